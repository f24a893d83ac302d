import type { Grade } from '../../case/case.js'
import type { MatrixItem } from './matrix.js'

const STEPS: Record<Grade, number> = { low: -1, medium: 0, high: 1 }
const HALF_POWERS = [0.5, Math.SQRT1_2, 1, Math.SQRT2, 2]

/**
 * The weight of a row in the Weighted Inconsistency Score: credibility × relevance, each low 1/√2, medium 1, high √2
 * (Pherson's technical description of PARC ACH 2, as quoted in SANS ISC diary 22470). Products are taken as powers of
 * √2, so that high × low is exactly 1 and high × high exactly 2.
 */
export function parcWeight({ credibility, relevance }: Pick<MatrixItem, 'credibility' | 'relevance'>): number {
  return HALF_POWERS[STEPS[credibility] + STEPS[relevance] + 2]!
}

/** The next grade up (+1) or down (−1); null past either end. */
export function stepGrade(grade: Grade, by: 1 | -1): Grade | null {
  const grades: Grade[] = ['low', 'medium', 'high']
  return grades[grades.indexOf(grade) + by] ?? null
}
