import type { Case } from '../case/case.js'
import type { Observations } from '../case/observations.js'
import { ratesInPlace } from '../judge/base-rates.js'
import { logOddsOf } from '../judge/fragility/withdrawals.js'
import { compileModel } from '../judge/model/compile.js'
import { TooEntangled } from '../judge/model/component.js'
import { Solver } from '../judge/model/solver.js'
import { standings } from '../judge/standing.js'

const DECIBANS = 10 / Math.LN10

/**
 * Log odds of each hypothesis against all the rest together, in decibans: the exact posterior alone, without what else a judgement tells.
 * @returns by hypothesis (infinite for what is impossible or certain); null where the case cannot be judged
 */
export function logOddsBy(of: Case, observations: Observations): Map<string, number> | null {
  const solver = solve(of, observations)
  if (!solver?.total.some((log) => log > Number.NEGATIVE_INFINITY)) return null
  const priors = solver.model.priors.map((p) => p.point)
  return new Map(solver.model.hypotheses.map((id, h) => [id, DECIBANS * logOddsOf(priors, solver.total, h)]))
}

function solve(of: Case, observations: Observations): Solver | null {
  const rated = ratesInPlace(of, observations)
  try {
    return new Solver(compileModel(rated, standings(rated, observations), { barren: false }))
  } catch (error) {
    if (error instanceof TooEntangled) return null
    throw error
  }
}
