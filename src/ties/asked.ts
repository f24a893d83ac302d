import type { Unit } from '../ledger/engines/engine.js'
import type { Day } from '../world/days.js'
import type { PairDay, PairTotal, VolumeDay } from './counts.js'
import type { Loudness } from './scores.js'

/** What the state of ties asks of the ledger, one feed at a time. Every answer comes with the SQL behind it. */
export interface Asked {
  /** the feed that holds most unique events of the pair, of those that count unasked; null where there is none */
  feedOf(pair: { a: string; b: string }): Promise<Told<string | null>>
  /** the feed's delivery from its first day, day by day; nothing where there is no such feed */
  volume(of: { feed: string; to: Day }): Promise<Told<VolumeDay[]>>
  /** what the two did to each other, by day and direction, from the feed's first day */
  pairDays(of: { feed: string; a: string; b: string; to: Day }): Promise<Told<PairDay[]>>
  /** every undirected pair's events in a window */
  totals(of: { feed: string; from: Day; to: Day }): Promise<Told<PairTotal[]>>
  /** in a feed of net scores: by period, the sizes of all pairs' scores, summed */
  loudness(of: { feed: string; unit: Unit; from: Day; to: Day }): Promise<Told<Loudness[]>>
  /** records of a pair, those of most mentions first */
  records(of: {
    feed: string
    a: string
    b: string
    from: Day
    to: Day
    classes: number[]
    limit: number
  }): Promise<Told<CitedRecord[]>>
}

/** A value and the SQL that told it. */
export interface Told<T> {
  value: T
  sql: string[]
}

/** A record as far as it is needed to cite it. */
export interface CitedRecord {
  id: string
  day: Day
  source: string | null
  target: string | null
  code: string | null
  class: number | null
  url: string | null
}
