import { byHypothesis } from '../matrix.js'
import { parcWeight } from '../weights.js'
import type { Formula } from './formula.js'
import { weightedInconsistency } from './parc.js'
import { strangeRating } from './strange-rating.js'

/**
 * Σ w·pts, equal ones by the unweighted Σ pts (structured-analytic-skills, `ach.py`). It takes any numbers as weights;
 * here they are those of `parc-wis`, so that it differs from it in the tie-break alone. It refuses a matrix with blanks.
 * Its last tie-break, by id, is left out: a tie stays a tie. The score lists both sums.
 */
export const sas: Formula = {
  id: 'sas',
  direction: 'low',
  rewards: 'the least contradicted; ties go to the fewer inconsistency points unweighted',
  who: 'structured-analytic-skills',
  score: (matrix) => {
    const blank = strangeRating(matrix, (rating) => rating !== null)
    if (blank) return { undefined: `it wants every cell rated, and ${blank}` }
    const keys = matrix.hypotheses.map((_, place) => [
      0 - weightedInconsistency(matrix, place, parcWeight),
      0 - weightedInconsistency(matrix, place, () => 1),
    ])
    return { scores: byHypothesis(matrix, (place) => keys[place]!), keys }
  },
}
