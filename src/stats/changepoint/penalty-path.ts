import { costOf } from './costs.js'
import { bestChanges } from './segmentation.js'
import { checkPenalty, checkSeries, type SegmentOptions } from './series.js'

/** The cost of a segment, and the penalties to go through. */
export interface PenaltyPathOptions extends SegmentOptions {
  /** The penalties to cover, both finite and from 0 on. */
  penalties: readonly [from: number, to: number]
}

/** Changes that are best over a range of penalties. */
export interface PenaltyStep {
  /** The penalties at which these changes are best; at an end shared by two steps both are. */
  penalty: [from: number, to: number]
  changes: number[]
}

interface Found {
  changes: number[]
  cost: number
}

/**
 * Every segmentation that is best at some penalty of a range, from the least penalty (most changes) to the greatest:
 * CROPS (Haynes, Eckley & Fearnhead 2017, *JCGS* 26). Costs and ties are those of `pelt`; where several segmentations
 * with as many changes are equal, the one that `pelt` takes stands for them.
 *
 * @param y the series, as for `pelt`
 * @returns steps that cover the range without gaps
 * @throws {RangeError} as `pelt`, and for a range whose end lies below its start
 */
export function penaltyPath(y: ArrayLike<number>, options: PenaltyPathOptions): PenaltyStep[] {
  const [from, to] = options.penalties
  checkPenalty(from)
  checkPenalty(to)
  if (to < from) throw new RangeError(`penalties from ${from} to ${to}: the end lies below the start`)
  const series = checkSeries(y, options)
  const find = (penalty: number): Found => {
    const changes = bestChanges(series, penalty)
    return { changes, cost: costOf(series, changes) }
  }

  const first = find(from)
  const path = [first]
  const open: [more: Found, fewer: Found][] = [[first, find(to)]]
  for (let span = open.pop(); span; span = open.pop()) {
    const [more, fewer] = span
    if (more.changes.length === fewer.changes.length) continue
    const between = more.changes.length > fewer.changes.length + 1 ? find(crossing(more, fewer)) : fewer
    const inside = between.changes.length > fewer.changes.length && between.changes.length < more.changes.length
    if (inside) open.push([between, fewer], [more, between])
    else path.push(fewer)
  }
  return path.map((found, k) => ({
    penalty: [
      k === 0 ? from : crossing(path[k - 1]!, found),
      k === path.length - 1 ? to : crossing(found, path[k + 1]!),
    ],
    changes: found.changes,
  }))
}

/** The penalty at which two segmentations are equal. */
function crossing(more: Found, fewer: Found): number {
  return (fewer.cost - more.cost) / (more.changes.length - fewer.changes.length)
}
