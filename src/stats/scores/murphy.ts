import { brier } from './brier.js'

/** Parts of the Brier score: `brier = reliability − resolution + uncertainty`. */
export interface MurphyParts {
  brier: number
  /** how far what came lies from what was said, by forecast: 0 is best */
  reliability: number
  /** how far what came differs between forecasts: more is better */
  resolution: number
  /** what always saying the base rate would score: o(1 − o) */
  uncertainty: number
  /** share of outcomes that were yes */
  baseRate: number
  /** 1 − brier / uncertainty: above 0 better than always saying the base rate; null where all outcomes were alike */
  skill: number | null
}

/**
 * The Brier score taken apart (Murphy 1973, *Journal of Applied Meteorology* 12). One bin a distinct forecast, so that the parts sum to
 * the score exactly. The base rate that skill is measured against is the sample's own, known only afterwards.
 * @param forecasts probabilities of yes
 * @param outcomes 1 yes, 0 no
 * @throws RangeError as `brier`
 */
export function murphy(forecasts: readonly number[], outcomes: readonly number[]): MurphyParts {
  const score = brier(forecasts, outcomes)
  const n = forecasts.length
  const baseRate = outcomes.reduce((s, o) => s + o, 0) / n
  const bins = new Map<number, { n: number; yes: number }>()
  forecasts.forEach((f, i) => {
    const bin = bins.get(f) ?? { n: 0, yes: 0 }
    bins.set(f, { n: bin.n + 1, yes: bin.yes + outcomes[i]! })
  })
  let reliability = 0
  let resolution = 0
  for (const [f, bin] of bins) {
    const share = bin.yes / bin.n
    reliability += (bin.n * (f - share) ** 2) / n
    resolution += (bin.n * (share - baseRate) ** 2) / n
  }
  const uncertainty = baseRate * (1 - baseRate)
  const skill = uncertainty > 0 ? 1 - score / uncertainty : null
  return { brier: score, reliability, resolution, uncertainty, baseRate, skill }
}
