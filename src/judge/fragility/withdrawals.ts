import { leadersOf, sameLeaders } from '../leaders.js'
import { posteriorOf, type Solver } from '../model/solver.js'

/** Decibans in one unit of natural log odds. */
const DECIBAN = 10 / Math.LN10

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
  const { solver, priors, leaders } = present
  const logs = atoms.length > 0 ? solver.without(atoms) : solver.total
  const without = posteriorOf(priors, logs)
  const then = leadersOf(without)
  const weight = new Float64Array(priors.length)
  let most = Number.NEGATIVE_INFINITY
  let least = Number.POSITIVE_INFINITY
  for (let h = 0; h < priors.length; h++) {
    weight[h] = atoms.length > 0 ? DECIBAN * (logOddsOf(priors, solver.total, h) - logOddsOf(priors, logs, h)) : 0
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

/** ln odds of a hypothesis from priors and ln-likelihoods: it keeps its digits where the posterior rounds to 0 or 1. */
export function logOddsOf(priors: readonly number[], logs: Float64Array, h: number): number {
  const joint = priors.map((p, j) => Math.log(p) + logs[j]!)
  const most = Math.max(...joint.filter((_, j) => j !== h))
  if (most === Number.NEGATIVE_INFINITY) return joint[h]! - most
  const others = joint.reduce((sum, x, j) => (j === h ? sum : sum + Math.exp(x - most)), 0)
  return joint[h]! - most - Math.log(others)
}
