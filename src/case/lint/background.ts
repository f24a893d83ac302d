import { type Day, formatDay } from '../../world/days.js'
import type { Known } from '../case.js'
import type { Linted } from './linted.js'

/** Items that were known by `priors-as-of`: they are in the priors, and counted no second time. */
export function lintBackground({ of, findings }: Linted): void {
  const day = of.priorsAsOf
  if (day === null) return
  const dates = new Map(of.reports.map((r) => [r.id, r.date]))
  for (const { id, known, range } of of.evidence) {
    const last = lastDayOf(known, dates)
    if (last === null || last > day) continue
    findings.add(
      'before-priors',
      range,
      `"${id}" was known by ${formatDay(day)}: it is background, listed and not counted`,
    )
  }
}

/** The day by which the file has an item known; null where the file alone does not tell. */
function lastDayOf(known: Known, dates: ReadonlyMap<string, Day>): Day | null {
  switch (known.by) {
    case 'fact':
      return known.date
    case 'indicator':
      return known.indicator.until
    case 'ties':
      return known.ties.window?.[1] ?? null
    case 'effect':
      return known.effect.within === null ? null : known.effect.on + known.effect.within - 1
    case 'reports':
      return Math.max(...[...known.supports, ...known.denials].map((l) => dates.get(l.report)!))
    default:
      return null
  }
}
