import type { Rating } from '../../../case/case.js'
import { byHypothesis, column, neutralLeaning, shareOf } from '../matrix.js'
import type { Formula } from './formula.js'

/** Σ of squared distances from neutral on one side: −1 for contradiction, +1 for support. */
function squares(cells: readonly (Rating | null)[], side: 1 | -1): number {
  return cells.reduce((sum, rating) => sum + Math.max(0, side * (neutralLeaning(rating) ?? 0)) ** 2, 0)
}

/**
 * Σ of squared contradiction; equal ones go by Σ of squared support, then by fewer NA, then by fewer blanks
 * (Schiller, Open Synthesis, `openach/metrics.py`). One rating a cell here, where Open Synthesis takes the mean of
 * several voters. The score lists all four: inconsistency, consistency, share of NA, share of blanks.
 */
export const openSynthesis: Formula = {
  id: 'open-synthesis',
  direction: 'low',
  rewards: 'the least contradicted, strong contradictions above all; ties go to the better supported',
  who: 'Schiller, Open Synthesis',
  score: (matrix) => {
    const parts = matrix.hypotheses.map((_, place) => {
      const cells = column(matrix, place)
      return {
        contradiction: squares(cells, -1),
        support: squares(cells, 1),
        shares: [shareOf('NA', cells), shareOf(null, cells)],
      }
    })
    return {
      scores: byHypothesis(matrix, (place) => {
        const { contradiction, support, shares } = parts[place]!
        return [contradiction, support, ...shares]
      }),
      keys: parts.map(({ contradiction, support, shares }) => [contradiction, 0 - support, ...shares]),
    }
  },
}
