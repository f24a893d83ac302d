/** Directions shorter than this share of their length before orthogonalisation are dependent. */
const DEPENDENT = 1e-11

/**
 * Affinely independent points, and the point of their affine hull that is nearest to the origin. The differences to
 * the first point are kept orthogonal (Gram–Schmidt, twice: Giraud, Langou & Rozložník 2005), so a new point costs one
 * pass.
 */
export class AffineHull {
  #origin: Float64Array
  /** orthonormal directions, and the triangle that makes the differences from them, column after column */
  #directions: Float64Array[] = []
  #triangle: Float64Array[] = []

  constructor(origin: Float64Array) {
    this.#origin = origin
  }

  /** Starts again with these points; the first is the origin of the differences. */
  reset(points: readonly Float64Array[]): void {
    this.#origin = points[0]!
    this.#directions = []
    this.#triangle = []
    for (let i = 1; i < points.length; i++) this.add(points[i]!)
  }

  /** @returns false, and leaves the hull as it was, where the point lies within it */
  add(point: Float64Array): boolean {
    const n = point.length
    const m = this.#directions.length
    const rest = new Float64Array(n)
    for (let t = 0; t < n; t++) rest[t] = point[t]! - this.#origin[t]!
    const length = norm(rest)
    const column = new Float64Array(m + 1)
    for (let k = 0; k < 2 * m; k++) {
      const q = this.#directions[k % m]!
      let along = 0
      for (let t = 0; t < n; t++) along += q[t]! * rest[t]!
      for (let t = 0; t < n; t++) rest[t]! -= along * q[t]!
      column[k % m]! += along
    }
    const left = norm(rest)
    if (!(left > DEPENDENT * length)) return false
    column[m] = left
    for (let t = 0; t < n; t++) rest[t]! /= left
    this.#directions.push(rest)
    this.#triangle.push(column)
    return true
  }

  /** The weights, sum 1 and of any sign, of the point nearest to zero. */
  nearest(): number[] {
    const m = this.#directions.length
    const weights = new Array<number>(m + 1).fill(1)
    for (let i = m - 1; i >= 0; i--) {
      const q = this.#directions[i]!
      let along = 0
      for (let t = 0; t < q.length; t++) along -= q[t]! * this.#origin[t]!
      for (let k = i + 1; k < m; k++) along -= this.#triangle[k]![i]! * weights[k + 1]!
      weights[i + 1] = along / this.#triangle[i]![i]!
      weights[0]! -= weights[i + 1]!
    }
    return weights
  }
}

function norm(v: Float64Array): number {
  let s = 0
  for (let t = 0; t < v.length; t++) s += v[t]! * v[t]!
  return Math.sqrt(s)
}
