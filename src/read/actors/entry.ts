import type { Day } from '../../world/days.js'
import type { MentionKind } from './mention.js'

/** A name of a state, a part of one, or an organisation. */
export interface ActorEntry {
  type: 'actor'
  kind: MentionKind
  /** alpha-3 or an organisation's code */
  code: string
  /** alpha-3, or null for an organisation without one */
  state: string | null
  /** code of one of `roles` */
  role: string | null
  /** another sense of the same name wins while both stand: `Congo` */
  minor: boolean
}

/** A noun for a part of a state or organisation: `foreign minister`, `troops`, `refugees`. */
export interface PartEntry {
  type: 'part'
  kind: MentionKind
  role: string
  /** says who within a part rather than which: `spokesman`, `official`; takes the role of what stands before it */
  generic: boolean
  /** one person's office, which a name may follow */
  title: boolean
  /** may be abroad: `in` and `at` do not say whose it is */
  abroad: boolean
  /** a thing that acts only as a subject: `warplanes` */
  thing: boolean
}

/** Days of an office, both included. */
export interface Term {
  role: string
  from: Day
  until: Day
}

/** Somebody who held high office. */
export interface PersonEntry {
  type: 'person'
  code: string
  state: string | null
  /** given names, plain and in lower case */
  given: string[]
  /** the family name comes first */
  familyFirst: boolean
  /** the family name alone says who it is */
  alone: boolean
  terms: Term[]
}

/** Words that are no actor though some of them are: `South China Sea`, `New York Times`. */
export interface NothingEntry {
  type: 'nothing'
}

export type Entry = ActorEntry | PartEntry | PersonEntry | NothingEntry

/** A stretch of tokens that the gazetteer knows, with what it means there. */
export interface Unit {
  from: number
  to: number
  entry: ActorEntry | PartEntry | PersonEntry
  /** of a person: the role on the document's day */
  role: string | null
}
