import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { describe, expect, it } from 'vitest'
import { normalCdf } from '../../distributions/index.js'
import { cholesky, solveCholesky } from '../../regression/cholesky.js'
import { logPrior, priorsFor } from './priors.js'
import { structuralCounterfactual } from './structural-counterfactual.js'

/** A small series that two controls explain in part. */
const CONTROLS = [
  [1.2, 0.4, 1.9, 2.5, 1.1, 3.2, 2.8, 1.7, 2.2, 3.9, 3.1],
  [5.1, 4.2, 4.9, 3.1, 6.0, 5.5, 4.4, 5.2, 6.3, 4.1, 5.0],
  [0.2, 0.9, 0.1, 0.4, 0.7, 0.3, 0.8, 0.2, 0.6, 0.5, 0.1],
]
const TREATED = [10.3, 8.9, 11.8, 12.1, 10.9, 14.6, 13.1, 11.6, 16.0, 18.2, 16.9]
const PRE = 8
/** Steps of the plain grid a side. */
const GRID = 40

/**
 * log density of values at zero mean, and mean and variance of the rest given them, all from full covariance matrices.
 */
function condition(
  y: readonly number[],
  covariance: (s: number, t: number) => number,
  n: number,
  weights: readonly number[],
) {
  const v = Array.from({ length: n * n }, (_, i) => covariance(Math.floor(i / n), i % n))
  const l = cholesky(v, n)
  const a = solveCholesky(l, n, y.slice(0, n))
  let logDensity = 0
  for (let i = 0; i < n; i++) logDensity -= Math.log(l[i * n + i]!) + 0.5 * y[i]! * a[i]!
  const cross = Array.from({ length: n }, (_, s) => weights.reduce((sum, w, t) => sum + w * covariance(s, t), 0))
  const back = solveCholesky(l, n, cross)
  const own = weights.reduce((s, w, i) => s + w * weights.reduce((t, u, j) => t + u * covariance(i, j), 0), 0)
  return {
    logDensity,
    mean: cross.reduce((s, c, i) => s + c * a[i]!, 0),
    variance: own - cross.reduce((s, c, i) => s + c * back[i]!, 0),
  }
}

/** The plain way: a fine grid over both log variances, every set, dense matrices. Controls' priors from `priorsFor`. */
function bruteForce(controls: readonly number[][]) {
  const moments = (x: readonly number[]) => {
    const mean = x.slice(0, PRE).reduce((s, v) => s + v, 0) / PRE
    return { mean, sd: Math.sqrt(x.slice(0, PRE).reduce((s, v) => s + (v - mean) ** 2, 0) / (PRE - 1)) }
  }
  const x = controls.map((c) => Float64Array.from(c, (v) => (v - moments(c).mean) / moments(c).sd))
  const scale = moments(TREATED).sd
  const y = TREATED.map((v) => (v - TREATED[0]!) / scale)
  const priors = priorsFor(x)
  const p = x.length
  const parts: { log: number; set: number; mean: number; sd: number }[] = []
  const weights = y.map((_, t) => (t >= PRE ? 1 : 0))
  for (let i = 0; i <= GRID; i++) {
    for (let j = 0; j <= GRID; j++) {
      const level = Math.exp(-12 + (12 * i) / GRID)
      const noise = Math.exp(-4.5 + ((Math.log(1.44) + 4.5) * j) / GRID)
      for (let set = 0; set < 2 ** p; set++) {
        if (priors.logSets[set] === -Infinity) continue
        const members = x.map((_, k) => k).filter((k) => set & (2 ** k))
        const m = members.length
        const block = cholesky(
          members.flatMap((a) => members.map((b) => priors.precision[a * p + b]!)),
          m,
        )
        const pair = (s: number, t: number): number => {
          const solved = solveCholesky(
            block,
            m,
            members.map((k) => x[k]![t]!),
          )
          return noise * members.reduce((sum, k, at) => sum + x[k]![s]! * solved[at]!, 0)
        }
        const covariance = (s: number, t: number): number =>
          1 + level * Math.min(s, t) + (s === t ? noise : 0) + pair(s, t)
        const inclusion = Math.min(1, 3 / (p + 1))
        const prior = m * Math.log(inclusion) + (p > m ? (p - m) * Math.log1p(-inclusion) : 0)
        const { logDensity, mean, variance } = condition(y, covariance, PRE, weights)
        const log = logDensity + prior + logPrior(priors.level, level) + logPrior(priors.noise, noise)
        parts.push({ log: log + Math.log(j === GRID ? 0.5 : 1), set, mean, sd: Math.sqrt(variance) })
      }
    }
  }
  const best = parts.reduce((m, q) => Math.max(m, q.log), -Infinity)
  const mass = parts.reduce((s, q) => s + Math.exp(q.log - best), 0)
  const weigh = (f: (q: { mean: number; sd: number; set: number }) => number): number =>
    parts.reduce((s, q) => s + (Math.exp(q.log - best) / mass) * f(q), 0)
  const seen = TREATED.slice(PRE).reduce((s, v) => s + v, 0) - (TREATED.length - PRE) * TREATED[0]!
  return {
    total: seen - scale * weigh((q) => q.mean),
    /** P(what would have come in all ≤ what came − effect) */
    below: (effect: number): number => weigh((q) => normalCdf(((seen - effect) / scale - q.mean) / q.sd)),
    inclusion: controls.map((_, k) => weigh((q) => (q.set & (2 ** k) ? 1 : 0))),
  }
}

describe('structuralCounterfactual', () => {
  it.each([1, 2, 3])('agrees with dense matrices on a fine grid, %i controls', (count) => {
    const controls = CONTROLS.slice(0, count)
    const plain = bruteForce(controls)
    const fit = structuralCounterfactual({ treated: TREATED, controls, pre: PRE })
    expect(fit.total.estimate).toBeCloseTo(plain.total, 3)
    expect(plain.below(fit.total.interval[1])).toBeCloseTo(0.025, 4)
    expect(plain.below(fit.total.interval[0])).toBeCloseTo(0.975, 4)
    const off = plain.below(0)
    expect(fit.p).toBeCloseTo(Math.min(off, 1 - off), 4)
    for (const [k, chance] of plain.inclusion.entries()) expect(fit.inclusion[k]).toBeCloseTo(chance, 3)
  })

  it('adds up, and gives the same digits again', () => {
    const question = { treated: TREATED, controls: CONTROLS, pre: PRE }
    const fit = structuralCounterfactual(question)
    const sum = fit.effect.reduce((s, e) => s + e!.estimate, 0)
    expect(fit.total.estimate).toBeCloseTo(sum, 8)
    expect(fit.average.estimate).toBeCloseTo(sum / 3, 8)
    expect(fit.cumulative[0]!.interval[0]).toBeCloseTo(fit.effect[0]!.interval[0], 8)
    expect(fit.cumulative.at(-1)).toEqual(fit.total)
    expect(structuralCounterfactual(question)).toEqual(fit)
  })

  it('does not mind another scale or unit', () => {
    const fit = structuralCounterfactual({ treated: TREATED, controls: CONTROLS, pre: PRE })
    const other = structuralCounterfactual({
      treated: TREATED.map((v) => 100 * v - 7),
      controls: CONTROLS.map((c) => c.map((v) => 3 - v / 50)),
      pre: PRE,
    })
    expect(other.total.estimate / fit.total.estimate).toBeCloseTo(100, 6)
    expect(other.total.interval[0] / fit.total.interval[0]).toBeCloseTo(100, 6)
    expect(other.p).toBeCloseTo(fit.p, 8)
  })

  it('leaves out what was not measured', () => {
    const gaps = TREATED.map((v, t) => (t === 3 || t === 9 ? null : v))
    const fit = structuralCounterfactual({ treated: gaps, controls: CONTROLS.slice(0, 1), pre: PRE })
    expect(fit.effect[1]).toBeNull()
    expect(fit.expected[1]!.interval[0]).toBeLessThan(fit.expected[1]!.estimate)
    expect(fit.total.estimate).toBeCloseTo(fit.effect[0]!.estimate + fit.effect[2]!.estimate, 8)
    expect(fit.cumulative[1]).toEqual(fit.cumulative[0])
  })

  it('works without controls', () => {
    const fit = structuralCounterfactual({ treated: TREATED, controls: [], pre: PRE })
    expect(fit.inclusion).toEqual([])
    expect(fit.total.interval[0]).toBeLessThan(fit.total.estimate)
  })

  it('holds its intervals on simulated series of its own kind', () => {
    const next = normals(4)
    let inside = 0
    const runs = 120
    for (let run = 0; run < runs; run++) {
      const x = [0, 1].map(() => Array.from({ length: 48 }, () => next()))
      let level = 0
      const treated = x[0]!.map((_, t) => {
        level += 0.02 * next()
        return 5 + level + 0.8 * x[0]![t]! + 0.5 * x[1]![t]! + 0.5 * next()
      })
      const { total } = structuralCounterfactual({ treated, controls: x, pre: 40, level: 0.9 })
      if (total.interval[0] <= 0 && total.interval[1] >= 0) inside++
    }
    expect(inside / runs).toBeGreaterThan(0.83)
    expect(inside / runs).toBeLessThan(0.97)
  })

  it('refuses what it cannot weigh', () => {
    const ask = (treated: (number | null)[], controls: number[][], pre: number) => () =>
      structuralCounterfactual({ treated, controls, pre })
    expect(ask([1, 2, 3, 4], [], 4)).toThrow('within the 4 periods')
    expect(ask([1, null, 3, 4], [], 3)).toThrow('2 values before the event')
    expect(ask([1, 2, 3, null], [], 3)).toThrow('nothing was measured after')
    expect(ask([2, 2, 2, 4], [], 3)).toThrow('the treated series does not move')
    expect(ask([1, 2, 3, 4], [[1, 2, 3]], 3)).toThrow('control 0 has 3 periods')
    expect(ask([1, 2, 3, 4], [[1, 2, 4, Number.NaN]], 3)).toThrow('control 0 has a gap')
    expect(ask([1, 2, 3, 4], Array<number[]>(11).fill([1, 2, 4, 3]), 3)).toThrow('at most 10 controls')
  })
})

/** Standard normals by Box and Muller from a fixed seed. */
function normals(seed: number): () => number {
  const random = xoroshiro128plus(seed)
  const uniform = (): number => (uniformInt(random, 1, 2 ** 30) - 0.5) / 2 ** 30
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
}
