/** Every code that a fault of the library can carry. */
export type LibraryFaultCode =
  | 'yaml'
  | 'shape'
  | 'unknown-actor'
  | 'unknown-source'
  | 'unused-source'
  | 'no-source'
  | 'not-looked'
  | 'dates'
  | 'wrong-name'
  | 'duplicate'
  | 'not-drawn'
  | 'no-record'

/** What is wrong with a file of the library; line and column count from 1. */
export interface LibraryFault {
  code: LibraryFaultCode
  file: string
  line: number
  column: number
  message: string
  hint?: string
}
