import { betaCdfOf, betaQuantileOf, type Parts } from './beta.js'
import { normalCdf } from './normal.js'
import { normalQuantile } from './normal-quantile.js'
import { checkProbability } from './parameters.js'

/**
 * The chance that a Student t variable is at most t, by the incomplete beta function (Abramowitz & Stegun 1964,
 * 26.7.1).
 *
 * @param df degrees of freedom, above 0, whole or not; Infinity is the normal distribution
 * @throws {RangeError} for df not above 0
 */
export function studentCdf(t: number, df: number): number {
  check(df)
  if (df === Number.POSITIVE_INFINITY) return normalCdf(t)
  if (Math.abs(t) === Number.POSITIVE_INFINITY) return t < 0 ? 0 : 1
  const square = (t / df) * t
  const parts: Parts = { x: 1 / (1 + square), rest: square / (1 + square) }
  if (t < 0) return betaCdfOf(parts, df / 2, 0.5) / 2
  return 0.5 + betaCdfOf({ x: parts.rest, rest: parts.x }, 0.5, df / 2) / 2
}

/**
 * The t below which a Student t variable lies with chance p, by the inverse of the incomplete beta function.
 *
 * @param df degrees of freedom, above 0, whole or not; Infinity is the normal distribution
 * @throws {RangeError} for p outside 0..1 or df not above 0
 */
export function studentQuantile(p: number, df: number): number {
  checkProbability(p)
  check(df)
  if (df === Number.POSITIVE_INFINITY) return normalQuantile(p)
  const tail = Math.min(p, 1 - p)
  const far = tail < 0.25
  const { x, rest } = far ? betaQuantileOf(2 * tail, df / 2, 0.5) : betaQuantileOf(1 - 2 * tail, 0.5, df / 2)
  const t = Math.sqrt(df * (far ? rest / x : x / rest))
  return p < 0.5 ? -t : t
}

function check(df: number): void {
  if (!(df > 0)) throw new RangeError(`degrees of freedom ${df}: a number above 0 is wanted`)
}
