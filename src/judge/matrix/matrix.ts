import type { Grade, Rating } from '../../case/case.js'

/** A row: how one item bears on each hypothesis. */
export interface MatrixItem {
  id: string
  /** one a hypothesis, in the matrix's order; null where blank (not yet rated) */
  ratings: (Rating | null)[]
  credibility: Grade
  relevance: Grade
  /** a weight of the table's own; null where it has none */
  weight: number | null
  /** first-hand roots; empty where the row stands alone */
  origins: string[]
}

/** The table of Analysis of Competing Hypotheses: hypotheses across, items down. */
export interface Matrix {
  hypotheses: string[]
  rows: MatrixItem[]
}

/** Scores that differ by less are equal. */
export const TOLERANCE = 1e-9

const POINTS: Record<Rating, number> = { II: 2, I: 1, N: 0, NA: 0, C: 0, CC: 0 }

/**
 * Inconsistency points of a cell: II 2, I 1, everything else 0 (PARC ACH 2; CIA, A Tradecraft Primer, 2009, pp. 14–16).
 * @param rating null for a blank, which earns none
 */
export function points(rating: Rating | null): number {
  return rating === null ? 0 : POINTS[rating]
}

const LEANING: Record<Exclude<Rating, 'NA'>, number> = { CC: 2, C: 1, N: 0, I: -1, II: -2 }

/**
 * Where a rating stands between CC (+2) and II (−2).
 * @returns null for NA and for a blank, which stand nowhere
 */
export function leaning(rating: Rating | null): number | null {
  return rating === null || rating === 'NA' ? null : LEANING[rating]
}

/** As `leaning`, with NA as neutral (0); null for a blank alone. */
export function neutralLeaning(rating: Rating | null): number | null {
  return rating === null ? null : (leaning(rating) ?? 0)
}

/** The share of cells with that rating (null: blank); 0 where there are no cells. */
export function shareOf(rating: Rating | null, cells: readonly (Rating | null)[]): number {
  return cells.length === 0 ? 0 : cells.filter((cell) => cell === rating).length / cells.length
}

/** A hypothesis's ratings, row by row. */
export function column(matrix: Matrix, place: number): (Rating | null)[] {
  return matrix.rows.map((row) => row.ratings[place] ?? null)
}

/** The matrix without the rows of these ids; the hypotheses stay. */
export function withoutRows(matrix: Matrix, ids: readonly string[]): Matrix {
  return { hypotheses: matrix.hypotheses, rows: matrix.rows.filter((row) => !ids.includes(row.id)) }
}

/** The matrix with the row of that place replaced. */
export function withRow(matrix: Matrix, place: number, row: MatrixItem): Matrix {
  return { hypotheses: matrix.hypotheses, rows: matrix.rows.with(place, row) }
}

/** Values in the hypotheses' order as a record by hypothesis. */
export function byHypothesis<T>(matrix: Matrix, value: (place: number, id: string) => T): Record<string, T> {
  return Object.fromEntries(matrix.hypotheses.map((id, place) => [id, value(place, id)]))
}

/** The sum of a value over the rows. */
export function sumRows(matrix: Matrix, value: (row: MatrixItem) => number): number {
  return matrix.rows.reduce((sum, row) => sum + value(row), 0)
}
