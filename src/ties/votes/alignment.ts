import { formatDay } from '../../world/days.js'
import { wilson } from '../chance.js'
import type { Interval } from '../ratio.js'
import { rowsOf, type Votes } from './read.js'

/** How two states voted in a year. */
export interface Alignment {
  year: number
  /** roll calls in which both voted yes, no or abstained */
  both: number
  /** all roll calls of the year in the file */
  rollCalls: number
  /** the share of `both` in which they voted alike, with its 95 % interval (Wilson 1927); null where they never both voted */
  same: Interval | null
  /** distance of their ideal points, where a file of them was given and has both */
  distance: number | null
}

/** Ideal points by `STATE year`, alpha-3. */
export type IdealPoints = Map<string, number>

/**
 * Yearly agreement of two states in the General Assembly. An absence is no vote: roll calls that either missed are left out and seen in
 * the difference of `both` and `rollCalls`.
 */
export function alignmentOf(votes: Votes, a: string, b: string, ideal: IdealPoints | null = null): Alignment[] {
  const years = new Map<number, { both: number; same: number; rollCalls: number }>()
  const [own, other] = [votes.byState.get(a), votes.byState.get(b)]
  for (const [rollCall, day] of votes.days) {
    const year = Number(formatDay(day).slice(0, 4))
    const counted = years.get(year) ?? { both: 0, same: 0, rollCalls: 0 }
    years.set(year, counted)
    counted.rollCalls += 1
    const [x, y] = [own?.get(rollCall), other?.get(rollCall)]
    if (x === undefined || y === undefined) continue
    counted.both += 1
    if (x === y) counted.same += 1
  }
  return [...years]
    .sort(([x], [y]) => x - y)
    .map(([year, { both, same, rollCalls }]) => {
      const [p, q] = [ideal?.get(`${a} ${year}`), ideal?.get(`${b} ${year}`)]
      return {
        year,
        both,
        rollCalls,
        same: both > 0 ? wilson(same, both, 1) : null,
        distance: p === undefined || q === undefined ? null : Math.abs(p - q),
      }
    })
}

/**
 * Reads a table of ideal points (Bailey, Strezhnev & Voeten 2017, *Journal of Conflict Resolution* 61): columns iso3c, year, idealpointall.
 * @throws RangeError where a column is missing
 */
export function readIdealPoints(text: string): IdealPoints {
  const points: IdealPoints = new Map()
  for (const [state, year, point] of rowsOf(text, ['iso3c', 'year', 'idealpointall'])) {
    if (point !== '' && Number.isFinite(Number(point))) points.set(`${state} ${Number(year)}`, Number(point))
  }
  return points
}
