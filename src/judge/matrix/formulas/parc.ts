import type { Grade } from '../../../case/case.js'
import { type Matrix, type MatrixItem, points, sumRows } from '../matrix.js'
import { parcWeight } from '../weights.js'
import { type Formula, plainScores } from './formula.js'

// biome-ignore lint/suspicious/noApproximativeNumericConstant: the printed rounding is what the formula is
const [LOW, HIGH] = [0.707, 1.414]

const ROUNDED: Record<Grade, number> = { low: LOW, medium: 1, high: HIGH }

const PRODUCTS: Record<Grade, Record<Grade, number>> = {
  high: { high: 2, medium: HIGH, low: 1 },
  medium: { high: HIGH, medium: 1, low: LOW },
  low: { high: 1, medium: LOW, low: 0.5 },
}

/**
 * Minus the weighted inconsistency points of the hypothesis of that place: −Σ w·pts, blanks as no points.
 * @param weigh the weight of a row
 */
export function weightedInconsistency(matrix: Matrix, place: number, weigh: (row: MatrixItem) => number): number {
  return 0 - sumRows(matrix, (row) => weigh(row) * points(row.ratings[place] ?? null))
}

/** The Weighted Inconsistency Scores in the hypotheses' order. */
export function wisOf(matrix: Matrix): number[] {
  return matrix.hypotheses.map((_, place) => weightedInconsistency(matrix, place, parcWeight))
}

function parc(id: string, who: string, weigh: (row: MatrixItem) => number): Formula {
  return {
    id,
    direction: 'high',
    rewards: 'the least contradicted',
    who,
    score: (matrix) => plainScores(matrix, 'high', (place) => weightedInconsistency(matrix, place, weigh)),
  }
}

/** Inconsistency Score: −Σ pts (PARC ACH 2). Zero is best. */
export const parcIs = parc('parc-is', 'PARC ACH 2', () => 1)

/**
 * Weighted Inconsistency Score: −Σ pts · credibility · relevance with 1/√2, 1, √2 (PARC ACH 2; totals in CIA, A Tradecraft
 * Primer, 2009, pp. 14–16; the weights in SANS ISC diary 22470). Zero is best.
 */
export const parcWis = parc('parc-wis', 'PARC ACH 2; CIA, A Tradecraft Primer, 2009', parcWeight)

/** As `parc-wis`, each weight rounded before it is multiplied: 0.707, 1, 1.414. */
export const parcWisRounded = parc(
  'parc-wis-rounded',
  'PARC ACH 2, weights as printed',
  ({ credibility, relevance }) => ROUNDED[credibility] * ROUNDED[relevance],
)

/** As `parc-wis`, with the published table of products: HH 2, HM 1.414, MM 1, HL 1, ML 0.707, LL 0.5. */
export const parcWisTable = parc(
  'parc-wis-table',
  'PARC ACH 2, products as printed',
  ({ credibility, relevance }) => PRODUCTS[credibility][relevance],
)
