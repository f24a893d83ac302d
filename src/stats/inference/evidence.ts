import { type CheckedNetwork, distribution, NetworkError, stateNamed, variableNamed } from './network.js'

/**
 * What is known of one variable: a state's name (it is so); a likelihood for each state, bare or as `virtual`,
 * multiplied in (Pearl 1988, ch. 2); or `jeffrey`, the distribution that the variable shall have when all is taken in
 * (Jeffrey 1965, ch. 11). The last two differ: 0.7 as a likelihood is not 0.7 as a belief.
 */
export type Finding = string | number[] | { virtual: number[] } | { jeffrey: number[] }

/** Findings by the variable's name. */
export type Evidence = Record<string, Finding>

/** Evidence that was checked, by the variable's index. */
export interface Findings {
  hard: Map<number, number>
  virtual: Map<number, number[]>
  jeffrey: Map<number, number[]>
}

/**
 * Checks evidence against a network.
 * @throws NetworkError for an unknown variable or state, a vector of the wrong length, a negative likelihood or none
 *   above 0, and a Jeffrey distribution that does not sum to 1
 */
export function readEvidence(network: CheckedNetwork, evidence: Evidence): Findings {
  const findings: Findings = { hard: new Map(), virtual: new Map(), jeffrey: new Map() }
  for (const [name, finding] of Object.entries(evidence)) {
    const variable = variableNamed(network, name)
    if (typeof finding === 'string') findings.hard.set(variable, stateNamed(network, variable, finding))
    else if ('jeffrey' in finding) {
      checkLength(network, variable, finding.jeffrey)
      findings.jeffrey.set(variable, distribution(finding.jeffrey, `evidence on "${name}"`))
    } else {
      const likelihood = 'virtual' in finding ? finding.virtual : finding
      checkLength(network, variable, likelihood)
      if (!likelihood.every((entry) => entry >= 0 && Number.isFinite(entry)) || !likelihood.some((entry) => entry > 0))
        throw new NetworkError(`evidence on "${name}": ${likelihood.join(', ')} are not likelihoods`)
      findings.virtual.set(variable, [...likelihood])
    }
  }
  return findings
}

/** The variables that findings speak of. */
export function observed(findings: Findings): number[] {
  return [...findings.hard.keys(), ...findings.virtual.keys(), ...findings.jeffrey.keys()]
}

function checkLength(network: CheckedNetwork, variable: number, vector: readonly number[]): void {
  const states = network.cardinalities[variable]!
  if (vector.length !== states)
    throw new NetworkError(`evidence on "${network.names[variable]}": ${vector.length} entries for ${states} states`)
}
