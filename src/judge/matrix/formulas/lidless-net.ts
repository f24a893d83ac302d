import type { Grade, Rating } from '../../../case/case.js'
import { byHypothesis, TOLERANCE } from '../matrix.js'
import { type Formula, plainScores } from './formula.js'
import { strangeRating } from './strange-rating.js'

const WEIGHTS: Record<Grade, number> = { low: 0.5, medium: 1, high: 1.5 }
const VALUES: Partial<Record<Rating, number>> = { I: 2, C: -1, N: 0, NA: 0 }

/**
 * Σ value · credibility · relevance with I +2, C −1, N and NA 0 and weights 1.5, 1, 0.5 (intel-workbench,
 * `achScoring.ts`). It rewards confirmation, which the method it stands beside was made to avoid. Not defined where a cell
 * is II or CC. `normalised`: 0 for the lowest score, 100 for the highest, whole numbers; 50 for all where all are equal.
 */
export const lidlessNet: Formula = {
  id: 'lidless-net',
  direction: 'low',
  rewards: 'support net of contradiction: being consistent earns credit',
  who: 'intel-workbench',
  score: (matrix) => {
    const strange = strangeRating(matrix, (rating) => rating === null || rating in VALUES)
    if (strange) return { undefined: `it knows C, I, N and NA only, and ${strange}` }
    const plain = plainScores(matrix, 'low', (place) =>
      matrix.rows.reduce((sum, row) => {
        const rating = row.ratings[place] ?? null
        return sum + (rating ? VALUES[rating]! : 0) * WEIGHTS[row.credibility] * WEIGHTS[row.relevance]
      }, 0),
    )
    const values = plain.keys.map(([key]) => key!)
    const low = Math.min(...values)
    const range = Math.max(...values) - low
    return {
      ...plain,
      normalised: byHypothesis(matrix, (place) =>
        range < TOLERANCE ? 50 : Math.round(((values[place]! - low) / range) * 100),
      ),
    }
  },
}
