import { cholesky } from '../../regression/cholesky.js'

/** CausalImpact's constants (Brodersen et al. 2015; R package CausalImpact 1.2, `impact_model.R`). */
const LEVEL_GUESS = 0.01
const LEVEL_WEIGHT = 32
const LARGEST_LEVEL = 1
const MODEL_SIZE = 3
const EXPECTED_R2 = 0.8
const NOISE_WEIGHT = 50
/** bsts' default without controls, and its bound on the noise. */
const BARE_WEIGHT = 0.01
const LARGEST_NOISE = 1.2
/** BoomSpikeSlab's defaults for the slab. */
const INFORMATION = 0.01
const SHRINKAGE = 0.5

/** Inverse gamma on a variance, cut off above. */
export interface VariancePrior {
  shape: number
  scale: number
  largest: number
}

/** The prior on the scale of a series with mean 0 and standard deviation 1 before the event. */
export interface Priors {
  level: VariancePrior
  noise: VariancePrior
  /** prior precision of the coefficients in units of 1/noise, controls × controls */
  precision: Float64Array
  /** of each set of controls (bit j = control j): log of its prior probability times √|precision| within the set */
  logSets: Float64Array
}

/**
 * CausalImpact's priors: level sd about 0.01 (32 observations' worth) and at most 1; noise variance about 1 − R² = 0.2
 * (50 observations' worth), sd at most 1.2; each control is in with probability 3 / (controls + 1), the intercept
 * counted as bsts counts it; coefficients of those in are normal with half of Zellner's precision and half its
 * diagonal, worth one hundredth of an observation (Scott & Varian 2014; George & McCulloch 1997). The intercept itself
 * is left out: the level does its work.
 * @param controls standardised, one column a control over all periods
 */
export function priorsFor(controls: readonly Float64Array[]): Priors {
  const p = controls.length
  const precision = new Float64Array(p * p)
  for (let j = 0; j < p; j++) {
    for (let k = 0; k < p; k++) {
      const product = controls[j]!.reduce((s, v, t) => s + v * controls[k]![t]!, 0) / controls[j]!.length
      precision[j * p + k] = INFORMATION * product * (j === k ? 1 : 1 - SHRINKAGE)
    }
  }
  const inclusion = Math.min(1, MODEL_SIZE / (p + 1))
  const logSets = Float64Array.from({ length: 2 ** p }, (_, set) => {
    const members = Array.from({ length: p }, (_, j) => j).filter((j) => set & (2 ** j))
    const out = p - members.length
    if (out > 0 && inclusion === 1) return -Infinity
    const chance = members.length * Math.log(inclusion) + (out > 0 ? out * Math.log1p(-inclusion) : 0)
    return chance + 0.5 * logDeterminant(precision, p, members)
  })
  const noise =
    p > 0
      ? { shape: NOISE_WEIGHT / 2, scale: (NOISE_WEIGHT / 2) * (1 - EXPECTED_R2), largest: LARGEST_NOISE ** 2 }
      : { shape: BARE_WEIGHT / 2, scale: BARE_WEIGHT / 2, largest: LARGEST_NOISE ** 2 }
  const level = { shape: LEVEL_WEIGHT / 2, scale: (LEVEL_WEIGHT / 2) * LEVEL_GUESS ** 2, largest: LARGEST_LEVEL }
  return { level, noise, precision, logSets }
}

/** Log density of log(variance), up to a constant; −∞ beyond the largest. */
export function logPrior({ shape, scale, largest }: VariancePrior, variance: number): number {
  return variance > largest * (1 + 1e-12) ? -Infinity : -shape * Math.log(variance) - scale / variance
}

function logDeterminant(matrix: Float64Array, size: number, members: readonly number[]): number {
  const m = members.length
  const block = members.flatMap((j) => members.map((k) => matrix[j * size + k]!))
  const l = cholesky(block, m)
  let sum = 0
  for (let i = 0; i < m; i++) sum += 2 * Math.log(l[i * m + i]!)
  return sum
}
