import { impossible } from './clash.js'
import { type Evidence, type Findings, readEvidence } from './evidence.js'
import { fitJeffrey } from './jeffrey.js'
import { type CheckedNetwork, checkNetwork, type Network, NetworkError, variableNamed } from './network.js'
import { type Joint, solve } from './solve.js'

/** What a network says of some variables, given evidence. */
export interface Inference {
  /** P(query | evidence) over the joint states of the query, last variable fastest; sums to 1 */
  table: number[]
  /** the states of each query variable */
  states: string[][]
  /** of hard and virtual evidence, the latter weighted by its likelihoods; Jeffrey items do not enter it */
  probabilityOfEvidence: number
  /** its decimal logarithm, which does not underflow */
  log10ProbabilityOfEvidence: number
}

/**
 * The exact posterior of one or several variables of a discrete Bayesian network, by variable elimination (Zhang &
 * Poole 1994).
 *
 * Hard evidence and virtual evidence (Pearl 1988, ch. 2: a likelihood is multiplied in) come first. Jeffrey items then
 * force their marginals on the result: one by Jeffrey's rule, several by iterative proportional fitting, so that all of
 * them hold at the end, in whatever order they stand.
 *
 * @param network as written; rows that are off by less than 1e-2 are scaled to sum 1
 * @param query a variable or several distinct ones; with none, only the probability of the evidence is asked for
 * @param evidence by variable; a query variable that is observed gets a table with all its weight on that state
 * @throws NetworkError for a malformed network, query or evidence
 * @throws ImpossibleEvidence where the evidence has probability zero
 * @throws TooWide where the exact answer needs a table of more than 2^22 cells
 */
export function infer(network: Network, query: string | string[], evidence: Evidence = {}): Inference {
  const checked = checkNetwork(network)
  const names = typeof query === 'string' ? [query] : query
  const variables = names.map((name, i) => {
    if (names.indexOf(name) < i) throw new NetworkError(`variable "${name}" stands twice in the query`)
    return variableNamed(checked, name)
  })
  const findings = readEvidence(checked, evidence)
  const { joint, evidence: before } = condition(checked, findings, variables)
  const total = sumOf(joint.table)
  return {
    table: joint.table.map((p) => p / total),
    states: variables.map((variable) => [...checked.states[variable]!]),
    probabilityOfEvidence: sumOf(before.table) * 2 ** before.log2,
    log10ProbabilityOfEvidence: Math.log10(sumOf(before.table)) + before.log2 * Math.log10(2),
  }
}

/** The joint with the query under all findings, and under the hard and virtual ones alone. */
function condition(network: CheckedNetwork, findings: Findings, query: number[]): { joint: Joint; evidence: Joint } {
  const evidence = solve(network, findings, findings.jeffrey.size === 0 ? query : [])
  if (!evidence.table.some((p) => p > 0)) throw impossible(network, findings)
  if (findings.jeffrey.size === 0) return { joint: evidence, evidence }
  const weights = fitJeffrey(network, findings)
  if (weights === null) throw impossible(network, findings)
  const virtual = new Map([...findings.virtual, ...weights])
  return { joint: solve(network, { hard: findings.hard, virtual }, query), evidence }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
