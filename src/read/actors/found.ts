import type { Unit } from './entry.js'
import type { MentionKind, MentionUse } from './mention.js'

/** An actor put together from units: `Iranian | foreign minister | Javad Zarif`. */
export interface Found {
  from: number
  to: number
  /** the token whose place in the parse counts */
  head: number
  code: string
  state: string | null
  role: string | null
  kind: MentionKind
  /** set where the words themselves decide it */
  use: MentionUse | null
  /** one person, and the last word of a name, where there is one */
  single: boolean
  family: string | null
  /** the noun for the part, its last word in lower case: `minister` */
  noun: string | null
}

/** A noun for a part that nothing around it gives to a state: `the minister`, `its troops`. */
export interface Loose {
  unit: Unit
  /** of stacked nouns the last one's end */
  to: number
  role: string
  /** its last word */
  noun: string
}
