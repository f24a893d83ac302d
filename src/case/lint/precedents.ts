import type { PrecedentsSpec } from '../looked-for.js'
import type { Linted } from './linted.js'

/** A pattern of precedents that enters the case twice, and comparisons with one named pair where no reference class stands beside them. */
export function lintPrecedents({ of, findings }: Linted): void {
  const used: PrecedentsSpec[] = []
  for (const { known } of of.evidence) if (known.by === 'precedents') used.push(known.precedents)
  for (const { baseRate } of of.forecasts) if (baseRate) used.push(baseRate)
  const first = new Map<string, PrecedentsSpec>()
  for (const spec of used) {
    const earlier = first.get(spec.pattern)
    if (earlier) {
      const line = findings.lineOf(earlier.range.start)
      findings.add(
        'pattern-twice',
        spec.range,
        `the pattern "${spec.pattern}" enters the case twice, first on line ${line}`,
      )
    } else first.set(spec.pattern, spec)
  }
  if (used.length > 0) return
  for (const { id, about, range } of of.evidence) {
    if (!about) continue
    const pair = about.map((a) => a.code).join(' and ')
    const message = `"${id}" compares with ${pair}; no reference class says how usual that is`
    findings.add('hand-picked', range, message, 'put `precedents:` beside it, or say in `because` why this pair')
  }
}
