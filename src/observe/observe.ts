import type { Case } from '../case/case.js'
import type { Observation, Observations } from '../case/observations.js'
import type { Day } from '../world/days.js'

/** What is known from outside the file on a day. */
export interface ObserveOptions {
  /** today, the day that is judged where neither the call nor the file names one */
  today: Day
  /** the day to judge; default: the file's `as-of`, else today */
  asOf?: Day | undefined
}

const NO_LEDGER: Observation = { state: 'no-data', why: 'no ledger is connected' }

/**
 * What was and was not seen of a case's indicators, ties, effects and precedents. No ledger can be connected yet, so each of them is
 * `no data`, which changes nothing and is said. An earlier day than the file's own (or today) is marked as a replay.
 */
export function observe(of: Case, { today, asOf }: ObserveOptions): Observations {
  const own = of.asOf ?? today
  const looked = of.evidence.filter((e) => !['reports', 'fact', 'gap'].includes(e.known.by))
  const day = asOf ?? own
  return { asOf: day, replayed: day < own, items: Object.fromEntries(looked.map((e) => [e.id, NO_LEDGER])) }
}
