import type { Component } from './model.js'
import type { Solver } from './solver.js'

/** First derivatives at the points, and the marginals that are read off them (Darwiche 2003). */
export interface Gradient {
  /** d ln P(observed | h) / d parameter, [parameter · lanes + lane]: exact for any step, for each likelihood is linear in each parameter */
  slopes: Float64Array
  /** P(item is true | observed, h), [item · lanes + lane] */
  beliefs: Float64Array
  /** P(answer | observed, h): [question][answer][lane] */
  answers: Float64Array[][]
}

/** Differentiates every component of a model at its points. Lanes in which the evidence is impossible hold zeros. */
export function differentiate(solver: Solver): Gradient {
  const { model, lanes } = solver
  const gradient: Gradient = {
    slopes: new Float64Array(model.parameters.length * lanes),
    beliefs: new Float64Array(model.items.length * lanes),
    answers: model.questions.map((q) => q.answers.map(() => new Float64Array(lanes))),
  }
  for (const c of model.components) {
    solver.component(c, solver.points, solver.all)
    const value = solver.scaled
    const d = c.evaluation.differentiate()
    for (const f of c.followers) {
      const [from, to] = f.lane === null ? [0, lanes] : [f.lane, f.lane + 1]
      for (let h = from; h < to; h++) {
        if (value[h]! > 0) gradient.slopes[f.parameter * lanes + h]! += (f.slope * d[f.leaf * lanes + h]!) / value[h]!
      }
    }
    for (const e of c.evidence) ofItem(solver, c, e, d, gradient)
    for (const { question, leaves } of c.answers) {
      leaves.forEach((leaf, k) => {
        for (let h = 0; h < lanes; h++)
          gradient.answers[question]![k]![h] = value[h]! > 0 ? d[leaf * lanes + h]! / value[h]! : 0
      })
    }
  }
  return gradient
}

/** The item's belief, and the slopes of what speaks on it alone. */
function ofItem(
  solver: Solver,
  c: Component,
  e: Component['evidence'][number],
  d: Float64Array,
  gradient: Gradient,
): void {
  const { model, lanes, points } = solver
  const leaves = solver.leaves[c.index]!
  for (let h = 0; h < lanes; h++) {
    const yes = leaves[e.ifTrue * lanes + h]! * d[e.ifTrue * lanes + h]!
    const no = leaves[e.ifFalse * lanes + h]! * d[e.ifFalse * lanes + h]!
    if (!(yes + no > 0)) continue
    gradient.beliefs[e.item * lanes + h] = yes / (yes + no)
    for (const index of e.atoms) {
      const { parameter, ifTrue, ifFalse } = model.atoms[index]!
      if (parameter === null) continue
      const x = points[parameter]!
      const relative = (at: [number, number]): number => (at[1] === 0 ? 0 : at[1] / (at[0] + at[1] * x))
      gradient.slopes[parameter * lanes + h]! += (yes * relative(ifTrue) + no * relative(ifFalse)) / (yes + no)
    }
  }
}

/** P(origin is informative | observed, h), from its r and the slope of ln P(observed | h) in it. */
export function informativeAfter(r: number, slope: number): number {
  return r * (1 + (1 - r) * slope)
}
