import type { Range } from '../../case/diagnostics.js'
import type { Evaluation } from '../../stats/inference/evaluation.js'
import type { ParameterKind } from '../judgement.js'

/** One number of the case that the judgement depends on, at its point, free within its band. */
export interface Parameter {
  index: number
  kind: Exclude<ParameterKind, 'prior'>
  /** the item, origin or question it belongs to */
  id: string
  /** index of the hypothesis, or null where it serves all */
  hypothesis: number | null
  state: string | null
  /** of a question: the answer it is the chance of */
  answer: string | null
  point: number
  lo: number
  hi: number
  /** written `certain` or `impossible`, or fixed by a rule: never varied */
  fixed: boolean
  range: Range | null
}

/** A piece of what is observed: a fact, a reading of the ledger, or the word of an origin on an item. */
export interface Atom {
  index: number
  item: number
  /** index of the origin, or null for facts and readings */
  origin: number | null
  /** likelihood of the observation given that the item is true, false: linear in the parameter, `[at 0, slope]` */
  ifTrue: [number, number]
  ifFalse: [number, number]
  /** the parameter (reliability or coverage), or null where there is none */
  parameter: number | null
}

/** An origin that speaks on two items or more: one hidden node. An informative word hits or misses; an uninformative one is `anyway`. */
export interface SharedWord {
  atom: number
  says: boolean
  anyway: number
  /** P(says so | informative, item as said) and P(says so | informative, item not so) */
  hit: number
  miss: number
  leaves: { anyway: number; hit: number; miss: number }
}

/** A leaf of the circuit that follows a parameter: value = base + slope · parameter. `lane` null: the same for every hypothesis. */
export interface Follower {
  leaf: number
  lane: number | null
  parameter: number
  base: number
  slope: number
  /** moves only when that one parameter is varied by itself: an answer that gives way to another */
  givesWay: boolean
}

/** Items, questions and shared origins that hang together once the hypothesis is known; solved by one circuit. */
export interface Component {
  index: number
  items: number[]
  questions: number[]
  evaluation: Evaluation
  /** leaf values that never change, [leaf · lanes + lane] */
  constants: Float64Array
  followers: Follower[]
  /** per item of the component: the leaves of its private evidence and the atoms multiplied into it */
  evidence: { item: number; ifTrue: number; ifFalse: number; atoms: number[] }[]
  shared: SharedWord[]
  /** per question: the unary leaf of each answer (value 1), for reading off its marginals */
  answers: { question: number; leaves: number[] }[]
}

/** A case compiled for one day. Lanes of every circuit are the hypotheses in the case's order. */
export interface Model {
  hypotheses: string[]
  priors: { point: number; lo: number; hi: number }[]
  /** ids of the items, questions, origins that the indices mean */
  items: string[]
  questions: { id: string; answers: string[] }[]
  origins: { id: string; parameter: number }[]
  parameters: Parameter[]
  atoms: Atom[]
  components: Component[]
  /** component of each item */
  componentOf: Int32Array
}
