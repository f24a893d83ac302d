import { costOf } from './costs.js'
import { bestChanges } from './segmentation.js'
import { checkPenalty, checkSeries, type SegmentOptions } from './series.js'

/** The cost of a segment and of a change. */
export interface PeltOptions extends SegmentOptions {
  /** What each change costs, from 0 on, in the units of the segments' costs. */
  penalty: number
}

/** Where a series changes. */
export interface Segmentation {
  /** The index of the first point of each new segment, ascending; none is at 0. */
  changes: number[]
  /** The segments' costs and the penalty for each change, summed. */
  objective: number
}

/**
 * The exact penalised segmentation of a series: the changes that minimise the segments' costs plus `penalty` for each
 * change, as PELT finds them (Killick, Fearnhead & Eckley 2012, *JASA* 107), here by functional pruning (Maidstone,
 * Hocking, Rigaill & Fearnhead 2017, *Statistics and Computing* 27), whose time hardly depends on how many changes
 * there are.
 *
 * A segment's cost is Σ(y − mean)² for `l2`; for `poisson`, with S events in exposure E = Σexp(offset), it is 2(S − S
 * ln(S/E)), and 0 for S = 0: twice the negative log-likelihood less what no segmentation changes. `logLength` adds the
 * log of the number of points; then pruning is PELT's own, and the time grows with the square of the longest stretch
 * without a change. Equal objectives (within a billionth of the penalty a change): fewest changes first, then the last
 * change as late as may be, then the one before it.
 *
 * @param y the series; counts for `poisson`; the caller leaves out points that are missing
 * @returns no changes where the series is shorter than two minimum segments
 * @throws {RangeError} for a value that is not finite, a count below 0 or with a fraction, a penalty below 0, a minimum
 *   segment that is no whole number from 1 on, an offset of another length or beside cost l2
 */
export function pelt(y: ArrayLike<number>, options: PeltOptions): Segmentation {
  checkPenalty(options.penalty)
  const series = checkSeries(y, options)
  const changes = bestChanges(series, options.penalty)
  return { changes, objective: costOf(series, changes) + options.penalty * changes.length }
}
