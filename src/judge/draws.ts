import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { Model } from './model/model.js'
import { posteriorOf, type Solver } from './model/solver.js'

/** Sampled judgements: one row a draw. */
export interface Draws {
  count: number
  /** [draw · lanes + lane] */
  posterior: Float64Array
}

/**
 * Draws every number uniformly within its band, each apart, and judges again (CASE.md, "Envelope and interval").
 * Priors with bands are drawn uniformly from the bands cut with the simplex, by Gibbs steps that trade mass between two of them.
 * @param count number of draws; @param random uniform in [0, 1)
 */
export function drawPosteriors(solver: Solver, count: number, random: () => number): Draws {
  const { model, lanes } = solver
  const values = solver.points.slice()
  const varied = model.parameters.filter((p) => !p.fixed && p.lo < p.hi)
  const indices = new Set(varied.map((p) => p.index))
  const order = Int32Array.from(indices)
  const lows = Float64Array.from(varied, (p) => p.lo)
  const widths = Float64Array.from(varied, (p) => p.hi - p.lo)
  const touched = model.components.filter((c) => dependsOn(model, c, indices))
  const still = new Float64Array(lanes)
  for (const c of model.components) {
    if (touched.includes(c)) continue
    for (let h = 0; h < lanes; h++) still[h] = still[h]! + solver.base[c.index * lanes + h]!
  }
  const priors = Float64Array.from(model.priors, (p) => p.point)
  const posterior = new Float64Array(count * lanes)
  const logs = new Float64Array(lanes)
  for (let draw = 0; draw < count; draw++) {
    for (let k = 0; k < order.length; k++) values[order[k]!] = lows[k]! + widths[k]! * random()
    tradePriors(model.priors, priors, random)
    logs.set(still)
    for (const c of touched) {
      const l = solver.component(c, values, solver.all)
      for (let h = 0; h < lanes; h++) logs[h] = logs[h]! + l[h]!
    }
    posteriorOf(priors, logs, posterior.subarray(draw * lanes, (draw + 1) * lanes))
  }
  return { count, posterior }
}

function dependsOn(model: Model, c: Model['components'][number], varied: Set<number>): boolean {
  if (c.followers.some((f) => !f.givesWay && varied.has(f.parameter))) return true
  return c.evidence.some((e) => e.atoms.some((a) => varied.has(model.atoms[a]!.parameter ?? -1)))
}

/** One sweep over all pairs: the sum of two priors is shared out afresh, uniformly within what both bands allow. */
function tradePriors(bands: Model['priors'], priors: Float64Array, random: () => number): void {
  for (let i = 0; i < bands.length; i++) {
    if (bands[i]!.lo === bands[i]!.hi) continue
    for (let j = i + 1; j < bands.length; j++) {
      if (bands[j]!.lo === bands[j]!.hi) continue
      const sum = priors[i]! + priors[j]!
      const lo = Math.max(bands[i]!.lo, sum - bands[j]!.hi)
      const hi = Math.min(bands[i]!.hi, sum - bands[j]!.lo)
      if (hi <= lo) continue
      priors[i] = lo + (hi - lo) * random()
      priors[j] = sum - priors[i]!
    }
  }
}

/** Uniform numbers in [0, 1) from a seed. */
export function uniform(seed: number): () => number {
  const generator = xoroshiro128plus(seed)
  return () => uniformFloat64(generator)
}
