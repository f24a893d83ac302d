import { isRefusal } from '../effect/finding.js'
import type { Measured } from '../effect/measured.js'
import type { Interval } from '../ratio.js'

/** What would have come in a period after the day. */
export interface Expected extends Interval {
  /** index of the period */
  at: number
}

/** What would have come after the day, on the measure's own scale, and the method that says so. */
export interface Expectation {
  by: 'control pairs' | 'own past'
  expected: Expected[]
}

/**
 * What would have come: by control pairs where they can answer, their intervals widened to the errors on quiet days; else the level of the
 * pair's own past, with the interval of the step. Null where neither answers.
 */
export function expectationOf({ y, kept, keptPre, ownPast, controlPairs }: Measured): Expectation | null {
  const after = kept.slice(keptPre)
  if (!isRefusal(controlPairs.answer)) {
    const wider = Math.max(1, controlPairs.placebo?.error ?? 1)
    const expected = controlPairs.expected.map(({ estimate, interval: [lo, hi] }, i) => ({
      at: after[i]!,
      point: estimate,
      lo: estimate - wider * (estimate - lo),
      hi: estimate + wider * (hi - estimate),
    }))
    return { by: 'control pairs', expected }
  }
  if (isRefusal(ownPast.answer)) return null
  const { estimate, interval } = ownPast.answer
  const mean = after.reduce((s, t) => s + y[t]!, 0) / after.length
  const level = { point: mean - estimate, lo: mean - interval[1], hi: mean - interval[0] }
  return { by: 'own past', expected: after.map((at) => ({ at, ...level })) }
}

/** A value of a measure as a reader counts it: conflict's share of the pair's events in percent, or events a period. */
export function readable(measure: Measured['measure'], value: number): number {
  return measure === 'balance' ? 100 / (1 + Math.exp(-value)) : Math.max(0, Math.expm1(value))
}

/** What `readable` counts, in words. */
export function unitOf(measure: Measured['measure'], unit: string, thin: boolean): string {
  if (measure === 'balance') return 'conflict, % of what the two do'
  return `${measure}, unique events a ${unit}${thin ? '' : ' at the feed’s usual volume'}`
}
