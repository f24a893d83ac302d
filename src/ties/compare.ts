import type { TiesSpec } from '../case/looked-for.js'
import type { Day } from '../world/days.js'
import { wilson } from './chance.js'
import { type Classes, conflictOf, cooperationOf, sumOfClasses, totalOf } from './counts.js'
import type { Daily } from './daily.js'
import { dispersionOf } from './dispersion.js'
import { type Interval, oddsRatio, rateRatio } from './ratio.js'

/** Events of both windows that a comparison needs at least, and the share of days of each that must have been delivered. */
const FEWEST = 20
const DELIVERED = 0.5
/** A rise by this factor must have stood out before "no change" is said, or conflict must lie below this share of the pair's events. */
const NOTABLE = 3
const NEGLIGIBLE = 0.1
/** Cooperation below this part of what it was counts as broken off. */
const BROKEN = 1 / 4

export interface WindowCount {
  from: Day
  to: Day
  delivered: number
  volume: number
  classes: Classes
}

/** How ties stand in a window against an earlier one. */
export interface Comparison {
  state: 'worse' | 'better' | 'no-change' | 'no-data'
  /** what decided, in words */
  why: string
  /** reported cooperation has all but ceased; null without data */
  broken: boolean | null
  before: WindowCount
  after: WindowCount
  /** rate after over rate before, per unit of coverage, widened by the dispersion; null without data */
  conflict: Interval | null
  cooperation: Interval | null
  /** odds of conflict to cooperation, after over before */
  odds: Interval | null
}

/**
 * Compares two windows of a pair by conflict, cooperation (rates per unit of coverage) and the odds of the one to the other, each with a
 * 95 % interval widened by the pair's own dispersion.
 *
 * Worse: conflict rose (its whole interval above 1) and the odds did not fall; or cooperation fell and the odds rose. Better: conflict
 * fell and the odds with it; or cooperation rose, and the odds fell or neither they nor conflict rose. Else no change, if a threefold rise
 * of conflict would have stood out or conflict stays below a tenth of the pair's events; otherwise no data. Broken: cooperation fell
 * below a quarter (whole interval) while conflict did not fall.
 * @param before, after first and last day of each window, inclusive
 */
export function compareWindows(ties: { daily: Daily }, before: [Day, Day], after: [Day, Day]): Comparison {
  const [old, recent] = [partOf(ties.daily, before), partOf(ties.daily, after)]
  const windows = { before: old.count, after: recent.count }
  const unknown = (why: string): Comparison => ({
    state: 'no-data',
    why,
    broken: null,
    ...windows,
    conflict: null,
    cooperation: null,
    odds: null,
  })
  for (const { count } of [old, recent]) {
    const days = count.to - count.from + 1
    if (count.delivered < DELIVERED * days)
      return unknown(`on ${count.delivered} of ${days} days the feed reported anything between states`)
  }
  const events = totalOf(old.count.classes) + totalOf(recent.count.classes)
  if (events < FEWEST) return unknown(`${events} events in both windows, ${FEWEST} are needed`)

  const volume = [...old.daily.volume, ...recent.daily.volume]
  const days = [...old.daily.classes, ...recent.daily.classes]
  const dispersion = (of: (c: Readonly<Classes>) => number): number => dispersionOf(days.map(of), volume)
  const ratio = (of: (c: Readonly<Classes>) => number): Interval =>
    rateRatio(
      { events: of(old.count.classes), exposure: old.count.volume },
      { events: of(recent.count.classes), exposure: recent.count.volume },
      dispersion(of),
    )
  const sides = ({ classes }: WindowCount): { conflict: number; cooperation: number } => ({
    conflict: conflictOf(classes),
    cooperation: cooperationOf(classes),
  })
  const most = Math.max(dispersion(conflictOf), dispersion(cooperationOf))
  const ratios = {
    conflict: ratio(conflictOf),
    cooperation: ratio(cooperationOf),
    odds: oddsRatio(sides(old.count), sides(recent.count), most),
  }
  const { state, why } = verdict(
    ratios,
    wilson(conflictOf(recent.count.classes), totalOf(recent.count.classes), most).hi,
  )
  return {
    state,
    why,
    broken: state === 'no-data' ? null : ratios.cooperation.hi < BROKEN && ratios.conflict.hi >= 1,
    ...windows,
    ...ratios,
  }
}

/** Whether a comparison meets what a case asks of ties; null where it has no data. */
export function meets(comparison: Comparison, is: TiesSpec['is']): boolean | null {
  const { state, broken } = comparison
  if (state === 'no-data' || broken === null) return null
  switch (is) {
    case 'worse':
      return state === 'worse'
    case 'no-worse':
      return state !== 'worse'
    case 'better':
      return state === 'better'
    case 'no-better':
      return state !== 'better'
    case 'broken':
      return broken
    case 'not-broken':
      return !broken
  }
}

function verdict(
  { conflict, cooperation, odds }: { conflict: Interval; cooperation: Interval; odds: Interval },
  mostConflict: number,
): { state: Comparison['state']; why: string } {
  const rose = (x: Interval): boolean => x.lo > 1
  const fell = (x: Interval): boolean => x.hi < 1
  if (rose(conflict) && !fell(odds)) return { state: 'worse', why: 'conflict rose' }
  if (fell(cooperation) && rose(odds)) return { state: 'worse', why: 'cooperation fell, conflict did not fall with it' }
  if (fell(conflict) && fell(odds)) return { state: 'better', why: 'conflict fell' }
  if (rose(cooperation) && (fell(odds) || !(rose(odds) || rose(conflict)))) {
    return { state: 'better', why: 'cooperation rose' }
  }
  if (conflict.hi < NOTABLE || mostConflict < NEGLIGIBLE) {
    return { state: 'no-change', why: 'neither conflict nor cooperation moved the balance beyond chance' }
  }
  return { state: 'no-data', why: `too thin: a rise of conflict by a factor ${NOTABLE} would not have stood out` }
}

function partOf(daily: Daily, [from, to]: [Day, Day]): { daily: Daily; count: WindowCount } {
  const inside = daily.days.flatMap((day, i) => (day >= from && day <= to ? [i] : []))
  const part: Daily = {
    days: inside.map((i) => daily.days[i]!),
    volume: inside.map((i) => daily.volume[i]!),
    classes: inside.map((i) => daily.classes[i]!),
  }
  const classes = sumOfClasses(part.classes)
  const volume = part.volume.reduce((sum, v) => sum + v, 0)
  return { daily: part, count: { from, to, delivered: part.days.length, volume, classes } }
}
