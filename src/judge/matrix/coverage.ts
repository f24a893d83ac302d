import { byHypothesis, leaning, type Matrix, points, sumRows, TOLERANCE } from './matrix.js'
import { parcWeight } from './weights.js'

/** How much of a matrix was rated, and what its blanks could still do. */
export interface Coverage {
  /** Σ w of rows rated for the hypothesis (neither blank nor NA) over Σ w of all rows; 0 where there are no rows */
  coverage: Record<string, number>
  /** the Weighted Inconsistency Score with every blank at II, and at no points */
  bounds: Record<string, [worst: number, best: number]>
  /** Σ pts·w / (2 · Σ w of rated rows), 0 to 1: compares hypotheses with many NA; null where nothing is rated */
  share: Record<string, number | null>
  /** the hypothesis that leads however the blanks are filled, and that some row bears on; null where there is none */
  certainLeader: string | null
  /** why these scores must not be ranked; null where they may be */
  withheld: string | null
}

/** Coverage, bounds and share of each hypothesis under the weights of `parc-wis`, and whether the scores may be ranked. */
export function coverMatrix(matrix: Matrix): Coverage {
  const total = sumRows(matrix, parcWeight)
  const rated = matrix.hypotheses.map((_, place) =>
    sumRows(matrix, (row) => (leaning(row.ratings[place] ?? null) === null ? 0 : parcWeight(row))),
  )
  const lost = matrix.hypotheses.map((_, place) =>
    sumRows(matrix, (row) => parcWeight(row) * points(row.ratings[place] ?? null)),
  )
  const open = matrix.hypotheses.map((_, place) =>
    sumRows(matrix, (row) => (row.ratings[place] === null ? 2 * parcWeight(row) : 0)),
  )
  const best = lost.map((sum) => 0 - sum)
  const worst = best.map((score, place) => score - open[place]!)
  const certain = matrix.hypotheses.findIndex(
    (_, place) =>
      !isBare(matrix, place) && best.every((rival, other) => other === place || worst[place]! - rival > TOLERANCE),
  )
  return {
    coverage: byHypothesis(matrix, (place) => (total === 0 ? 0 : rated[place]! / total)),
    bounds: byHypothesis(matrix, (place) => [worst[place]!, best[place]!]),
    share: byHypothesis(matrix, (place) => (rated[place] === 0 ? null : lost[place]! / (2 * rated[place]!))),
    certainLeader: matrix.hypotheses[certain] ?? null,
    withheld: withholdRanking(matrix),
  }
}

/**
 * Why a matrix must not be ranked: an inconsistency score has a hole, a hypothesis that nobody rated scores 0 and beats
 * every one that was examined.
 */
function withholdRanking(matrix: Matrix): string | null {
  if (matrix.rows.length === 0) return 'no ranking: the matrix has no rows'
  const blanks = matrix.rows.flatMap((row) =>
    matrix.hypotheses.filter((_, place) => row.ratings[place] === null).map((id) => `${row.id} under ${id}`),
  )
  if (blanks.length > 0) {
    const named = blanks.slice(0, 3).join(', ') + (blanks.length > 3 ? ', …' : '')
    return blanks.length === 1
      ? `no ranking: 1 cell is blank (${named}); rate it, or write NA where the row does not bear on the hypothesis`
      : `no ranking: ${blanks.length} cells are blank (${named}); rate them, or write NA where a row does not bear on a hypothesis`
  }
  const bare = matrix.hypotheses.filter((_, place) => isBare(matrix, place))
  if (bare.length === 0) return null
  return `no ranking: no row bears on ${bare.join(' or ')} (all NA), so a score of 0 would win unexamined`
}

/** Whether no row bears on a hypothesis: all are NA. */
function isBare(matrix: Matrix, place: number): boolean {
  return matrix.rows.every((row) => row.ratings[place] === 'NA')
}
