import type { Range } from '../document.js'

/** Why a document is taken to go back to an origin. */
export type Reason =
  /** its outlet reports it itself, as far as can be seen */
  | 'own'
  /** most of its words stand in an earlier document */
  | 'copy'
  /** some of its words do */
  | 'passage'
  /** a dateline, byline or closing line names an agency or another outlet */
  | 'credit'
  /** "first reported by …" */
  | 'first-report'
  /** "according to …", "… reported", "citing …" of an outlet */
  | 'attribution'
  /** "told …" of an outlet */
  | 'interview'
  /** it links to the document, or to the address that others link to */
  | 'link'
  /** the same speaker is quoted with the same words */
  | 'quotation'
  /** what it says is attributed to the same speaker, on the same pair and kind of act, within days */
  | 'statement'

/** A proposal: this document goes back to that origin. */
export interface OriginEdge {
  /** place among the documents that were given */
  document: number
  reason: Reason
  /** the document as a whole, or something that it says */
  scope: 'document' | 'passage'
  /** the words that show it; null where nothing but their absence does */
  span: Range | null
  /** the document through which it goes there, where that is among those given */
  of: number | null
  /** 0 to 1: how firmly it points there, by the conventions of the rule that found it; for copies the share of its words that stand in `of` */
  strength: number
}

/** A first-hand observation or statement that documents go back to, as proposed. */
export interface Origin {
  /** a-z, 0-9 and hyphens; the same whatever the order of the documents */
  id: string
  /** somebody's own reporting, somebody's statement, or what stands at an address */
  kind: 'reporting' | 'statement' | 'document'
  /** the outlet, the speaker in the words of the text, or the address */
  name: string
  /** of a statement, where the speaker is a known actor */
  actor: string | null
  /** the earliest day of its documents, ISO */
  date: string | null
  /** documents that go back to it as a whole */
  documents: number[]
  edges: OriginEdge[]
}

/** Where documents come from. */
export interface Origins {
  /** those that documents go back to as a whole first, then those of passages */
  origins: Origin[]
  /** 1 − (origins that documents go back to as a whole) / documents; 0 for no documents */
  redundancy: number
  /** what limits the answer, in words */
  notes: string[]
}
