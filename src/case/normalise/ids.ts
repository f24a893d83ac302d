import { nearest } from '../../world/spelling.js'
import type { Range } from '../diagnostics.js'
import type { Findings } from '../findings.js'
import { shorten, textOf, type Written, type WrittenMap } from '../parse/written.js'

/** What an id can belong to, and the section of the file where it stands. */
export const sections = {
  hypothesis: 'hypotheses',
  question: 'questions',
  source: 'sources',
  origin: 'origins',
  report: 'reports',
  evidence: 'evidence',
  assumption: 'assumptions',
  forecast: 'forecasts',
  tripwire: 'tripwires',
} as const

export type Kind = keyof typeof sections

const article = (kind: Kind): string => {
  if (kind === 'evidence') return 'an item of evidence'
  return /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`
}
const noun = (kind: Kind): string => (kind === 'evidence' ? 'item' : kind)

/** Among more candidates than these no spelling is compared. */
const MOST_COMPARED = 2000

/** Every id of a file, with its kind and place. Ids are unique across the whole file. */
export class Ids {
  private readonly known = new Map<string, { kind: Kind; range: Range }>()

  constructor(
    root: WrittenMap,
    private readonly findings: Findings,
  ) {
    for (const kind of Object.keys(sections) as Kind[]) {
      const section = root.entries.get(sections[kind])?.value
      if (section?.kind !== 'map') continue
      for (const { key, keyRange } of section.entries.values()) this.add(key, kind, keyRange)
    }
  }

  private add(id: string, kind: Kind, range: Range): void {
    const first = this.known.get(id)
    if (first) {
      const line = this.findings.lineOf(first.range.start)
      this.findings.add('duplicate-id', range, `the id "${id}" is taken by ${article(first.kind)} on line ${line}`)
      return
    }
    if (id === 'own' && (kind === 'origin' || kind === 'source')) {
      this.findings.add('bad-id', range, `the id "own" is taken: it stands for a source's own reporting`)
    }
    this.known.set(id, { kind, range })
  }

  kindOf(id: string): Kind | null {
    return this.known.get(id)?.kind ?? null
  }

  /** All ids of some kinds, in the order of the file. */
  of(...kinds: Kind[]): string[] {
    return [...this.known].filter(([, { kind }]) => kinds.includes(kind)).map(([id]) => id)
  }

  /** Reads a reference to something of one of the kinds; reports one that leads nowhere. */
  refer(value: Written | undefined, ...kinds: Kind[]): string | null {
    const id = textOf(value)
    if (id === null || !value) return null
    const kind = this.kindOf(id)
    if (kind && kinds.includes(kind)) return id
    const wanted = kinds.map(noun).join(' or ')
    if (kind) {
      this.findings.add(
        'unknown-id',
        value.range,
        `"${id}" is ${article(kind)}; expected ${kinds.map(article).join(' or ')}`,
      )
    } else this.findings.add('unknown-id', value.range, this.unknown(wanted, id, this.of(...kinds)))
    return null
  }

  /** The message for a name that is not among the candidates. */
  unknown(what: string, id: string, candidates: readonly string[]): string {
    const near = candidates.length <= MOST_COMPARED ? nearest(id, candidates) : null
    return `unknown ${what} "${shorten(id)}"${near ? ` (did you mean "${near}"?)` : ''}`
  }
}
