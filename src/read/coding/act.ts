import type { Frame } from './lexicon.js'

/** An act that a sentence names: the code its words stand for, and the places from which the parties are read. */
export interface Act {
  at: number
  /** CAMEO */
  code: string
  /** the tokens that name it */
  words: number[]
  symmetric: boolean
  inverse: boolean
  /** whether its code holds the predicate's negation ("did not send aid": a refusal) */
  negated: boolean
  frame: Frame
  /** what it is done with or about: under "agree to send troops" the sending */
  inner: Act | null
}
