import { Candidates } from './candidates.js'
import { windowMeans } from './windows.js'

/**
 * Where the last segment begins in the best segmentation of each y[0..t), for changes in mean (cost: squares about the
 * mean). Optimal partitioning (Jackson et al. 2005, *IEEE Signal Processing Letters* 12) with functional pruning
 * (Maidstone, Hocking, Rigaill & Fearnhead 2017, *Statistics and Computing* 27). It stays exact with a minimum segment:
 * a candidate prunes, and is pruned, only from the day it may be used, and the order of two candidates at one mean is
 * the same from then on. Costs are updated point by point (Welford 1962), so neither a high level nor a jump costs
 * digits.
 *
 * @param y finite values, at least one
 * @param minSegment fewest points of a segment, at most y.length
 * @param tie objectives closer than this are equal, and the later beginning is taken
 * @returns beginnings, n + 1 of them; 0 where one segment is best or none fits
 */
export function beginningsByMean(y: Float64Array, penalty: number, minSegment: number, tie: number): Int32Array {
  const n = y.length
  const window = windowMeans(y, minSegment)
  const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY)
  best[0] = -penalty
  const beginnings = new Int32Array(n + 1)
  const means = new Float64Array(n + 1)
  const values = new Float64Array(n + 1)
  const candidates = new Candidates(n + 1, [means, values], ...range(y))
  const { begins, from, to } = candidates

  for (let t = minSegment; t <= n; t++) {
    const s = t - minSegment
    const open = best[s]! < Number.POSITIVE_INFINITY
    const mean = window.means[s]!
    const value = best[s]! + penalty + window.squares[s]!
    const x = y[t - 1]!
    const count = candidates.count
    for (let c = 0; c < count; c++) {
      const d = x - means[c]!
      const own = means[c]! + d / (t - begins[c]!)
      means[c] = own
      values[c] = values[c]! + d * (x - own)
      if (!open) continue
      // candidate minus newcomer, in the last segment's mean: a parabola over the points between their beginnings
      const between = s - begins[c]!
      const apart = own - mean
      const share = minSegment / between
      const lowest = values[c]! - value - (t - begins[c]!) * share * apart * apart
      const reach = Math.sqrt(-lowest / between)
      const centre = own + share * apart
      from[c] = lowest < 0 ? centre - reach : Number.POSITIVE_INFINITY
      to[c] = lowest < 0 ? centre + reach : Number.NEGATIVE_INFINITY
    }
    if (open) {
      means[count] = mean
      values[count] = value
      candidates.admit(s)
    }
    const chosen = candidates.lowest(values, tie)
    best[t] = values[chosen]!
    beginnings[t] = begins[chosen]!
  }
  return beginnings
}

function range(y: Float64Array): [low: number, high: number] {
  let low = y[0]!
  let high = low
  for (const x of y) {
    if (x < low) low = x
    else if (x > high) high = x
  }
  return [low, high]
}
