/** What a visit is told about one set of controls. */
export interface SetState {
  /** bit j stands for control j */
  set: number
  /** √|A|, A the posterior precision of initial level and coefficients in units of 1/noise */
  rootDet: number
  /** hᵀA⁻¹h: how much of the whitened sum of squares the set explains */
  explained: number
  /** for each functional f: fᵀA⁻¹h and fᵀA⁻¹f */
  mean: Float64Array
  spread: Float64Array
}

/**
 * Visits every set of controls once, the empty one first, each reached from a smaller one by one more row of the
 * Cholesky factor, so a set of k controls costs k² steps, not k³. Row 0 is the initial level, always in.
 */
export class SetSweep {
  readonly #size: number
  readonly #functionals: number
  readonly #factor: Float64Array
  readonly #forward: Float64Array
  readonly #members: Int32Array
  readonly #means: Float64Array[]
  readonly #spreads: Float64Array[]

  /** For so many controls, and so many linear functionals that are followed along. */
  constructor(controls: number, functionals: number) {
    this.#size = controls + 1
    this.#functionals = functionals
    this.#factor = new Float64Array(this.#size * this.#size)
    this.#forward = new Float64Array(this.#size * (functionals + 1))
    this.#members = new Int32Array(this.#size)
    this.#means = Array.from({ length: this.#size }, () => new Float64Array(functionals))
    this.#spreads = Array.from({ length: this.#size }, () => new Float64Array(functionals))
  }

  /**
   * @param precision A over initial level and all controls, size × size
   * @param right h, size numbers, then each functional, size numbers each
   * @param visit called once a set; what it is given is overwritten by the next call
   * @param wanted 1 for the sets to visit; a set that is 0 closes the way to all that add later controls to it
   */
  run(precision: Float64Array, right: Float64Array, visit: (state: SetState) => void, wanted?: Uint8Array): void {
    const state: SetState = {
      set: 0,
      rootDet: 1,
      explained: 0,
      mean: this.#means[0]!,
      spread: this.#spreads[0]!,
    }
    const grow = (depth: number, member: number, set: number, rootDet: number, explained: number): void => {
      const pivot = this.#append(depth, member, precision, right)
      const width = this.#functionals + 1
      const z = this.#forward[depth * width]!
      const det = rootDet * pivot
      const sum = explained + z * z
      state.set = set
      state.rootDet = det
      state.explained = sum
      state.mean = this.#means[depth]!
      state.spread = this.#spreads[depth]!
      visit(state)
      for (let next = member + 1; next < this.#size; next++) {
        const wider = set + (1 << (next - 1))
        if (!wanted || wanted[wider]) grow(depth + 1, next, wider, det, sum)
      }
    }
    grow(0, 0, 0, 1, 0)
  }

  /** Row `depth` of the factor for `member`, and everything solved forward by one step. */
  #append(depth: number, member: number, precision: Float64Array, right: Float64Array): number {
    const size = this.#size
    const factor = this.#factor
    const members = this.#members
    const row = depth * size
    let square = precision[member * size + member]!
    for (let i = 0; i < depth; i++) {
      let s = precision[member * size + members[i]!]!
      for (let k = 0; k < i; k++) s -= factor[row + k]! * factor[i * size + k]!
      s /= factor[i * size + i]!
      factor[row + i] = s
      square -= s * s
    }
    const pivot = Math.sqrt(Math.max(square, Number.MIN_VALUE))
    factor[row + depth] = pivot
    members[depth] = member
    this.#forwardSolve(depth, member, pivot, right)
    return pivot
  }

  #forwardSolve(depth: number, member: number, pivot: number, right: Float64Array): void {
    const size = this.#size
    const width = this.#functionals + 1
    const forward = this.#forward
    const factor = this.#factor
    const mean = this.#means[depth]!
    const spread = this.#spreads[depth]!
    const above = depth > 0 ? this.#means[depth - 1]! : null
    const wider = depth > 0 ? this.#spreads[depth - 1]! : null
    const row = depth * width
    for (let f = 0; f < width; f++) forward[row + f] = right[f * size + member]!
    for (let k = 0; k < depth; k++) {
      const l = factor[depth * size + k]!
      for (let f = 0; f < width; f++) forward[row + f]! -= l * forward[k * width + f]!
    }
    for (let f = 0; f < width; f++) forward[row + f]! /= pivot
    const own = forward[row]!
    for (let f = 1; f < width; f++) {
      const z = forward[row + f]!
      mean[f - 1] = (above ? above[f - 1]! : 0) + z * own
      spread[f - 1] = (wider ? wider[f - 1]! : 0) + z * z
    }
  }
}
