import { median } from '../quantile.js'
import { checkProbability, checkWeights } from './checks.js'

/**
 * The weighted mean of probabilities (the linear opinion pool, Stone 1961).
 * @param weights from 0 on, not all 0; equal unless given
 * @throws RangeError for nothing to pool, numbers out of range, or weights that do not fit
 */
export function poolMean(forecasts: readonly number[], weights?: readonly number[]): number {
  const w = checked(forecasts, weights)
  return forecasts.reduce((sum, p, i) => sum + w[i]! * p, 0)
}

/**
 * The median of probabilities; between two middle ones their mean.
 * @throws RangeError for nothing to pool or numbers out of range
 */
export function poolMedian(forecasts: readonly number[]): number {
  checked(forecasts)
  return median(forecasts)
}

/**
 * The mean on the log odds, that is the geometric mean of odds (the logarithmic pool for two answers, renormalised; Genest & Zidek 1986).
 * Certainty of one forecaster decides; certain yes and certain no together have no pool, and give NaN.
 * @param weights from 0 on, not all 0; equal unless given
 * @throws RangeError as `poolMean`
 */
export function poolLogit(forecasts: readonly number[], weights?: readonly number[]): number {
  const w = checked(forecasts, weights)
  const logit = forecasts.reduce((sum, p, i) => (w[i] === 0 ? sum : sum + w[i]! * Math.log(p / (1 - p))), 0)
  return 1 / (1 + Math.exp(-logit))
}

/**
 * The weighted geometric mean of distributions over the same options (the logarithmic opinion pool, Genest & Zidek 1986).
 * @param forecasts one list of probabilities a forecaster
 * @param options.renormalise false leaves the means as they are, as Metaculus does: their sum is then below 1
 * @throws RangeError as `poolMean`, and for lists of different lengths
 */
export function poolGeometric(
  forecasts: readonly (readonly number[])[],
  { weights, renormalise = true }: { weights?: readonly number[]; renormalise?: boolean } = {},
): number[] {
  const w = normalised(checkWeights(forecasts.length, weights))
  const options = forecasts[0]!.length
  for (const f of forecasts) {
    if (f.length !== options) throw new RangeError(`${f.length} options beside ${options}`)
    f.forEach(checkProbability)
  }
  const means = forecasts[0]!.map((_, k) =>
    Math.exp(forecasts.reduce((sum, f, i) => (w[i] === 0 ? sum : sum + w[i]! * Math.log(f[k]!)), 0)),
  )
  const sum = means.reduce((s, p) => s + p, 0)
  return renormalise ? means.map((p) => p / sum) : means
}

/**
 * A pooled probability moved away from 0.5: p^a / (p^a + (1 − p)^a), the log odds times a (Baron et al. 2014; Satopää et al. 2014). What a
 * is best has to be fitted; 1 changes nothing.
 * @param a from 0 on
 * @throws RangeError for numbers out of range
 */
export function extremise(p: number, a: number): number {
  checkProbability(p)
  if (!(a >= 0)) throw new RangeError(`the exponent ${a} is below 0`)
  const [yes, no] = [p ** a, (1 - p) ** a]
  return yes / (yes + no)
}

/**
 * Metaculus's weights of forecasts by age: exp(√i − √N), the newest 1.
 * @param count N, whole and from 0 on
 * @returns one weight a forecast, oldest first
 */
export function recencyWeights(count: number): number[] {
  return Array.from({ length: count }, (_, i) => Math.exp(Math.sqrt(i + 1) - Math.sqrt(count)))
}

function checked(forecasts: readonly number[], weights?: readonly number[]): number[] {
  forecasts.forEach(checkProbability)
  return normalised(checkWeights(forecasts.length, weights))
}

function normalised(weights: readonly number[]): number[] {
  const sum = weights.reduce((s, w) => s + w, 0)
  return weights.map((w) => w / sum)
}
