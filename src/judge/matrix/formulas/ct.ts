import type { Grade } from '../../../case/case.js'
import type { MatrixItem } from '../matrix.js'
import { countOriginsOnce } from '../origins.js'
import { type Formula, plainScores } from './formula.js'
import { strangeRating } from './strange-rating.js'

const CREDIBILITY: Record<Grade, number> = { low: 1, medium: 2, high: 3 }

function credibility(row: MatrixItem): number {
  return row.weight ?? CREDIBILITY[row.credibility]
}

/**
 * Σ credibility (1, 2 or 3) over the cells rated I, each origin counted once, by its heaviest such row
 * (critical-thinking-skills, ct-ach). A row's own weight is its credibility where it has one. Not defined where a cell is
 * something else than C, I or N, or a weight is none of the three.
 */
export const ct: Formula = {
  id: 'ct',
  direction: 'low',
  rewards: 'the least contradicted by distinct origins; relevance does not count',
  who: 'critical-thinking-skills, ct-ach',
  score: (matrix) => {
    const strange = strangeRating(matrix, (rating) => rating === 'C' || rating === 'I' || rating === 'N')
    if (strange) return { undefined: `it knows C, I and N only, and ${strange}` }
    const odd = matrix.rows.find((row) => ![1, 2, 3].includes(credibility(row)))
    if (odd) return { undefined: `it knows credibility 1, 2 and 3 only, and ${odd.id} weighs ${credibility(odd)}` }
    return plainScores(matrix, 'low', (place) =>
      countOriginsOnce(matrix.rows, (row) => (row.ratings[place] === 'I' ? credibility(row) : 0)),
    )
  },
}
