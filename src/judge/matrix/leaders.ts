import type { Formula } from './formulas/formula.js'
import type { Matrix } from './matrix.js'
import { rank } from './ranking.js'

/**
 * The hypotheses ranked by a formula, ties as groups. It ranks what it is given: whether blanks forbid it is for
 * `coverMatrix` to say.
 * @returns null where the formula is not defined for the matrix
 */
export function rankWith(matrix: Matrix, formula: Formula): string[][] | null {
  const result = formula.score(matrix)
  return 'undefined' in result ? null : rank(matrix.hypotheses, result.keys)
}

/**
 * The hypotheses that lead under a formula, in the matrix's order; more than one is a tie.
 * @returns null where the formula is not defined for the matrix
 */
export function leadersOf(matrix: Matrix, formula: Formula): string[] | null {
  const ranking = rankWith(matrix, formula)
  return ranking && (ranking[0] ?? [])
}
