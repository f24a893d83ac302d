import { type Factor, jointSize, positions, union } from './factor.js'

/**
 * What elimination does to the cells of its tables. Cells are numbers in every algebra: probabilities, logarithms of
 * probabilities, or ids of a circuit's nodes.
 */
export interface Algebra {
  readonly zero: number
  readonly one: number
  multiply(a: number, b: number): number
  /** Σ left·right over the terms */
  dot(left: readonly number[], right: readonly number[]): number
  /** Is handed every table made on the way and may put it on another scale, which it then has to remember. */
  settle(table: number[]): number[]
}

/**
 * Sums the variables of `order` out of the product of `factors`, one bucket after the other (Zhang & Poole 1994;
 * Dechter 1999), and returns the factor over whatever variables are left. In a bucket the small tables are multiplied
 * first, and the last product is never written out: it is taken within the sum.
 */
export function eliminate(
  factors: readonly Factor[],
  cardinalities: readonly number[],
  order: readonly number[],
  algebra: Algebra,
): Factor {
  const live = new Set<Factor>()
  const touching = cardinalities.map(() => new Set<Factor>())
  const enter = (factor: Factor): void => {
    live.add(factor)
    for (const variable of factor.variables) touching[variable]!.add(factor)
  }
  for (const factor of factors) enter(factor)
  for (const variable of order) {
    const bucket = [...touching[variable]!]
    for (const factor of bucket) {
      live.delete(factor)
      for (const other of factor.variables) touching[other]!.delete(factor)
    }
    enter(sumOut(variable, bucket, cardinalities, algebra))
  }
  return product([...live], cardinalities, algebra)
}

function sumOut(variable: number, bucket: Factor[], cardinalities: readonly number[], algebra: Algebra): Factor {
  const sorted = bucket.sort(bySizeThenScope)
  const last = sorted.pop() ?? unit(algebra)
  const rest = product(sorted, cardinalities, algebra)
  const scope = union(rest.variables, last.variables).filter((other) => other !== variable)
  const inRest = positions([...scope, variable], rest.variables, cardinalities)
  const inLast = positions([...scope, variable], last.variables, cardinalities)
  const states = cardinalities[variable]!
  const left: number[] = new Array<number>(states)
  const right: number[] = new Array<number>(states)
  const table: number[] = []
  for (let start = 0; start < inRest.length; start += states) {
    for (let state = 0; state < states; state++) {
      left[state] = rest.table[inRest[start + state]!]!
      right[state] = last.table[inLast[start + state]!]!
    }
    table.push(algebra.dot(left, right))
  }
  return { variables: scope, table: algebra.settle(table) }
}

function product(factors: Factor[], cardinalities: readonly number[], algebra: Algebra): Factor {
  const [first, ...others] = factors.sort(bySizeThenScope)
  return others.reduce((sofar, factor) => {
    const variables = union(sofar.variables, factor.variables)
    const inSofar = positions(variables, sofar.variables, cardinalities)
    const inFactor = positions(variables, factor.variables, cardinalities)
    const table: number[] = []
    for (let i = 0; i < jointSize(variables, cardinalities); i++)
      table.push(algebra.multiply(sofar.table[inSofar[i]!]!, factor.table[inFactor[i]!]!))
    return { variables, table: algebra.settle(table) }
  }, first ?? unit(algebra))
}

function unit(algebra: Algebra): Factor {
  return { variables: [], table: [algebra.one] }
}

function bySizeThenScope(a: Factor, b: Factor): number {
  if (a.table.length !== b.table.length) return a.table.length - b.table.length
  const at = a.variables.findIndex((variable, i) => variable !== b.variables[i])
  return at < 0 ? a.variables.length - b.variables.length : a.variables[at]! - (b.variables[at] ?? -1)
}
