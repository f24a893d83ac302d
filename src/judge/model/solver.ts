import type { Component, Model } from './model.js'

/** Private evidence smaller than this is rescaled, for circuits want leaves of moderate size. */
const TINY = 1e-25

/**
 * Evaluates a model again and again under other numbers and with observations withdrawn. Logs are natural; one lane a hypothesis.
 * Buffers are reused: what a method returns holds until its next call.
 */
export class Solver {
  readonly lanes: number
  readonly points: Float64Array
  /** nothing withdrawn */
  readonly all: Uint8Array
  /** ln P(observed in a component | hypothesis) at the points, [component · lanes + lane] */
  readonly base: Float64Array
  /** the sum of `base` over components */
  readonly total: Float64Array
  /** the leaves of each component as last written */
  readonly leaves: Float64Array[]
  private readonly out: Float64Array
  /** the last component's value as its circuit gave it, before scales: what its derivatives are relative to */
  scaled: Float64Array = new Float64Array(0)
  /** which atoms speak in a component */
  readonly atomsOf: number[][]

  constructor(readonly model: Model) {
    this.lanes = model.hypotheses.length
    this.points = Float64Array.from(model.parameters, (p) => p.point)
    this.all = new Uint8Array(model.atoms.length)
    this.leaves = model.components.map((c) => c.constants.slice())
    this.out = new Float64Array(this.lanes)
    this.base = new Float64Array(model.components.length * this.lanes)
    this.total = new Float64Array(this.lanes)
    this.atomsOf = model.components.map(() => [])
    for (const a of model.atoms) this.atomsOf[model.componentOf[a.item]!]!.push(a.index)
    for (const c of model.components) {
      const logs = this.component(c, this.points, this.all)
      for (let h = 0; h < this.lanes; h++) {
        this.base[c.index * this.lanes + h] = logs[h]!
        this.total[h] = this.total[h]! + logs[h]!
      }
    }
  }

  /** ln P(observed in the component | hypothesis) with these numbers, the withdrawn atoms left out. */
  component(c: Component, values: Float64Array, withdrawn: Uint8Array): Float64Array {
    const scale = this.write(c, values, withdrawn)
    const { evaluation } = c
    const { value, logScale } = evaluation.evaluate(this.leaves[c.index]!)
    for (let h = 0; h < this.lanes; h++) this.out[h] = Math.log(value[h]!) + logScale[h]! + scale
    this.scaled = value
    return this.out
  }

  /** ln P(observed | hypothesis) with some atoms withdrawn; only the components they touch are evaluated again. */
  without(atoms: readonly number[]): Float64Array {
    const touched = new Set(atoms.map((a) => this.model.componentOf[this.model.atoms[a]!.item]!))
    for (const a of atoms) this.all[a] = 1
    const renewed = new Map(
      [...touched].map((c) => [c, this.component(this.model.components[c]!, this.points, this.all).slice()]),
    )
    for (const a of atoms) this.all[a] = 0
    const total = this.total.slice()
    for (let h = 0; h < this.lanes; h++) {
      if (total[h] === Number.NEGATIVE_INFINITY) total[h] = this.recount(h, renewed)
      else for (const [c, logs] of renewed) total[h] = total[h]! + logs[h]! - this.base[c * this.lanes + h]!
    }
    return total
  }

  /** Sums a hypothesis's components afresh: what the rest makes impossible can't be taken off a sum. */
  private recount(lane: number, renewed: Map<number, Float64Array>): number {
    let sum = 0
    for (let c = 0; c < this.model.components.length; c++)
      sum += renewed.get(c)?.[lane] ?? this.base[c * this.lanes + lane]!
    return sum
  }

  /** Fills the leaves of a component; returns the log scale taken out of its private evidence. */
  private write(c: Component, values: Float64Array, withdrawn: Uint8Array): number {
    const leaves = this.leaves[c.index]!
    const n = this.lanes
    for (const f of c.followers) {
      if (f.givesWay) continue
      const value = f.base + f.slope * values[f.parameter]!
      if (f.lane === null) leaves.fill(value, f.leaf * n, f.leaf * n + n)
      else leaves[f.leaf * n + f.lane] = value
    }
    let scale = 0
    for (const { ifTrue, ifFalse, atoms } of c.evidence) {
      let yes = 1
      let no = 1
      for (const index of atoms) {
        if (withdrawn[index]) continue
        const atom = this.model.atoms[index]!
        const x = atom.parameter === null ? 0 : values[atom.parameter]!
        yes *= atom.ifTrue[0] + atom.ifTrue[1] * x
        no *= atom.ifFalse[0] + atom.ifFalse[1] * x
        if (yes < TINY && no < TINY) {
          const m = Math.max(yes, no)
          if (m === 0) continue
          yes /= m
          no /= m
          scale += Math.log(m)
        }
      }
      leaves.fill(yes, ifTrue * n, ifTrue * n + n)
      leaves.fill(no, ifFalse * n, ifFalse * n + n)
    }
    for (const { atom, anyway, hit, miss, leaves: at } of c.shared) {
      const gone = withdrawn[atom] === 1
      leaves.fill(gone ? 1 : anyway, at.anyway * n, at.anyway * n + n)
      leaves.fill(gone ? 1 : hit, at.hit * n, at.hit * n + n)
      leaves.fill(gone ? 1 : miss, at.miss * n, at.miss * n + n)
    }
    return scale
  }
}

/** Posterior probabilities from priors and ln-likelihoods, by log-sum-exp; all zero where the evidence is impossible. */
export function posteriorOf(
  priors: ArrayLike<number>,
  logs: ArrayLike<number>,
  out = new Float64Array(logs.length),
): Float64Array {
  let max = Number.NEGATIVE_INFINITY
  for (let h = 0; h < logs.length; h++) {
    out[h] = Math.log(priors[h]!) + logs[h]!
    if (out[h]! > max) max = out[h]!
  }
  if (max === Number.NEGATIVE_INFINITY) return out.fill(0)
  let sum = 0
  for (let h = 0; h < logs.length; h++) {
    out[h] = Math.exp(out[h]! - max)
    sum += out[h]!
  }
  for (let h = 0; h < logs.length; h++) out[h] = out[h]! / sum
  return out
}
