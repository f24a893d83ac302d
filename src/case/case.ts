import type { Day } from '../world/days.js'
import type { Letter } from '../world/reliability.js'
import type { ScaleId } from '../world/scales/scales.js'
import type { Range } from './diagnostics.js'
import type { ActorRef, EffectSpec, IndicatorSpec, PrecedentsSpec, TiesSpec } from './looked-for.js'

/** A probability as a person wrote it: a point within a band. A number has a band of zero width. */
export interface Probability {
  point: number
  lo: number
  hi: number
  as: 'number' | 'band' | 'word' | 'certain' | 'impossible'
  /** the word, where one was written */
  word: string | null
  because: string | null
  /** the bytes of the value itself */
  range: Range
}

export interface Hypothesis {
  id: string
  says: string
  because: string | null
  prior: Prior
  range: Range
}

/** `written` false: an equal share of what the written priors leave. `range` of the value, or of the id where none is written. */
export interface Prior {
  point: number
  lo: number
  hi: number
  written: boolean
  word: string | null
  range: Range
}

/** A row of P(· | hypothesis). `state` names the state of what the row is `given`, or is null. */
export interface Row {
  state: string | null
  /** one cell a hypothesis, in the case's order; null where blank */
  cells: (Probability | null)[]
  /** one number was written for all hypotheses: one parameter, not many */
  shared: boolean
  range: Range
}

export interface Question {
  id: string
  asks: string
  answers: { id: string; says: string }[]
  /** another question that this one depends on */
  given: string | null
  tables: AnswerTable[]
  because: string | null
  range: Range
}

/** P(answer | hypothesis) for one state of `given` (null where none); every answer filled, sums 1. */
export interface AnswerTable {
  state: string | null
  /** [hypothesis][answer]; one row shared by all hypotheses where `prior:` was written */
  cells: Probability[][]
  shared: boolean
}

export interface Reliability {
  point: number
  lo: number
  hi: number
  letter: Letter | null
  range: Range
}

export interface Source {
  id: string
  name: string
  kind: string | null
  reliability: Reliability | null
  /** P(says so | uninformative) */
  wouldSayAnyway: number | null
  interest: string | null
  actor: ActorRef | null
  lang: string | null
  url: string | null
  because: string | null
  range: Range
}

export interface Origin {
  id: string
  says: string
  source: string
  kind: string | null
  date: Day | null
  reliability: Reliability | null
  wouldSayAnyway: number | null
  saysIfTrue: number | null
  saysIfFalse: number | null
  because: string | null
  url: string | null
  range: Range
}

export interface Report {
  id: string
  source: string
  date: Day
  /** ids of origins; `own` is resolved to `SOURCE:own`; empty where none is known */
  origins: string[]
  via: string | null
  corrects: string | null
  retracted: Day | null
  reliability: Reliability | null
  lang: string | null
  title: string | null
  url: string | null
  archive: string | null
  sha256: string | null
  /** what could be checked of it: free text such as `address seen, text not` */
  checked: string | null
  quote: Quotation | null
  because: string | null
  range: Range
}

/** Words as they stand in a report, and those around them. */
export interface Quotation {
  exact: string
  prefix: string | null
  suffix: string | null
}

export type Certainty = 'asserted' | 'attributed' | 'purported'

/** A report that supports or denies an item. */
export interface Link {
  report: string
  certainty: Certainty
  /** the Admiralty pair stated for this report on this item */
  grade: { letter: Letter; credibility: number } | null
  /** of the report's origins, those that speak to this item; empty: all of them */
  origins: string[]
  /** the words of the report that say this very sentence */
  quote: Quotation | null
  range: Range
}

/** How an item is known. With none of the ways it is a gap. */
export type Known =
  | { by: 'reports'; supports: Link[]; denials: Link[] }
  | { by: 'fact'; date: Day; because: string }
  | { by: 'indicator'; indicator: IndicatorSpec }
  | { by: 'ties'; ties: TiesSpec }
  | { by: 'effect'; effect: EffectSpec }
  | { by: 'precedents'; precedents: PrecedentsSpec }
  | { by: 'gap' }

export type Rating = 'II' | 'I' | 'N' | 'NA' | 'C' | 'CC'
export type Grade = 'low' | 'medium' | 'high'

export interface MatrixRow {
  rates: (Rating | null)[]
  credibility: Grade
  relevance: Grade
  /** a weight of the table's own, where it has one; used by the formulas that take one */
  weight: number | null
  /** the bytes of each rating; null where blank */
  ranges: (Range | null)[]
}

export interface Evidence {
  id: string
  says: string
  known: Known
  date: Day | null
  because: string | null
  holds: { from: Day | null; to: Day | null } | null
  routine: string | null
  about: [ActorRef, ActorRef] | null
  /** false whenever that item is false */
  requires: string | null
  /** an item or a question */
  given: string | null
  /** empty: no `if` was written */
  rows: Row[]
  matrix: MatrixRow | null
  range: Range
}

export interface Assumption {
  id: string
  says: string
  because: string | null
  failsIf: string | null
  status: 'solid' | 'caveated' | 'unsupported'
  carries: string[]
  range: Range
}

/** What a forecast or a tripwire waits for. */
export type Condition =
  | { by: 'indicator'; indicator: IndicatorSpec }
  | { by: 'ties'; ties: TiesSpec }
  | { by: 'effect'; effect: EffectSpec }
  | { by: 'precedents'; precedents: PrecedentsSpec }
  | { by: 'says'; says: string; by_day: Day | null }
  | { by: 'any' | 'all'; of: Condition[] }

export interface Forecast {
  id: string
  says: string
  outcome: Condition | null
  baseRate: PrecedentsSpec | null
  p: Probability | null
  /** P(yes | hypothesis), where the forecast is conditional on the answer */
  rows: Row[]
  by: Day | null
  because: string | null
  range: Range
}

export interface Tripwire {
  id: string
  says: string
  when: Condition
  by: Day | null
  then: string | null
  range: Range
}

export interface Resolution {
  of: string
  outcome: string
  on: Day
  by: string | null
  because: string | null
  reports: string[]
  range: Range
}

export interface Settings {
  reliability: Record<Letter, { lo: number; hi: number; point: number }>
  /** a feed's recall where none was measured */
  detection: { lo: number; hi: number; point: number }
  seed: number
  draws: number
}

/** A case, every default filled. All days are UTC. */
export interface Case {
  file: string | null
  /** the file's text, which every range points into */
  text: string
  title: string
  question: string
  dyad: [ActorRef, ActorRef]
  parties: ActorRef[]
  asOf: Day | null
  priorsAsOf: Day | null
  scale: ScaleId
  settings: Settings
  hypotheses: Hypothesis[]
  questions: Question[]
  sources: Source[]
  origins: Origin[]
  reports: Report[]
  evidence: Evidence[]
  assumptions: Assumption[]
  forecasts: Forecast[]
  tripwires: Tripwire[]
  resolutions: Resolution[]
}
