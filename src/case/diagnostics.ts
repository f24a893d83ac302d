import type { Severity } from './codes/code.js'
import type { FaultCode } from './codes.js'

/** A stretch of a case file: offsets in UTF-16 units, end exclusive. */
export interface Range {
  start: number
  end: number
}

/**
 * Something a person should know about a case file. Faults stop the judgement, warnings and notes do not.
 * `line` and `column` count from 1; column in UTF-16 units.
 */
export interface Diagnostic {
  severity: Severity
  code: FaultCode
  file: string | null
  line: number
  column: number
  range: Range
  message: string
  hint?: string
}
