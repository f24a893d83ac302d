import type { Case } from '../../../case/case.js'
import { isPartyOrgan } from '../../../case/party.js'

/**
 * The one number of the file from which an origin's words take how sure they are: its own, else its source's, else that of sources nobody
 * knows. Null where something nearer decides (a grade, a report's own reliability, two probabilities in its place), so that this
 * number alone would not move all of its words.
 */
export function reliabilityOf(of: Case, id: string): number | null {
  const origin = of.origins.find((o) => o.id === id)
  if (!origin || id.includes(':') || origin.saysIfTrue !== null || origin.saysIfFalse !== null) return null
  const source = of.sources.find((s) => s.id === origin.source)
  const nearer = new Set(of.reports.flatMap((r) => (r.reliability === null ? [] : [r.id])))
  const carriers = new Set(of.reports.flatMap((r) => (r.origins.includes(id) ? [r.id] : [])))
  for (const { known } of of.evidence) {
    if (known.by !== 'reports') continue
    const speaks = (l: (typeof known.supports)[number]): boolean =>
      l.origins.length > 0 ? l.origins.includes(id) : carriers.has(l.report)
    const denials = known.denials.filter(speaks)
    if ([...known.supports.filter(speaks), ...denials].some((l) => l.grade !== null || nearer.has(l.report)))
      return null
    // such a denial has a number of its own
    if (denials.length > 0 && origin.reliability === null && source && isPartyOrgan(source, of)) return null
  }
  return (origin.reliability ?? source?.reliability ?? of.settings.reliability.F).point
}
