import { normalQuantile } from '../stats/distributions/normal-quantile.js'

/** A number with the interval that it may lie in. */
export interface Interval {
  point: number
  lo: number
  hi: number
}

const Z95 = normalQuantile(0.975)

/** Events of a stretch in its exposure. */
export interface Exposed {
  events: number
  exposure: number
}

/**
 * How many times the new rate is the old one: half an event is added to both (Anscombe 1956, *Biometrika* 43), the error of the log is
 * that of two Poisson counts times the dispersion (quasi-likelihood, McCullagh & Nelder 1989, section 6.2.3).
 * @param dispersion how much more than independent events the counts vary, from 1
 * @returns the ratio with a 95 % interval
 */
export function rateRatio(old: Exposed, recent: Exposed, dispersion: number): Interval {
  const [k, m] = [old.events + 0.5, recent.events + 0.5]
  return onLogScale(Math.log(m / recent.exposure / (k / old.exposure)), dispersion * (1 / k + 1 / m))
}

/**
 * How many times the new odds of conflict to cooperation are the old ones, in the manner of `rateRatio`.
 * @returns the ratio with a 95 % interval
 */
export function oddsRatio(
  old: { conflict: number; cooperation: number },
  recent: { conflict: number; cooperation: number },
  dispersion: number,
): Interval {
  const cells = [recent.conflict, old.cooperation, old.conflict, recent.cooperation].map((n) => n + 0.5)
  const [a, b, c, d] = cells as [number, number, number, number]
  return onLogScale(Math.log((a * b) / (c * d)), dispersion * (1 / a + 1 / b + 1 / c + 1 / d))
}

/** The ratio that lies at a logarithm, with its 95 % interval. */
export function onLogScale(log: number, variance: number): Interval {
  const reach = Z95 * Math.sqrt(variance)
  return { point: Math.exp(log), lo: Math.exp(log - reach), hi: Math.exp(log + reach) }
}
