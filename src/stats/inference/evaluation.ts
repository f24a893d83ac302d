import type { Circuit } from './circuit.js'

/** A table whose largest entry leaves this range is brought back to about 1. */
const TOO_SMALL = 2 ** -32
const TOO_LARGE = 2 ** 32

/**
 * A circuit evaluated for `lanes` assignments of its leaves at once. Leaves are given as `leafCount × lanes` numbers,
 * lane fastest, non-negative and finite. All memory is taken by the constructor: the arrays handed out hold until the
 * next call.
 *
 * True values are `value · exp(logScale)`. Tables on the way are scaled by powers of two, which costs no digit, so that
 * long products neither under- nor overflow: leaves other than 0 may lie within 2^±100, and so may the entries of one
 * table beside its largest; smaller ones may count as 0.
 */
export class Evaluation {
  readonly #circuit: Circuit
  readonly #lanes: number
  /** nodes as the places of their first lane */
  readonly #left: Int32Array
  readonly #right: Int32Array
  readonly #scaled: Int32Array
  readonly #cells: Float64Array
  readonly #slopes: Float64Array
  readonly #leafSlopes: Float64Array
  /** by what each scale point multiplied each lane, and whether it changed any */
  readonly #factors: Float64Array
  readonly #active: Uint8Array
  readonly #result: { value: Float64Array; logScale: Float64Array }
  readonly #bounds: { lo: Float64Array; hi: Float64Array; logScale: Float64Array }
  #evaluated = false

  constructor(circuit: Circuit, lanes: number) {
    const cells = (circuit.leafCount + 1 + circuit.opCount) * lanes
    this.#circuit = circuit
    this.#lanes = lanes
    this.#left = circuit.left.map((node) => node * lanes)
    this.#right = circuit.right.map((node) => node * lanes)
    this.#scaled = circuit.scaled.map((node) => node * lanes)
    this.#cells = new Float64Array(cells)
    this.#cells.fill(1, circuit.leafCount * lanes, (circuit.leafCount + 1) * lanes)
    this.#slopes = new Float64Array(cells)
    this.#leafSlopes = this.#slopes.subarray(0, circuit.leafCount * lanes)
    this.#factors = new Float64Array(circuit.scaleAfter.length * lanes).fill(1)
    this.#active = new Uint8Array(circuit.scaleAfter.length)
    this.#result = { value: new Float64Array(lanes), logScale: new Float64Array(lanes) }
    this.#bounds = { lo: new Float64Array(lanes), hi: this.#result.value, logScale: this.#result.logScale }
  }

  /**
   * The circuit's value in each lane.
   * @returns `value` and its natural `logScale`, one number a lane
   * @throws RangeError for a wrong number of leaves
   */
  evaluate(leaves: Float64Array): { value: Float64Array; logScale: Float64Array } {
    this.#result.logScale.fill(0)
    this.#sweep(leaves, true)
    this.#readRoot(this.#result.value)
    for (let lane = 0; lane < this.#lanes; lane++) this.#result.logScale[lane]! *= Math.LN2
    this.#evaluated = true
    return this.#result
  }

  /**
   * ∂value/∂leaf in each lane at the leaves of the last `evaluate`, on the scale of its `value`, so that slope / value
   * is the derivative of the true value's logarithm (the downward pass of Darwiche 2003).
   * @returns `leafCount × lanes` numbers, lane fastest
   * @throws Error where no `evaluate` went before, or an `evaluateInterval` came between
   */
  differentiate(): Float64Array {
    if (!this.#evaluated) throw new Error('differentiate follows evaluate')
    const { runs, root, leafCount, opCount, scaleAfter } = this.#circuit
    const lanes = this.#lanes
    const cells = this.#cells
    const slopes = this.#slopes
    slopes.fill(0)
    slopes.fill(1, root * lanes, (root + 1) * lanes)
    let point = scaleAfter.length - 1
    for (let op = opCount - 1; op >= 0; op--) {
      for (; point >= 0 && scaleAfter[point]! > op; point--) this.#scale(point, slopes)
      const out = (leafCount + 1 + op) * lanes
      for (let term = runs[op]!; term < runs[op + 1]!; term++) {
        const left = this.#left[term]!
        const right = this.#right[term]!
        for (let lane = 0; lane < lanes; lane++) {
          const slope = slopes[out + lane]!
          slopes[left + lane]! += slope * cells[right + lane]!
          slopes[right + lane]! += slope * cells[left + lane]!
        }
      }
    }
    return this.#leafSlopes
  }

  /**
   * Bounds of the value while every leaf runs between its `lo` and `hi`. Sums and products of non-negative numbers
   * never fall as these grow, rounding included, so the bounds are the values at the two ends, both on the scale of the
   * upper one.
   * @throws RangeError for a wrong number of leaves
   */
  evaluateInterval(lo: Float64Array, hi: Float64Array): { lo: Float64Array; hi: Float64Array; logScale: Float64Array } {
    this.evaluate(hi)
    this.#evaluated = false
    this.#sweep(lo, false)
    this.#readRoot(this.#bounds.lo)
    return this.#bounds
  }

  /** Computes every node; scales are found afresh, or those of the last sweep are used again. */
  #sweep(leaves: Float64Array, afresh: boolean): void {
    const { leafCount, opCount, scaleAfter } = this.#circuit
    if (leaves.length !== leafCount * this.#lanes)
      throw new RangeError(`${leaves.length} numbers for ${leafCount} leaves in ${this.#lanes} lanes`)
    this.#cells.set(leaves)
    let done = 0
    for (let point = 0; point < scaleAfter.length; point++) {
      this.#compute(done, scaleAfter[point]!)
      if (afresh) this.#findScale(point)
      this.#scale(point, this.#cells)
      done = scaleAfter[point]!
    }
    this.#compute(done, opCount)
  }

  #compute(from: number, to: number): void {
    const { runs, leafCount } = this.#circuit
    const lanes = this.#lanes
    const cells = this.#cells
    const lefts = this.#left
    const rights = this.#right
    let out = (leafCount + 1 + from) * lanes
    for (let op = from; op < to; op++, out += lanes) {
      const start = runs[op]!
      const end = runs[op + 1]!
      if (end - start === 1) {
        const a = lefts[start]!
        const b = rights[start]!
        for (let lane = 0; lane < lanes; lane++) cells[out + lane] = cells[a + lane]! * cells[b + lane]!
      } else if (end - start === 2) {
        const a = lefts[start]!
        const b = rights[start]!
        const c = lefts[start + 1]!
        const d = rights[start + 1]!
        for (let lane = 0; lane < lanes; lane++)
          cells[out + lane] = cells[a + lane]! * cells[b + lane]! + cells[c + lane]! * cells[d + lane]!
      } else {
        for (let lane = 0; lane < lanes; lane++) {
          let sum = 0
          for (let term = start; term < end; term++) sum += cells[lefts[term]! + lane]! * cells[rights[term]! + lane]!
          cells[out + lane] = sum
        }
      }
    }
  }

  #findScale(point: number): void {
    const lanes = this.#lanes
    this.#active[point] = 0
    for (let lane = 0; lane < lanes; lane++) {
      const size = this.#sizeAt(point, lane)
      if ((size >= TOO_SMALL && size <= TOO_LARGE) || size === 0) continue
      if (this.#active[point] === 0) this.#factors.fill(1, point * lanes, (point + 1) * lanes)
      const bits = Math.max(-1000, Math.min(1000, Math.round(Math.log2(size))))
      this.#factors[point * lanes + lane] = 2 ** -bits
      this.#result.logScale[lane]! += bits
      this.#active[point] = 1
    }
  }

  #sizeAt(point: number, lane: number): number {
    const { scaleRuns } = this.#circuit
    const scaled = this.#scaled
    const end = scaleRuns[point + 1]!
    let size = 0
    for (let i = scaleRuns[point]!; i < end; i++) size += this.#cells[scaled[i]! + lane]!
    return size
  }

  #scale(point: number, cells: Float64Array): void {
    if (this.#active[point] === 0) return
    const { scaleRuns } = this.#circuit
    const lanes = this.#lanes
    for (let i = scaleRuns[point]!; i < scaleRuns[point + 1]!; i++) {
      const first = this.#scaled[i]!
      for (let lane = 0; lane < lanes; lane++) cells[first + lane]! *= this.#factors[point * lanes + lane]!
    }
  }

  #readRoot(into: Float64Array): void {
    const first = this.#circuit.root * this.#lanes
    for (let lane = 0; lane < this.#lanes; lane++) into[lane] = this.#cells[first + lane]!
  }
}
