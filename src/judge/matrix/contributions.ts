import { type Matrix, points, TOLERANCE } from './matrix.js'
import { parcWeight } from './weights.js'

/** What one row adds to the gap between two hypotheses. */
export interface Contribution {
  item: string
  /** weighted points by which it favours the first over the second; negative: the second */
  by: number
}

/** What a gap in scores is made of. */
export interface Contributions {
  /** each row that tells the two apart */
  rows: Record<string, number>
  /** the three rows that favour the first most */
  largest: Contribution[]
  /** the row that favours the second most; null where none does */
  opposing: Contribution | null
}

/**
 * d_e(A, B) = w(e)·(pts(e, B) − pts(e, A)) row by row, in the matrix's order; the sum is WIS(A) − WIS(B).
 * @param a place of the first hypothesis
 * @param b place of the second
 */
export function contributionsOf(matrix: Matrix, a: number, b: number): Contribution[] {
  return matrix.rows.map((row) => ({
    item: row.id,
    by: parcWeight(row) * (points(row.ratings[b] ?? null) - points(row.ratings[a] ?? null)),
  }))
}

/** As `contributionsOf`: every row that tells the two apart, the three largest and the largest opposing one. */
export function explainGap(matrix: Matrix, a: number, b: number): Contributions {
  const telling = tellApart(matrix, a, b)
  const sorted = byWeight(telling)
  const last = telling.toSorted((x, y) => x.by - y.by || compareIds(x.item, y.item))[0]
  return {
    rows: Object.fromEntries(telling.map(({ item, by }) => [item, by])),
    largest: sorted.filter(({ by }) => by > 0).slice(0, 3),
    opposing: last && last.by < 0 ? last : null,
  }
}

/** The rows that favour either of two hypotheses, in the matrix's order. */
export function tellApart(matrix: Matrix, a: number, b: number): Contribution[] {
  return contributionsOf(matrix, a, b).filter(({ by }) => Math.abs(by) > TOLERANCE)
}

/** Largest first; equal ones by id, so that the order of the rows never matters. */
export function byWeight<T extends Contribution>(contributions: readonly T[]): T[] {
  return contributions.toSorted((x, y) => y.by - x.by || compareIds(x.item, y.item))
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
