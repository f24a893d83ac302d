import { sameLeaders } from '../../leaders.js'
import { parcWis } from '../formulas/parc.js'
import { leadersOf } from '../leaders.js'
import { byHypothesis, type Matrix, points } from '../matrix.js'
import { countOriginsOnce, type OriginConflict, originConflicts, rowsByOrigin } from '../origins.js'
import { rank } from '../ranking.js'
import { parcWeight } from '../weights.js'

/**
 * The Weighted Inconsistency Score with each origin counted once. `nothing-shared`: no origin stands behind two rows.
 * `not-restatements`: rows of one origin are rated differently, so they say different things and none is dropped.
 */
export type OriginCollapse =
  | { state: 'nothing-shared' }
  | { state: 'not-restatements'; conflicts: OriginConflict[] }
  | {
      state: 'collapsed'
      /** the rows of each origin that stands behind several */
      origins: Record<string, string[]>
      scores: Record<string, number>
      ranking: string[][]
      leaders: string[]
      changes: boolean
    }

/**
 * Counts each origin once under `parc-wis`: per hypothesis, the row of the largest pts·w stands for its origin
 * (after critical-thinking-skills, ct-ach).
 */
export function collapseOrigins(matrix: Matrix): OriginCollapse {
  const shared = [...rowsByOrigin(matrix)].filter(([, rows]) => rows.length > 1)
  if (shared.length === 0) return { state: 'nothing-shared' }
  const conflicts = originConflicts(matrix)
  if (conflicts.length > 0) return { state: 'not-restatements', conflicts }
  const sums = matrix.hypotheses.map((_, place) =>
    countOriginsOnce(matrix.rows, (row) => parcWeight(row) * points(row.ratings[place] ?? null)),
  )
  const ranking = rank(
    matrix.hypotheses,
    sums.map((sum) => [sum]),
  )
  const leaders = ranking[0] ?? []
  return {
    state: 'collapsed',
    origins: Object.fromEntries(shared.map(([origin, rows]) => [origin, rows.map((row) => row.id)])),
    scores: byHypothesis(matrix, (place) => 0 - sums[place]!),
    ranking,
    leaders,
    changes: !sameLeaders(leadersOf(matrix, parcWis) ?? [], leaders),
  }
}
