import type { Evidence, Link, Report } from '../case.js'
import { effectSpec, indicatorSpec, precedentsSpec, tiesSpec } from './conditions.js'
import { rowsSpec } from './probabilities.js'
import { linkSpec } from './witnesses.js'
import { day, type Plain, type Spec, some } from './yaml.js'

/** An item of evidence as a person would write it. */
export function evidenceSpec(e: Evidence, hypotheses: readonly string[], reports: ReadonlyMap<string, Report>): Spec {
  const { known, matrix } = e
  const links = (list: readonly Link[]): Plain => some(list.map((l) => linkSpec(l, reports)))
  return {
    says: e.says,
    reports: known.by === 'reports' ? links(known.supports) : undefined,
    'denied-by': known.by === 'reports' ? links(known.denials) : undefined,
    indicator: known.by === 'indicator' ? indicatorSpec(known.indicator) : undefined,
    ties: known.by === 'ties' ? tiesSpec(known.ties) : undefined,
    effect: known.by === 'effect' ? effectSpec(known.effect) : undefined,
    precedents: known.by === 'precedents' ? precedentsSpec(known.precedents) : undefined,
    date: day(e.date),
    because: e.because ?? undefined,
    holds: e.holds ? { from: day(e.holds.from), to: day(e.holds.to) } : undefined,
    routine: e.routine ?? undefined,
    about: e.about?.map((a) => a.code),
    requires: e.requires ?? undefined,
    given: e.given ?? undefined,
    if: rowsSpec(e.rows, hypotheses),
    matrix: matrix
      ? {
          rates: new Map(hypotheses.flatMap((h, i) => (matrix.rates[i] ? [[h, matrix.rates[i]] as const] : []))),
          credibility: matrix.credibility,
          relevance: matrix.relevance,
          weight: matrix.weight ?? undefined,
        }
      : undefined,
  }
}
