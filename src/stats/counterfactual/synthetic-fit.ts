import { type SimplexFit, simplexFit } from './simplex.js'

/** A unit and those it is compared with, watched over the same periods. */
export interface Panel {
  /** one value a period */
  treated: readonly number[]
  /** `donors[j][t]` */
  donors: readonly (readonly number[])[]
  /** periods before the treatment */
  pre: number
  /**
   * compare what is left after taking off each unit's own mean before the treatment (Ferman & Pinto 2021), false
   * unless given
   */
  demean?: boolean | undefined
}

/** A synthetic control and its distance from the unit. */
export interface SyntheticFit {
  weights: number[]
  /** treated less synthetic, one a period, those before the treatment among them */
  effect: number[]
  /** root mean squared effect before and after the treatment */
  prermspe: number
  postrmspe: number
  /** mean effect after it */
  att: number
  certificate: Pick<SimplexFit, 'ssr' | 'gap' | 'unique'>
}

/**
 * The outcome-only synthetic control (Abadie & Gardeazabal 2003; Abadie, Diamond & Hainmueller 2010): weights on the
 * simplex that come nearest to the treated unit in the periods before the treatment, all periods alike.
 * @throws RangeError without donors, with unequal lengths, gaps in the data, or no period before or after the treatment
 */
export function syntheticFit(panel: Panel): SyntheticFit {
  const { treated, donors, pre, demean = false } = panel
  if (!Number.isInteger(pre) || pre < 1 || pre >= treated.length) {
    throw new RangeError(`the treatment must fall within the ${treated.length} periods: ${pre}`)
  }
  const level = demean ? meanOf(treated, pre) : 0
  const levels = donors.map((d) => (demean ? meanOf(d, pre) : 0))
  const fit = simplexFit(
    treated.slice(0, pre).map((v) => v - level),
    donors.map((d, j) => d.slice(0, pre).map((v) => v - levels[j]!)),
  )
  const support = fit.weights.map((_, j) => j).filter((j) => fit.weights[j]! > 0)
  const effect = treated.map((v, t) => {
    const synthetic = support.reduce((s, j) => s + fit.weights[j]! * (donors[j]![t]! - levels[j]!), 0)
    const gap = v - level - synthetic
    if (!Number.isFinite(gap)) throw new RangeError(`period ${t} holds no number for the treated unit or a donor`)
    return gap
  })
  return {
    weights: fit.weights,
    effect,
    prermspe: rootMeanSquare(effect.slice(0, pre)),
    postrmspe: rootMeanSquare(effect.slice(pre)),
    att: meanOf(effect.slice(pre), effect.length - pre),
    certificate: { ssr: fit.ssr, gap: fit.gap, unique: fit.unique },
  }
}

/**
 * Weights for predictors rather than outcomes, their importance V given (Abadie & Gardeazabal 2003, appendix B):
 * nearest in Σ_k v_k (x1_k − Σ w_j x0_jk)².
 * @param treated one number a predictor
 * @param donors `donors[j][k]`
 * @param importance v, one a predictor, none negative
 * @throws RangeError for a negative or missing importance, unequal lengths, numbers that are not finite
 */
export function syntheticWeights(
  treated: readonly number[],
  donors: readonly (readonly number[])[],
  importance: readonly number[],
): SimplexFit {
  const roots = treated.map((_, k) => {
    const v = importance[k]
    if (v === undefined || !(v >= 0)) throw new RangeError(`the importance of predictor ${k} must be 0 or more: ${v}`)
    return Math.sqrt(v)
  })
  const scaled = (row: readonly number[]): number[] => row.map((v, k) => v * roots[k]!)
  return simplexFit(scaled(treated), donors.map(scaled))
}

function meanOf(values: readonly number[], count: number): number {
  let s = 0
  for (let i = 0; i < count; i++) s += values[i]!
  return s / count
}

function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(values.reduce((s, v) => s + v * v, 0) / values.length)
}
