import { isPartyOrgan } from '../party.js'
import type { Linted } from './linted.js'

/** A denial by an organ of a party, left at the default of a reliability between 0 and 0.3. */
export function lintDenials({ of, findings }: Linted): void {
  const reports = new Map(of.reports.map((r) => [r.id, r]))
  const origins = new Map(of.origins.map((o) => [o.id, o]))
  const sources = new Map(of.sources.map((s) => [s.id, s]))
  for (const { known } of of.evidence) {
    if (known.by !== 'reports') continue
    for (const { report: id, origins: some, grade, range } of known.denials) {
      const report = reports.get(id)!
      if (grade || report.reliability) continue
      const speaking = (some.length > 0 ? some : report.origins).map((o) => origins.get(o)!)
      const organ = speaking.find(
        (o) => o.saysIfTrue === null && o.reliability === null && isPartyOrgan(sources.get(o.source)!, of),
      )
      if (!organ) continue
      const message = `"${organ.id}" denies for a party to the case: it counts with a reliability between 0 and 0.3`
      findings.add('party-denial', range, message, 'state `says-if-true` and `says-if-false` on the origin')
    }
  }
}
