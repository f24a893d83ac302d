import { beginningsByLength } from './lengths.js'
import { beginningsByMean } from './means.js'
import { beginningsByRate } from './rates.js'
import type { Series } from './series.js'

/**
 * Objectives count as equal when they differ, for each change more, by less than this share of what a difference is
 * made of.
 */
const TIE = 1e-9

/**
 * The changes of the best segmentation of a checked series. A hair is added to the penalty, so that among equals the
 * one with fewest changes wins; among those, the one whose last change is latest, then the one before it, and so on.
 */
export function bestChanges(series: Series, penalty: number): number[] {
  const { y, minSegment } = series
  if (y.length < 2 * minSegment) return []
  const hair = TIE * (penalty + (series.cost === 'l2' ? smallestStep(y) ** 2 : 1))
  const beginnings = beginningsOf(series, penalty + hair, hair / 4)
  const changes: number[] = []
  for (let t = beginnings[y.length]!; t > 0; t = beginnings[t]!) changes.push(t)
  return changes.reverse()
}

/** The series less its value nearest to zero: a high level goes, and no value loses digits that it had. */
function nearZero(y: Float64Array): Float64Array {
  const nearest = y.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a))
  return y.map((x) => x - nearest)
}

/** The smallest step from one point to the next; 1 where there is none. */
function smallestStep(y: Float64Array): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 1; i < y.length; i++) {
    const step = Math.abs(y[i]! - y[i - 1]!)
    if (step > 0 && step < least) least = step
  }
  return least === Number.POSITIVE_INFINITY ? 1 : least
}

function beginningsOf(series: Series, penalty: number, tie: number): Int32Array {
  const { cost, minSegment, logLength } = series
  const y = cost === 'l2' ? nearZero(series.y) : series.y
  const exposure = cost === 'l2' ? y : exposureOf(series)
  if (logLength) return beginningsByLength(cost, y, exposure, penalty, minSegment, tie)
  if (cost === 'l2') return beginningsByMean(y, penalty, minSegment, tie)
  return beginningsByRate(y, exposure, penalty, minSegment, tie)
}

/**
 * Exposures on the scale on which the whole series has rate 1 (or, without events, less): the segmentation is the same
 * and logs stay small.
 */
function exposureOf({ y, offset }: Series): Float64Array {
  const most = offset ? offset.reduce((a, b) => Math.max(a, b)) : 0
  const raw = offset ? offset.map((x) => Math.exp(x - most)) : new Float64Array(y.length).fill(1)
  const empty = raw.indexOf(0)
  if (empty >= 0) throw new RangeError(`offset ${empty} is ${offset![empty]}, too far below the largest, ${most}`)
  const scale = Math.max(1, sum(y)) / sum(raw)
  return raw.map((x) => x * scale)
}

function sum(x: Float64Array): number {
  return x.reduce((a, b) => a + b, 0)
}
