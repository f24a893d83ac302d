import { jointSize } from './factor.js'

/**
 * A discrete Bayesian network as it is written: for each variable one row of probabilities for every joint state of its
 * parents, `given` in the order of `parents` and `p` in the order of `states`. The order of the rows is free.
 */
export interface Network {
  variables: {
    name: string
    states: string[]
    parents: string[]
    cpt: { given: string[]; p: number[] }[]
  }[]
}

/** Thrown for a network, a query or evidence that cannot be read; the message names the variable and the row. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError'
}

/** A network that was checked: variables by index, each with one dense table over its parents and, fastest, itself. */
export interface CheckedNetwork {
  names: string[]
  states: string[][]
  cardinalities: number[]
  parents: number[][]
  tables: number[][]
  indices: Map<string, number>
}

/** Rows off by less than this are left as they are … */
const ROUNDING = 1e-9
/** … and by less than this are scaled to sum 1, as the printed tables of some public networks need it. */
const REPAIRABLE = 1e-2

/**
 * Checks a network and brings it into dense form. Rows whose sum is within 1e-2 of 1 are scaled to sum 1 where they are
 * off by more than 1e-9.
 *
 * @throws NetworkError for a name or state that is doubled or missing, an unknown parent, a circle, a missing or
 *   doubled row, a row of the wrong length, and entries that are negative, not finite or do not sum to 1
 */
export function checkNetwork(network: Network): CheckedNetwork {
  const indices = new Map<string, number>()
  network.variables.forEach(({ name }, index) => {
    if (indices.has(name)) throw new NetworkError(`two variables are named "${name}"`)
    indices.set(name, index)
  })
  for (const { name, states } of network.variables) {
    if (states.length === 0) throw new NetworkError(`variable "${name}" has no states`)
    const twice = states.find((state, i) => states.indexOf(state) < i)
    if (twice !== undefined) throw new NetworkError(`variable "${name}" has two states "${twice}"`)
  }
  const parents = network.variables.map(({ name, parents }) =>
    parents.map((parent, i) => {
      const index = indices.get(parent)
      if (index === undefined) throw new NetworkError(`variable "${name}" has an unknown parent "${parent}"`)
      if (parents.indexOf(parent) < i) throw new NetworkError(`variable "${name}" has the parent "${parent}" twice`)
      return index
    }),
  )
  const checked: CheckedNetwork = {
    names: network.variables.map(({ name }) => name),
    states: network.variables.map(({ states }) => [...states]),
    cardinalities: network.variables.map(({ states }) => states.length),
    parents,
    tables: [],
    indices,
  }
  refuseCircles(checked)
  checked.tables = network.variables.map(({ cpt }, index) => readTable(checked, index, cpt))
  return checked
}

/** The index of a variable. @throws NetworkError where there is none of that name */
export function variableNamed(network: CheckedNetwork, name: string): number {
  const index = network.indices.get(name)
  if (index === undefined) throw new NetworkError(`unknown variable "${name}"`)
  return index
}

/** The index of a state of a variable. @throws NetworkError where it has none of that name */
export function stateNamed(network: CheckedNetwork, variable: number, state: string): number {
  const index = network.states[variable]!.indexOf(state)
  if (index < 0) {
    const known = network.states[variable]!.join(', ')
    throw new NetworkError(`variable "${network.names[variable]}" has no state "${state}" (it has ${known})`)
  }
  return index
}

/**
 * Which row of a variable's table stands for the joint state `given` of its parents. @throws NetworkError where none
 * does
 */
export function rowGiven(network: CheckedNetwork, variable: number, given: readonly string[]): number {
  const parents = network.parents[variable]!
  if (given.length !== parents.length)
    throw new NetworkError(
      `variable "${network.names[variable]}", row ${rowName(given)}: ${given.length} states for ${parents.length} parents`,
    )
  return parents.reduce((row, parent, i) => {
    return row * network.cardinalities[parent]! + stateNamed(network, parent, given[i]!)
  }, 0)
}

/**
 * A distribution scaled to sum 1. `what` begins the message.
 * @throws NetworkError for entries that are negative or not finite, or a sum further than 1e-2 from 1
 */
export function distribution(p: readonly number[], what: string): number[] {
  const wrong = p.find((entry) => !(entry >= 0 && Number.isFinite(entry)))
  if (wrong !== undefined) throw new NetworkError(`${what}: ${wrong} is not a probability`)
  const sum = p.reduce((total, entry) => total + entry, 0)
  const off = Math.abs(sum - 1)
  if (off > REPAIRABLE) throw new NetworkError(`${what}: sums to ${Number(sum.toPrecision(6))}, not 1`)
  return off > ROUNDING ? p.map((entry) => entry / sum) : [...p]
}

function readTable(network: CheckedNetwork, variable: number, cpt: Network['variables'][number]['cpt']): number[] {
  const name = network.names[variable]!
  const cardinality = network.cardinalities[variable]!
  const rows = new Map<number, number[]>()
  for (const { given, p } of cpt) {
    const what = `variable "${name}", row ${rowName(given)}`
    const row = rowGiven(network, variable, given)
    if (rows.has(row)) throw new NetworkError(`${what}: stands twice`)
    if (p.length !== cardinality) throw new NetworkError(`${what}: ${p.length} entries for ${cardinality} states`)
    rows.set(row, distribution(p, what))
  }
  const count = jointSize(network.parents[variable]!, network.cardinalities)
  const table: number[] = []
  for (let row = 0; row < count; row++) {
    const p = rows.get(row)
    if (p === undefined)
      throw new NetworkError(`variable "${name}", row ${rowName(givenOf(network, variable, row))}: missing`)
    table.push(...p)
  }
  return table
}

/** The states of the parents that a row stands for. */
export function givenOf(network: CheckedNetwork, variable: number, row: number): string[] {
  let rest = row
  return network.parents[variable]!.toReversed()
    .map((parent) => {
      const cardinality = network.cardinalities[parent]!
      const state = network.states[parent]![rest % cardinality]!
      rest = Math.floor(rest / cardinality)
      return state
    })
    .toReversed()
}

function rowName(given: readonly string[]): string {
  return `(${given.join(', ')})`
}

function refuseCircles({ names, parents }: CheckedNetwork): void {
  const children = parents.map((): number[] => [])
  parents.forEach((list, child) => {
    for (const parent of list) children[parent]!.push(child)
  })
  const waiting = parents.map((list) => list.length)
  const ready = waiting.flatMap((count, index) => (count === 0 ? [index] : []))
  for (const index of ready)
    for (const child of children[index]!) {
      waiting[child]!--
      if (waiting[child] === 0) ready.push(child)
    }
  if (ready.length === parents.length) return
  let at = waiting.findIndex((count) => count > 0)
  const path: number[] = []
  while (!path.includes(at)) {
    path.push(at)
    at = parents[at]!.find((parent) => waiting[parent]! > 0)!
  }
  const circle = [...path.slice(path.indexOf(at)), at].map((index) => names[index]!)
  throw new NetworkError(`variables depend on each other in a circle: ${circle.toReversed().join(' → ')}`)
}
