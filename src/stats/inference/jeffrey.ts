import type { Findings } from './evidence.js'
import { positions } from './factor.js'
import type { CheckedNetwork } from './network.js'
import { solve } from './solve.js'

const CLOSE = 1e-12
const SWEEPS = 2000

/**
 * Likelihoods that, multiplied in beside the hard and virtual evidence, give each variable of `findings.jeffrey` its
 * distribution. One such variable takes one step of Jeffrey's rule; several are fitted in turn until all hold
 * (iterative proportional fitting: Deming & Stephan 1940), which gives the distribution nearest to the network's, in
 * relative entropy, among those that have the marginals asked for (Csiszár 1975).
 *
 * @returns null where no distribution on the network's support has those marginals, or 2,000 sweeps don't come within
 *   1e-12 of them
 */
export function fitJeffrey(network: CheckedNetwork, findings: Findings): Map<number, number[]> | null {
  const variables = [...findings.jeffrey.keys()]
  const joint = solve(network, findings, variables).table
  const total = joint.reduce((sum, entry) => sum + entry, 0)
  const table = joint.map((entry) => entry / total)
  const items = variables.map((variable) => ({
    target: findings.jeffrey.get(variable)!,
    states: positions(variables, [variable], network.cardinalities),
    weights: findings.jeffrey.get(variable)!.map(() => 1),
  }))
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const { target, states, weights } of items) {
      const ratios = marginal(table, states, target.length).map((p, state) =>
        target[state] === 0 ? 0 : target[state]! / p,
      )
      if (!ratios.every(Number.isFinite)) return null
      states.forEach((state, cell) => {
        table[cell]! *= ratios[state]!
      })
      ratios.forEach((ratio, state) => {
        weights[state]! *= ratio
      })
    }
    const met = items.every(({ target, states }) =>
      marginal(table, states, target.length).every((p, state) => Math.abs(p - target[state]!) < CLOSE),
    )
    if (met) return new Map(items.map(({ weights }, i) => [variables[i]!, weights]))
  }
  return null
}

/** The sum of the cells of each state. */
function marginal(table: readonly number[], states: readonly number[], count: number): number[] {
  const sums = new Array<number>(count).fill(0)
  states.forEach((state, cell) => {
    sums[state]! += table[cell]!
  })
  return sums
}
