import { points, sumRows } from '../matrix.js'
import { type Formula, plainScores } from './formula.js'

/** How many rows contradict the hypothesis: cells rated I or II, unweighted. In wide use without an author. */
export const countI: Formula = {
  id: 'count-i',
  direction: 'low',
  rewards: 'the fewest contradictions, however strong',
  who: 'common practice',
  score: (matrix) =>
    plainScores(matrix, 'low', (place) => sumRows(matrix, (row) => Math.sign(points(row.ratings[place] ?? null)))),
}
