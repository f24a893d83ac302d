import { betaQuantile, betaQuantileOf } from './beta.js'
import { gammaQuantile, gammaTailQuantile } from './gamma.js'
import { normalQuantile } from './normal-quantile.js'
import { checkCount, checkLevel, checkPositive } from './parameters.js'

/** Two ends, the lower first. */
export type Interval = [low: number, high: number]

/** Events, and the exposure in which they were counted. */
export interface EventCount {
  count: number
  exposure: number
}

/**
 * The exact interval of a Poisson rate (Garwood 1936, *Biometrika* 28): each end leaves half of 1 − level.
 *
 * @param exposure above 0, in any unit; the rate is per that unit
 * @param level such as 0.95
 * @throws {RangeError} for a count that is no whole number from 0 on, an exposure not above 0, a level not between 0
 *   and 1
 */
export function poissonInterval(count: number, exposure: number, level: number): Interval {
  checkCount('count', count)
  checkPositive('exposure', exposure)
  checkLevel(level)
  const tail = (1 - level) / 2
  return [count === 0 ? 0 : gammaQuantile(tail, count) / exposure, gammaTailQuantile(tail, count + 1) / exposure]
}

/**
 * The score interval of a share, as Wilson (1927, *JASA* 22) gave it, without later changes at the ends.
 *
 * @param x how many of n
 * @param level such as 0.95
 * @throws {RangeError} for counts that are no whole numbers with 0 ≤ x ≤ n, n = 0, a level not between 0 and 1
 */
export function wilsonInterval(x: number, n: number, level: number): Interval {
  checkShare(x, n)
  checkLevel(level)
  const z = -normalQuantile((1 - level) / 2)
  const square = z * z
  const reach = z * Math.sqrt((x * (n - x)) / n + square / 4)
  const sum = x + square / 2 + reach
  // the low end by the product of both, as a difference would lose digits
  const low = (x * x) / n / sum
  const high = x === n ? 1 : sum / (n + square)
  return [low, high]
}

/**
 * The equal-tailed interval of a share under Jeffreys's prior, with 0 and 1 as ends where x is 0 or n (Brown, Cai &
 * DasGupta 2001, *Statistical Science* 16, section 3.1.3).
 *
 * @param x how many of n
 * @param level such as 0.95
 * @throws {RangeError} for counts that are no whole numbers with 0 ≤ x ≤ n, n = 0, a level not between 0 and 1
 */
export function jeffreysInterval(x: number, n: number, level: number): Interval {
  checkShare(x, n)
  checkLevel(level)
  const tail = (1 - level) / 2
  return [
    x === 0 ? 0 : betaQuantile(tail, x + 0.5, n - x + 0.5),
    x === n ? 1 : betaQuantileOf(tail, n - x + 0.5, x + 0.5).rest,
  ]
}

/**
 * The exact interval of the ratio of two Poisson rates, numerator over denominator: given their sum the counts are
 * binomial (Przyborowski & Wilenski 1940, *Biometrika* 31), with the interval of Clopper & Pearson (1934, *Biometrika*
 * 26).
 *
 * @param level such as 0.95
 * @returns 0 at the low end where the numerator counted nothing, Infinity at the high end where the denominator did
 * @throws {RangeError} for a count that is no whole number from 0 on, an exposure not above 0, a level not between 0
 *   and 1
 */
export function ratioInterval(numerator: EventCount, denominator: EventCount, level: number): Interval {
  for (const { count, exposure } of [numerator, denominator]) {
    checkCount('count', count)
    checkPositive('exposure', exposure)
  }
  checkLevel(level)
  const tail = (1 - level) / 2
  const [a, b] = [numerator.count, denominator.count]
  const unit = denominator.exposure / numerator.exposure
  const low = a === 0 ? { x: 0, rest: 1 } : betaQuantileOf(tail, a, b + 1)
  const high = b === 0 ? { x: 0, rest: 1 } : betaQuantileOf(tail, b, a + 1)
  return [(low.x / low.rest) * unit, (high.rest / high.x) * unit]
}

function checkShare(x: number, n: number): void {
  checkCount('count', x)
  checkCount('total', n)
  if (n === 0) throw new RangeError('a share of none has no interval')
  if (x > n) throw new RangeError(`count ${x} exceeds its total ${n}`)
}
