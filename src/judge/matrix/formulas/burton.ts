import type { Grade } from '../../../case/case.js'
import { points, sumRows } from '../matrix.js'
import { type Formula, plainScores } from './formula.js'

const WEIGHTS: Record<Grade, number> = { low: 0.5, medium: 1, high: 2 }

/** Σ pts · credibility with high 2, medium 1, low 0.5; relevance is not used (Burton and Knowles, Open Source ACH, 2010). */
export const burton: Formula = {
  id: 'burton',
  direction: 'low',
  rewards: 'the least contradicted; relevance does not count',
  who: 'Burton and Knowles, competinghypotheses.org',
  score: (matrix) =>
    plainScores(matrix, 'low', (place) =>
      sumRows(matrix, (row) => WEIGHTS[row.credibility] * points(row.ratings[place] ?? null)),
    ),
}
