import type { Case } from '../case.js'
import type { Findings } from '../findings.js'
import type { WrittenMap } from '../parse/written.js'

/** A case without faults, with its file as written, for places that the case itself does not keep. */
export interface Linted {
  of: Case
  root: WrittenMap
  findings: Findings
}
