import type { Interval } from '../../judge/judgement.js'
import { type ScaleId, scales } from '../../world/scales/scales.js'
import { type Saying, sayProbability, wordForInterval } from '../../world/scales/words.js'

/** An interval narrower than this is a point. */
export const POINT = 5e-4

/** A posterior in words of the case's scale: a word only if one band holds the whole interval, else from word to word (FORMULAS 10). */
function sayPosterior(scale: ScaleId, p: number, interval: Interval): Saying {
  const [lo, hi] = [within(Math.min(...interval)), within(Math.max(...interval))]
  return hi - lo > POINT ? wordForInterval(scale, lo, hi) : sayProbability(scale, within(p))
}

function within(p: number): number {
  return Math.min(1, Math.max(0, p))
}

/** The words, or null where the scale has none; those of an unverified scale say so. */
export function likelihoodWords(scale: ScaleId, p: number, interval: Interval): string | null {
  const { text } = sayPosterior(scale, p, interval)
  return text === null || scales[scale].verified ? text : `${text}, by an unverified scale`
}

/** Why there is no word; null where there is one. */
export function whyNoWord(scale: ScaleId, p: number, interval: Interval): string | null {
  const saying = sayPosterior(scale, p, interval)
  return saying.text === null ? saying.reason : null
}
