/** ζ(k) − 1 for k from 2 on. */
const ZETA = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853, 0.0004941886041194645,
  0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-5, 3.058823630702049e-5, 1.528225940865187e-5,
  7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6, 9.539620338727962e-7, 4.769329867878064e-7,
  2.38450502727733e-7, 1.1921992596531106e-7, 5.960818905125948e-8, 2.980350351465228e-8, 1.4901554828365043e-8,
  7.45071178983543e-9, 3.725334024788457e-9, 1.862659723513049e-9,
]
const EULER = 0.5772156649015329
const HALF_LOG_TWO_PI = 0.9189385332046727

/**
 * ln Γ(x) for x > 0, relative error below 1e-14: Stirling's series from 15 on, the Taylor series about 2 with the zeta
 * function's values near 1 and 2, the recurrence between (Abramowitz & Stegun 1964, 6.1.33, 6.1.41).
 *
 * @throws {RangeError} for x not above 0
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`log-gamma of ${x}: a number above 0 is wanted`)
  if (x >= 15) return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingSeries(x)
  if (x < 0.5) return aboutTwo(x) - Math.log1p(x) - Math.log(x)
  if (x < 1.5) return aboutTwo(x - 1) - Math.log1p(x - 1)
  let product = 1
  let rest = x
  while (rest > 2.5) {
    rest--
    product *= rest
  }
  return aboutTwo(rest - 2) + Math.log(product)
}

/** ln Γ(2 + z), |z| ≤ ½. */
function aboutTwo(z: number): number {
  let sum = 0
  for (let k = ZETA.length + 1; k >= 2; k--) sum = ((k % 2 === 0 ? 1 : -1) * ZETA[k - 2]!) / k + sum * z
  return z * (1 - EULER + sum * z)
}

/** What Stirling's formula leaves of ln Γ(x), x ≥ 15. */
function stirlingSeries(x: number): number {
  const s = 1 / (x * x)
  return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360360))))) / x
}

/**
 * ln Γ(x + 1) − (x + ½) ln x + x − ½ ln 2π, x > 0: the error of Stirling's formula (Loader 2000, *Fast and accurate
 * computation of binomial probabilities*).
 */
export function stirlingError(x: number): number {
  if (x >= 15) return stirlingSeries(x)
  return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI
}

/**
 * a ln(a/m) + m − a, half the deviance of a count from its mean, without cancellation near a = m (Loader 2000).
 *
 * @param excess m − a, as exactly as the caller knows it
 */
export function deviance(a: number, m: number, excess: number): number {
  const e = excess / a
  if (Math.abs(e) > 0.5) return a * Math.log(a / m) + excess
  const r = e / (2 + e)
  const square = r * r
  let sum = 0
  let power = 1
  for (let k = 3; k < 80; k += 2) {
    const term = power / k
    sum += term
    if (term < 1e-17 * sum) break
    power *= square
  }
  return a * (e * r - 2 * r * square * sum)
}
