import type { Day } from '../world/days.js'

/**
 * What the ledger shows for one item. `no-data`: the feed delivered no day of the window (or there is no ledger); it changes nothing.
 * `coverage` is c (share of days delivered × detection × visibility) as a band, `usual` is u, the chance that the pair's usual
 * traffic alone meets the condition, `elapsed` is F(t), 1 when the window has closed.
 */
export type Observation =
  | { state: 'no-data'; why: string }
  | { state: 'pending'; why: string; closes: Day }
  | {
      state: 'seen' | 'not-seen'
      coverage: { point: number; lo: number; hi: number }
      usual: number
      elapsed: number
      count: number
      feed: string
      closes: Day
    }

/** What is known of a case's items on a day, from outside the file. */
export interface Observations {
  asOf: Day
  /** an earlier day than the file's own, run with today's likelihoods */
  replayed: boolean
  items: Record<string, Observation>
}
