import type { Grade } from '../../../case/case.js'
import { sameLeaders } from '../../leaders.js'
import { contributionsOf } from '../contributions.js'
import { parcWis } from '../formulas/parc.js'
import { leadersOf } from '../leaders.js'
import { type Matrix, TOLERANCE, withRow } from '../matrix.js'
import { stepGrade } from '../weights.js'

/** One grade moved one step so that the leaders change. */
export interface WeightStep {
  item: string
  grade: 'credibility' | 'relevance'
  from: Grade
  to: Grade
  leaders: string[]
}

/** Every single step of one credibility or relevance grade that changes the set of leaders under `parc-wis`. */
export function weightSteps(matrix: Matrix): WeightStep[] {
  const before = leadersOf(matrix, parcWis) ?? []
  return matrix.rows.flatMap((row, i) =>
    (['credibility', 'relevance'] as const).flatMap((grade) =>
      ([-1, 1] as const).flatMap((by) => {
        const to = stepGrade(row[grade], by)
        if (!to) return []
        const leaders = leadersOf(withRow(matrix, i, { ...row, [grade]: to }), parcWis) ?? []
        return sameLeaders(before, leaders) ? [] : [{ item: row.id, grade, from: row[grade], to, leaders }]
      }),
    ),
  )
}

/** The lead when every weight may move one step at once. */
export interface IntervalWeights {
  /** the smallest gap that any choice of weights leaves */
  worstGap: number
  survives: boolean
}

/**
 * The worst gap between the sole leader and a rival under `parc-wis` when every w may lie anywhere in [w/√2, w·√2] at the
 * same time: rows for the leader at their lower end, rows against it at their upper.
 * @param leader place of the sole leader
 * @param rival place of the rival
 */
export function intervalWeights(matrix: Matrix, leader: number, rival: number): IntervalWeights {
  const worstGap = contributionsOf(matrix, leader, rival).reduce(
    (sum, { by }) => sum + by * (by > 0 ? Math.SQRT1_2 : Math.SQRT2),
    0,
  )
  return { worstGap, survives: worstGap > TOLERANCE }
}
