import { rateCost } from './costs.js'
import type { SegmentCost } from './series.js'

/**
 * As `beginningsByMean` and `beginningsByRate`, where ln(points) is added to each segment's cost. That term has no
 * place on the axis of one parameter, so pruning is PELT's (Killick, Fearnhead & Eckley 2012, theorem 3.1), with the
 * bound that holds for this cost: a last segment begun at s loses to one begun at t for all ends T ≥ t + minSegment
 * once best(s) + cost(s, t) + ln((n − s)/(n − t)) > best(t), cost without the term, as ln((T − s)/(T − t)) is least at
 * T = n.
 *
 * @param exposure one a point for `poisson`, unread for `l2`
 */
export function beginningsByLength(
  cost: SegmentCost,
  y: Float64Array,
  exposure: Float64Array,
  penalty: number,
  minSegment: number,
  tie: number,
): Int32Array {
  const n = y.length
  const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY)
  best[0] = -penalty
  const beginnings = new Int32Array(n + 1)
  const begins = new Int32Array(n)
  const costs = new Float64Array(n)
  // mean and unused, or events and exposure
  const firsts = new Float64Array(n)
  const seconds = new Float64Array(n)
  const expires = new Int32Array(n)
  let count = 0

  for (let t = 1; t <= n; t++) {
    if (best[t - 1]! < Number.POSITIVE_INFINITY) {
      begins[count] = t - 1
      costs[count] = firsts[count] = seconds[count] = 0
      expires[count++] = n + 1
    }
    const x = y[t - 1]!
    let kept = 0
    let least = Number.POSITIVE_INFINITY
    for (let c = 0; c < count; c++) {
      if (expires[c]! <= t) continue
      const begin = begins[c]!
      begins[kept] = begin
      expires[kept] = expires[c]!
      if (cost === 'l2') {
        const d = x - firsts[c]!
        firsts[kept] = firsts[c]! + d / (t - begin)
        costs[kept] = costs[c]! + d * (x - firsts[kept]!)
      } else {
        firsts[kept] = firsts[c]! + x
        seconds[kept] = seconds[c]! + exposure[t - 1]!
        costs[kept] = rateCost(firsts[kept]!, seconds[kept]!)
      }
      const value = best[begin]! + penalty + costs[kept]! + Math.log(t - begin)
      if (t - begin >= minSegment && value < least) least = value
      kept++
    }
    count = kept
    if (least === Number.POSITIVE_INFINITY) continue
    let chosen = count - 1
    const total = (c: number): number => best[begins[c]!]! + penalty + costs[c]! + Math.log(t - begins[c]!)
    while (t - begins[chosen]! < minSegment || total(chosen) > least + tie) chosen--
    best[t] = total(chosen)
    beginnings[t] = begins[chosen]!
    for (let c = 0; c < count; c++) {
      const s = begins[c]!
      const bound = best[s]! + costs[c]! + Math.log((n - s) / (n - t))
      if (bound > best[t]! + tie && expires[c]! > t + minSegment) expires[c] = t + minSegment
    }
  }
  return beginnings
}
