import type { ParameterKind } from '../../judge/judgement.js'
import type { Anchor } from './parts.js'

type RowKind =
  | 'hypothesis'
  | 'item'
  | 'origin'
  | 'source'
  | 'report'
  | 'question'
  | 'assumption'
  | 'forecast'
  | 'tripwire'
  | 'letter'
  | 'formula'
  | 'setting'
  | 'next'
  | 'rule'

/** The anchor of a row: `item-airlift`. Ids hold no dot, so parts joined by dots stay apart. */
export function anchorOf(kind: RowKind, id: string): Anchor {
  return `${kind}-${safe(id)}`
}

/** The anchor of a number of the file: `param-cell.airlift.commerce`, with the state of `given` at its end where there is one. */
export function parameterAnchor(of: {
  kind: ParameterKind
  id: string
  hypothesis: string | null
  state: string | null
  answer: string | null
}): Anchor {
  return `param-${[of.kind, of.id, of.hypothesis ?? '', of.state ?? '', of.answer ?? ''].map(safe).join('.').replace(/\.+$/, '')}`
}

/** Ids of a checked file pass unchanged; anything else becomes its code points. */
function safe(id: string): string {
  return id.replace(/[^A-Za-z0-9:-]/gu, (c) => `_${c.codePointAt(0)!.toString(16)}`)
}
