import type { Banded, EffectTrace, MeasuredEffect, MethodFound } from '../case/observations.js'
import type { Effect } from '../ties/effect/effect.js'
import { type Finding, isRefusal, type Refusal } from '../ties/effect/finding.js'
import type { Measured } from '../ties/effect/measured.js'
import { expectationOf, readable, unitOf } from '../ties/plots/effect-expected.js'
import { formatDay } from '../world/days.js'

/** What decided an effect, as it is kept with a judgement: every number of its picture and its table. */
export function effectTrace(effect: Effect, found: string, batches: string[]): EffectTrace {
  const { a, b, feed, on, spans, pre, pool, measured, sql } = effect
  return {
    by: 'effect',
    feed,
    batches,
    sql,
    notes: [],
    pair: [a, b],
    on: formatDay(on),
    found,
    periods: spans.map(([from, to]) => [formatDay(from), formatDay(to)]),
    pre,
    controls: pool.pairs,
    measured: measured.map((one) => measuredTrace(effect, one)),
  }
}

function measuredTrace({ unit, scale, spans }: Effect, measured: Measured): MeasuredEffect {
  const { measure, answer, y, ownPast, controlPairs, syntheticControl } = measured
  const shown = new Map(expectationOf(measured)?.expected.map((e) => [e.at, e]))
  return {
    measure,
    unit: unitOf(measure, unit, scale.thin),
    verdict: answer.verdict,
    times: answer.factor && bounded(answer.factor),
    why: answer.why,
    methods: [ownPast.answer, controlPairs.answer, syntheticControl.answer].map(methodFound),
    came: y.map((v) => (v === null ? null : readable(measure, v))),
    expected: spans.map((_, at): Banded | null => {
      const e = shown.get(at)
      if (!e) return null
      const [point, lo, hi] = [e.point, e.lo, e.hi].map((v) => finite(readable(measure, v)))
      return { point: point!, lo: lo!, hi: hi! }
    }),
  }
}

function bounded({ point, lo, hi }: Banded): Banded {
  return { point: finite(point), lo: finite(lo), hi: finite(hi) }
}

function methodFound(found: Finding | Refusal): MethodFound {
  if (isRefusal(found)) return found
  const { method, estimate, interval, p, finds } = found
  const [point, lo, hi] = [estimate, ...interval].map((log) => finite(Math.exp(log)))
  return { method, times: { point: point!, lo: lo!, hi: hi! }, p, finds }
}

/** JSON has no infinity; beyond this the size of a factor or a count says nothing. */
const MOST = 1e9

function finite(value: number): number {
  return Math.min(MOST, value)
}
