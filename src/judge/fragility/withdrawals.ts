import { leadersOf, sameLeaders } from '../leaders.js'
import { posteriorOf, type Solver } from '../model/solver.js'

/** What is left when some observations are withdrawn, the nodes summed out. */
export interface Withdrawal {
  posterior: Float64Array
  leaders: number[]
  changesLeaders: boolean
  /** decibans per hypothesis: 10·log10 of odds(h | all) / odds(h | all but these) */
  weight: Float64Array
  /** largest |log2 of P(withdrawn | rest, h_i) / P(withdrawn | rest, h_j)|, bits; Infinity where one of them is zero */
  maxLogRatio: number
}

/** The present judgement that withdrawals are held against. */
export interface Present {
  solver: Solver
  priors: number[]
  posterior: Float64Array
  leaders: number[]
}

/** Withdraws atoms from the evidence and says what changes (FORMULAS 2.2, 3 "linchpin"). */
export function withdraw(present: Present, atoms: readonly number[]): Withdrawal {
  const { solver, priors, posterior, leaders } = present
  const logs = atoms.length > 0 ? solver.without(atoms) : solver.total
  const without = posteriorOf(priors, logs)
  const then = leadersOf(without)
  const weight = new Float64Array(priors.length)
  let most = Number.NEGATIVE_INFINITY
  let least = Number.POSITIVE_INFINITY
  for (let h = 0; h < priors.length; h++) {
    weight[h] = atoms.length > 0 ? 10 * Math.log10(odds(posterior[h]!) / odds(without[h]!)) : 0
    if (Number.isNaN(weight[h]!)) weight[h] = 0
    if (logs[h] === Number.NEGATIVE_INFINITY) continue
    const ratio = (solver.total[h]! - logs[h]!) / Math.LN2
    most = Math.max(most, ratio)
    least = Math.min(least, ratio)
  }
  return {
    posterior: without,
    leaders: then,
    changesLeaders: !sameLeaders(then, leaders),
    weight,
    maxLogRatio: most >= least ? most - least : 0,
  }
}

function odds(p: number): number {
  return p / (1 - p)
}
