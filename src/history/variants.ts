import type { Case } from '../case/case.js'
import type { Diagnostic } from '../case/diagnostics.js'
import { Findings } from '../case/findings.js'
import { normalise } from '../case/normalise/normalise.js'
import { readDocument } from '../case/parse/document.js'
import type { Written, WrittenMap } from '../case/parse/written.js'
import { checkShape } from '../case/spec/shape.js'

/** A case, or the faults for which it is none. */
export type Variant = { case: Case } | { refused: Diagnostic[] }

/** Reads a case file as written, so that parts of it can be taken; or the faults for which it cannot be read. */
export function readVersion(text: string): { root: WrittenMap } | { refused: Diagnostic[] } {
  const findings = new Findings(text, null)
  const root = readDocument(text, findings)
  return root && !findings.hasFaults ? { root } : { refused: faultsOf(findings) }
}

/** The case that a file as written means; text and places are those of `text`, whatever parts were taken from elsewhere. */
export function caseOf(root: WrittenMap, text: string): Variant {
  const findings = new Findings(text, null)
  checkShape(root, findings)
  const of = normalise(root, findings, { text, file: null })
  return of ? { case: of } : { refused: faultsOf(findings) }
}

/** `base` with the parts named (see `EditGroup`) taken from `other`, and taken away where `other` lacks them. Neither is changed. */
export function takeParts(base: WrittenMap, other: WrittenMap, parts: readonly string[]): WrittenMap {
  return parts.flatMap((part) => pathsOf(part, base, other)).reduce((root, path) => take(root, other, path), base)
}

function pathsOf(part: string, a: WrittenMap, b: WrittenMap): string[][] {
  if (part !== 'priors') return [part.split('.')]
  const ids = [a, b].flatMap((root) => {
    const hypotheses = root.entries.get('hypotheses')?.value
    return hypotheses?.kind === 'map' ? [...hypotheses.entries.keys()] : []
  })
  return [...new Set(ids)].map((id) => ['hypotheses', id, 'prior'])
}

/** Copies on the way down; a section that stands empty (`questions:`) becomes a mapping. */
function take(into: WrittenMap, from: Written | undefined, [key, ...rest]: string[]): WrittenMap {
  const mine = into.entries.get(key!)
  const theirs = from?.kind === 'map' ? from.entries.get(key!) : undefined
  const entries = new Map(into.entries)
  if (rest.length === 0) {
    if (theirs) entries.set(key!, theirs)
    else entries.delete(key!)
  } else if (mine || theirs) {
    const { value } = (mine ?? theirs)!
    const inner: WrittenMap =
      mine && value.kind === 'map' ? value : { kind: 'map', entries: new Map(), range: value.range }
    entries.set(key!, { ...(mine ?? theirs)!, value: take(inner, theirs?.value, rest) })
  }
  return { ...into, entries }
}

function faultsOf(findings: Findings): Diagnostic[] {
  return findings.sorted().filter((d) => d.severity === 'fault')
}
