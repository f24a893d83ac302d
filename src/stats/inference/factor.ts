/**
 * A table over discrete variables, given by their indices. The table runs over the joint states in the order of
 * `variables`, the last one fastest. What a cell holds is the algebra's affair: a number, the logarithm of one, or the
 * id of a circuit's node.
 */
export interface Factor {
  variables: readonly number[]
  table: ArrayLike<number>
}

/** How many joint states `variables` have; 1 for none. */
export function jointSize(variables: readonly number[], cardinalities: readonly number[]): number {
  return variables.reduce((size, variable) => size * cardinalities[variable]!, 1)
}

/** The variables of `a`, then those of `b` that `a` lacks. */
export function union(a: readonly number[], b: readonly number[]): number[] {
  return [...a, ...b.filter((variable) => !a.includes(variable))]
}

/**
 * For every joint state of `scope` (last variable fastest), where it stands in a table over `variables`.
 * Variables of the table outside `scope` are held at their state in `fixed`, or at 0.
 */
export function positions(
  scope: readonly number[],
  variables: readonly number[],
  cardinalities: readonly number[],
  fixed?: ReadonlyMap<number, number>,
): number[] {
  const strides = new Map<number, number>()
  let stride = 1
  let start = 0
  for (let i = variables.length - 1; i >= 0; i--) {
    const variable = variables[i]!
    strides.set(variable, stride)
    start += stride * (fixed?.get(variable) ?? 0)
    stride *= cardinalities[variable]!
  }
  let reached = [start]
  for (const variable of scope) {
    const cardinality = cardinalities[variable]!
    const step = strides.get(variable) ?? 0
    const next: number[] = []
    for (const at of reached) for (let state = 0; state < cardinality; state++) next.push(at + state * step)
    reached = next
  }
  return reached
}

/** The part of a factor in which each variable of `observed` has its state; those variables leave its scope. */
export function restrict(
  factor: Factor,
  observed: ReadonlyMap<number, number>,
  cardinalities: readonly number[],
): Factor {
  if (!factor.variables.some((variable) => observed.has(variable))) return factor
  const variables = factor.variables.filter((variable) => !observed.has(variable))
  const cells = positions(variables, factor.variables, cardinalities, observed)
  return { variables, table: cells.map((cell) => factor.table[cell]!) }
}
