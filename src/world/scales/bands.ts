import { nearest } from '../spelling.js'
import { isWordFor, plainWord, type ScaleId, scaleIds, scales } from './scales.js'

/** What a word stands for in a computation: a band within (0, 1) and the point used for it. */
export interface WordBand {
  /** the scale's own term, where a synonym was written */
  term: string
  lo: number
  hi: number
  /** the middle of the band */
  point: number
  loInclusive: boolean
  hiInclusive: boolean
  /** false where the scale's table is not verified */
  verified: boolean
}

const least = 0.001
const most = 0.999

/**
 * The band of a word of probability, letter case aside. Ends at 0 and 1 are moved to .001 and .999 (and then belong to the band), so that
 * no word makes anything impossible.
 * @returns the band; or a suggestion, another spelling within the scale, and the scales that do know the word
 */
export function bandOf(
  scale: ScaleId,
  word: string,
): { ok: WordBand } | { fault: 'unknown-word'; suggestion: string | null; wordOf: ScaleId[] } {
  const band = scales[scale].bands.find((candidate) => isWordFor(candidate, word))
  if (band === undefined) {
    const words = scales[scale].bands.flatMap(({ term, synonyms }) => [term, ...synonyms])
    const wordOf = scaleIds.filter((other) => scales[other].bands.some((candidate) => isWordFor(candidate, word)))
    return { fault: 'unknown-word', suggestion: wordOf.length > 0 ? null : nearest(plainWord(word), words), wordOf }
  }
  const lo = Math.min(Math.max(band.lo, least), most)
  const hi = Math.min(Math.max(band.hi, least), most)
  return {
    ok: {
      term: band.term,
      lo,
      hi,
      point: (lo + hi) / 2,
      loInclusive: band.loInclusive || lo > band.lo,
      hiInclusive: band.hiInclusive || hi < band.hi,
      verified: scales[scale].verified,
    },
  }
}
