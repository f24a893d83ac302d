import { Candidates } from './candidates.js'
import { rateCost } from './costs.js'
import { windowSums } from './windows.js'

/**
 * Where the last segment begins in the best segmentation of each y[0..t), for changes in a Poisson rate; as
 * `beginningsByMean`, with the cost λE − S ln λ of a segment of S events in exposure E, twice.
 *
 * @param y counts
 * @param exposure above 0, one a point
 * @param minSegment fewest points of a segment, at most y.length
 * @param tie objectives closer than this are equal, and the later beginning is taken
 * @returns beginnings, n + 1 of them; 0 where one segment is best or none fits
 */
export function beginningsByRate(
  y: Float64Array,
  exposure: Float64Array,
  penalty: number,
  minSegment: number,
  tie: number,
): Int32Array {
  const n = y.length
  const windowCounts = windowSums(y, minSegment)
  const windowExposures = windowSums(exposure, minSegment)
  const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY)
  best[0] = -penalty
  const beginnings = new Int32Array(n + 1)
  const bases = new Float64Array(n + 1)
  const counts = new Float64Array(n + 1)
  const exposures = new Float64Array(n + 1)
  const values = new Float64Array(n + 1)
  let high = 0
  for (let i = 0; i < n; i++) high = Math.max(high, y[i]! / exposure[i]!)
  const candidates = new Candidates(n + 1, [bases, counts, exposures, values], 0, high * (1 + 1e-9))
  const { begins, from, to } = candidates

  for (let t = minSegment; t <= n; t++) {
    const s = t - minSegment
    const open = best[s]! < Number.POSITIVE_INFINITY
    const base = best[s]! + penalty
    const events = windowCounts[s]!
    const time = windowExposures[s]!
    const count = candidates.count
    for (let c = 0; c < count; c++) {
      counts[c] = counts[c]! + y[t - 1]!
      exposures[c] = exposures[c]! + exposure[t - 1]!
      values[c] = bases[c]! + rateCost(counts[c]!, exposures[c]!)
      if (!open) continue
      const eventsBetween = counts[c]! - events
      const timeBetween = exposures[c]! - time
      const ahead = base - bases[c]!
      if (eventsBetween > 0) {
        const excess = (ahead - rateCost(eventsBetween, timeBetween)) / (2 * eventsBetween)
        const rate = eventsBetween / timeBetween
        from[c] = excess > 0 ? rate * Math.exp(-fallTo(excess)) : Number.POSITIVE_INFINITY
        to[c] = excess > 0 ? rate * (1 + riseTo(excess)) : Number.NEGATIVE_INFINITY
      } else {
        from[c] = ahead >= 0 ? 0 : Number.POSITIVE_INFINITY
        to[c] = ahead / (2 * timeBetween)
      }
    }
    if (open) {
      bases[count] = base
      counts[count] = events
      exposures[count] = time
      values[count] = base + rateCost(events, time)
      candidates.admit(s)
    }
    const chosen = candidates.lowest(values, tie)
    best[t] = values[chosen]!
    beginnings[t] = begins[chosen]!
  }
  return beginnings
}

/** v > 0 with v − ln(1 + v) = w: by how much of itself a rate may be raised for a cost of w an event. */
export function riseTo(w: number): number {
  const z = Math.sqrt(2 * w)
  let v = w < 1 ? z + (z * z) / 3 + (z * z * z) / 36 : w + Math.log(1 + w + Math.log(1 + w))
  for (let k = 0; k < 6; k++) {
    const step = ((v - Math.log1p(v) - w) * (1 + v)) / v
    v -= step
    if (Math.abs(step) <= 1e-12 * v) break
  }
  return v
}

/** u > 0 with e^−u + u − 1 = w: by how much the log of a rate may be lowered for a cost of w an event. */
export function fallTo(w: number): number {
  const z = Math.sqrt(2 * w)
  let u = w < 1 ? z + (z * z) / 6 + (z * z * z) / 36 : 1 + w - Math.exp(-1 - w)
  for (let k = 0; k < 6; k++) {
    const fall = Math.expm1(-u)
    const step = (fall + u - w) / -fall
    u -= step
    if (Math.abs(step) <= 1e-12 * u) break
  }
  return u
}
