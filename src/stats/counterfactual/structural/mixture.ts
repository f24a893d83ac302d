import { normalCdf } from '../../distributions/index.js'

/** Normals with weights that sum to 1. */
export interface Mixture {
  weights: Float64Array
  means: Float64Array
  deviations: Float64Array
}

/** The normal distribution function is read from a table with this many steps a unit, 0 and 1 beyond ± the reach. */
const STEPS = 64
const REACH = 9
const table = Float64Array.from({ length: 2 * REACH * STEPS + 2 }, (_, i) => normalCdf(i / STEPS - REACH))
const slopes = Float64Array.from(table, (_, i) => density(i / STEPS - REACH) / STEPS)

/** P(value ≤ x) and the density there; cubic pieces through the table, right to 2e-10. */
export function mixtureAt({ weights, means, deviations }: Mixture, x: number): { below: number; density: number } {
  let below = 0
  let slope = 0
  for (let i = 0; i < weights.length; i++) {
    const z = (x - means[i]!) / deviations[i]!
    if (z <= -REACH) continue
    if (z >= REACH) {
      below += weights[i]!
      continue
    }
    const place = (z + REACH) * STEPS
    const k = Math.floor(place)
    const t = place - k
    const rise = table[k + 1]! - table[k]!
    const m0 = slopes[k]!
    const bend = 3 * rise - 2 * m0 - slopes[k + 1]!
    const twist = m0 + slopes[k + 1]! - 2 * rise
    below += weights[i]! * (table[k]! + t * (m0 + t * (bend + t * twist)))
    slope += (weights[i]! / deviations[i]!) * (m0 + t * (2 * bend + 3 * t * twist))
  }
  return { below, density: slope * STEPS }
}

/** Mean of the mixture. */
export function mixtureMean({ weights, means }: Mixture): number {
  let mean = 0
  for (let i = 0; i < weights.length; i++) mean += weights[i]! * means[i]!
  return mean
}

/**
 * The p-quantile, by Newton's steps held within a bracket.
 * @param z the standard normal's p-quantile, where the search begins
 */
export function mixtureQuantile(mixture: Mixture, p: number, z: number): number {
  const { weights, means, deviations } = mixture
  const mean = mixtureMean(mixture)
  let variance = 0
  for (let i = 0; i < weights.length; i++) variance += weights[i]! * (deviations[i]! ** 2 + (means[i]! - mean) ** 2)
  const spread = Math.sqrt(variance)
  let low = mean - 40 * spread
  let high = mean + 40 * spread
  let x = mean + z * spread
  for (let round = 0; round < 100; round++) {
    const { below, density } = mixtureAt(mixture, x)
    if (below < p) low = x
    else high = x
    const newton = x - (below - p) / density
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - x) <= 1e-9 * spread) return next
    x = next
  }
  return x
}

function density(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)
}
