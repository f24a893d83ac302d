export type PatternFaultCode = 'yaml' | 'shape' | 'unknown-key' | 'unknown-role' | 'unbound-role' | 'event'

/** What is wrong with a pattern's file; line and column count from 1. */
export interface PatternFault {
  code: PatternFaultCode
  file: string
  line: number
  column: number
  message: string
  hint?: string
}
