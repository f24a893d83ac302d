import type { Network } from '../../src/stats/inference/network.js'

/** P(query state, evidence) by summing every joint state, in the plainest way there is. */
export function enumerateJoint(network: Network, query: string, evidence: Record<string, string>): number[] {
  const { variables } = network
  const total = variables.find((v) => v.name === query)!.states.map(() => 0)
  const state: Record<string, string> = {}
  const walk = (k: number, p: number): void => {
    if (p === 0) return
    if (k === variables.length) {
      const q = variables.find((v) => v.name === query)!
      total[q.states.indexOf(state[query]!)]! += p
      return
    }
    const v = variables[k]!
    const row = v.cpt.find((r) => r.given.every((g, i) => g === state[v.parents[i]!]))!
    v.states.forEach((s, i) => {
      if (evidence[v.name] !== undefined && evidence[v.name] !== s) return
      state[v.name] = s
      walk(k + 1, p * row.p[i]!)
    })
  }
  walk(0, 1)
  return total
}
