import { deviance, logGamma, stirlingError } from './log-gamma.js'
import { normalQuantile } from './normal-quantile.js'
import { checkPositive, checkProbability } from './parameters.js'
import { rootOfLog } from './root.js'

/**
 * The regularised incomplete gamma function P(shape, x): the chance that a Gamma variable with this shape and scale 1
 * is at most x. Series below shape + 1, continued fraction above (Abramowitz & Stegun 1964, 6.5.29, 6.5.31), density by
 * Loader (2000).
 *
 * @throws {RangeError} for a shape not above 0 or x that is no number
 */
export function gammaCdf(x: number, shape: number): number {
  check(x, shape)
  if (x <= 0) return 0
  return x < shape + 1 ? lower(x, shape) : 1 - upper(x, shape)
}

/** 1 − P(shape, x), exact far out where P is nearly 1; as `gammaCdf`. */
export function gammaTail(x: number, shape: number): number {
  check(x, shape)
  if (x <= 0) return 1
  return x < shape + 1 ? 1 - lower(x, shape) : upper(x, shape)
}

/**
 * The x below which a Gamma variable with this shape and scale 1 lies with chance p, by Newton's method on the log of
 * the smaller tail over ln x, which is concave.
 *
 * @throws {RangeError} for p outside 0..1 or a shape not above 0
 */
export function gammaQuantile(p: number, shape: number): number {
  checkProbability(p)
  if (p > 0.5) return gammaTailQuantile(1 - p, shape)
  checkPositive('shape', shape)
  if (p === 0) return 0
  const guess = wilsonHilferty(normalQuantile(p), shape)
  const least = (Math.log(p) + logGamma(shape + 1)) / shape
  return Math.exp(
    rootOfLog(Math.log(p), guess > 0 ? Math.max(least, Math.log(guess)) : least, (u) => {
      const x = Math.exp(u)
      const value = gammaCdf(x, shape)
      return { value, slope: (density(x, shape) * shape) / value }
    }),
  )
}

/**
 * The x above which a Gamma variable with this shape and scale 1 lies with chance q; as `gammaQuantile`, and exact for
 * small q.
 */
export function gammaTailQuantile(q: number, shape: number): number {
  checkProbability(q)
  if (q > 0.5) return gammaQuantile(1 - q, shape)
  checkPositive('shape', shape)
  if (q === 0) return Number.POSITIVE_INFINITY
  const guess = Math.max(wilsonHilferty(-normalQuantile(q), shape), shape / 100)
  return Math.exp(
    rootOfLog(Math.log(q), Math.log(guess), (u) => {
      const x = Math.exp(u)
      const value = gammaTail(x, shape)
      return { value, slope: (-density(x, shape) * shape) / value }
    }),
  )
}

function check(x: number, shape: number): void {
  checkPositive('shape', shape)
  if (Number.isNaN(x)) throw new RangeError('the quantile is NaN')
}

/** x^a e^−x / Γ(a + 1). */
function density(x: number, a: number): number {
  if (a < 1) return Math.exp(a * Math.log(x) - x - logGamma(a + 1))
  return Math.exp(-stirlingError(a) - deviance(a, x, x - a)) / Math.sqrt(2 * Math.PI * a)
}

function lower(x: number, a: number): number {
  let term = 1
  let sum = 1
  for (let n = 1; term > 1e-17 * sum; n++) {
    term *= x / (a + n)
    sum += term
  }
  return Math.min(1, density(x, a) * sum)
}

/** The continued fraction by Lentz's algorithm as Thompson & Barnett (1986) changed it. */
function upper(x: number, a: number): number {
  if (x === Number.POSITIVE_INFINITY) return 0
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let h = d
  for (let n = 1; n < 1e7; n++) {
    const an = n * (a - n)
    b += 2
    d = 1 / nonzero(b + an * d)
    c = nonzero(b + an / c)
    const step = c * d
    h *= step
    if (Math.abs(step - 1) < 3e-16) break
  }
  return density(x, a) * a * h
}

function nonzero(x: number): number {
  return Math.abs(x) < 1e-300 ? 1e-300 : x
}

function wilsonHilferty(z: number, shape: number): number {
  return shape * (1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))) ** 3
}
