import type { Rating } from '../../../case/case.js'
import { sameLeaders } from '../../leaders.js'
import type { Contribution } from '../contributions.js'
import { wisOf } from '../formulas/parc.js'
import { type Matrix, points } from '../matrix.js'
import { rank } from '../ranking.js'
import { parcWeight } from '../weights.js'
import { type Closing, closeGap } from './close-gap.js'

/** One cell changed so that the leaders change. */
export interface CellFlip {
  item: string
  hypothesis: string
  from: Rating | null
  /** N stands for every rating without inconsistency points */
  to: 'II' | 'I' | 'N'
  leaders: string[]
}

/** Every change of one cell to II, I or no points that changes the set of leaders under `parc-wis`. */
export function cellFlips(matrix: Matrix): CellFlip[] {
  const scores = wisOf(matrix)
  const leadersAt = (values: number[]) =>
    rank(
      matrix.hypotheses,
      values.map((value) => [0 - value]),
    )[0] ?? []
  const before = leadersAt(scores)
  return matrix.rows.flatMap((row) =>
    matrix.hypotheses.flatMap((hypothesis, place) => {
      const from = row.ratings[place] ?? null
      return (['II', 'I', 'N'] as const).flatMap((to) => {
        const lost = parcWeight(row) * (points(to) - points(from))
        if (lost === 0) return []
        const leaders = leadersAt(scores.with(place, scores[place]! - lost))
        return sameLeaders(before, leaders) ? [] : [{ item: row.id, hypothesis, from, to, leaders }]
      })
    }),
  )
}

/** A cell set to its worst value for the leader (II) or its best for the rival (N), and what that takes off the gap. */
export interface CellChange extends Contribution {
  hypothesis: string
  to: 'II' | 'N'
}

/**
 * Fewest cells to change so that a rival ties or passes the sole leader under `parc-wis`: w·(2 − pts) for each of the
 * leader's cells, w·pts for each of the rival's, largest first.
 * @param leader place of the sole leader
 * @param rival place of the rival
 */
export function cellDistance(matrix: Matrix, leader: number, rival: number): Closing<CellChange> {
  const scores = wisOf(matrix)
  const changes = matrix.rows.flatMap((row): CellChange[] => [
    {
      item: row.id,
      hypothesis: matrix.hypotheses[leader]!,
      to: 'II',
      by: parcWeight(row) * (2 - points(row.ratings[leader] ?? null)),
    },
    {
      item: row.id,
      hypothesis: matrix.hypotheses[rival]!,
      to: 'N',
      by: parcWeight(row) * points(row.ratings[rival] ?? null),
    },
  ])
  return closeGap(scores[leader]! - scores[rival]!, changes)
}
