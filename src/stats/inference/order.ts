/** An order in which to sum variables out, and what it costs. */
export interface EliminationOrder {
  order: number[]
  /** log2 of the number of joint states of `widest`: the induced width */
  width: number
  /** the variables of the largest table that the order makes */
  widest: number[]
}

/**
 * Thrown where the exact answer needs a table that is too large. `variables` (indices) are those of the largest table.
 */
export class TooWide extends Error {
  override readonly name = 'TooWide'
  constructor(
    readonly width: number,
    readonly variables: number[],
    readonly limit: number,
  ) {
    super(
      `too entangled: the exact answer needs a table of 2^${Number(width.toFixed(1))} cells, the limit is 2^${limit}`,
    )
  }
}

/**
 * Finds an elimination order by the min-fill rule: next comes the variable whose removal joins the fewest pairs of its
 * neighbours; among equals the one with the smallest table, then the one with the lowest index (Kjærulff 1990; Koller &
 * Friedman 2009, §9.4.3). `scopes` are the variables of each factor; variables in `kept` are never eliminated, the rest
 * of `variables` all are.
 */
export function orderByFill(
  variables: readonly number[],
  cardinalities: readonly number[],
  scopes: readonly (readonly number[])[],
  kept: ReadonlySet<number> = new Set(),
): EliminationOrder {
  const graph = new FillGraph(scopes)
  const bits = cardinalities.map((cardinality) => Math.log2(cardinality))
  const left = new Set(variables.filter((variable) => !kept.has(variable)))
  const order: number[] = []
  let width = 0
  let widest: number[] = []
  while (left.size > 0) {
    let best = -1
    let bestFill = Infinity
    let bestSize = Infinity
    for (const variable of left) {
      const fill = graph.fill(variable)
      if (fill > bestFill) continue
      const size = graph.size(variable, bits)
      if (fill < bestFill || size < bestSize || (size === bestSize && variable < best)) {
        best = variable
        bestFill = fill
        bestSize = size
      }
    }
    if (bestSize > width) {
      width = bestSize
      widest = [best, ...graph.neighbours(best)].sort((a, b) => a - b)
    }
    graph.eliminate(best)
    left.delete(best)
    order.push(best)
  }
  return { order, width, widest }
}

/** Who stands in a table with whom, with the number of missing edges among the neighbours of each kept up to date. */
class FillGraph {
  readonly #near = new Map<number, Set<number>>()
  readonly #fill = new Map<number, number>()

  constructor(scopes: readonly (readonly number[])[]) {
    for (const scope of scopes) {
      for (const a of scope) {
        const near = this.#near.get(a)
        if (near === undefined) this.#near.set(a, new Set(scope.filter((b) => b !== a)))
        else for (const b of scope) if (b !== a) near.add(b)
      }
    }
    for (const [variable, near] of this.#near) {
      const all = [...near]
      const missing = all.reduce((sum, a, i) => sum + all.slice(i + 1).filter((b) => !this.#joined(a, b)).length, 0)
      this.#fill.set(variable, missing)
    }
  }

  fill(variable: number): number {
    return this.#fill.get(variable) ?? 0
  }

  neighbours(variable: number): ReadonlySet<number> {
    return this.#near.get(variable) ?? new Set()
  }

  size(variable: number, bits: readonly number[]): number {
    let size = bits[variable]!
    for (const other of this.neighbours(variable)) size += bits[other]!
    return size
  }

  eliminate(variable: number): void {
    const around = [...this.neighbours(variable)]
    around.forEach((a, i) => {
      for (const b of around.slice(i + 1)) if (!this.#joined(a, b)) this.#join(a, b)
    })
    for (const a of around) {
      this.#near.get(a)!.delete(variable)
      this.#fill.set(a, this.fill(a) - this.#strangers(a, variable))
    }
    this.#near.delete(variable)
  }

  #joined(a: number, b: number): boolean {
    return this.#near.get(a)!.has(b)
  }

  #join(a: number, b: number): void {
    for (const c of this.#near.get(a)!) if (this.#joined(c, b)) this.#fill.set(c, this.fill(c) - 1)
    this.#fill.set(a, this.fill(a) + this.#strangers(a, b))
    this.#fill.set(b, this.fill(b) + this.#strangers(b, a))
    this.#near.get(a)!.add(b)
    this.#near.get(b)!.add(a)
  }

  /** the neighbours of `a` that are neither `b` nor joined to it */
  #strangers(a: number, b: number): number {
    let count = 0
    for (const c of this.#near.get(a)!) if (c !== b && !this.#joined(b, c)) count++
    return count
  }
}
