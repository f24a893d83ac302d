import type { Standardised } from './posterior.js'
import { priorsFor } from './priors.js'

/** A series, the control series that the event did not touch, and where the event falls. */
export interface StructuralQuestion {
  /** one value a period, null where nothing was measured */
  treated: readonly (number | null)[]
  /** `controls[j][t]` over the same periods, without gaps; at most 10 */
  controls: readonly (readonly number[])[]
  /** periods before the event */
  pre: number
  /** of all intervals, 0.95 unless given */
  level?: number
}

/** The question on the scale of the model, and the way back. */
export interface Prepared {
  problem: Standardised
  /** standardised controls, the periods after the event only */
  later: Float64Array[]
  /** treated = first + scale × standardised: the level's prior is centred on the first value */
  first: number
  scale: number
}

/** Sets of controls double with each. */
const MOST_CONTROLS = 10
/** CausalImpact's least number of values. */
const LEAST_VALUES = 3

/**
 * Treated and controls brought to mean 0 and standard deviation 1 before the event, as CausalImpact does.
 * @throws RangeError for too few values, more than 10 controls, unequal lengths, gaps in a control, a series without
 * movement
 */
export function prepare({ treated, controls, pre }: StructuralQuestion): Prepared {
  if (!Number.isInteger(pre) || pre < 1 || pre >= treated.length) {
    throw new RangeError(`the event must fall within the ${treated.length} periods: ${pre}`)
  }
  if (controls.length > MOST_CONTROLS) {
    throw new RangeError(`at most ${MOST_CONTROLS} controls can be weighed exactly: ${controls.length}`)
  }
  const before = treated.slice(0, pre)
  const values = before.filter((v) => v !== null)
  if (values.length < LEAST_VALUES) {
    throw new RangeError(`${values.length} values before the event are too few (at least ${LEAST_VALUES})`)
  }
  const { deviation } = momentsOf(values, 'the treated series')
  const first = values[0]!
  const standard = controls.map((control, j) => {
    if (control.length !== treated.length) {
      throw new RangeError(`control ${j} has ${control.length} periods, the treated series ${treated.length}`)
    }
    const own = momentsOf(control.slice(0, pre), `control ${j}`)
    return Float64Array.from(control, (v) => (v - own.mean) / own.deviation)
  })
  for (const [j, control] of standard.entries()) {
    if (!control.every(Number.isFinite)) throw new RangeError(`control ${j} has a gap`)
  }
  const y = Float64Array.from(before, (v) => (v === null ? 0 : (v - first) / deviation))
  return {
    problem: {
      columns: [y, new Float64Array(pre).fill(1), ...standard.map((c) => c.slice(0, pre))],
      observed: before.map((v) => v !== null),
      priors: priorsFor(standard),
    },
    later: standard.map((c) => c.slice(pre)),
    first,
    scale: deviation,
  }
}

function momentsOf(values: readonly number[], name: string): { mean: number; deviation: number } {
  const mean = values.reduce((s, v) => s + v, 0) / values.length
  const deviation = Math.sqrt(values.reduce((s, v) => s + (v - mean) ** 2, 0) / (values.length - 1))
  if (!Number.isFinite(deviation)) throw new RangeError(`${name} has a gap or is not a number before the event`)
  if (deviation === 0) throw new RangeError(`${name} does not move before the event`)
  return { mean, deviation }
}
