import { negativeBinomialTail } from '../distributions/index.js'
import { exceedances } from '../regression/theta.js'

/** Past windows of the same kind. */
export interface PastCounts {
  /** whole numbers, one a window */
  counts: readonly number[]
  /** above 0, one a window: days delivered, or volume */
  exposures: readonly number[]
}

/** What the next window would hold if nothing new happened. */
export interface UsualTraffic {
  /** the past rate over the exposure of the next window */
  expected: number
  /** posterior mean of the spread of windows' rates beyond Poisson chance (standard deviation over mean) */
  variation: number
  /** P(count ≥ k), all uncertainty about rate and variation included */
  tail(k: number): number
  /** how far P(count ≥ k | rate, variation) itself is known: its posterior quantiles */
  tailRange(k: number, level?: number): [low: number, high: number]
  /** the smallest k with P(count ≥ k) ≤ 1 − share: reaching it is above usual; Infinity past a thousand million */
  above(share: number): number
}

interface Point {
  weight: number
  /** shape and rate of the windows' rates; the shape is Infinity without variation */
  size: number
  mean: number
}

/** Points over the rate and over the variation, and the largest variation looked at. */
const RATES = 96
const VARIATIONS = 40
const WILDEST = 5
/** Points this many nats below the best are left out. */
const NEGLIGIBLE = 30
/** Counts are not looked for beyond this. */
const ENDLESS = 2 ** 30

/**
 * The negative binomial predictive of the next window's count (Gamma–Poisson; Gelman et al. 2013, section 2.6) with
 * the uncertainty of its two parameters integrated out on a fixed grid. Variation of the windows' rates: half-normal
 * with scale 1 on its coefficient (Gelman 2006). Rate: Jeffreys's prior given the variation. Were the variation known
 * to be 0 the answer would be NB(½ + Σcounts, Σexposures / (Σexposures + exposure)); a short past says little about
 * it, and the tail then stays heavy.
 * @param exposure of the next window, in the same unit as the past ones
 * @throws RangeError without a past window, for counts that are not whole, exposures not above 0
 */
export function usualTraffic(past: PastCounts, exposure: number): UsualTraffic {
  check(past, exposure)
  const points = posterior(past)
  const tailAt = ({ mean, size }: Point, k: number): number => negativeBinomialTail(k, mean * exposure, size)
  const tail = (k: number): number => (k <= 0 ? 1 : points.reduce((s, p) => s + p.weight * tailAt(p, k), 0))
  return {
    expected: (exposure * sum(past.counts)) / sum(past.exposures),
    variation: points.reduce((s, p) => s + p.weight / Math.sqrt(p.size), 0),
    tail,
    tailRange: (k, level = 0.9) => {
      if (k <= 0) return [1, 1]
      const sorted = points.map((p) => ({ weight: p.weight, value: tailAt(p, k) }))
      sorted.sort((a, b) => a.value - b.value)
      return [weightedQuantile(sorted, (1 - level) / 2), weightedQuantile(sorted, (1 + level) / 2)]
    },
    above: (share) => {
      if (!(share > 0 && share < 1)) throw new RangeError(`the share must lie between 0 and 1: ${share}`)
      let high = 1
      while (tail(high) > 1 - share) {
        if (high >= ENDLESS) return Infinity
        high *= 2
      }
      let low = high >> 1
      while (high - low > 1) {
        const middle = (low + high) >> 1
        if (tail(middle) > 1 - share) low = middle
        else high = middle
      }
      return high
    },
  }
}

function posterior({ counts, exposures }: PastCounts): Point[] {
  const total = sum(counts)
  const time = sum(exposures)
  const tailCounts = exceedances(counts)
  const centre = Math.log((total + 0.5) / time)
  const points: (Point & { log: number })[] = []
  for (let v = 0; v < VARIATIONS; v++) {
    const place = (v + 0.5) / VARIATIONS
    const variation = WILDEST * place * place
    const prior = Math.log(place) - 0.5 * variation * variation
    const size = 1 / (variation * variation)
    const spread = Math.sqrt(1 / (total + 0.5) + (variation * variation) / counts.length)
    for (let i = 0; i < RATES; i++) {
      const step = (16 * spread) / RATES
      const logMean = centre + (i + 0.5 - RATES / 2) * step
      const mean = Math.exp(logMean)
      const jeffreys = exposures.reduce((s, t) => s + (t * mean) / (1 + (t * mean) / size), 0)
      const log =
        prior + Math.log(step) + 0.5 * Math.log(jeffreys) + logLikelihood(counts, exposures, tailCounts, mean, size)
      points.push({ weight: 0, size, mean, log })
    }
  }
  const best = points.reduce((m, p) => Math.max(m, p.log), -Infinity)
  const kept = points.filter((p) => p.log > best - NEGLIGIBLE)
  const mass = kept.reduce((s, p) => s + Math.exp(p.log - best), 0)
  return kept.map(({ size, mean, log }) => ({ weight: Math.exp(log - best) / mass, size, mean }))
}

function logLikelihood(
  counts: readonly number[],
  exposures: readonly number[],
  tail: readonly number[],
  mean: number,
  size: number,
): number {
  let value = 0
  for (let j = 0; j < tail.length; j++) value += tail[j]! * Math.log1p(j / size)
  for (let i = 0; i < counts.length; i++) {
    const expected = mean * exposures[i]!
    value += counts[i]! * Math.log(expected) - (size + counts[i]!) * Math.log1p(expected / size)
  }
  return value
}

function weightedQuantile(sorted: readonly { weight: number; value: number }[], p: number): number {
  let mass = 0
  for (const { weight, value } of sorted) {
    mass += weight
    if (mass >= p) return value
  }
  return sorted.at(-1)!.value
}

function sum(values: readonly number[]): number {
  return values.reduce((s, v) => s + v, 0)
}

function check({ counts, exposures }: PastCounts, exposure: number): void {
  if (counts.length === 0) throw new RangeError('there is no past window')
  if (counts.length !== exposures.length) {
    throw new RangeError(`${counts.length} counts, but ${exposures.length} exposures`)
  }
  const odd = counts.find((c) => !Number.isInteger(c) || c < 0)
  if (odd !== undefined) throw new RangeError(`counts are whole numbers from 0 on: ${odd}`)
  const empty = [...exposures, exposure].find((t) => !(t > 0 && Number.isFinite(t)))
  if (empty !== undefined) throw new RangeError(`an exposure must be above 0: ${empty}`)
}
