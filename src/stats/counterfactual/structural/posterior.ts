import { type Filtered, filterLevel } from './local-level.js'
import { logPrior, type Priors } from './priors.js'
import { type SetState, SetSweep } from './set-sweep.js'

/** A standardised problem: everything before the event has mean 0 and standard deviation 1. */
export interface Standardised {
  /** treated less its first value, ones, then the controls, over the periods before the event */
  columns: Float64Array[]
  observed: boolean[]
  priors: Priors
}

/** A pair of log variances. */
export interface Node {
  logLevel: number
  logNoise: number
}

/** A linear functional of level and controls after the event, and the variance it gains there in units of the noise. */
export interface Functional {
  /** weights of the treated's filtered level, of the initial level, and of each control's coefficient */
  constant: number
  right: Float64Array
  noise: number
}

/** Evaluates the posterior of variances and sets of controls at single nodes. */
export class Posterior {
  readonly #problem: Standardised
  readonly #controls: number
  readonly #bare: SetSweep

  constructor(problem: Standardised) {
    this.#problem = problem
    this.#controls = problem.columns.length - 2
    this.#bare = new SetSweep(this.#controls, 0)
  }

  /** How many sets of controls there are. */
  get sets(): number {
    return 2 ** this.#controls
  }

  /** Log posterior of every set at a node, up to one constant, into `out`; returns the log of their sum. */
  at(node: Node, out: Float64Array): number {
    const { priors } = this.#problem
    const level = Math.exp(node.logLevel)
    const noise = Math.exp(node.logNoise)
    const prior = logPrior(priors.level, level) + logPrior(priors.noise, noise)
    if (prior === -Infinity) {
      out.fill(-Infinity)
      return -Infinity
    }
    const filtered = this.#filter(level / noise)
    const total = filtered.products[0]!
    const fixed = prior - 0.5 * (filtered.n * node.logNoise + filtered.logDet - node.logNoise)
    let largest = -Infinity
    this.#bare.run(this.#precision(filtered, noise), this.#right(filtered), ({ set, rootDet, explained }) => {
      const value = fixed + priors.logSets[set]! - Math.log(rootDet) - (total - explained) / (2 * noise)
      out[set] = value
      if (value > largest) largest = value
    })
    let sum = 0
    for (const value of out) sum += Math.exp(value - largest)
    return largest + Math.log(sum)
  }

  /**
   * Visits the wanted sets at a node with the mean and spread of linear functionals.
   * @param make the functionals, given the filtered levels and the ratio of level to noise variance
   */
  predict(
    node: Node,
    sweep: SetSweep,
    make: (filtered: Filtered, ratio: number) => Functional[],
    wanted: Uint8Array,
    visit: (state: SetState, functionals: readonly Functional[]) => void,
  ): void {
    const noise = Math.exp(node.logNoise)
    const ratio = Math.exp(node.logLevel) / noise
    const filtered = this.#filter(ratio)
    const functionals = make(filtered, ratio)
    const size = this.#controls + 1
    const right = new Float64Array(size * (functionals.length + 1))
    right.set(this.#right(filtered))
    for (const [i, f] of functionals.entries()) right.set(f.right, size * (i + 1))
    sweep.run(this.#precision(filtered, noise), right, (state) => visit(state, functionals), wanted)
  }

  #filter(ratio: number): Filtered {
    return filterLevel(this.#problem.columns, this.#problem.observed, ratio)
  }

  /** Over initial level (prior variance 1) and coefficients, in units of 1/noise. */
  #precision({ products }: Filtered, noise: number): Float64Array {
    const p = this.#controls
    const size = p + 1
    const { precision } = this.#problem.priors
    const a = new Float64Array(size * size)
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        a[i * size + j] =
          products[(i + 1) * (size + 1) + j + 1]! + (i > 0 && j > 0 ? precision[(i - 1) * p + j - 1]! : 0)
      }
    }
    a[0]! += noise
    return a
  }

  #right({ products }: Filtered): Float64Array {
    return products.slice(1, this.#controls + 2)
  }
}
