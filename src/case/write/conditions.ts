import { formatDay } from '../../world/days.js'
import type { Condition } from '../case.js'
import type { EffectSpec, IndicatorSpec, PrecedentsSpec, TiesSpec } from '../looked-for.js'
import { day, type Spec, some } from './yaml.js'

/** An indicator as a person would write it; the window by its last day. */
export function indicatorSpec(i: IndicatorSpec): Spec {
  const quad = i.quad.length === 1 ? i.quad[0] : i.quad
  return {
    from: i.from.code,
    to: i.to.code,
    types: some(i.types),
    modes: some(i.modes),
    codes: some(i.codes),
    quad: i.quad.length > 0 ? quad : undefined,
    after: formatDay(i.after),
    until: formatDay(i.until),
    'at-least': i.atLeast === null || i.atLeast === 1 ? undefined : i.atLeast,
    'above-usual': i.aboveUsual ?? undefined,
    'typical-delay': days(i.typicalDelay),
    visibility: i.visibility === 1 ? undefined : i.visibility,
  }
}

/** `ties` as a person would write it. */
export function tiesSpec(t: TiesSpec): Spec {
  return {
    window: t.window ? `${formatDay(t.window[0])}..${formatDay(t.window[1])}` : undefined,
    within: days(t.within),
    is: t.is,
  }
}

/** `effect` as a person would write it. */
export function effectSpec(e: EffectSpec): Spec {
  return { on: formatDay(e.on), is: e.is, within: days(e.within) }
}

/** `precedents` as a person would write it. */
export function precedentsSpec(p: PrecedentsSpec): Spec {
  return { pattern: p.pattern, outcome: p.outcome, within: days(p.within), documented: p.documented ?? undefined }
}

/** A condition as a person would write it. */
export function conditionSpec(c: Condition): Spec {
  if (c.by === 'indicator') return { indicator: indicatorSpec(c.indicator) }
  if (c.by === 'ties') return { ties: tiesSpec(c.ties) }
  if (c.by === 'effect') return { effect: effectSpec(c.effect) }
  if (c.by === 'precedents') return { precedents: precedentsSpec(c.precedents) }
  if (c.by === 'says') return { says: c.says, by: day(c.by_day) }
  return { [c.by]: c.of.map(conditionSpec) }
}

function days(n: number | null): string | undefined {
  return n === null ? undefined : `${n} days`
}
