import type { Interval } from '../judgement.js'
import type { Model } from '../model/model.js'
import { type Corners, cornersOf } from './corners.js'
import { type End, extremePosterior } from './extremes.js'

/** Nodes that a search for an attained extreme may visit, for each hypothesis and end. */
const NODES = 5000
const CLOSE = 1e-12

export interface Envelope {
  interval: Interval
  /** both ends are attained */
  exact: boolean
}

/** A component's choices as seen from one hypothesis: ln-likelihood of each hypothesis relative to it, [choice][j]. */
type Choices = Float64Array[]

/**
 * A guarantee: no choice of numbers within the bands (and of priors within theirs) takes a posterior outside it.
 *
 * Seen from one hypothesis each component is bounded for every rival apart: the outer bound. It is attained for two hypotheses; from
 * three on the rivals may want different ends of a shared number, so `closed` searches the choices by branch and bound, within
 * a budget, for the attained extreme, and keeps the outer bound where the budget ends.
 */
export class Envelopes {
  private readonly corners: Corners[]

  constructor(private readonly model: Model) {
    this.corners = model.components.map((c) => cornersOf(model, c))
  }

  /** Outer bounds of every posterior. */
  outer(): Interval[] {
    return this.model.hypotheses.map((_, h) => [this.outerEnd(h, 'least'), this.outerEnd(h, 'most')])
  }

  /** Attained bounds where the search closes, outer ones elsewhere. */
  closed(): Envelope[] {
    const tried = this.corners.every((c) => c.exact)
    return this.model.hypotheses.map((_, h) => {
      const ends = (['least', 'most'] as const).map((end) => {
        const attained = tried ? search(this.model, this.choices(h, end), h, end) : null
        return attained ?? { value: this.outerEnd(h, end), exact: false }
      })
      return { interval: [ends[0]!.value, ends[1]!.value], exact: ends.every((e) => e.exact) }
    })
  }

  /** Each rival's best choice in each component, whatever the other rivals want. */
  private outerEnd(h: number, end: End): number {
    const lanes = this.model.hypotheses.length
    const total = new Float64Array(lanes)
    const best = new Float64Array(lanes)
    for (const c of this.corners) {
      const [own, theirs] = end === 'most' ? [c.most, c.least] : [c.least, c.most]
      best.fill(end === 'most' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY)
      for (let at = 0; at < own.length; at += lanes) {
        for (let j = 0; j < lanes; j++) {
          const relative = theirs[at + j]! - own[at + h]!
          if (better(relative, best[j]!, end)) best[j] = relative
        }
      }
      for (let j = 0; j < lanes; j++) if (j !== h) total[j] = total[j]! + best[j]!
    }
    return extremePosterior(this.model.priors, total, h, end)
  }

  private choices(h: number, end: End): Choices[] {
    const lanes = this.model.hypotheses.length
    return this.corners.map((c) =>
      Array.from({ length: c.choices }, (_, choice) => {
        const at = choice * lanes
        const [own, theirs] = end === 'most' ? [c.most, c.least] : [c.least, c.most]
        return Float64Array.from({ length: lanes }, (_, j) => (j === h ? 0 : theirs[at + j]! - own[at + h]!))
      }),
    )
  }
}

/** Whether a is at least as good as b towards the end: `most` wants every rival's likelihood small. */
function better(a: number, b: number, end: End): boolean {
  return end === 'most' ? a <= b : a >= b
}

/** Adds, for each rival apart, the best that any choice gives. */
function addBest(choices: Choices, end: End, total: Float64Array): void {
  for (let j = 0; j < total.length; j++) {
    let best = choices[0]![j]!
    for (const v of choices) if (better(v[j]!, best, end)) best = v[j]!
    total[j] = total[j]! + best
  }
}

/** Choices that no other is at least as good as for every rival. */
function undominated(choices: Choices, end: End): Choices {
  const kept: Choices = []
  for (const v of choices) {
    if (kept.some((k) => k.every((x, j) => better(x, v[j]!, end)))) continue
    for (let i = kept.length - 1; i >= 0; i--) if (v.every((x, j) => better(x, kept[i]![j]!, end))) kept.splice(i, 1)
    kept.push(v)
  }
  return kept
}

/** Branch and bound over the components' choices; null where the budget ends first. */
function search(model: Model, all: Choices[], h: number, end: End): { value: number; exact: true } | null {
  const lanes = model.hypotheses.length
  const fixed = new Float64Array(lanes)
  const open: Choices[] = []
  for (const choices of all) {
    const kept = undominated(choices, end)
    if (kept.length > 1) open.push(kept)
    else
      kept[0]!.forEach((x, j) => {
        fixed[j] = fixed[j]! + x
      })
  }
  open.sort((a, b) => spread(b) - spread(a))
  const rest = Array.from({ length: open.length + 1 }, () => new Float64Array(lanes))
  for (let d = open.length - 1; d >= 0; d--) {
    rest[d]!.set(rest[d + 1]!)
    addBest(open[d]!, end, rest[d]!)
  }
  const at = (acc: Float64Array, d: number): number =>
    extremePosterior(
      model.priors,
      acc.map((x, j) => x + rest[d]![j]!),
      h,
      end,
    )
  const beats = (a: number, b: number): boolean => (end === 'most' ? a > b + CLOSE : a < b - CLOSE)
  let nodes = 0
  let best = end === 'most' ? -1 : 2
  const visit = (acc: Float64Array, d: number): boolean => {
    if (++nodes > NODES) return false
    if (d === open.length) {
      const value = at(acc, d)
      if (beats(value, best)) best = value
      return true
    }
    const next = open[d]!.map((v) => {
      const sum = acc.map((x, j) => x + v[j]!)
      return { sum, bound: at(sum, d + 1) }
    })
    next.sort((a, b) => (end === 'most' ? b.bound - a.bound : a.bound - b.bound))
    for (const n of next) if (beats(n.bound, best) && !visit(n.sum, d + 1)) return false
    return true
  }
  return visit(fixed, 0) ? { value: best, exact: true } : null
}

function spread(choices: Choices): number {
  const lanes = choices[0]!.length
  let sum = 0
  for (let j = 0; j < lanes; j++) {
    const column = choices.map((v) => v[j]!)
    sum += Math.max(...column) - Math.min(...column)
  }
  return sum
}
