import type { Rating } from '../../case/case.js'
import { leaning, type Matrix, type MatrixItem, neutralLeaning, points, shareOf } from './matrix.js'
import { rankPlaces } from './ranking.js'
import { parcWeight } from './weights.js'

type Cells = readonly (Rating | null)[]

/** What a row that tells nothing apart says instead (Heuer, 1999, ch. 8, step 4). NA is left out before looking. */
type RowFlag = 'bears-on-none' | 'consistent-with-all' | 'neutral-to-all' | 'inconsistent-with-all'

/** A row and how well it tells the hypotheses apart. None of these measures is a likelihood ratio. */
export interface JudgedRow {
  id: string
  rates: (Rating | null)[]
  /** credibility × relevance as in `parc-wis` */
  weight: number
  /** `spread`; null where every cell is blank */
  spread: number | null
  /** `standardDeviation` */
  standardDeviation: number
  /** `variance`; null where fewer than two cells are rated */
  variance: number | null
  /** −Σ pts (Burton): how much the row contradicts, which is not how much it tells apart */
  rowPoints: number
  /** the same rating everywhere: not diagnostic by any measure */
  uniform: boolean
  /** the same inconsistency points everywhere: no effect on an inconsistency score, though ratings may differ */
  samePoints: boolean
  /** I or II under every hypothesis: the item is wrong or a hypothesis is missing */
  contradictsAll: boolean
  flag: RowFlag | null
  /** from 1: place among the rows sorted by what separates (`orderRows`) */
  place: number
}

/**
 * Largest less smallest value from CC −2 to II +2, NA and blanks left out: 0 to 4; 0 where all is NA, null where all is
 * blank (structured-analytic-skills, `ach.py`).
 */
function spread(cells: Cells): number | null {
  if (cells.every((rating) => rating === null)) return null
  const values = cells.map(leaning).filter((value) => value !== null)
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values)
}

function meanSquare(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
}

/**
 * Population standard deviation of the values II 1 … CC 5, NA as 3, blanks left out; 0 where nothing is left
 * (Schiller, Open Synthesis, `openach/metrics.py`).
 */
function standardDeviation(cells: Cells): number {
  const values = cells.map(neutralLeaning).filter((value) => value !== null)
  return values.length === 0 ? 0 : Math.sqrt(meanSquare(values))
}

/**
 * Population variance of the values CC +2 … II −2, NA as 0, blanks left out; above 0.5 the item counts as diagnostic
 * (ArkhamMirror, `scoring.py`).
 * @returns null where fewer than two cells are rated
 */
function variance(cells: Cells): number | null {
  const values = cells.map(neutralLeaning).filter((value) => value !== null)
  return values.length < 2 ? null : meanSquare(values)
}

/** Whether all cells hold one rating, NA being one; false with a blank. */
export function isUniform(cells: Cells): boolean {
  return !cells.includes(null) && new Set(cells).size <= 1
}

/** Whether all cells earn the same inconsistency points; false with a blank. */
function hasSamePoints(cells: Cells): boolean {
  return !cells.includes(null) && new Set(cells.map(points)).size <= 1
}

/** The verdict on a row whose applicable cells all hold one rating (structured-analytic-skills, `ach.py`), or null. */
function flagRow(cells: Cells): RowFlag | null {
  if (cells.includes(null)) return null
  const applicable = new Set(cells.filter((rating) => rating !== 'NA'))
  if (applicable.size === 0) return 'bears-on-none'
  if (applicable.size > 1) return null
  if (applicable.has('N')) return 'neutral-to-all'
  return applicable.has('C') || applicable.has('CC') ? 'consistent-with-all' : 'inconsistent-with-all'
}

/**
 * The rows sorted by what separates: widest standard deviation first, then fewer NA, then fewer blanks, then as given
 * (Schiller, Open Synthesis).
 * @returns places of rows
 */
export function orderRows(rows: readonly MatrixItem[]): number[] {
  return rankPlaces(
    rows.map(({ ratings }) => [0 - standardDeviation(ratings), shareOf('NA', ratings), shareOf(null, ratings)]),
  ).flat()
}

/** Every row with its measures, in the matrix's order. */
export function judgeRows(matrix: Matrix): JudgedRow[] {
  const order = orderRows(matrix.rows)
  return matrix.rows.map((row, i) => ({
    id: row.id,
    rates: row.ratings,
    weight: parcWeight(row),
    spread: spread(row.ratings),
    standardDeviation: standardDeviation(row.ratings),
    variance: variance(row.ratings),
    rowPoints: 0 - row.ratings.reduce((sum, rating) => sum + points(rating), 0),
    uniform: isUniform(row.ratings),
    samePoints: hasSamePoints(row.ratings),
    contradictsAll: row.ratings.length > 0 && row.ratings.every((rating) => points(rating) > 0),
    flag: flagRow(row.ratings),
    place: order.indexOf(i) + 1,
  }))
}
