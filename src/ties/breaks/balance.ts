import type { Day } from '../../world/days.js'
import { conflictOf, cooperationOf } from '../counts.js'
import type { Daily } from '../daily.js'
import { periodOf } from '../periods.js'

/** Delivered days that a week must have to count. */
const FEWEST_DAYS = 4

/** Weeks with events: the log of conflict to cooperation, ln((conflict + ½) / (cooperation + ½)). */
export interface Balance {
  /** the first delivered day of each week */
  days: Day[]
  logOdds: number[]
  /** index into the days of the pair at which each week begins */
  begins: number[]
}

/** The weekly balance of a pair. Weeks without an event are left out: they are missing, not neutral. */
export function balanceOf(daily: Daily): Balance {
  const weeks = new Map<number, { begin: number; days: number; conflict: number; cooperation: number }>()
  daily.days.forEach((day, i) => {
    const number = periodOf(day, 'week')
    const week = weeks.get(number) ?? { begin: i, days: 0, conflict: 0, cooperation: 0 }
    week.days += 1
    week.conflict += conflictOf(daily.classes[i]!)
    week.cooperation += cooperationOf(daily.classes[i]!)
    weeks.set(number, week)
  })
  const kept = [...weeks.values()].filter((w) => w.days >= FEWEST_DAYS && w.conflict + w.cooperation > 0)
  return {
    days: kept.map((w) => daily.days[w.begin]!),
    logOdds: kept.map((w) => Math.log((w.conflict + 0.5) / (w.cooperation + 0.5))),
    begins: kept.map((w) => w.begin),
  }
}
