import type { Day } from '../world/days.js'
import type { Range } from './diagnostics.js'

/** An actor as checked against the tables: `PAK`, `NATO`, `PAK.MIL`, `RUS.*`. */
export interface ActorRef {
  code: string
  /** the state, or null for an organisation */
  state: string | null
  /** `MIL`, `*`, or null */
  role: string | null
  name: string
}

/** Acts on the ledger that an item waits for, in a window of days. */
export interface IndicatorSpec {
  from: ActorRef
  to: ActorRef
  types: string[]
  modes: string[]
  codes: string[]
  quad: number[]
  after: Day
  /** last day of the window, inclusive */
  until: Day
  atLeast: number | null
  aboveUsual: number | null
  typicalDelay: number | null
  visibility: number
  range: Range
}

/** How ties of a pair are to stand. */
export interface TiesSpec {
  window: [Day, Day] | null
  /** days after the case's as-of, in forecasts */
  within: number | null
  is: 'worse' | 'no-worse' | 'better' | 'no-better' | 'broken' | 'not-broken'
  range: Range
}

/** How ties of a pair are to have changed because of a day. */
export interface EffectSpec {
  on: Day
  is: 'worse' | 'no-worse' | 'better' | 'no-better'
  within: number | null
  range: Range
}

/** What followed in comparable cases. */
export interface PrecedentsSpec {
  pattern: string
  outcome: string
  within: number | null
  documented: string | null
  range: Range
}
