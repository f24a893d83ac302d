import { negativeBinomial } from '../regression/negative-binomial.js'

/** How much rates differ between units, and what each is once that is known. */
export interface GammaPoissonFit {
  /** of the Gamma that rates come from; null where they differ no more than chance */
  shape: number | null
  /** of the Gamma, in units of exposure */
  rate: number | null
  /** events per unit of exposure */
  mean: number
  logLikelihood: number
  /** rate of each unit, drawn towards the mean */
  rates: number[]
}

/**
 * Gamma–Poisson rates by maximum likelihood of shape and rate (Robbins 1956; the margin is negative binomial): a
 * unit's rate is (x + shape) / (exposure + rate). Units that differ no more than Poisson chance share the pooled rate.
 * @param counts whole numbers, one a unit
 * @param exposures above 0, one a unit, in any one unit of time or volume
 * @throws RangeError for fewer than two units, counts that are not whole, exposures not above 0, nothing counted at
 * all
 */
export function gammaPoisson(counts: readonly number[], exposures: readonly number[]): GammaPoissonFit {
  const fit = negativeBinomial({ counts, columns: [], offset: exposures.map(Math.log) })
  const mean = Math.exp(fit.coefficients[0]!.estimate)
  const shape = fit.theta
  const rate = shape === null ? null : shape / mean
  return {
    shape,
    rate,
    mean,
    logLikelihood: fit.logLikelihood,
    rates: counts.map((x, i) => (shape === null || rate === null ? mean : (x + shape) / (exposures[i]! + rate))),
  }
}
