import type { Observation } from '../case/observations.js'
import type { Day } from '../world/days.js'

/** One item as fetched from the ledger: what it shows on any day, without asking again. */
export interface Looked {
  /** what was and was not seen by a day */
  on(asOf: Day): Observation
  /** days on which that may change */
  turns: Day[]
  /** adds the records behind an observation of that day; where there is nothing to add, it is left out */
  cite?(observation: Observation, asOf: Day): Promise<Observation>
}

/** An item that the ledger says nothing of. */
export function nothing(why: string): Looked {
  const observation: Observation = { state: 'no-data', why }
  return { on: () => observation, turns: [] }
}
