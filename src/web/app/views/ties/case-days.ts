import type { Case } from '../../../../case/case.js'
import type { Day } from '../../../../world/days.js'

/** A day or stretch of the case, as it stands on a timeline. */
export interface CaseDay {
  /** of the item */
  id: string
  from: Day
  to: Day
  /** why it stands there */
  as: 'happened' | 'plain fact' | 'reported' | 'awaited'
  says: string
}

/** When the case's items happened, were first reported or are awaited, in the order of their days. */
export function caseDays(of: Case): CaseDay[] {
  const days = of.evidence.flatMap(({ id, says, holds, known }): CaseDay[] => {
    const at = (as: CaseDay['as'], from: Day, to: Day = from): CaseDay[] => [{ id, from, to, as, says }]
    if (holds !== null && (holds.from ?? holds.to) !== null)
      return at('happened', holds.from ?? holds.to!, holds.to ?? holds.from!)
    if (known.by === 'fact') return at('plain fact', known.date)
    if (known.by === 'indicator') return at('awaited', known.indicator.after, known.indicator.until)
    if (known.by !== 'reports') return []
    const reports = [...known.supports, ...known.denials].flatMap(({ report }) =>
      of.reports.flatMap((r) => (r.id === report ? [r.date] : [])),
    )
    return reports.length === 0 ? [] : at('reported', Math.min(...reports))
  })
  return days.sort((x, y) => x.from - y.from || (x.id < y.id ? -1 : 1))
}
