import type { Engine } from '../engines/engine.js'
import { type Answer, Asking, type AskOptions, numbers, texts } from './answer.js'

/** The feeds of a ledger and the days they are about, one row each, by name. */
export interface FeedSpans {
  feed: string[]
  /** first and last day with records, or of which it is said that it is covered */
  first: number[]
  last: number[]
  records: number[]
}

/**
 * Whether a feed may be chosen where none is named. Statements read from reports (`reports-asserted`, `reports-denied` …) are counted only by name:
 * they are what a few documents say, and hold what is denied or feared as well.
 */
export function countsUnasked(feed: string): boolean {
  return !feed.startsWith('reports-')
}

/** Lists the feeds that a ledger holds, from its coverage alone. */
export async function feedSpans(engine: Engine, options: AskOptions = {}): Promise<Answer<FeedSpans>> {
  const asking = new Asking(engine, options)
  const known = await asking.ask(
    `SELECT feed, MIN(day) AS first_day, MAX(day) AS last_day, SUM(records) AS record_count FROM coverage GROUP BY feed ORDER BY feed`,
  )
  const feed = texts(known.feed)
  const columns = {
    feed,
    first: numbers(known.first_day),
    last: numbers(known.last_day),
    records: numbers(known.record_count),
  }
  return { rows: feed.length, columns, sql: asking.sql }
}
