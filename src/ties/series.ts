import type { Unit } from '../ledger/engines/engine.js'
import type { Day } from '../world/days.js'
import {
  type Classes,
  conflictOf,
  cooperationOf,
  type PairDay,
  sumOfClasses,
  totalOf,
  type VolumeDay,
} from './counts.js'
import { firstDayOf, periodLabel, periodOf } from './periods.js'

/** What was counted of one direction, or of both, in a period. */
export interface Counted {
  classes: Classes
  unclassed: number
  records: number
  /** mean of the records' intensities in the feed's own scale; its standard error is by days, since a day's records hang together */
  intensity: { mean: number; standardError: number | null; n: number } | null
}

/** One period of a pair in one feed. */
export interface Period {
  period: number
  label: string
  from: Day
  /** inclusive */
  to: Day
  days: number
  /** days delivered, a day in part counting in part */
  delivered: number
  /** no delivered day: nothing is known; else what is not counted did not happen in the feed */
  state: 'missing' | 'observed'
  /** unique interstate events of the whole feed on the delivered days */
  volume: number
  both: Counted
  byA: Counted
  byB: Counted
  /** (cooperation − conflict) / (cooperation + conflict); null where there is no event: missing, not neutral */
  net: number | null
  /** ln((cooperation + ½) / (conflict + ½)); null where there is no event */
  logRatio: number | null
  /** the pair's share of the feed's volume */
  volumeShare: number | null
}

/**
 * The series of a pair in one feed, by period. Only days that the feed delivered count; an event on a day that counts as not delivered is
 * left out with it.
 * @param days what the two did to each other, in any order
 * @param volume the feed's days; a day that is not among them was not delivered
 * @param window first and last day, inclusive; periods at its ends are cut to it
 * @returns every period of the window, also the missing ones
 */
export function seriesOf(
  days: readonly PairDay[],
  volume: readonly VolumeDay[],
  { unit, from, to }: { unit: Unit; from: Day; to: Day },
): Period[] {
  const delivered = new Map(volume.filter((v) => v.delivered > 0).map((v) => [v.day, v]))
  const inPeriod = new Map<number, PairDay[]>()
  for (const row of days) {
    if (row.day < from || row.day > to || !delivered.has(row.day)) continue
    const period = periodOf(row.day, unit)
    const rows = inPeriod.get(period)
    if (rows) rows.push(row)
    else inPeriod.set(period, [row])
  }
  const periods: Period[] = []
  for (let period = periodOf(from, unit); period <= periodOf(to, unit); period++) {
    const first = Math.max(from, firstDayOf(period, unit))
    const last = Math.min(to, firstDayOf(period + 1, unit) - 1)
    let share = 0
    let events = 0
    for (let day = first; day <= last; day++) {
      share += delivered.get(day)?.delivered ?? 0
      events += delivered.get(day)?.events ?? 0
    }
    const rows = inPeriod.get(period) ?? []
    const both = countIn(rows)
    const [coop, conf, n] = [cooperationOf(both.classes), conflictOf(both.classes), totalOf(both.classes)]
    periods.push({
      period,
      label: periodLabel(period, unit),
      from: first,
      to: last,
      days: last - first + 1,
      delivered: share,
      state: share > 0 ? 'observed' : 'missing',
      volume: events,
      both,
      byA: countIn(rows.filter((r) => r.by === 'a')),
      byB: countIn(rows.filter((r) => r.by === 'b')),
      net: n > 0 ? (coop - conf) / n : null,
      logRatio: n > 0 ? Math.log((coop + 0.5) / (conf + 0.5)) : null,
      volumeShare: events > 0 ? n / events : null,
    })
  }
  return periods
}

/** What was counted in rows of a pair. */
export function countIn(rows: readonly PairDay[]): Counted {
  return {
    classes: sumOfClasses(rows.map((r) => r.classes)),
    unclassed: rows.reduce((sum, r) => sum + r.unclassed, 0),
    records: rows.reduce((sum, r) => sum + r.records, 0),
    intensity: meanIntensity(rows),
  }
}

/** The ratio estimator and its error with days as clusters (Cochran 1977, *Sampling Techniques*, chapter 9A). */
function meanIntensity(rows: readonly PairDay[]): Counted['intensity'] {
  const days = new Map<Day, { sum: number; n: number }>()
  for (const { day, intensitySum, intensityN } of rows) {
    const sofar = days.get(day) ?? { sum: 0, n: 0 }
    days.set(day, { sum: sofar.sum + intensitySum, n: sofar.n + intensityN })
  }
  const clusters = [...days.values()].filter((d) => d.n > 0)
  const n = clusters.reduce((sum, d) => sum + d.n, 0)
  if (n === 0) return null
  const mean = clusters.reduce((sum, d) => sum + d.sum, 0) / n
  const k = clusters.length
  const squares = clusters.reduce((sum, d) => sum + (d.sum - mean * d.n) ** 2, 0)
  return { mean, standardError: k < 2 ? null : Math.sqrt((squares * k) / (k - 1)) / n, n }
}
