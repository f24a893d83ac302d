import type { Reliability } from '../case.js'
import type { Linted } from './linted.js'

/** An origin that reaches the case only through outlets graded D, E or F, and that is not such an outlet's own. */
export function lintOutlets({ of, findings }: Linted): void {
  const sources = new Map(of.sources.map((s) => [s.id, s]))
  for (const origin of of.origins) {
    const carriers = of.reports.filter((r) => r.origins.includes(origin.id))
    if (carriers.length === 0 || carriers.some((r) => r.source === origin.source)) continue
    const graded = carriers.map((r) => r.reliability ?? sources.get(r.source)?.reliability ?? null)
    if (!graded.every(isWeak)) continue
    const outlets = [...new Set(carriers.map((r) => r.source))].join(', ')
    findings.add(
      'weak-outlets',
      origin.range,
      `"${origin.id}" is known only through outlets of reliability D, E or F: ${outlets}`,
    )
  }
}

function isWeak(reliability: Reliability | null): boolean {
  return reliability !== null && reliability.letter !== null && 'DEF'.includes(reliability.letter)
}
