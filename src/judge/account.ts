import type { Case, Evidence } from '../case/case.js'
import { judgedRate } from './base-rates.js'
import type { Examination } from './examination.js'
import type { Withdrawal } from './fragility/withdrawals.js'
import type { Fragility, JudgedAssumption, JudgedItem, JudgedOrigin } from './judgement.js'
import { type Gradient, informativeAfter } from './model/gradient.js'
import type { Model } from './model/model.js'

/** Beliefs of all items and questions, those included that nothing observed depends on. */
export interface Beliefs {
  model: Model
  gradient: Gradient
}

/** The items as judged, in the case's order. */
export function judgedItems(of: Case, x: Examination, beliefs: Beliefs, fragility: Fragility): JudgedItem[] {
  const { posterior } = x.present
  const lanes = posterior.length
  const place = new Map(beliefs.model.items.map((id, i) => [id, i]))
  return of.evidence.map((item) => {
    const standing = x.standings.get(item.id)!
    const withdrawal = x.items.get(item.id)
    const i = place.get(item.id)
    return {
      id: item.id,
      state: standing.state,
      rated: ratedOf(item),
      belief: i === undefined ? null : mix(posterior, beliefs.gradient.beliefs.subarray(i * lanes, (i + 1) * lanes)),
      weight: byHypothesis(of, withdrawal?.weight),
      maxLogRatio: withdrawal?.maxLogRatio ?? 0,
      observation: standing.observation,
      ...(standing.observation?.state === 'rate'
        ? { rate: judgedRate(item, x.present.priors, standing.observation.rate) }
        : {}),
      origins: standing.words.map((w) => w.origin),
      reports: new Set(standing.words.flatMap((w) => w.reports)).size,
      loadBearing: fragility.items.includes(item.id),
      leadersWithout: leadersWithout(of, x, 'items', item.id),
    }
  })
}

function ratedOf(item: Evidence): JudgedItem['rated'] {
  if (item.rows.length === 0) return 'none'
  const enough = item.rows.filter((r) => r.shared || r.cells.filter((c) => c !== null).length >= 2)
  if (enough.length === 0) return 'unrated'
  return item.rows.every((r) => r.cells.every((c) => c !== null)) ? 'full' : 'partial'
}

/** The origins that speak on the day, and those that the file names. */
export function judgedOrigins(of: Case, x: Examination, fragility: Fragility): JudgedOrigin[] {
  const { model, solver, gradient, present } = x
  const lanes = present.posterior.length
  const place = new Map(model.origins.map((o, i) => [o.id, i]))
  const words = [...x.standings.values()].flatMap((s) => s.words)
  const named = new Map(of.origins.map((o) => [o.id, o.source]))
  const reports = new Map(of.reports.map((r) => [r.id, r.source]))
  const ids = [...new Set([...named.keys(), ...words.map((w) => w.origin)])]
  return ids.map((id) => {
    const spoken = words.filter((w) => w.origin === id)
    const carriers = [...new Set(spoken.flatMap((w) => w.reports))]
    const i = place.get(id)
    const parameter = i === undefined ? null : model.origins[i]!.parameter
    const r = parameter === null ? null : solver.points[parameter]!
    const after = (h: number): number => informativeAfter(r!, gradient.slopes[parameter! * lanes + h]!)
    return {
      id,
      source: named.get(id) ?? null,
      r,
      informative:
        r === null
          ? null
          : mix(
              present.posterior,
              Float64Array.from({ length: lanes }, (_, h) => after(h)),
            ),
      items: spoken.map((w) => w.item),
      reports: carriers,
      outlets: [...new Set(carriers.map((c) => reports.get(c)!))],
      weight: byHypothesis(of, x.origins.get(id)?.weight),
      loadBearing: fragility.origins.includes(id),
      leadersWithout: leadersWithout(of, x, 'origins', id),
    }
  })
}

/** What falls when an assumption is switched off. */
export function judgedAssumptions(of: Case, x: Examination, fragility: Fragility): JudgedAssumption[] {
  return of.assumptions.map(({ id }) => {
    const withdrawal = x.assumptions.get(id)!
    return {
      id,
      loadBearing: fragility.assumptions.includes(id),
      without: byHypothesis(of, withdrawal.posterior),
      leaders: withdrawal.leaders.map((h) => of.hypotheses[h]!.id),
    }
  })
}

/** Who leads without an item or an origin; empty where it is not counted. */
function leadersWithout(of: Case, x: Examination, what: 'items' | 'origins', id: string): string[] {
  if ((x.atoms[what].get(id) ?? []).length === 0) return []
  return x[what].get(id)!.leaders.map((h) => of.hypotheses[h]!.id)
}

/** Numbers in the hypotheses' order as a record; zeros where there are none. */
export function byHypothesis(of: Case, values: Withdrawal['weight'] | undefined): Record<string, number> {
  return Object.fromEntries(of.hypotheses.map((h, i) => [h.id, values?.[i] ?? 0]))
}

/** Σ over h of posterior(h) · given(h), a probability: the last digits of the sum do not take it past 1. */
export function mix(posterior: ArrayLike<number>, given: ArrayLike<number>): number {
  let sum = 0
  for (let h = 0; h < posterior.length; h++) sum += posterior[h]! * given[h]!
  return Math.min(1, sum)
}
