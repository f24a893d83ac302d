import { AffineHull } from './affine-hull.js'

/** Weights on the simplex, and the proof that none fit better. */
export interface SimplexFit {
  /** one a column, none negative, sum 1 */
  weights: number[]
  /** target less the weighted columns, one a row */
  residual: number[]
  /** sum of squared residuals */
  ssr: number
  /**
   * Certificate: no weights on the simplex have a sum of squares below `ssr − 2·gap` (Frank & Wolfe's duality gap; the
   * negative of the least Karush–Kuhn–Tucker slack).
   */
  gap: number
  /** false where other weights fit as well */
  unique: boolean
}

/** Relative to the longest difference between target and a column. */
const EXACT = 1e-13
/** A column off the support with less slack than this could enter without loss. */
const INDIFFERENT = 1e-9

/**
 * Weights w on the simplex with the smallest |target − Σ w_j column_j|², exactly: the nearest point of a polytope
 * (Wolfe 1976). Works through affinely independent sets of columns, each solved by orthogonalisation, so the answer is
 * that of an active-set quadratic programme, ends after finitely many steps, and comes with its duality gap.
 * @param target one number a row
 * @param columns one or more, each as long as `target`
 * @throws RangeError without columns, for unequal lengths or numbers that are not finite
 */
export function simplexFit(target: readonly number[], columns: readonly (readonly number[])[]): SimplexFit {
  const points = differences(target, columns)
  const squares = Float64Array.from(points, (p) => dot(p, p))
  const reach = Math.sqrt(squares.reduce((m, s) => Math.max(m, s), 0))
  const first = smallest(squares)
  let support = [first]
  let weights = [1]
  const hull = new AffineHull(points[first]!)
  let x = points[first]!
  let slack = slacks(points, x)
  for (let round = 0; round < 50 * points.length + 50; round++) {
    const entering = smallest(slack)
    const tolerance = EXACT * reach * Math.max(Math.sqrt(dot(x, x)), EXACT * reach)
    if (slack[entering]! >= -tolerance || support.includes(entering)) break
    if (!hull.add(points[entering]!)) break
    support.push(entering)
    weights.push(0)
    for (;;) {
      const affine = hull.nearest()
      if (affine.every((w) => w > 0)) {
        weights = affine
        break
      }
      const step = affine.reduce((m, w, i) => (w <= 0 ? Math.min(m, weights[i]! / (weights[i]! - w)) : m), 1)
      weights = weights.map((w, i) => w + step * (affine[i]! - w))
      const leaving = weights.indexOf(weights.reduce((m, w, i) => (affine[i]! <= 0 ? Math.min(m, w) : m), Infinity))
      const kept = support.map((_, i) => i).filter((i) => i !== leaving && weights[i]! > 0)
      support = kept.map((i) => support[i]!)
      weights = kept.map((i) => weights[i]!)
      hull.reset(support.map((j) => points[j]!))
    }
    x = combine(support, weights, points)
    slack = slacks(points, x)
  }
  const inside = new Set(support)
  const indifferent = INDIFFERENT * reach * Math.max(Math.sqrt(dot(x, x)), INDIFFERENT * reach)
  const full = new Array<number>(points.length).fill(0)
  for (const [i, j] of support.entries()) full[j] = weights[i]!
  return {
    weights: full,
    residual: Array.from(x, (v) => -v),
    ssr: dot(x, x),
    gap: Math.max(0, -slack[smallest(slack)]!),
    unique: slack.every((s, j) => inside.has(j) || s > indifferent),
  }
}

function differences(target: readonly number[], columns: readonly (readonly number[])[]): Float64Array[] {
  if (columns.length === 0) throw new RangeError('there is no column to weigh')
  return columns.map((column, j) => {
    if (column.length !== target.length) {
      throw new RangeError(`column ${j} has ${column.length} values, the target ${target.length}`)
    }
    const difference = new Float64Array(target.length)
    for (let t = 0; t < difference.length; t++) {
      difference[t] = column[t]! - target[t]!
      if (!Number.isFinite(difference[t])) {
        throw new RangeError(`column ${j} or the target is not a number in row ${t}`)
      }
    }
    return difference
  })
}

/** How much farther than x each point reaches along x: negative where moving towards the point helps. */
function slacks(points: readonly Float64Array[], x: Float64Array): Float64Array {
  const own = dot(x, x)
  const slack = new Float64Array(points.length)
  for (let j = 0; j < slack.length; j++) slack[j] = dot(x, points[j]!) - own
  return slack
}

function combine(
  support: readonly number[],
  weights: readonly number[],
  points: readonly Float64Array[],
): Float64Array {
  const x = new Float64Array(points[0]!.length)
  for (const [i, j] of support.entries()) {
    const point = points[j]!
    const weight = weights[i]!
    for (let t = 0; t < x.length; t++) x[t]! += weight * point[t]!
  }
  return x
}

function smallest(values: Float64Array): number {
  let at = 0
  for (let j = 1; j < values.length; j++) if (values[j]! < values[at]!) at = j
  return at
}

function dot(a: Float64Array, b: Float64Array): number {
  let s = 0
  for (let i = 0; i < a.length; i++) s += a[i]! * b[i]!
  return s
}
