import type { Case } from '../case/case.js'
import type { Day } from '../world/days.js'

/** The day to judge. */
export interface DayOptions {
  /** the day that is judged where neither the call nor the file names one */
  today?: Day | undefined
  /** the day to judge; default: the file's `as-of`, else today */
  asOf?: Day | undefined
}

/**
 * The day that is judged: the one asked for, else the file's, else today; earlier than the file's own (or today) it is a replay.
 * @throws RangeError where nothing names a day
 */
export function dayOfJudgement(of: Case, { today, asOf }: DayOptions): { day: Day; replayed: boolean } {
  const own = of.asOf ?? today
  const day = asOf ?? own
  if (day === undefined) throw new RangeError('no day to judge: neither the case nor the call names one')
  return { day, replayed: own !== undefined && day < own }
}
