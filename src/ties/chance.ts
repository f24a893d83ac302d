import { gammaQuantile, gammaTailQuantile } from '../stats/distributions/gamma.js'
import { normalQuantile } from '../stats/distributions/normal-quantile.js'
import type { Interval } from './ratio.js'

const LEVEL = 0.95
const TAIL = (1 - LEVEL) / 2

/**
 * A count with its 95 % interval: Garwood's (1936, *Biometrika* 28), exact for independent events; of bursty ones as if each `dispersion`
 * events were one, which is the quasi-Poisson standard error in an interval that never falls below 0.
 */
export function garwood(events: number, dispersion: number): Interval {
  const effective = events / dispersion
  return {
    point: events,
    lo: effective > 0 ? gammaQuantile(TAIL, effective) * dispersion : 0,
    hi: gammaTailQuantile(TAIL, effective + 1) * dispersion,
  }
}

/** A share with its 95 % interval: Wilson's (1927, *JASA* 22), of bursty events with `of` / `dispersion` in place of `of`. */
export function wilson(events: number, of: number, dispersion: number): Interval {
  const n = of / dispersion
  const p = events / of
  const z2 = normalQuantile(1 - TAIL) ** 2
  const middle = (p + z2 / (2 * n)) / (1 + z2 / n)
  const reach = Math.sqrt(z2 * ((p * (1 - p)) / n + z2 / (4 * n * n))) / (1 + z2 / n)
  return { point: p, lo: events === 0 ? 0 : middle - reach, hi: events === of ? 1 : middle + reach }
}
