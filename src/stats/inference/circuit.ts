import { type Algebra, eliminate } from './eliminate.js'
import { type Factor, jointSize } from './factor.js'
import { orderByFill, TooWide } from './order.js'

/**
 * A table of leaf ids over `variables`, last variable fastest. The id -1 stands for the constant 1, -2 for the constant
 * 0; a leaf may stand in any number of cells.
 */
export interface CircuitFactor {
  variables: readonly number[]
  leaves: ArrayLike<number>
}

/**
 * An arithmetic circuit. Nodes are numbered: the leaves, then one node that holds 1, then the ops, each after those it
 * reads. An op is a sum of products of two nodes, Σ left·right over its run of terms.
 */
export interface Circuit {
  leafCount: number
  opCount: number
  /** node of the result */
  root: number
  /** log2 of the largest table met in compiling */
  width: number
  /** the terms of op k are runs[k] … runs[k + 1] */
  runs: Int32Array
  left: Int32Array
  right: Int32Array
  /** scale point g comes when that many ops are done … */
  scaleAfter: Int32Array
  /** … and brings the nodes scaled[scaleRuns[g]] … scaled[scaleRuns[g + 1]] to a common size near 1 */
  scaleRuns: Int32Array
  scaled: Int32Array
}

const ONE = -1
const ZERO = -2

/** Products of this many leaves get a scale point. Nothing underflows while leaves other than 0 stay within 2^±100. */
const SCALE_DEGREE = 6

/**
 * Compiles Σ over all variables Π over factors into a circuit over the leaves, by variable elimination with symbols in
 * place of numbers (Darwiche 2003, "A differential approach to inference in Bayesian networks", J. ACM 50(3)).
 * Constants are folded and ops that cannot reach the result dropped.
 *
 * @param cardinalities number of states of each variable; a variable in no factor counts as that many
 * @param factors tables of leaf ids in [-2, leafCount)
 * @param options.maxWidth largest table allowed, in log2 of its cells (default 14)
 * @throws TooWide where the elimination order found needs a larger table; RangeError for a table of the wrong length or
 *   a bad id
 */
export function compileCircuit(
  cardinalities: readonly number[],
  factors: readonly CircuitFactor[],
  leafCount: number,
  options: { maxWidth?: number } = {},
): Circuit {
  const maxWidth = options.maxWidth ?? 14
  factors.forEach((factor, i) => {
    if (factor.leaves.length !== jointSize(factor.variables, cardinalities))
      throw new RangeError(
        `factor ${i} has ${factor.leaves.length} cells over variables ${factor.variables.join(', ')}`,
      )
    for (let cell = 0; cell < factor.leaves.length; cell++) {
      const id = factor.leaves[cell]!
      if (!(id >= ZERO && id < leafCount)) throw new RangeError(`factor ${i} names leaf ${id} of ${leafCount}`)
    }
  })
  const { order, width, widest } = orderByFill(
    cardinalities.map((_, variable) => variable),
    cardinalities,
    factors.map((factor) => factor.variables),
  )
  if (width > maxWidth) throw new TooWide(width, widest, maxWidth)
  const builder = new CircuitBuilder(leafCount)
  const tables = factors.map((factor): Factor => ({ variables: factor.variables, table: factor.leaves }))
  const root = eliminate(tables, cardinalities, order, builder).table[0]!
  return builder.finish(root, width)
}

/**
 * The algebra whose cells are node ids: arithmetic on them writes ops. Before `finish`, op k has the id leafCount + k.
 * An op that a table holds is held by no other table, so that a table can be scaled by scaling its nodes where they
 * stand.
 */
class CircuitBuilder implements Algebra {
  readonly zero = ZERO
  readonly one = ONE
  readonly #left: number[][] = []
  readonly #right: number[][] = []
  /** of each op: the most leaves that any of its products holds */
  readonly #degree: number[] = []
  readonly #used: boolean[] = []
  readonly #known = new Map<string, number>()
  readonly #scales: { after: number; nodes: number[] }[] = []

  constructor(readonly leafCount: number) {}

  multiply(a: number, b: number): number {
    return this.dot([a], [b])
  }

  dot(left: readonly number[], right: readonly number[]): number {
    const terms = left
      .map((a, k): [number, number] => (a < right[k]! ? [a, right[k]!] : [right[k]!, a]))
      .filter(([a]) => a !== ZERO)
      .sort(([a, b], [c, d]) => a - c || b - d)
    if (terms.length === 0) return ZERO
    if (terms.length === 1 && terms[0]![0] === ONE) return terms[0]![1]
    const key = terms.join()
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const node = this.#write(
      terms.map(([a]) => a),
      terms.map(([, b]) => b),
    )
    this.#known.set(key, node)
    return node
  }

  settle(table: number[]): number[] {
    this.#known.clear()
    if (table.every((node) => this.#degreeOf(node) < SCALE_DEGREE)) return table
    const scaled = new Map<number, number>()
    for (const node of table) if (node !== ZERO && !scaled.has(node)) scaled.set(node, this.#own(node))
    const nodes = [...scaled.values()]
    for (const node of nodes) this.#degree[node - this.leafCount] = 1
    this.#scales.push({ after: this.#left.length, nodes })
    return table.map((node) => scaled.get(node) ?? ZERO)
  }

  /** Keeps the ops that `root` depends on, renumbered, in typed arrays. */
  finish(root: number, width: number): Circuit {
    const { leafCount } = this
    const top = root === ZERO ? this.#write([], []) : root
    const reached = new Set<number>([top])
    for (let op = this.#left.length - 1; op >= 0; op--) {
      if (!reached.has(leafCount + op)) continue
      for (const node of this.#left[op]!) reached.add(node)
      for (const node of this.#right[op]!) reached.add(node)
    }
    const kept = this.#left.map((_, op) => op).filter((op) => reached.has(leafCount + op))
    const places = new Map(kept.map((op, place) => [leafCount + op, leafCount + 1 + place]))
    const place = (node: number): number => (node === ONE ? leafCount : node < leafCount ? node : places.get(node)!)
    const scales = this.#scales
      .map(({ after, nodes }) => ({ after, nodes: nodes.filter((node) => reached.has(node)).map(place) }))
      .filter(({ nodes }) => nodes.length > 0)
    let done = 0
    const scaleAfter = scales.map(({ after }) => {
      while (done < kept.length && kept[done]! < after) done++
      return done
    })
    const left = kept.map((op) => this.#left[op]!.map(place))
    return {
      leafCount,
      opCount: kept.length,
      root: place(top),
      width,
      runs: runsOf(left),
      left: Int32Array.from(left.flat()),
      right: Int32Array.from(kept.flatMap((op) => this.#right[op]!.map(place))),
      scaleAfter: Int32Array.from(scaleAfter),
      scaleRuns: runsOf(scales.map(({ nodes }) => nodes)),
      scaled: Int32Array.from(scales.flatMap(({ nodes }) => nodes)),
    }
  }

  /** `node` itself if nothing reads it yet, otherwise a copy of it */
  #own(node: number): number {
    return node >= this.leafCount && !this.#used[node - this.leafCount] ? node : this.#write([ONE], [node])
  }

  #write(left: number[], right: number[]): number {
    for (const node of [...left, ...right]) if (node >= this.leafCount) this.#used[node - this.leafCount] = true
    const degrees = left.map((a, k) => this.#degreeOf(a) + this.#degreeOf(right[k]!))
    this.#degree.push(Math.max(0, ...degrees))
    this.#used.push(false)
    this.#left.push(left)
    return this.leafCount + this.#right.push(right) - 1
  }

  #degreeOf(node: number): number {
    return node < 0 ? 0 : node < this.leafCount ? 1 : this.#degree[node - this.leafCount]!
  }
}

/** Where each list begins when they are laid end to end, and where the last one ends. */
function runsOf(lists: readonly (readonly number[])[]): Int32Array {
  const runs = new Int32Array(lists.length + 1)
  lists.forEach((list, i) => {
    runs[i + 1] = runs[i]! + list.length
  })
  return runs
}
