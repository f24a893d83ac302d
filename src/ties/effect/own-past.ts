import { blockPlacebo, negativeBinomial, rateRatio, type StepFit, stepAr1 } from '../../stats/index.js'
import { type Finding, findingOf, type Refusal } from './finding.js'
import { type Measure, type Scale, seriesOf } from './measure.js'
import { EFFECT } from './settings.js'
import type { Tally } from './tally.js'

/** The pair against its own past. */
export interface OwnPast {
  answer: Finding | Refusal
  step: StepFit | null
  /** stretches of the pair's past as long as that after the day: how many there are, and in how many the change is as large */
  placebo: { stretches: number; asLarge: number; p: number } | null
  /** by another model: the factor with its interval; it has no vote */
  second: SecondOpinion | null
}

/** A count regression with the volume as offset, or, for a handful of events, the exact comparison of two rates. */
export interface SecondOpinion {
  by: 'negative binomial' | 'poisson' | 'exact'
  factor: number
  interval: [number, number]
  p: number
}

/**
 * A step at the day in the pair's own series, with AR(1) errors (see `stepAr1`); beside it the placebo in time and the count regression.
 * How far a pair's unique events follow the feed's volume is not known, between not at all and in full; so where counts are brought to the
 * usual volume, the step is looked for without that too, the interval holds both, and a change is found only where both find it.
 * @param y one value a period, null where missing
 */
export function ownPast(
  y: readonly (number | null)[],
  pre: number,
  tallies: readonly (Tally | null)[],
  measure: Measure,
  scale: Scale,
): OwnPast {
  const second = secondOpinion(tallies, pre, measure, scale)
  const refused = tooThin(y, pre, tallies, measure)
  if (refused) return { answer: { method: 'own past', refused }, step: null, placebo: null, second }
  const step = stepAr1({ y, from: pre, level: 1 - EFFECT.alpha })
  const held = blockPlacebo(y, pre)
  const others = scale.thin || measure === 'balance' ? [] : [uncorrected(tallies, measure, scale, pre)]
  return {
    answer: findingOf(
      'own past',
      step.estimate,
      [
        Math.min(step.interval[0], ...others.map((o) => o.interval[0])),
        Math.max(step.interval[1], ...others.map((o) => o.interval[1])),
      ],
      Math.max(step.p, ...others.map((o) => o.p)),
    ),
    step,
    placebo: held && { stretches: held.blocks, asLarge: Math.round(held.p * (1 + held.blocks)) - 1, p: held.p },
    second,
  }
}

function uncorrected(tallies: readonly (Tally | null)[], measure: Measure, scale: Scale, pre: number): StepFit {
  return stepAr1({ y: seriesOf(tallies, measure, { ...scale, thin: true }), from: pre, level: 1 - EFFECT.alpha })
}

/** Why nothing can be said of a series, or null. */
function tooThin(
  y: readonly (number | null)[],
  pre: number,
  tallies: readonly (Tally | null)[],
  measure: Measure,
): string | null {
  const [before, after] = [y.slice(0, pre), y.slice(pre)].map((part) => part.filter((v) => v !== null).length)
  if (before! < EFFECT.before) return `${before} periods before the day hold data, at least ${EFFECT.before} are needed`
  if (after! < EFFECT.after) return `${after} periods after the day hold data, at least ${EFFECT.after} are needed`
  const counted = (kind: 'conflict' | 'cooperation'): number => tallies.reduce((s, t) => s + (t?.[kind] ?? 0), 0)
  const kinds = measure === 'balance' ? (['conflict', 'cooperation'] as const) : [measure]
  const few = kinds.find((kind) => counted(kind) < EFFECT.events)
  if (few) return `${counted(few)} events of ${few} in all, at least ${EFFECT.events} are needed`
  return y.every((v) => v === null || v === y.find((w) => w !== null)) ? 'the series never moves' : null
}

function secondOpinion(
  tallies: readonly (Tally | null)[],
  pre: number,
  measure: Measure,
  { thin }: Scale,
): SecondOpinion | null {
  const rows = tallies.flatMap((t, at) => {
    if (!t) return []
    const count = measure === 'balance' ? t.conflict : t[measure]
    const exposure = measure === 'balance' ? t.conflict + t.cooperation : thin ? t.delivered : t.volume
    return exposure > 0 ? [{ count, exposure, after: at >= pre ? 1 : 0 }] : []
  })
  const side = (after: number): { count: number; exposure: number } => {
    const part = rows.filter((r) => r.after === after)
    return {
      count: part.reduce((s, r) => s + r.count, 0),
      exposure: part.reduce((s, r) => s + r.exposure, 0),
    }
  }
  const [past, later] = [side(0), side(1)]
  if (past.exposure === 0 || later.exposure === 0 || past.count + later.count === 0) return null
  if (past.count + later.count < EFFECT.events || past.count === 0 || later.count === 0 || rows.length < 4) {
    const exact = rateRatio(past, later, 1 - EFFECT.alpha)
    return exact && { by: 'exact', factor: exact.ratio, interval: exact.interval, p: exact.p }
  }
  const fit = negativeBinomial(
    {
      counts: rows.map((r) => r.count),
      columns: [rows.map((r) => r.after)],
      offset: rows.map((r) => Math.log(r.exposure)),
    },
    1 - EFFECT.alpha,
  )
  const { estimate, interval, p } = fit.coefficients[1]!
  return { by: fit.family, factor: Math.exp(estimate), interval: [Math.exp(interval[0]), Math.exp(interval[1])], p }
}
