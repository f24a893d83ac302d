import { Bands, signatureOf } from './minhash.js'
import { shared, shinglesOf } from './shingles.js'
import type { Words } from './words.js'

/** Two texts that share words. */
export interface Overlap {
  /** places in the list that was given, the earlier first */
  a: number
  b: number
  /** the share of each one's shingles that stand in the other: Broder's containment, counted and not estimated */
  ofA: number
  ofB: number
}

/** Fewer shingles than this show nothing. */
const FEWEST = 8
/** What is cut for space is the end: a short piece is looked for in the beginnings of others too. */
const LEAD = 90
const LEAD_WIDTH = 32
/** Texts that a bucket remembers, the first of them. */
const REMEMBERED = 8
/** Texts that a later one is compared with, those that it met most often. */
const COMPARED = 24
const LEAST = 0.12

/**
 * Finds the texts that share a good part of their words: MinHash and banding propose pairs, sets of shingles decide. Of many that are all alike, each is
 * compared with the first few only, so that the work grows with the number of texts and not with its square.
 * @param texts in an order of their own, so that the answer does not depend on another
 * @returns the pairs of which either has at least 12 % of its shingles in the other, in the order of `b`, then `a`
 */
export function findOverlaps(texts: readonly Words[]): { overlaps: Overlap[]; shingles: Uint32Array[] } {
  const shingles = texts.map((words) => shinglesOf(words))
  const whole = new Bands(REMEMBERED)
  const leads = new Bands(REMEMBERED)
  const overlaps: Overlap[] = []
  texts.forEach((words, b) => {
    const own = shingles[b]!
    if (own.length < FEWEST) return
    const met = whole.meet(b, signatureOf(own))
    for (const [a, n] of leads.meet(b, signatureOf(shinglesOf(words, LEAD), LEAD_WIDTH)))
      met.set(a, (met.get(a) ?? 0) + n)
    const most = [...met].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, COMPARED)
    for (const [a] of most.sort((x, y) => x[0] - y[0])) {
      const both = shared(shingles[a]!, own)
      const [ofA, ofB] = [both / shingles[a]!.length, both / own.length]
      if (Math.max(ofA, ofB) >= LEAST) overlaps.push({ a, b, ofA, ofB })
    }
  })
  return { overlaps, shingles }
}
