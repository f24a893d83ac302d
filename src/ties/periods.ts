import type { Unit } from '../ledger/engines/engine.js'
import { type Day, formatDay, parseDay } from '../world/days.js'

/** The Monday from which weeks are counted, 1969-12-29. */
const FIRST_MONDAY = -3

/**
 * The number of the period that a day falls into, as the ledger counts: the day itself, weeks from that of 1969-12-29 (they begin on
 * Monday), months as year × 12 + month − 1, years.
 */
export function periodOf(day: Day, unit: Unit): number {
  if (unit === 'day') return day
  if (unit === 'week') return Math.floor((day - FIRST_MONDAY) / 7)
  const [year, month] = formatDay(day).split('-').map(Number)
  return unit === 'year' ? year! : year! * 12 + month! - 1
}

/** The first day of a period. */
export function firstDayOf(period: number, unit: Unit): Day {
  if (unit === 'day') return period
  if (unit === 'week') return period * 7 + FIRST_MONDAY
  const [year, month] = unit === 'year' ? [period, 1] : [Math.floor(period / 12), (period % 12) + 1]
  return parseDay(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`)!
}

/** A period in writing: `2022-08-15`, `week of 2022-08-15`, `2022-08`, `2022`. */
export function periodLabel(period: number, unit: Unit): string {
  const first = formatDay(firstDayOf(period, unit))
  if (unit === 'week') return `week of ${first}`
  return first.slice(0, unit === 'day' ? 10 : unit === 'month' ? 7 : 4)
}
