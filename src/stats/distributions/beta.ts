import { deviance, logGamma, stirlingError } from './log-gamma.js'
import { checkPositive, checkProbability } from './parameters.js'
import { rootOfLog } from './root.js'

/** A share and what it leaves, each to full precision. */
export interface Parts {
  x: number
  rest: number
}

/**
 * The regularised incomplete beta function I_x(a, b): the chance that a Beta(a, b) variable is at most x, by its
 * continued fraction (NIST DLMF 8.17.22) on the side where that converges fast, density by Loader (2000). The upper
 * tail is `betaCdf(1 - x, b, a)`, or `betaTail`.
 *
 * @throws {RangeError} for a or b not above 0 or x that is no number
 */
export function betaCdf(x: number, a: number, b: number): number {
  return betaCdfOf({ x, rest: 1 - x }, a, b)
}

/** 1 − I_x(a, b), exact where I is nearly 1; as `betaCdf`. */
export function betaTail(x: number, a: number, b: number): number {
  return betaCdfOf({ x: 1 - x, rest: x }, b, a)
}

/** `betaCdf` for a caller who knows what x leaves of 1 better than 1 − x does. */
export function betaCdfOf({ x, rest }: Parts, a: number, b: number): number {
  checkPositive('first shape', a)
  checkPositive('second shape', b)
  if (Number.isNaN(x)) throw new RangeError('the quantile is NaN')
  if (x <= 0) return 0
  if (rest <= 0) return 1
  const ahead = rest * a - x * b
  const whole = density(x, rest, a, b)
  if (ahead >= 0) return Math.min(1, whole * fraction(x, a, b, ahead))
  return Math.max(0, 1 - whole * fraction(rest, b, a, -ahead))
}

/**
 * The x below which a Beta(a, b) variable lies with chance p. For p near 1 by a known 1 − p, take `1 - betaQuantile(1 -
 * p, b, a)`.
 *
 * @throws {RangeError} for p outside 0..1, a or b not above 0
 */
export function betaQuantile(p: number, a: number, b: number): number {
  return betaQuantileOf(p, a, b).x
}

/**
 * `betaQuantile` with what it leaves of 1: Newton's method on the log of the smaller tail over ln(x / (1 − x)), which
 * is concave.
 */
export function betaQuantileOf(p: number, a: number, b: number): Parts {
  checkProbability(p)
  checkPositive('first shape', a)
  checkPositive('second shape', b)
  if (p > 0.5) {
    const { x, rest } = betaQuantileOf(1 - p, b, a)
    return { x: rest, rest: x }
  }
  if (p === 0) return { x: 0, rest: 1 }
  return partsAt(
    rootOfLog(Math.log(p), Math.log(a / b), (u) => {
      const parts = partsAt(u)
      const value = betaCdfOf(parts, a, b)
      return { value, slope: density(parts.x, parts.rest, a, b) / value }
    }),
  )
}

function partsAt(logit: number): Parts {
  const small = Math.exp(-Math.abs(logit))
  const large = 1 / (1 + small)
  return logit < 0 ? { x: small * large, rest: large } : { x: large, rest: small * large }
}

/** x^a (1 − x)^b / B(a, b). */
function density(x: number, rest: number, a: number, b: number): number {
  const n = a + b
  if (Math.min(a, b) < 1e-3) {
    const logBeta = logGamma(a) + logGamma(b) - logGamma(n)
    return Math.exp(a * Math.log(x) + b * Math.log(rest) - logBeta)
  }
  const excess = x * b - rest * a
  const error = stirlingError(n) - stirlingError(a) - stirlingError(b)
  const distance = deviance(a, x * n, excess) + deviance(b, rest * n, -excess)
  return Math.exp(error - distance) * Math.sqrt((a * b) / n / (2 * Math.PI))
}

/**
 * I_x(a, b) over its density, by the continued fraction of DiDonato & Morris (1992, *ACM TOMS* 18, equation 9), in
 * Lentz's algorithm as Thompson & Barnett (1986) changed it.
 *
 * @param ahead a − (a + b)x, from 0 on
 */
function fraction(x: number, a: number, b: number, ahead: number): number {
  let below = (a / (a + 1)) * (ahead + 1)
  let c = below
  let d = 0
  for (let n = 1; n < 1e7; n++) {
    const s = a + 2 * n - 1
    const above = ((a + n - 1) / s) * ((a + b + n - 1) / s) * (n * (b - n) * x) * x
    const next = n + (n * (b - n) * x) / s + ((a + n) / (s + 2)) * (ahead + 1 + n * (2 - x))
    d = 1 / nonzero(next + above * d)
    c = nonzero(next + above / c)
    const step = c * d
    below *= step
    if (Math.abs(step - 1) < 3e-16) break
  }
  return 1 / below
}

function nonzero(x: number): number {
  return Math.abs(x) < 1e-300 ? 1e-300 : x
}
