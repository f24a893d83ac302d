import type { Day } from '../world/days.js'

/** A number within the band that it may lie in. */
export interface Banded {
  point: number
  lo: number
  hi: number
}

/** A record of the ledger, as far as it is needed to cite it. */
export interface CitedAct {
  id: string
  day: string
  source: string | null
  target: string | null
  code: string | null
  url: string | null
  /** the first 12 hex digits of the SHA-256 of the file that it came in */
  input: string | null
}

/** What stands behind every reading of the ledger. Days are ISO days. */
interface Traced {
  feed: string
  /** the batches of the feed that hold days of the window; a batch is named by what is in it */
  batches: string[]
  sql: string[]
  /** what a reader should know of this reading, in sentences */
  notes: string[]
}

/** What decided an indicator. */
export interface ActsTrace extends Traced {
  by: 'acts'
  /** the part of the window that had passed; a day that was delivered in part counts in part */
  window: { from: string; to: string; days: number; delivered: number }
  /** the count that meets the condition */
  needed: number
  /** the feed's recall */
  detection: Banded
  visibility: number
  /** what the pair's own past leads one to expect in the window; null where it has no delivered day */
  usual: { from: string; to: string; delivered: number; count: number; expected: number } | null
  /** the records that were counted, the first of them by day */
  events: CitedAct[]
}

/** One of the two windows of a comparison. */
export interface ComparedWindow {
  from: string
  to: string
  /** days delivered */
  delivered: number
  /** unique events of the pair */
  conflict: number
  cooperation: number
}

/** What decided how ties stand. */
export interface TiesTrace extends Traced {
  by: 'ties'
  pair: [string, string]
  found: 'worse' | 'better' | 'no-change'
  broken: boolean
  why: string
  before: ComparedWindow
  after: ComparedWindow
  /** rates and odds, after over before */
  conflict: Banded
  cooperation: Banded
  odds: Banded
  /** the least change (a factor) that `coverage` is the chance of finding */
  least: Banded
  /** both windows in equal stretches of days, in order: unique events of the pair per 1,000 of the feed; null where it is missing */
  series: { from: string; to: string; conflict: number | null; cooperation: number | null }[]
}

/** What one method found of one measure, as a factor: what came in times of what would have been expected; or why it has no answer. */
export type MethodFound =
  | { method: string; times: Banded; p: number; finds: 'more' | 'less' | 'none' }
  | { method: string; refused: string }

/** One measure of a pair against what would have been. */
export interface MeasuredEffect {
  measure: 'balance' | 'conflict' | 'cooperation'
  /** what `came` and `expected` count, in words */
  unit: string
  verdict: 'more' | 'less' | 'none' | 'disagree' | 'refused'
  /** null where no method has an answer, with the reason */
  times: Banded | null
  why: string | null
  methods: MethodFound[]
  /** by period; null where it is missing */
  came: (number | null)[]
  /** by period; null before the day, and where nothing tells */
  expected: (Banded | null)[]
}

/** What decided whether ties changed at a day. */
export interface EffectTrace extends Traced {
  by: 'effect'
  pair: [string, string]
  on: string
  found: string
  /** first and last day of each period; the first `pre` of them lie before the day */
  periods: [from: string, to: string][]
  pre: number
  /** pairs that could serve for comparison */
  controls: number
  measured: MeasuredEffect[]
}

export type Trace = ActsTrace | TiesTrace | EffectTrace

/** How often an outcome followed in comparable cases, as far as they were over by the day. */
export interface Rate {
  share: number
  interval: [low: number, high: number]
  /** episodes in which it followed, of those that were watched to their end */
  x: number
  n: number
  by: 'library' | 'ledger'
  /** how the outcome was measured, in words */
  says: string
  /** the pattern's title, and what the rate is of */
  pattern: string
  outcome: string
  within: string
  /** episodes of the case itself, which are no precedents of it, and how many were not over by the day */
  leftOut: string[]
  open: number
  /** where the cases that the file compares with by hand stand in the class; null where it compares with none */
  placed: { named: string[]; says: string } | null
  /** what the episodes were read from: a hash of it, or the ledger's feed */
  source: string
}

/** What every observation may tell besides: what was asked (as JSON, without its place in the file), and what decided it. */
interface Told {
  asked?: string
  trace?: Trace
}

/**
 * What the ledger or precedents show for one item. `rate`: how often it followed in comparable cases, which stands in the place of the
 * chance written beside it and observes nothing. `no-data`: the feed delivered no day of the window (or there is no ledger); it changes nothing.
 * `coverage` is c (share of days delivered × detection × visibility; of a test its power) as a band, `usual` is u, the chance that the
 * pair's usual traffic alone meets the condition (of a test its level), `elapsed` is F(t), 1 when the window has closed; of what is
 * pending, the share of the window's days that have passed. `negated`: the item says that a change did not come about, so `seen` means
 * that the change was looked for and not found.
 */
export type Observation = Told &
  (
    | { state: 'no-data'; why: string }
    | { state: 'pending'; why: string; closes: Day; elapsed?: number }
    | { state: 'rate'; rate: Rate }
    | {
        state: 'seen' | 'not-seen'
        coverage: Banded
        usual: number
        elapsed: number
        count: number
        feed: string
        closes: Day
        negated?: true
      }
  )

/** What is known of a case's items on a day, from outside the file. */
export interface Observations {
  asOf: Day
  /** an earlier day than the file's own, run with today's likelihoods */
  replayed: boolean
  items: Record<string, Observation>
  /** base rates of forecasts by their ids: `rate`, or `no-data` where there is none */
  rates?: Record<string, Observation>
}
