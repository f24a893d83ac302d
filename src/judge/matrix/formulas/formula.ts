import { byHypothesis, type Matrix } from '../matrix.js'

/** Scores of a matrix under one formula. */
export interface FormulaScores {
  /** the printed score; several numbers where the formula breaks ties by further ones */
  scores: Record<string, number | number[]>
  /** what the order goes by, one list a hypothesis: compared place by place, lower is better */
  keys: number[][]
  /** the formula's own scale from 0 to 100, where it prints one */
  normalised?: Record<string, number>
}

/** A formula has no value for this matrix, and why. */
interface NotDefined {
  undefined: string
}

/** A way to score a matrix. Blanks earn nothing in any of them; whether to rank at all is decided elsewhere. */
export interface Formula {
  id: string
  /** which end of the (first) score is the best */
  direction: 'low' | 'high'
  /** what a hypothesis scores well for */
  rewards: string
  /** whose formula it is */
  who: string
  score(matrix: Matrix): FormulaScores | NotDefined
}

/** Scores of a formula with one number a hypothesis. */
export function plainScores(
  matrix: Matrix,
  direction: Formula['direction'],
  score: (place: number) => number,
): FormulaScores {
  const values = matrix.hypotheses.map((_, place) => score(place))
  return {
    scores: byHypothesis(matrix, (place) => values[place]!),
    keys: values.map((value) => [direction === 'low' ? value : 0 - value]),
  }
}
