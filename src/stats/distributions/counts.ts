import { betaCdfOf } from './beta.js'
import { gammaCdf, gammaTail } from './gamma.js'
import { normalQuantile } from './normal-quantile.js'
import { checkPositive, checkProbability } from './parameters.js'
import { leastPassing } from './root.js'

/** Chances this close, relatively, are equal: a quantile of a count's own chance is that count. */
const ALIKE = 1e-13

/**
 * The chance of at most k events where `mean` are expected (Poisson), by the incomplete gamma function.
 *
 * @throws {RangeError} for a mean below 0 or not finite, k that is no number
 */
export function poissonCdf(k: number, mean: number): number {
  checkMean(k, mean)
  if (k < 0) return 0
  return mean === 0 || k === Number.POSITIVE_INFINITY ? 1 : gammaTail(mean, Math.floor(k) + 1)
}

/** The chance of at least k events where `mean` are expected (Poisson); as `poissonCdf`. */
export function poissonTail(k: number, mean: number): number {
  checkMean(k, mean)
  if (k <= 0) return 1
  return mean === 0 || k === Number.POSITIVE_INFINITY ? 0 : gammaCdf(mean, Math.ceil(k))
}

/**
 * The least k with a chance of at least p of at most k events (Poisson).
 *
 * @throws {RangeError} for p outside 0..1, a mean below 0 or not finite
 */
export function poissonQuantile(p: number, mean: number): number {
  checkMean(0, mean)
  return leastCount(
    p,
    mean,
    mean,
    (k) => poissonCdf(k, mean),
    (k) => poissonTail(k, mean),
  )
}

/**
 * The chance of at most k events where `mean` are expected and the variance is mean + mean²/size (negative binomial),
 * by the incomplete beta function.
 *
 * @param size above 0; Infinity is the Poisson distribution
 * @throws {RangeError} for a mean below 0 or not finite, a size not above 0, k that is no number
 */
export function negativeBinomialCdf(k: number, mean: number, size: number): number {
  checkMean(k, mean)
  if (size === Number.POSITIVE_INFINITY) return poissonCdf(k, mean)
  checkPositive('size', size)
  if (k < 0) return 0
  if (mean === 0 || k === Number.POSITIVE_INFINITY) return 1
  return betaCdfOf({ x: size / (size + mean), rest: mean / (size + mean) }, size, Math.floor(k) + 1)
}

/** The chance of at least k events (negative binomial); as `negativeBinomialCdf`. */
export function negativeBinomialTail(k: number, mean: number, size: number): number {
  checkMean(k, mean)
  if (size === Number.POSITIVE_INFINITY) return poissonTail(k, mean)
  checkPositive('size', size)
  if (k <= 0) return 1
  if (mean === 0 || k === Number.POSITIVE_INFINITY) return 0
  return betaCdfOf({ x: mean / (size + mean), rest: size / (size + mean) }, Math.ceil(k), size)
}

/**
 * The least k with a chance of at least p of at most k events (negative binomial).
 *
 * @param size above 0; Infinity is the Poisson distribution
 * @throws {RangeError} for p outside 0..1, a mean below 0 or not finite, a size not above 0
 */
export function negativeBinomialQuantile(p: number, mean: number, size: number): number {
  checkMean(0, mean)
  if (size !== Number.POSITIVE_INFINITY) checkPositive('size', size)
  return leastCount(
    p,
    mean,
    mean + mean * (mean / size),
    (k) => negativeBinomialCdf(k, mean, size),
    (k) => negativeBinomialTail(k, mean, size),
  )
}

function leastCount(
  p: number,
  mean: number,
  variance: number,
  cdf: (k: number) => number,
  tail: (k: number) => number,
): number {
  checkProbability(p)
  if (p === 0 || mean === 0) return 0
  if (p === 1) return Number.POSITIVE_INFINITY
  const guess = mean + Math.sqrt(variance) * normalQuantile(p)
  // past the middle the upper tail is the exact one
  return leastPassing(guess, p > 0.5 ? (k) => tail(k + 1) <= (1 - p) * (1 + ALIKE) : (k) => cdf(k) >= p * (1 - ALIKE))
}

function checkMean(k: number, mean: number): void {
  if (!(mean >= 0) || mean === Number.POSITIVE_INFINITY)
    throw new RangeError(`mean ${mean}: a finite number from 0 on is wanted`)
  if (Number.isNaN(k)) throw new RangeError('the count is NaN')
}
