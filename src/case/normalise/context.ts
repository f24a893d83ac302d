import type { Day } from '../../world/days.js'
import type { ScaleId } from '../../world/scales/scales.js'
import type { Settings } from '../case.js'
import type { Findings } from '../findings.js'
import type { ActorRef } from '../looked-for.js'
import type { Ids } from './ids.js'

/** What every part of the normaliser needs to know of the file as a whole. */
export interface Context {
  findings: Findings
  ids: Ids
  scale: ScaleId
  settings: Settings
  asOf: Day | null
  /** ids of the hypotheses, in the order of the file */
  hypotheses: readonly string[]
  /** answers of each question, by its id */
  answers: ReadonlyMap<string, readonly string[]>
  /** actors looked up so far, by code and day */
  actors: Map<string, ActorRef | null>
}
