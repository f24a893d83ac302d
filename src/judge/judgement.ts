import type { Case } from '../case/case.js'
import type { Diagnostic } from '../case/diagnostics.js'
import type { Observation, Rate } from '../case/observations.js'
import type { MatrixFragility } from './matrix/fragility/fragility.js'
import type { JudgedRow } from './matrix/rows.js'

/** An interval of probabilities. */
export type Interval = [lo: number, hi: number]

/** Per hypothesis; probabilities in [0, 1]. */
export interface JudgedHypothesis {
  id: string
  prior: number
  posterior: number
  /** no choice within the stated bands falls outside it */
  envelope: Interval
  /** both ends are attained by some choice within the bands */
  envelopeExact: boolean
  /** 5–95 % of the sampled draws */
  interval: Interval
  /** share of the draws in which this hypothesis leads */
  leadShare: number
  rank: number
}

/**
 * How an item stands on the day: `reported` (an origin spoke), `fact`, `seen` / `not-seen` / `pending` / `no-data` (from the ledger),
 * `rate` (precedents give its chance, nothing observes it), `gap` (nothing tells), `not-yet` (known only after the day), `background` (known by `priors-as-of`: in the priors, not counted).
 */
export type ItemState =
  | 'reported'
  | 'fact'
  | 'seen'
  | 'not-seen'
  | 'pending'
  | 'no-data'
  | 'rate'
  | 'gap'
  | 'not-yet'
  | 'background'

export interface JudgedItem {
  id: string
  state: ItemState
  /** cells of the `if` that are filled: all, some (blanks take the row's mean), too few to count; `none`: it has no `if` */
  rated: 'full' | 'partial' | 'unrated' | 'none'
  /** P(item is true | everything observed); null for an item with no `if` */
  belief: number | null
  /** decibans: 10·log10 of odds(h | all) / odds(h | all but this item) */
  weight: Record<string, number>
  /** the largest |log2 of P(observed | h_i) / P(observed | h_j)|, bits */
  maxLogRatio: number
  /** what the ledger showed; null for an item that is not looked up there */
  observation: Observation | null
  /** the base rate that stands in the place of its cells, with what they say; left out where there is none */
  rate?: JudgedRate
  /** the origins that speak to it on the day */
  origins: string[]
  /** reports that carry them on the day */
  reports: number
  loadBearing: boolean
  /** who leads without it; empty where it is not counted */
  leadersWithout: string[]
}

/** A base rate with the chance written beside it, which it stands in the place of; null where no single number is written. */
export interface JudgedRate extends Rate {
  written: number | null
}

/** What an origin carries. */
export interface JudgedOrigin {
  id: string
  source: string | null
  /** P(informative) before and after everything observed; null where its two numbers make it no such node */
  r: number | null
  informative: number | null
  items: string[]
  reports: string[]
  outlets: string[]
  weight: Record<string, number>
  loadBearing: boolean
  /** who leads without it; empty where it says nothing that counts */
  leadersWithout: string[]
}

export interface JudgedAssumption {
  id: string
  loadBearing: boolean
  /** posterior with the rows it carries dropped */
  without: Record<string, number>
  /** the leaders then */
  leaders: string[]
}

export type ParameterKind = 'cell' | 'prior' | 'reliability' | 'coverage' | 'answer'

/** The one number whose least move in log odds ends the sole lead. */
export interface SmallestChange {
  kind: ParameterKind
  /** the item, origin, question, or hypothesis (of a prior) */
  id: string
  /** null where the number belongs to no hypothesis */
  hypothesis: string | null
  /** the state of `given` whose row it stands in */
  state: string | null
  /** of a question: the answer it is the chance of */
  answer: string | null
  from: number
  to: number
  /** 10·log10 of odds(to) / odds(from), unsigned */
  decibans: number
  newLeader: string
  /** `to` lies within the number's own stated band */
  inBand: boolean
  /** its place in the file */
  line: number
}

/** One bar of the tornado: the leader's posterior as this number runs through its band, the others at their points. */
export interface Threshold {
  kind: ParameterKind
  id: string
  hypothesis: string | null
  state: string | null
  answer: string | null
  value: number
  band: Interval
  /** the leader's posterior at the band's lower and upper end */
  posterior: Interval
  /** the value at which the lead is tied, within (0, 1); null where no value ties it */
  flipsAt: number | null
  newLeader: string | null
  /** flipsAt lies in the band */
  flipsInBand: boolean
  line: number
}

export interface Removals {
  /** fewest items whose loss makes a rival tie or pass; null where no number of them does */
  count: number | null
  items: string[]
  rival: string | null
  /** false: `count` is an upper bound, found by search */
  exact: boolean
}

export interface Fragility {
  origins: string[]
  items: string[]
  assumptions: string[]
  smallestChange: SmallestChange | null
  /** the smallest change of each kind: a prior's is never larger than that of a likelihood that stands alone */
  smallestByKind: Partial<Record<ParameterKind, SmallestChange>>
  /** the prior at which each hypothesis ties the leader, the others scaled; null where no prior in (0,1) does */
  priorToFlip: Record<string, number | null>
  removals: Removals
}

export interface MatrixFormula {
  formula: string
  /** empty where the formula is not defined; a list where ties are broken by further numbers */
  scores: Record<string, number | number[]>
  /** best first; ties share a group; null where blanks withhold it or the formula is not defined */
  ranking: string[][] | null
  /** which end of the (first) score is the best */
  direction: 'low' | 'high'
  /** what a hypothesis scores well for, and whose formula it is */
  rewards: string
  who: string
  /** the formula's own scale from 0 to 100, where it prints one */
  normalised?: Record<string, number>
  /** why the formula is not defined for this matrix; null where it is */
  undefined: string | null
}

export interface JudgedMatrix {
  formula: string
  scores: Record<string, number>
  ranking: string[][] | null
  /** why a ranking is withheld */
  withheld: string | null
  coverage: Record<string, number>
  /** with blanks at their worst and best */
  bounds: Record<string, Interval>
  /** weighted points over the most the rated rows could give, 0 to 1; null where nothing is rated */
  share: Record<string, number | null>
  /** leads however blanks are filled; never one on which no row bears */
  certainLeader: string | null
  otherFormulas: Record<string, MatrixFormula>
  /** formulas whose leaders are not those of `formula` */
  disagree: string[]
  /** null where the ranking is withheld */
  fragility: MatrixFragility | null
  rows: JudgedRow[]
}

export interface Confidence {
  level: 'low' | 'moderate' | 'high'
  /** each condition of the rule and whether it is met */
  because: { rule: string; met: boolean; value: string }[]
}

export interface JudgedForecast {
  id: string
  p: number | null
  from: 'posterior' | 'written' | 'base-rate' | 'none'
  interval: Interval | null
  resolved: string | null
  /** the base rate that the file asks for, with the number written beside it; left out where none was found */
  rate?: JudgedRate
  /** why there is none, where one was asked for */
  noRate?: string
}

export interface NextBest {
  id: string
  /** expected information about the hypotheses, bits */
  bits: number
  why: 'gap' | 'pending' | 'no-data' | 'question' | 'reported'
}

/** The answer to a case on a day, as `assess --json` shows it. */
export interface Judgement {
  schema: 1
  /** the title */
  case: string
  /** the case that was judged; left out of the JSON */
  of: Case
  question: string
  asOf: string
  replayed: boolean
  hypotheses: JudgedHypothesis[]
  /** what `leader` and `tie` go by: the posterior, or the matrix where no item has an `if` */
  leads: 'posterior' | 'matrix'
  leader: string | null
  tie: string[]
  questions: Record<string, Record<string, number>>
  forecasts: JudgedForecast[]
  matrix: JudgedMatrix | null
  evidence: JudgedItem[]
  origins: JudgedOrigin[]
  assumptions: JudgedAssumption[]
  fragility: Fragility
  thresholds: Threshold[]
  nextBest: NextBest[]
  confidence: Confidence | null
  /** P(everything observed); log10 beside it because it underflows in large cases */
  probabilityOfEvidence: number
  log10ProbabilityOfEvidence: number
  diagnostics: Diagnostic[]
}
