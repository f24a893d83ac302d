/** The Admiralty letters for the reliability of a source. */
export type Letter = 'A' | 'B' | 'C' | 'D' | 'E' | 'F'

/** What the letters mean. Source: FM 2-22.3 (2006), appendix B, table B-1 (the NATO system of STANAG 2511). */
export const letterMeanings: Readonly<Record<Letter, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
}

/** What the figures for the credibility of an item mean. Source: FM 2-22.3 (2006), appendix B, table B-2. */
export const credibilityMeanings: Readonly<Record<1 | 2 | 3 | 4 | 5 | 6, string>> = {
  1: 'confirmed by other sources',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'truth cannot be judged',
}

/**
 * The probability that an origin is informative, per letter: a band and the point within it (the middle; for F, of which nothing is known,
 * the lower end, so that nothing moves). Our convention: no standard gives numbers.
 */
export const letterBands: Readonly<Record<Letter, { lo: number; hi: number; point: number }>> = {
  A: { lo: 0.8, hi: 0.95, point: 0.875 },
  B: { lo: 0.6, hi: 0.85, point: 0.725 },
  C: { lo: 0.4, hi: 0.7, point: 0.55 },
  D: { lo: 0.15, hi: 0.45, point: 0.3 },
  E: { lo: 0.01, hi: 0.2, point: 0.105 },
  F: { lo: 0.01, hi: 0.9, point: 0.01 },
}
