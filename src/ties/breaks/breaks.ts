import type { Day } from '../../world/days.js'
import { type Classes, conflictOf, cooperationOf, sumOfClasses } from '../counts.js'
import type { Daily } from '../daily.js'
import { differenceVariance, dispersionOf } from '../dispersion.js'
import { type Interval, onLogScale, rateRatio } from '../ratio.js'
import { balanceOf } from './balance.js'
import { type Change, type Search, searchChanges } from './path.js'
import { BREAKS } from './settings.js'

export type Searched = 'conflict' | 'cooperation' | 'balance'

/** A stretch between two breaks of one series. */
export interface Stretch {
  from: Day
  to: Day
  classes: Classes
  volume: number
}

/** A lasting change of level. */
export interface Break {
  /** conflict or cooperation per unit of coverage, or the balance of the two */
  series: Searched
  /** the first day of the new level; for the balance, of the week in which it begins */
  day: Day
  /** the last delivered day before it, where days between were not delivered: the change fell between the two */
  after: Day | null
  direction: 'up' | 'down'
  /** the new rate over the old one (for the balance, the odds of conflict); 95 %, widened by the dispersion, blind to the search */
  ratio: Interval
  /** the multiplier up to which it stands; the search is made at BREAKS.multiplier */
  survives: number
  before: Stretch
  since: Stretch
  /** by class, what came after it and what the old rate would have brought */
  carriedBy: { class: 1 | 2 | 3 | 4; events: number; expected: number }[]
  /** the days nearest the break with most events of the series, at most five */
  days: { day: Day; events: number }[]
}

export interface SearchedSeries {
  series: Searched
  points: number
  events: number
  /** why it was not searched, or null */
  tooThin: string | null
  /** how much more than independent events the series varies from week to week */
  dispersion: number
  /** which changes stand at which multiplier of the penalty, as days; empty where none was found */
  path: { multiplier: [from: number, to: number]; changes: Day[] }[]
}

/** What a search for breaks found in one pair, and where it looked. */
export interface Breaks {
  multiplier: number
  searched: SearchedSeries[]
  found: Break[]
}

interface Points {
  y: number[]
  /** index into the days of the pair at which each point begins */
  begins: number[]
  dispersion: number
}

/**
 * Finds lasting changes of level in a pair: of conflict and of cooperation by day (Poisson, the feed's volume as exposure) and of their
 * balance by week (squares, on the log odds), with one setting for all (BREAKS).
 * @param daily the delivered days of the window; no other day enters
 * @returns breaks in order of their days
 */
export function findBreaks(daily: Daily): Breaks {
  const offset = daily.volume.map(Math.log)
  const balance = balanceOf(daily)
  const counted = (series: Searched, of: (c: Readonly<Classes>) => number): [Searched, Points, Search | string] => {
    const y = daily.classes.map(of)
    const points = { y, begins: y.map((_, i) => i), dispersion: dispersionOf(y, daily.volume) }
    const thin = thinness(daily.days.length, sum(y))
    const search =
      thin ?? searchChanges(y, points.dispersion, { cost: 'poisson', minSegment: BREAKS.leastDays, offset })
    return [series, points, search]
  }
  const odds: Points = {
    y: balance.logOdds,
    begins: balance.begins,
    dispersion: differenceVariance(balance.logOdds),
  }
  const events = sum(daily.classes.map((c) => conflictOf(c) + cooperationOf(c)))
  const thin =
    thinness(daily.days.length, events) ??
    (odds.y.length < 3 * BREAKS.leastWeeks || odds.dispersion === 0 ? `${odds.y.length} weeks with events` : null)
  const searches: [Searched, Points, Search | string][] = [
    counted('conflict', conflictOf),
    counted('cooperation', cooperationOf),
    ['balance', odds, thin ?? searchChanges(odds.y, odds.dispersion, { cost: 'l2', minSegment: BREAKS.leastWeeks })],
  ]
  return {
    multiplier: BREAKS.multiplier,
    searched: searches.map(([series, points, search]) => ({
      series,
      points: points.y.length,
      events: series === 'balance' ? events : sum(points.y),
      tooThin: typeof search === 'string' ? search : null,
      dispersion: points.dispersion,
      path:
        typeof search === 'string'
          ? []
          : search.path.map((step) => ({ ...step, changes: step.changes.map((c) => daily.days[points.begins[c]!]!) })),
    })),
    found: searches
      .flatMap(([series, points, search]) =>
        typeof search === 'string'
          ? []
          : search.changes.map((_, i) => breakAt(daily, series, points, search.changes, i)),
      )
      .sort((x, y) => x.day - y.day),
  }
}

function thinness(days: number, events: number): string | null {
  if (days < BREAKS.shortest) return `${days} delivered days, ${BREAKS.shortest} are needed`
  return events < BREAKS.fewest ? `${events} events, ${BREAKS.fewest} are needed` : null
}

function breakAt(daily: Daily, series: Searched, points: Points, changes: readonly Change[], i: number): Break {
  const change = changes[i]!
  const ends = [0, ...changes.map((c) => c.index), points.y.length]
  const at = (point: number): number => (point < points.y.length ? points.begins[point]! : daily.days.length)
  const begin = at(change.index)
  const before = stretchOf(daily, at(ends[i]!), begin)
  const since = stretchOf(daily, begin, at(ends[i + 2]!))
  const ratio =
    series === 'balance'
      ? meanOdds(points, ends[i]!, change.index, ends[i + 2]!)
      : rateRatio(
          { events: sideOf(series, before.classes), exposure: before.volume },
          { events: sideOf(series, since.classes), exposure: since.volume },
          points.dispersion,
        )
  const day = daily.days[begin]!
  const previous = daily.days[begin - 1]!
  return {
    series,
    day,
    after: previous < day - 1 ? previous : null,
    direction: ratio.point > 1 ? 'up' : 'down',
    ratio,
    survives: change.survives,
    before,
    since,
    carriedBy: classesOf(series).map((c) => ({
      class: c,
      events: since.classes[c - 1]!,
      expected: (before.classes[c - 1]! * since.volume) / before.volume,
    })),
    days: fullestDays(daily, series, begin, ratio.point > 1),
  }
}

function stretchOf(daily: Daily, begin: number, end: number): Stretch {
  return {
    from: daily.days[begin]!,
    to: daily.days[end - 1]!,
    classes: sumOfClasses(daily.classes.slice(begin, end)),
    volume: sum(daily.volume.slice(begin, end)),
  }
}

/** The ratio of odds between two stretches of weeks, with the error of two means. */
function meanOdds({ y, dispersion }: Points, from: number, at: number, to: number): Interval {
  const [old, recent] = [y.slice(from, at), y.slice(at, to)]
  const difference = sum(recent) / recent.length - sum(old) / old.length
  return onLogScale(difference, dispersion * (1 / old.length + 1 / recent.length))
}

/** Four weeks from the break where a series rose, four weeks up to it where it fell. */
function fullestDays(daily: Daily, series: Searched, begin: number, rose: boolean): Break['days'] {
  const side = rose ? [begin, begin + 28] : [Math.max(0, begin - 28), begin]
  return daily.days
    .slice(...side)
    .map((day, i) => ({ day, events: sideOf(series, daily.classes[side[0]! + i]!) }))
    .filter((d) => d.events > 0)
    .sort((x, y) => y.events - x.events || x.day - y.day)
    .slice(0, 5)
}

function classesOf(series: Searched): (1 | 2 | 3 | 4)[] {
  if (series === 'balance') return [1, 2, 3, 4]
  return series === 'conflict' ? [3, 4] : [1, 2]
}

function sideOf(series: Searched, classes: Readonly<Classes>): number {
  return sum(classesOf(series).map((c) => classes[c - 1]!))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, v) => total + v, 0)
}
