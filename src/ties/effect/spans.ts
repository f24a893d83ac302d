import type { Day } from '../../world/days.js'
import { formatDay } from '../../world/days.js'
import { firstDayOf } from '../periods.js'

/** Periods counted from a day, so that none holds days from both sides of it. */
export interface Spans {
  /** first and last day (inclusive) of each */
  spans: [from: Day, to: Day][]
  /** how many lie before the day */
  pre: number
}

/**
 * Weeks or months counted from a day in both directions: the first period after it begins on the day itself. Months run from the day's
 * date to the day before the same date of the next, a date that a month does not have being its last. Only whole periods are kept.
 * @param first the first day that may be looked at
 * @param last the last
 */
export function spansAbout(on: Day, unit: 'week' | 'month', first: Day, last: Day): Spans {
  const start = unit === 'week' ? (k: number) => on + 7 * k : monthsFrom(on)
  let pre = 0
  while (start(-pre - 1) >= first) pre++
  const spans: [Day, Day][] = []
  for (let k = -pre; start(k + 1) - 1 <= last; k++) spans.push([start(k), start(k + 1) - 1])
  return { spans, pre: Math.min(pre, spans.length) }
}

/** The same date so many months away. */
export function monthsFrom(on: Day): (months: number) => Day {
  const [year, month, date] = formatDay(on).split('-').map(Number) as [number, number, number]
  return (months) => {
    const at = year * 12 + month - 1 + months
    return Math.min(firstDayOf(at, 'month') + date - 1, firstDayOf(at + 1, 'month') - 1)
  }
}
