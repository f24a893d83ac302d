import type { Case } from '../case/case.js'
import type { Diagnostic } from '../case/diagnostics.js'
import { Findings } from '../case/findings.js'
import type { Examination } from './examination.js'
import { withdraw } from './fragility/withdrawals.js'
import type { TooEntangled } from './model/component.js'

/** A case that cannot be judged, with the faults that say why. */
export class Refused extends Error {
  constructor(readonly diagnostics: Diagnostic[]) {
    super(diagnostics.map((d) => d.message).join('; '))
  }
}

/** What judging gives, or the faults for which the case is refused. */
export function tryJudging<T>(act: () => T): { value: T } | { refused: Diagnostic[] } {
  try {
    return { value: act() }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { refused: error.diagnostics }
  }
}

/** Refuses a case whose exact answer is out of reach. */
export function refuseEntangled(of: Case, error: TooEntangled): Refused {
  const findings = new Findings(of.text, of.file)
  const range = of.origins.find((o) => error.origins.includes(o.id))?.range ?? of.evidence[0]!.range
  const names = error.origins.length > 0 ? `origins ${error.origins.join(', ')}` : 'items given one another'
  const reach = `an exact answer needs a table of 2^${error.width} entries, the bound is 2^${error.bound}`
  findings.add(
    'too-entangled',
    range,
    `${names} tie too many items together: ${reach}`,
    'let an origin speak on fewer items, or join items that say the same',
  )
  return new Refused(findings.sorted())
}

/** Refuses evidence that no hypothesis allows, and names a set of items that clash: leave any one out and the rest are possible. */
export function refuseImpossible(of: Case, x: Examination): Refused {
  const findings = new Findings(of.text, of.file)
  const clash = smallestClash(x)
  const range = of.evidence.find((e) => e.id === clash[0])!.range
  findings.add(
    'impossible-evidence',
    range,
    `what was observed is impossible under every hypothesis: ${clash.join(', ')} clash`,
    'look for `impossible` or `certain` in their rows',
  )
  return new Refused(findings.sorted())
}

/** One item, else two, else what is left when items are dropped one by one as long as the rest stay impossible. */
function smallestClash(x: Examination): string[] {
  const observed = [...x.atoms.items].filter(([, atoms]) => atoms.length > 0)
  const all = observed.flatMap(([, atoms]) => atoms)
  const impossible = (kept: [string, number[]][]): boolean => {
    const keep = new Set(kept.flatMap(([, atoms]) => atoms))
    return (
      withdraw(
        x.present,
        all.filter((a) => !keep.has(a)),
      ).leaders.length === 0
    )
  }
  for (const one of observed) if (impossible([one])) return [one[0]]
  for (const [i, a] of observed.entries())
    for (const b of observed.slice(i + 1)) if (impossible([a, b])) return [a[0], b[0]]
  let kept = observed
  for (const one of observed) {
    const without = kept.filter((k) => k !== one)
    if (impossible(without)) kept = without
  }
  return kept.map(([id]) => id)
}
