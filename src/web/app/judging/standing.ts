import type { Case } from '../../../case/case.js'
import type { Observations } from '../../../case/observations.js'
import type { Judgement } from '../../../judge/judgement.js'
import { leadersOf } from '../../../judge/leaders.js'
import { judgeMatrix } from '../../../judge/matrix/judge-matrix.js'
import { matrixOf } from '../../../judge/matrix-of.js'
import { compileModel } from '../../../judge/model/compile.js'
import { posteriorOf, Solver } from '../../../judge/model/solver.js'
import { standings } from '../../../judge/standing.js'

/** How the hypotheses stand, in the figures that the case is decided by. */
export interface Standing {
  by: 'posterior' | 'matrix'
  /** by hypothesis: probabilities, or scores of the matrix */
  values: Record<string, number>
  /** by hypothesis, 0 to 1: the probability, or the share of inconsistency that the rated rows could give */
  shares: Record<string, number>
  leaders: string[]
}

/**
 * How the hypotheses stand, without bands, fragility and the rest: what a change shows at once, before the whole judgement is there.
 * @returns null where the case cannot be judged
 */
export function quickStanding(of: Case, observations: Observations): Standing | null {
  try {
    const known = standings(of, observations)
    if (isByMatrix(of)) {
      const matrix = matrixOf(of, new Map(known.map((s) => [s.item.id, s])))
      return matrix && byMatrix(judgeMatrix(matrix, { assumptions: [] }))
    }
    return standingFrom(of, new Solver(compileModel(of, known, { barren: false })).total)
  } catch {
    return null
  }
}

/**
 * How the hypotheses stand by what was observed.
 * @param logs ln P(observed | hypothesis)
 * @returns null where the evidence is impossible under every hypothesis
 */
export function standingFrom(of: Case, logs: Float64Array): Standing | null {
  const posterior = posteriorOf(
    of.hypotheses.map((h) => h.prior.point),
    logs,
  )
  if (!posterior.every(Number.isFinite)) return null
  const values = Object.fromEntries(of.hypotheses.map((h, i) => [h.id, posterior[i]!]))
  const leaders = leadersOf(posterior).map((i) => of.hypotheses[i]!.id)
  return { by: 'posterior', values, shares: values, leaders }
}

/** How the hypotheses stand in a judgement. */
export function standingOf(judgement: Omit<Judgement, 'of'>): Standing {
  if (judgement.leads === 'matrix' && judgement.matrix) return byMatrix(judgement.matrix)
  const values = Object.fromEntries(judgement.hypotheses.map((h) => [h.id, h.posterior]))
  const leaders = judgement.leader === null ? judgement.tie : [judgement.leader]
  return { by: 'posterior', values, shares: values, leaders }
}

/** No item has an `if`, and some have ratings: the matrix decides. */
export function isByMatrix(of: Case): boolean {
  return of.evidence.some((e) => e.matrix) && of.evidence.every((e) => e.rows.length === 0)
}

function byMatrix({ scores, share, ranking }: NonNullable<Judgement['matrix']>): Standing {
  const shares = Object.fromEntries(Object.entries(share).map(([id, s]) => [id, s ?? 0]))
  return { by: 'matrix', values: scores, shares, leaders: ranking?.[0] ?? [] }
}
