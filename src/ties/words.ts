import type { Standing } from './like.js'
import type { Interval } from './ratio.js'

/** Words for the level of reported interaction, from most conflict to most cooperation. */
export const WORDS = ['hostile', 'strained', 'cool', 'correct', 'cordial', 'close'] as const

export type Word = (typeof WORDS)[number]

/** Events that a word needs at least. */
export const FEWEST_FOR_WORD = 30

/** A word, or two with all between them, or the reason for none. */
export type Wording =
  | { kind: 'word'; word: Word; conflict: Interval; cooperation: Interval }
  | { kind: 'between'; from: Word; to: Word; conflict: Interval; cooperation: Interval }
  | { kind: 'none'; why: string }

/**
 * The word for a pair's reported interaction, from two dials. Conflict is the mean of two percentiles: how much of what the pair does is
 * conflict, among pairs of like volume, and how much conflict there is per unit of coverage, among pairs whose states are in the news
 * as much. Cooperation is the percentile of its cooperation per unit of coverage among the latter.
 *
 * Conflict in the top tenth is hostile, in the rest of the top third strained; in the middle third it is cool or, with cooperation in the
 * upper half, correct; in the low third cordial or, with cooperation in the upper half, close. One word stands only where every point of
 * both intervals has it.
 * @param events of the window, all classes
 */
export function wordOf(standing: Standing, events: number): Wording {
  if (events < FEWEST_FOR_WORD) return { kind: 'none', why: `too few events for a word (n = ${events})` }
  const { conflictShare, conflictRate, cooperationRate } = standing
  if (!conflictShare || !conflictRate || !cooperationRate) {
    return { kind: 'none', why: 'too few pairs to compare with for a word' }
  }
  const conflict = {
    point: (conflictShare.point + conflictRate.point) / 2,
    lo: (conflictShare.lo + conflictRate.lo) / 2,
    hi: (conflictShare.hi + conflictRate.hi) / 2,
  }
  const cooperation = { point: cooperationRate.point, lo: cooperationRate.lo, hi: cooperationRate.hi }
  const from = wordAt(conflict.hi, cooperation.lo)
  const to = wordAt(conflict.lo, cooperation.hi)
  return from === to
    ? { kind: 'word', word: from, conflict, cooperation }
    : { kind: 'between', from, to, conflict, cooperation }
}

/** The word at a point of the two dials; more conflict or less cooperation never leads to a friendlier one. */
export function wordAt(conflict: number, cooperation: number): Word {
  if (conflict >= 0.9) return 'hostile'
  if (conflict >= 2 / 3) return 'strained'
  if (conflict >= 1 / 3) return cooperation < 1 / 2 ? 'cool' : 'correct'
  return cooperation < 1 / 2 ? 'cordial' : 'close'
}
