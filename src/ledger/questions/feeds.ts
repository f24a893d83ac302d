import type { Engine } from '../engines/engine.js'
import { type Answer, Asking, type AskOptions, numbers, texts } from './answer.js'
import { type FeedSpans, feedSpans } from './feed-spans.js'
import { volumeByDay } from './volume-by-day.js'

/** The feeds of a ledger, one row each. */
export interface Feeds extends FeedSpans {
  /** days from the first to the last of which the feed delivered anything: the sum of their shares */
  daysDelivered: number[]
  /** directed pairs of different states */
  pairs: number[]
  /** records whose code the tables do not know, or which has no class */
  unclassed: number[]
}

/** Lists the feeds that a ledger holds. */
export async function feeds(engine: Engine, options: AskOptions = {}): Promise<Answer<Feeds>> {
  const asking = new Asking(engine, options)
  const spans = await feedSpans(engine, options)
  asking.sql.push(...spans.sql)
  const pairs = await asking.ask(
    `SELECT f, COUNT(*) AS pairs FROM (SELECT feed AS f, source_state AS s, target_state AS t FROM rollup GROUP BY feed, source_state, target_state) AS u GROUP BY f`,
  )
  const without = await asking.ask(
    `SELECT feed, COUNT(*) AS n FROM events WHERE class IS NULL AND code IS NOT NULL GROUP BY feed`,
  )
  const of = (names: string[], counts: number[]): Map<string, number> =>
    new Map(names.map((name, i) => [name, counts[i]!]))
  const pairsOf = of(texts(pairs.f), numbers(pairs.pairs))
  const withoutOf = of(texts(without.feed), numbers(without.n))
  const { feed } = spans.columns
  const daysDelivered: number[] = []
  for (const name of feed) {
    const volume = await volumeByDay(engine, { feed: name }, options)
    asking.sql.push(...volume.sql)
    daysDelivered.push(volume.columns.delivered.reduce((sum, share) => sum + share, 0))
  }
  const columns = {
    ...spans.columns,
    daysDelivered,
    pairs: feed.map((name) => pairsOf.get(name) ?? 0),
    unclassed: feed.map((name) => withoutOf.get(name) ?? 0),
  }
  return { rows: feed.length, columns, sql: asking.sql }
}
