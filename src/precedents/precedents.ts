import type { Covariate } from './base-rate/covariates.js'
import type { Ranked } from './base-rate/like.js'
import type { Placed } from './base-rate/place.js'
import type { BaseRate } from './base-rate/rate.js'
import type { tellFollowed } from './outcomes/measured.js'
import type { MeasuredBy, Outcome } from './outcomes/outcome.js'
import type { Excluded } from './pattern/find.js'
import type { Trace } from './pattern/match.js'

/** An episode as it is told: states in roles, first and last day, what made it one, and what came of it by each measure. */
export interface ToldEpisode {
  id: string
  states: Record<string, string>
  from: string
  to: string
  events: number
  met: { condition: string; records: Trace[] }[]
}

/** The same outcome among matched pairs and times without the event. */
export interface Comparison {
  pairs: number
  /** among the matched episodes, and among their controls */
  episodes: { n: number; x: number }
  controls: { n: number; x: number }
  /** share among episodes less share among controls, and its interval, clustered as the rate is */
  difference: number
  interval: [low: number, high: number]
  used: string[]
  left: { name: string; why: string }[]
  apart: { reason: string; episodes: number }[]
}

/** How often the outcome followed, by one way of measuring it. */
export interface MeasuredRate {
  by: MeasuredBy
  says: string
  /** null where it is refused, with the reason */
  rate: BaseRate | null
  refused: string | null
  /** episodes that do not count, by reason */
  apart: { reason: string; episodes: number }[]
  /** what came of each episode */
  followed: { id: string; outcome: ReturnType<typeof tellFollowed> }[]
  /** null where no controls could be had, with the reason */
  comparison: Comparison | null
  noComparison: string | null
}

/** What happened in comparable cases. */
export interface Precedents {
  schema: 1
  /** `footing`: how footing is measured, where the pattern asks for it */
  pattern: { id: string; title: string; finds: string; misses: string; footing: string | null }
  outcome: Outcome
  within: string
  /** what was looked at */
  sources: {
    name: string
    vintage: string | null
    file: string
    years: [number, number] | null
    rows: number
    unread: number
  }[]
  lacking: string[]
  episodes: ToldEpisode[]
  excluded: Excluded[]
  leftOut: string[]
  rates: MeasuredRate[]
  like: { ranked: Ranked[]; without: number; used: Covariate[]; left: { name: string; why: string }[] } | null
  placed: Placed | null
}
