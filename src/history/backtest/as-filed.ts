import type { Engine } from '../../ledger/engines/engine.js'
import { actsSql } from '../../ledger/questions/acts.js'
import { Asking, maybeNumbers, numbers, texts } from '../../ledger/questions/answer.js'
import { volumeByDay } from '../../ledger/questions/volume-by-day.js'
import { type Acts, hasCodes, type LedgerView } from '../../precedents/ledger/view.js'
import { PairIndex } from '../../precedents/registers/pair-index.js'
import type { Classes, PairDay, VolumeDay } from '../../ties/counts.js'
import type { ScoreDay } from '../../ties/scores.js'
import type { Day } from '../../world/days.js'
import { type FiledDay, knownDays } from './known-days.js'

/** Days after which an event that was filed late is left out: it was no news on the day on which it came. */
export const LATEST = 30
/** Days of pairs that are held in memory at most. */
const MOST = 1_500_000

/**
 * A feed as a reader had it day by day: an event stands on the day on which it was filed, where the feed says that, so that whatever lies
 * up to a day was known on it.
 */
export interface FiledFeed extends LedgerView {
  /** net scores and no counts */
  scores: boolean
  /** from the first day to the last; whether a day counts as delivered goes by days up to it */
  volume: readonly VolumeDay[]
  /** what pairs did, or their scores, by `A B` in the order of the alphabet, in the order of days; the one kind or the other */
  counts: ReadonlyMap<string, readonly PairDay[]>
  net: ReadonlyMap<string, readonly ScoreDay[]>
  /** sizes (without sign) of all pairs' scores, by day */
  loudness: ReadonlyMap<Day, number>
  /** unique events left out because they were filed late */
  late: number
}

/**
 * Reads one feed of a ledger, every pair by day.
 * @throws RangeError for a feed of more days of pairs than can be held; what the engine throws
 */
export async function readFiledFeed(engine: Engine, feed: string): Promise<FiledFeed> {
  const asking = new Asking(engine, {})
  const where = `feed = ${engine.dialect.text(feed)} AND source_state IS NOT NULL AND target_state IS NOT NULL AND source_state <> target_state`
  const unique = (table: string, more: string, columns: string): string =>
    `(SELECT source_state AS s, target_state AS t, root AS r, day AS d, MIN(COALESCE(filed, day)) AS f, MAX(events) AS e${columns}
      FROM ${table} WHERE ${where}${more} GROUP BY source_state, target_state, root, day) AS u`
  const known = 'CASE WHEN f > d THEN f ELSE d END'
  const inTime = `f <= d + ${LATEST}`
  const rows = unique('rollup', '', ', MAX(class) AS c, SUM(intensity_sum) AS i, SUM(intensity_n) AS m')
  const sum = (kind: number): string => `SUM(CASE WHEN c = ${kind} THEN e ELSE 0e0 END) AS class${kind}`
  const found = await asking.ask(
    `SELECT x, y, k, ${[1, 2, 3, 4].map(sum).join(', ')}, SUM(i) AS intensity, SUM(m * 1e0) AS scored, SUM(e * 1e0) AS n FROM (
      SELECT CASE WHEN s < t THEN s ELSE t END AS x, CASE WHEN s < t THEN t ELSE s END AS y, ${known} AS k, c, e, i, m FROM ${rows} WHERE ${inTime}
    ) AS v GROUP BY x, y, k ORDER BY x, y, k LIMIT ${MOST + 1}`,
  )
  const days = numbers(found.k)
  if (days.length > MOST)
    throw new RangeError(
      `feed "${feed}" holds more than ${MOST} days of pairs: a backtest wants a ledger of fewer days`,
    )
  const late = await asking.ask(`SELECT SUM(CASE WHEN ${inTime} THEN 0e0 ELSE 1e0 END) AS late FROM ${rows}`)
  const filed = await asking.ask(
    `SELECT k, COUNT(*) AS n FROM (SELECT CASE WHEN filed > day THEN filed ELSE day END AS k FROM events
      WHERE feed = ${engine.dialect.text(feed)}) AS v GROUP BY k ORDER BY k`,
  )
  const pairs = readPairs(
    [texts(found.x), texts(found.y)],
    days,
    [1, 2, 3, 4].map((c) => numbers(found[`class${c}`])),
    {
      intensity: numbers(found.intensity),
      scored: numbers(found.scored),
      events: numbers(found.n),
    },
  )
  const { columns } = await volumeByDay(engine, { feed })
  const stated = new Map(columns.day.map((day, i) => [day, { slots: columns.slots[i]!, stated: columns.stated[i]! }]))
  const records = new Map(numbers(filed.k).map((day, i) => [day, Number(filed.n![i])]))
  const volume = knownDays(feed, filedDays(columns.day, stated, records, pairs.events))
  return {
    feed,
    ...pairs,
    coded: await hasCodes(engine, feed),
    volume,
    delivered: new Map(volume.map(({ day, delivered }) => [day, delivered])),
    late: maybeNumbers(late.late)[0] ?? 0,
    async acts(selection) {
      const wanted = actsSql(engine.dialect, selection)
      const more = wanted === null ? '' : ` AND ${wanted}`
      const told = await asking.ask(
        `SELECT s, t, k, SUM(e * 1e0) AS n FROM (SELECT s, t, e, ${known} AS k FROM ${unique('events', more, '')} WHERE ${inTime}) AS v
          GROUP BY s, t, k ORDER BY s, t, k`,
      )
      const [sources, targets, on] = [texts(told.s), texts(told.t), numbers(told.k)]
      const index = new PairIndex<Acts>()
      for (let i = 0; i < on.length; i++)
        index.add(sources[i]!, targets[i]!, { day: on[i]!, events: Number(told.n![i]) })
      return index
    },
  }
}

/** The two kinds of feeds are told apart by whether anything in them can be counted. */
function readPairs(
  [x, y]: readonly [readonly string[], readonly string[]],
  days: readonly number[],
  classes: readonly (readonly number[])[],
  { intensity, scored, events }: Record<'intensity' | 'scored' | 'events', readonly number[]>,
): Pick<FiledFeed, 'scores' | 'counts' | 'net' | 'loudness'> & { events: Map<Day, number> } {
  const scores = events.every((n) => n === 0) && scored.some((n) => n > 0)
  const counts = new Map<string, PairDay[]>()
  const net = new Map<string, ScoreDay[]>()
  const [loudness, total] = [new Map<Day, number>(), new Map<Day, number>()]
  days.forEach((day, i) => {
    const key = `${x[i]} ${y[i]}`
    if (scores) {
      enter(net, key, { day, score: intensity[i]! })
      loudness.set(day, (loudness.get(day) ?? 0) + Math.abs(intensity[i]!))
      return
    }
    const own = classes.map((column) => column[i]!) as Classes
    enter(counts, key, { day, by: 'a', classes: own, unclassed: 0, records: 0, intensitySum: 0, intensityN: 0 })
    total.set(day, (total.get(day) ?? 0) + events[i]!)
  })
  return { scores, counts, net, loudness, events: total }
}

function enter<T>(rows: Map<string, T[]>, key: string, row: T): void {
  const known = rows.get(key)
  if (known) known.push(row)
  else rows.set(key, [row])
}

function filedDays(
  covered: readonly Day[],
  stated: ReadonlyMap<Day, { slots: number | null; stated: boolean }>,
  records: ReadonlyMap<Day, number>,
  events: ReadonlyMap<Day, number>,
): FiledDay[] {
  const [first, last] = [covered[0], covered.at(-1)]
  if (first === undefined || last === undefined) return []
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const day = first + i
    const known = stated.get(day)
    return {
      day,
      records: records.get(day) ?? 0,
      slots: known?.slots ?? null,
      stated: known?.stated ?? false,
      events: events.get(day) ?? 0,
    }
  })
}
