import type { ActorRef, TiesSpec } from '../case/looked-for.js'
import type { ComparedWindow, Observation, TiesTrace } from '../case/observations.js'
import { maybeNumbers, numbers, texts } from '../ledger/questions/answer.js'
import { volumeByDay } from '../ledger/questions/volume-by-day.js'
import { type Comparison, compareWindows, meets, type WindowCount } from '../ties/compare.js'
import { type Classes, conflictOf, cooperationOf, type PairDay, totalOf, type VolumeDay } from '../ties/counts.js'
import { dailyOf } from '../ties/daily.js'
import { type Day, formatDay } from '../world/days.js'
import { deliveredOn, type Feed, fullestOf, hasEvents } from './feed.js'
import { type Looked, nothing } from './looked.js'
import { qualityOf } from './power.js'
import { askedFeeds, batchesOf, type Reading } from './reading.js'
import { seriesOf } from './ties-series.js'

/** Fetches how ties of a pair stood in a window and in the one of the same length just before it. */
export async function lookUpTies(
  reading: Reading,
  spec: TiesSpec,
  [one, other]: readonly [ActorRef, ActorRef],
  last: Day,
): Promise<Looked> {
  const { window } = spec
  if (!window) return nothing('no window is stated')
  const [a, b] = [one.state, other.state]
  if (a === null || b === null)
    return nothing(`ties are told between states; ${(a === null ? one : other).code} is none`)
  const feeds = askedFeeds(reading).filter(hasEvents)
  if (feeds.length === 0) return nothing('the ledger has no feed of events')
  const [from, to] = window
  const first = from - (to - from + 1)
  const known: Known = {
    spec,
    pair: [a, b],
    first,
    from,
    to,
    feeds,
    rows: [],
    volumes: new Map(),
    batches: new Map(),
    sql: [...reading.sql],
  }
  if (last < to) return { on: (asOf) => waiting(known, asOf), turns: [to] }
  await fetchPair(reading, known)
  return { on: (asOf) => (asOf < to ? waiting(known, asOf) : resolve(known, asOf)), turns: [to] }
}

/** A unique event of the pair (or a count of them), as the feed had put it out on a day. */
interface Row {
  feed: string
  day: Day
  by: 'a' | 'b'
  root: string
  class: number | null
  filed: Day | null
  events: number
}

interface Known {
  spec: TiesSpec
  pair: [string, string]
  first: Day
  from: Day
  to: Day
  feeds: Feed[]
  rows: Row[]
  volumes: Map<string, VolumeDay[]>
  batches: Map<string, string[]>
  sql: string[]
}

async function fetchPair({ engine }: Reading, known: Known): Promise<void> {
  const { pair, first, to, feeds } = known
  const states = pair.map((state) => engine.dialect.text(state)).join(', ')
  const sql =
    `SELECT feed AS f, day AS d, source_state AS s, root AS r, class AS c, filed AS fd, MAX(events) AS e FROM rollup
    WHERE source_state IN (${states}) AND target_state IN (${states}) AND source_state <> target_state AND day >= ${first} AND day <= ${to}
    GROUP BY feed, day, source_state, root, class, filed`.replace(/\s+/g, ' ')
  const found = await engine.query(sql)
  const [feed, day, source, root] = [texts(found.f), numbers(found.d), texts(found.s), texts(found.r)]
  const [kind, filed, events] = [maybeNumbers(found.c), maybeNumbers(found.fd), numbers(found.e)]
  known.rows = feed.map((name, i) => ({
    feed: name,
    day: day[i]!,
    by: source[i] === pair[0] ? 'a' : 'b',
    root: root[i]!,
    class: kind[i]!,
    filed: filed[i]!,
    events: events[i]!,
  }))
  known.sql.push(sql)
  for (const { name } of feeds) {
    const { columns, sql: behind } = await volumeByDay(engine, { feed: name, from: first, to })
    const { day: days, delivered, events: volume } = columns
    known.volumes.set(
      name,
      days.map((d, i) => ({ day: d, delivered: delivered[i]!, events: volume[i]! })),
    )
    known.sql.push(...behind)
  }
  known.batches = await batchesOf(engine, first, to)
}

function waiting({ from, to }: Known, asOf: Day): Observation {
  const days = to - from + 1
  const passed = Math.max(0, asOf - from + 1)
  const why =
    passed === 0
      ? 'the window has not begun'
      : `${passed} of ${days} days have passed; ties are compared once it has closed`
  return { state: 'pending', why, closes: to, elapsed: passed / days }
}

/**
 * Ties as evidence: whether the comparison of the two windows finds what is asked. `coverage` is the power of that test, `usual` its level
 * (see `qualityOf`); what says that a change did not come about (`no-worse`) is the reading of that change, negated.
 */
function resolve(known: Known, asOf: Day): Observation {
  const { spec, pair, first, from, to, feeds } = known
  const feed = fullestOf(feeds, from, to, asOf)
  if (!feed) {
    const names = feeds.map((f) => f.name).join(', ')
    return { state: 'no-data', why: `${names} delivered no day from ${formatDay(from)} to ${formatDay(to)}` }
  }
  const volume = known.volumes.get(feed.name)!.filter((v) => deliveredOn(feed, v.day, asOf) > 0)
  const daily = dailyOf(pairDays(known.rows, feed.name, asOf), volume, first, to)
  const comparison = compareWindows({ daily }, [first, from - 1], [from, to])
  const met = meets(comparison, spec.is)
  const trace = traceOf(known, feed, comparison, seriesOf(daily, first, to))
  if (met === null || !trace) return { state: 'no-data', why: `${feed.name}, ${pair.join('–')}: ${comparison.why}` }
  const { power, level, least } = qualityOf(comparison, spec.is)
  return {
    state: met ? 'seen' : 'not-seen',
    coverage: power,
    usual: level,
    elapsed: 1,
    count: totalOf(comparison.after.classes),
    feed: feed.name,
    closes: to,
    ...(spec.is.startsWith('no') ? { negated: true as const } : {}),
    trace: { ...trace, least: { ...least } },
  }
}

/** Unique events by day and side, of what had been put out by a day. */
function pairDays(rows: readonly Row[], feed: string, asOf: Day): PairDay[] {
  const unique = new Map<string, Row>()
  for (const row of rows) {
    if (row.feed !== feed || row.day > asOf || (row.filed ?? row.day) > asOf) continue
    const key = `${row.day} ${row.by} ${row.root}`
    const known = unique.get(key)
    if (!known || row.events > known.events) unique.set(key, row)
  }
  return [...unique.values()].map((row) => ({
    day: row.day,
    by: row.by,
    classes: [1, 2, 3, 4].map((k) => (k === row.class ? row.events : 0)) as Classes,
    unclassed: row.class === null ? row.events : 0,
    records: 0,
    intensitySum: 0,
    intensityN: 0,
  }))
}

function traceOf(
  known: Known,
  feed: Feed,
  comparison: Comparison,
  series: TiesTrace['series'],
): Omit<TiesTrace, 'least'> | null {
  const { state, broken, conflict, cooperation, odds } = comparison
  if (state === 'no-data' || broken === null || !conflict || !cooperation || !odds) return null
  return {
    by: 'ties',
    feed: feed.name,
    pair: known.pair,
    found: state,
    broken,
    why: comparison.why,
    before: told(comparison.before),
    after: told(comparison.after),
    conflict,
    cooperation,
    odds,
    series,
    batches: known.batches.get(feed.name) ?? [],
    sql: known.sql,
    notes: [],
  }
}

function told({ from, to, delivered, classes }: WindowCount): ComparedWindow {
  return {
    from: formatDay(from),
    to: formatDay(to),
    delivered,
    conflict: conflictOf(classes),
    cooperation: cooperationOf(classes),
  }
}
