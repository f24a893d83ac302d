import { type HeadScores, scoreHeads, scoreLikelyHeads } from './heads.js'
import { LIMIT, type Sheet } from './sheet.js'
import type { Table } from './table.js'

/** The most heads a token keeps after the sifting; one more place is for the head a training tree names. */
export const MOST_HEADS = 6

/** Heads that are this much less likely (natural logarithm) than the likeliest are dropped, while training and after. */
const REACH = { training: 5, after: 4 }

/**
 * The arcs left after the sifting, sorted by modifier: those of token m are start[m] up to start[m + 1]. Arc 0 is that
 * of the root itself, from nowhere (−1).
 */
export interface Candidates {
  n: number
  count: number
  start: Int32Array
  head: Int32Array
  modifier: Int32Array
  /** place among the heads of the modifier, 0 the likeliest */
  rank: Int32Array
  /** how much less likely than certain, in steps of a third of a logarithm */
  steps: Int32Array
  /** universal tags between head and modifier, a bit each */
  between: Int32Array
  /** arc from head to modifier, at head · (LIMIT + 1) + modifier; −1 where there is none */
  at: Int16Array
}

/** Room for the arcs of one sentence. */
export function newCandidates(): Candidates {
  const row = () => new Int32Array((LIMIT + 1) * (MOST_HEADS + 1) + 1)
  return {
    n: 0,
    count: 0,
    start: new Int32Array(LIMIT + 2),
    head: row(),
    modifier: row(),
    rank: row(),
    steps: row(),
    between: row(),
    at: new Int16Array((LIMIT + 1) * (LIMIT + 1)),
  }
}

const order = new Int32Array(LIMIT + 1)

/**
 * Keeps the likely heads of each token (a first-order sifting before the tree is sought, after Rush and Petrov 2012);
 * `must` names heads to keep whatever their score, by token, −1 for none.
 */
export function sift(sheet: Sheet, table: Table, out: Candidates, must?: Int32Array): void {
  const n = sheet.n
  out.n = n
  out.at.fill(-1, 0, (n + 1) * (LIMIT + 1))
  out.head[0] = -1
  out.modifier[0] = 0
  out.rank[0] = 0
  out.steps[0] = 0
  out.between[0] = 0
  out.start[0] = 0
  const reach = must === undefined ? REACH.after : REACH.training
  let count = 1
  for (let m = 1; m <= n; m++) {
    out.start[m] = count
    const found = must === undefined ? scoreLikelyHeads(sheet, m, table) : scoreHeads(sheet, m, table)
    const { scores } = found
    const kept = rankHeads(n, scores)
    let sum = 0
    const top = scores[order[0]!]!
    for (let h = 0; h <= n; h++) if (h !== m && scores[h]! > top - 20) sum += Math.exp(scores[h]! - top)
    const log = Math.log(sum)
    let named = must === undefined || must[m]! < 0
    for (let r = 0; r < kept; r++) {
      const h = order[r]!
      if (scores[h]! < top - reach) break
      if (must !== undefined && must[m] === h) named = true
      keep(out, count++, h, m, found, r, top + log)
    }
    if (!named) keep(out, count++, must![m]!, m, found, MOST_HEADS, top + log)
  }
  out.start[n + 1] = count
  out.count = count
}

/** Adds the arc from each token to the next, with which there is always a projective tree. */
export function addChain(sheet: Sheet, table: Table, out: Candidates): void {
  const must = new Int32Array(sheet.n + 1)
  for (let m = 1; m <= sheet.n; m++) must[m] = m - 1
  sift(sheet, table, out, must)
}

function keep(
  out: Candidates,
  a: number,
  h: number,
  m: number,
  { scores, masks }: HeadScores,
  rank: number,
  all: number,
): void {
  out.head[a] = h
  out.modifier[a] = m
  out.rank[a] = rank
  out.steps[a] = Math.min(40, Math.floor((all - scores[h]!) * 3))
  out.between[a] = masks[h]!
  out.at[h * (LIMIT + 1) + m] = a
}

/** Puts the heads with the highest scores into `order`, highest first; returns how many. */
function rankHeads(n: number, scores: Float64Array): number {
  let kept = 0
  for (let h = 0; h <= n; h++) {
    const s = scores[h]!
    if (s === Number.NEGATIVE_INFINITY) continue
    let i = kept < MOST_HEADS ? kept++ : kept
    if (i === MOST_HEADS) {
      if (s <= scores[order[--i]!]!) continue
    }
    while (i > 0 && s > scores[order[i - 1]!]!) {
      order[i] = order[i - 1]!
      i--
    }
    order[i] = h
  }
  return kept
}
