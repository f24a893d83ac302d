import type { Formula } from './formula.js'
import { plainScores } from './formula.js'
import { weightedInconsistency } from './parc.js'

/**
 * Σ w·pts with the table's own numbers as weights: how tables score that turn source grades into weights of their own
 * (several such scales are in use, none of them a standard). Not defined where a row has no weight of its own.
 */
export const ownWeights: Formula = {
  id: 'own-weights',
  direction: 'low',
  rewards: 'the least contradicted, by the weights written in the table',
  who: "the table's own weights",
  score: (matrix) => {
    const bare = matrix.rows.find((row) => row.weight === null)
    if (bare) return { undefined: `it wants a weight on every row, and ${bare.id} has none` }
    return plainScores(matrix, 'low', (place) => 0 - weightedInconsistency(matrix, place, (row) => row.weight ?? 0))
  },
}
