import { nearest } from '../../world/spelling.js'
import { follow } from '../parse/written.js'
import { SOURCE_KINDS } from '../spec/witnesses.js'
import type { Linted } from './linted.js'

/** Kinds of sources are free, but one that is nearly a known kind is likely misspelt. */
export function lintKinds({ of, root, findings }: Linted): void {
  for (const { id, kind, range } of of.sources) {
    if (kind === null || SOURCE_KINDS.some((k) => k === kind)) continue
    const near = nearest(kind, SOURCE_KINDS)
    if (!near) continue
    const at = follow(root, ['sources', id, 'kind'])?.range ?? range
    findings.add('near-kind', at, `"${kind}" is no kind that the program knows (did you mean "${near}"?)`)
  }
}
