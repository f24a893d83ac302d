import { type Findings, observed } from './evidence.js'
import { fitJeffrey } from './jeffrey.js'
import type { CheckedNetwork } from './network.js'
import { solve } from './solve.js'

/** How many further sets are tried in search of a smaller clash. */
const BUDGET = 1000

/**
 * Thrown where the evidence has probability zero, or Jeffrey distributions cannot hold together. `clash` names
 * variables whose findings exclude each other: none of them can be left out, and no smaller set was found among the
 * first 1,000, smallest first.
 */
export class ImpossibleEvidence extends Error {
  override readonly name = 'ImpossibleEvidence'
  constructor(readonly clash: string[]) {
    const names = clash.map((name) => `"${name}"`).join(', ')
    super(clash.length === 1 ? `the evidence on ${names} is impossible` : `the evidence on ${names} cannot all be so`)
  }
}

/** Whether findings have a probability above zero, and Jeffrey distributions can be met. */
function isPossible(network: CheckedNetwork, findings: Findings): boolean {
  if (!solve(network, findings, []).table.some((p) => p > 0)) return false
  return findings.jeffrey.size === 0 || fitJeffrey(network, findings) !== null
}

/** The error for findings that are impossible. */
export function impossible(network: CheckedNetwork, findings: Findings): ImpossibleEvidence {
  const clashes = (variables: readonly number[]): boolean => !isPossible(network, part(findings, variables))
  const all = observed(findings).sort((a, b) => a - b)
  const minimal = minimise(all, clashes)
  const clash = findSmaller(all, minimal.length, clashes) ?? minimal
  return new ImpossibleEvidence(clash.sort((a, b) => a - b).map((variable) => network.names[variable]!))
}

/**
 * A part of `all` that clashes while none of its own parts does: again and again the last item of the shortest
 * beginning that still clashes is needed, and what follows it is not.
 */
function minimise(all: readonly number[], clashes: (variables: readonly number[]) => boolean): number[] {
  const needed: number[] = []
  let pool = all
  while (needed.length === 0 || !clashes(needed)) {
    let low = 1
    let high = pool.length
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      if (clashes([...needed, ...pool.slice(0, middle)])) high = middle
      else low = middle + 1
    }
    needed.push(pool[low - 1]!)
    pool = pool.slice(0, low - 1)
  }
  return needed
}

function findSmaller(
  all: readonly number[],
  size: number,
  clashes: (variables: readonly number[]) => boolean,
): number[] | null {
  let tried = 0
  for (let smaller = 1; smaller < size; smaller++)
    for (const variables of subsets(all, smaller)) {
      if (tried === BUDGET) return null
      tried++
      if (clashes(variables)) return variables
    }
  return null
}

function* subsets(all: readonly number[], size: number, from = 0): Generator<number[]> {
  if (size === 0) yield []
  else
    for (let first = from; first <= all.length - size; first++)
      for (const rest of subsets(all, size - 1, first + 1)) yield [all[first]!, ...rest]
}

function part({ hard, virtual, jeffrey }: Findings, variables: readonly number[]): Findings {
  const pick = <T>(map: Map<number, T>): Map<number, T> =>
    new Map([...map].filter(([variable]) => variables.includes(variable)))
  return { hard: pick(hard), virtual: pick(virtual), jeffrey: pick(jeffrey) }
}
