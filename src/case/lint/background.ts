import { formatDay } from '../../world/days.js'
import type { Linted } from './linted.js'

/** Items that were known by `priors-as-of`: they are in the priors, and counted no second time. */
export function lintBackground({ of, findings }: Linted): void {
  const day = of.priorsAsOf
  if (day === null) return
  const dates = new Map(of.reports.map((r) => [r.id, r.date]))
  for (const { id, known, range } of of.evidence) {
    const last =
      known.by === 'fact'
        ? known.date
        : known.by === 'indicator'
          ? known.indicator.until
          : known.by === 'reports'
            ? Math.max(...[...known.supports, ...known.denials].map((l) => dates.get(l.report)!))
            : null
    if (last === null || last > day) continue
    findings.add(
      'before-priors',
      range,
      `"${id}" was known by ${formatDay(day)}: it is background, listed and not counted`,
    )
  }
}
