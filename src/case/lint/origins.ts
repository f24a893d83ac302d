import type { Linted } from './linted.js'

/** Reports on one item that name no origin share one unknown origin of reliability F: said once an item, at the first such report. */
export function lintOrigins({ of, findings }: Linted): void {
  const reports = new Map(of.reports.map((r) => [r.id, r]))
  for (const { id, known } of of.evidence) {
    if (known.by !== 'reports') continue
    const nameless = [...known.supports, ...known.denials].filter((l) => reports.get(l.report)!.origins.length === 0)
    const [first] = nameless
    if (!first) continue
    const names = nameless.map((l) => `"${l.report}"`).join(', ')
    const count = nameless.length === 1 ? 'names no origin: it counts' : 'name no origin: together they count'
    const hint = 'name `origins:`; own reporting is claimed as `origins: [own]`'
    findings.add(
      'origin-unknown',
      first.range,
      `${names} ${count} on "${id}" as one unknown origin of reliability F`,
      hint,
    )
  }
}
