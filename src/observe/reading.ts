import type { Columns, Engine } from '../ledger/engines/engine.js'
import { Asking, numbers, texts } from '../ledger/questions/answer.js'
import { type DayVolume, deliveredOf } from '../ledger/questions/delivered.js'
import { countsUnasked } from '../ledger/questions/feed-spans.js'
import type { Day } from '../world/days.js'
import type { Feed } from './feed.js'

/** A ledger that is being read for one case: its engine and feeds, fetched once. */
export interface Reading {
  engine: Engine
  /** by name */
  feeds: Feed[]
  /** the feed that alone is to be read, where one was named */
  named: string | null
  /** what was asked to know the feeds */
  sql: string[]
}

/**
 * Reads what feeds a ledger has, which days each delivered, and when.
 * @param span first and last day of which it is to be known when they came in
 * @param feed the one feed to read; default: all
 */
export async function readFeeds(engine: Engine, span: [Day, Day] | null, feed?: string): Promise<Reading> {
  const asking = new Asking(engine, {})
  const where = feed === undefined ? '' : `WHERE feed = ${engine.dialect.text(feed)}`
  const days = await asking.ask(
    `SELECT feed AS f, day AS d, SUM(records) AS n, SUM(slots) AS sl, COUNT(slots) AS in_slots, MAX(stated) AS st
    FROM coverage ${where} GROUP BY feed, day ORDER BY f, d`,
  )
  const rooted = await asking.ask(`SELECT feed AS f, root AS r FROM rollup ${where} GROUP BY feed, root ORDER BY f, r`)
  const arrived = span && (await asking.ask(arrivals(span, where)))
  const feeds = [...volumes(days)].map(
    ([name, volume]): Feed => ({
      name,
      shares: deliveredOf(name, volume),
      arrived: new Map(rowsOf(arrived, name).map((i) => [Number(arrived!.d![i]), Number(arrived!.m![i])])),
      roots: new Set(rowsOf(rooted, name).map((i) => String(rooted.r![i]))),
    }),
  )
  return { engine, feeds, named: feed ?? null, sql: asking.sql }
}

/** The feeds that may answer a question: the one that was named, else those that count unasked. */
export function askedFeeds({ feeds, named }: Reading): Feed[] {
  return named === null ? feeds.filter(({ name }) => countsUnasked(name)) : feeds
}

/** The batches of a feed that hold days of from..to. */
export async function batchesOf(engine: Engine, from: Day, to: Day): Promise<Map<string, string[]>> {
  const found = await engine.query(
    `SELECT feed AS f, batch AS b FROM coverage WHERE day >= ${from} AND day <= ${to} GROUP BY feed, batch ORDER BY f, b`,
  )
  const batches = new Map<string, string[]>()
  texts(found.f).forEach((feed, i) => {
    batches.set(feed, [...(batches.get(feed) ?? []), String(found.b![i])])
  })
  return batches
}

function arrivals([from, to]: [Day, Day], where: string): string {
  const days = `${where === '' ? 'WHERE' : `${where} AND`} day >= ${from} AND day <= ${to} AND filed IS NOT NULL`
  return `SELECT feed AS f, day AS d, MIN(filed) AS m FROM rollup ${days} GROUP BY feed, day`
}

function rowsOf(found: Columns | null, feed: string): number[] {
  return texts(found?.f).flatMap((f, i) => (f === feed ? [i] : []))
}

function volumes(found: Columns): Map<string, DayVolume[]> {
  const feeds = new Map<string, DayVolume[]>()
  const [day, records, slots, inSlots, stated] = [found.d, found.n, found.sl, found.in_slots, found.st].map(numbers)
  texts(found.f).forEach((feed, i) => {
    const days = feeds.get(feed) ?? []
    feeds.set(feed, days)
    days.push({
      day: day![i]!,
      records: records![i]!,
      slots: inSlots![i]! > 0 ? slots![i]! : null,
      stated: stated![i]! > 0,
    })
  })
  return feeds
}
