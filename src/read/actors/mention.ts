import type { Range } from '../document.js'

/** By what an actor is known in a text. */
export type MentionKind =
  | 'name'
  | 'demonym'
  | 'capital'
  | 'place'
  | 'office'
  | 'person'
  | 'ministry'
  | 'forces'
  | 'organisation'
  | 'pronoun'
  | 'common'

/**
 * What the words do where they stand: name somebody who acts or is acted on; name where something is or happens (`in
 * Moscow`, `bombed Kyiv`); or say whose or from where a thing is (`Pakistani shells`, `Supreme Court decision`).
 */
export type MentionUse = 'actor' | 'place' | 'attribute'

/** An actor named in a document. `actor`, `state` and `span` are a `Party`. */
export interface Mention {
  /** place among the document's sentences */
  sentence: number
  /** its tokens within the sentence, the end exclusive */
  from: number
  to: number
  /**
   * the token the parse hangs it by: within `from`..`to`, save where several states share one noun (`Indian and
   * Pakistani troops`: two mentions, `India` and `Pakistan` their words, `troops` the head of both)
   */
  head: number
  /** place in the text */
  span: Range
  /** `PAK`, `PAK.MIL`, `NATO` */
  actor: string
  /** alpha-3; of an armed movement that of the state it belongs to, null for other organisations */
  state: string | null
  kind: MentionKind
  use: MentionUse
}
