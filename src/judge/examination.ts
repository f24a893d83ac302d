import type { Case } from '../case/case.js'
import type { Observations } from '../case/observations.js'
import { Envelopes } from './envelope/envelope.js'
import { priorsToFlip } from './fragility/priors.js'
import { type FewestRemovals, fewestRemovals } from './fragility/removals.js'
import { type Flip, type OneWay, oneWays } from './fragility/thresholds.js'
import { type Present, type Withdrawal, withdraw } from './fragility/withdrawals.js'
import type { Interval } from './judgement.js'
import { leadersOf } from './leaders.js'
import { compileModel } from './model/compile.js'
import { differentiate, type Gradient } from './model/gradient.js'
import type { Model } from './model/model.js'
import { posteriorOf, Solver } from './model/solver.js'
import { type Standing, standings } from './standing.js'

/** Everything that is computed exactly and at once, as arrays in the order of the model. */
export interface Examination {
  standings: Map<string, Standing>
  model: Model
  solver: Solver
  gradient: Gradient
  present: Present
  /** the sole leader, or null */
  leader: number | null
  /** atoms that rest on each item, origin, assumption */
  atoms: { items: Map<string, number[]>; origins: Map<string, number[]>; assumptions: Map<string, number[]> }
  items: Map<string, Withdrawal>
  origins: Map<string, Withdrawal>
  assumptions: Map<string, Withdrawal>
  ways: OneWay[]
  priorFlips: (Flip | null)[]
  removals: FewestRemovals
  envelopes: Envelopes
  outer: Interval[]
}

/**
 * Judges a case on a day, exactly: posterior, what changes when an item, an origin or an assumption is withdrawn, one-way thresholds,
 * the fewest removals, and the outer envelope.
 * @throws TooEntangled
 */
export function examine(of: Case, observations: Observations): Examination {
  const standing = standings(of, observations)
  const model = compileModel(of, standing, { barren: false })
  const solver = new Solver(model)
  const priors = model.priors.map((p) => p.point)
  const posterior = posteriorOf(priors, solver.total)
  const leaders = leadersOf(posterior)
  const leader = leaders.length === 1 ? leaders[0]! : null
  const present: Present = { solver, priors, posterior, leaders }
  const gradient = differentiate(solver)
  const atoms = atomsBy(of, model)
  const envelopes = new Envelopes(model)
  return {
    standings: new Map(standing.map((s) => [s.item.id, s])),
    model,
    solver,
    gradient,
    present,
    leader,
    atoms,
    items: withdrawals(present, atoms.items),
    origins: withdrawals(present, atoms.origins),
    assumptions: withdrawals(present, atoms.assumptions),
    ways: leader === null ? [] : oneWays(model.parameters, gradient, posterior, leader),
    priorFlips: priorsToFlip(priors, solver.total, posterior, leader),
    removals:
      leader === null ? { count: null, items: [], rival: null, exact: true } : fewestRemovals(solver, priors, leader),
    envelopes,
    outer: envelopes.outer(),
  }
}

function withdrawals(present: Present, atoms: Map<string, number[]>): Map<string, Withdrawal> {
  return new Map([...atoms].map(([id, list]) => [id, withdraw(present, list)]))
}

function atomsBy(of: Case, model: Model): Examination['atoms'] {
  const items = new Map<string, number[]>(model.items.map((id) => [id, []]))
  const origins = new Map<string, number[]>(model.origins.map((o) => [o.id, []]))
  for (const a of model.atoms) {
    items.get(model.items[a.item]!)!.push(a.index)
    if (a.origin !== null) origins.get(model.origins[a.origin]!.id)!.push(a.index)
  }
  const assumptions = new Map(of.assumptions.map((a) => [a.id, a.carries.flatMap((id) => items.get(id) ?? [])]))
  return { items, origins, assumptions }
}
