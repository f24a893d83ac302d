import { eliminate } from './eliminate.js'
import type { Findings } from './evidence.js'
import { type Factor, positions, restrict } from './factor.js'
import type { CheckedNetwork } from './network.js'
import { orderByFill, TooWide } from './order.js'
import { Logarithmic, largestOf, Plain } from './probabilities.js'

/** Largest table, in log2 of its cells. */
const WIDEST = 22

/** P(query, evidence) for every joint state of the query, last variable fastest: `table[i] * 2 ** log2`. */
export interface Joint {
  table: number[]
  log2: number
}

/**
 * The joint of some variables and the evidence, by variable elimination. Variables that are no ancestors of the query
 * or of the evidence are barren and left out (Shachter 1986); others that the evidence cuts off from the query still
 * count, for they enter P(evidence).
 *
 * @param query distinct variables; those of `hard` get a table that is 0 outside their state
 * @throws TooWide where that needs a table of more than 2^22 cells
 */
export function solve(
  network: CheckedNetwork,
  { hard, virtual }: Pick<Findings, 'hard' | 'virtual'>,
  query: readonly number[],
): Joint {
  const { cardinalities } = network
  const asked = query.reduce((bits, variable) => bits + Math.log2(cardinalities[variable]!), 0)
  if (asked > WIDEST) throw new TooWide(asked, [...query], WIDEST)
  const relevant = ancestors(network, [...query, ...hard.keys(), ...virtual.keys()])
  const factors = [
    ...relevant.map((variable): Factor => {
      return { variables: [...network.parents[variable]!, variable], table: network.tables[variable]! }
    }),
    ...Array.from(virtual, ([variable, likelihood]): Factor => ({ variables: [variable], table: likelihood })),
  ].map((factor) => restrict(factor, hard, cardinalities))
  const kept = new Set(query.filter((variable) => !hard.has(variable)))
  const { order, width, widest } = orderByFill(
    relevant.filter((variable) => !hard.has(variable)),
    cardinalities,
    factors.map(({ variables }) => variables),
    kept,
  )
  if (width > WIDEST) throw new TooWide(width, widest, WIDEST)
  const { factor, log2 } = sumProduct(factors, cardinalities, order)
  const cells = positions(query, factor.variables, cardinalities)
  const table = cells.map((cell) => factor.table[cell]!)
  for (const variable of query) {
    const state = hard.get(variable)
    if (state === undefined) continue
    positions(query, [variable], cardinalities).forEach((other, cell) => {
      if (other !== state) table[cell] = 0
    })
  }
  return { table, log2 }
}

function sumProduct(factors: Factor[], cardinalities: number[], order: number[]): { factor: Factor; log2: number } {
  const plain = new Plain()
  const settled = factors.map((factor) => ({ ...factor, table: plain.settle(Array.from(factor.table)) }))
  const factor = eliminate(settled, cardinalities, order, plain)
  if (!plain.lost) return { factor, log2: plain.log2 }
  const logarithms = factors.map((factor) => ({ ...factor, table: Array.from(factor.table, Math.log) }))
  const { variables, table } = eliminate(logarithms, cardinalities, order, new Logarithmic())
  const peak = largestOf(Array.from(table))
  const largest = peak === -Infinity ? 0 : peak
  return {
    factor: { variables, table: Array.from(table, (entry) => Math.exp(entry - largest)) },
    log2: largest / Math.LN2,
  }
}

function ancestors(network: CheckedNetwork, variables: readonly number[]): number[] {
  const found = new Set(variables)
  for (const variable of found) for (const parent of network.parents[variable]!) found.add(parent)
  return [...found].sort((a, b) => a - b)
}
