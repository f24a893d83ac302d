import { byHypothesis, column, leaning, points } from '../matrix.js'
import type { Formula } from './formula.js'

/**
 * How many rows contradict the hypothesis (I or II); equal ones go by the higher mean of CC +2 … II −2 over its rated
 * cells (ArkhamMirror, `scoring.py`). NA and blanks are left out of the mean; it is 0 where nothing is left. ArkhamMirror
 * weights the mean by numbers from 0 to 1 which this table's grades are not, so every row weighs the same. The score lists
 * both: count and mean.
 */
export const arkham: Formula = {
  id: 'arkham',
  direction: 'low',
  rewards: 'the fewest contradictions; ties go to the better supported on average',
  who: 'ArkhamMirror',
  score: (matrix) => {
    const parts = matrix.hypotheses.map((_, place) => {
      const cells = column(matrix, place)
      const values = cells.map(leaning).filter((value) => value !== null)
      return {
        count: cells.filter((rating) => points(rating) > 0).length,
        mean: values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length,
      }
    })
    return {
      scores: byHypothesis(matrix, (place) => [parts[place]!.count, parts[place]!.mean]),
      keys: parts.map(({ count, mean }) => [count, 0 - mean]),
    }
  },
}
