import type { Unit } from '../ledger/engines/engine.js'
import { type Day, formatDay } from '../world/days.js'
import type { Asked, CitedRecord, Told } from './asked.js'
import { type Break, type Breaks, findBreaks } from './breaks/breaks.js'
import type { PairDay, VolumeDay } from './counts.js'
import { type Coverage, coverageOf } from './coverage.js'
import { type Daily, dailyOf } from './daily.js'
import { type Level, levelOf } from './level.js'
import { type PastStanding, pastStanding } from './past.js'
import { type Scores, scoresOf } from './scores.js'
import { type Counted, countIn, type Period, seriesOf } from './series.js'
import { type Alignment, alignmentOf, type IdealPoints } from './votes/alignment.js'
import type { Votes } from './votes/read.js'

/** A pair, a period, and how it is cut. */
export interface TiesQuery {
  a: string
  b: string
  /** the feed with most events of the pair, unless told */
  feed?: string
  unit: Unit
  /** first and last day, inclusive */
  from: Day
  to: Day
  /** a third state, to be shown beside the two */
  third?: string
  /** General Assembly votes, and ideal points, where a file of them was loaded */
  votes?: Votes
  ideal?: IdealPoints
  /** how many pairs the reader looks at; 1 unless told */
  pairsLookedAt?: number
}

/** The state of a pair's ties in one feed: a plain value, ready for JSON. */
export interface Ties extends Level {
  feed: string
  unit: Unit
  from: Day
  to: Day
  coverage: Coverage
  /** mean intensity of the records in the feed's own scale, with its standard error */
  intensity: Counted['intensity']
  past: PastStanding | null
  series: Period[]
  daily: Daily
  breaks: Omit<Breaks, 'found'> & { found: (Break & { records: CitedRecord[] })[] }
  pairsLookedAt: number
  /** where the feed gives net scores and no counts: these, and nothing else of the pair; else null */
  scores: Scores | null
  /** the levels of A–B, A–C and B–C in the same window and feed */
  triad: Level[] | null
  /** agreement in the General Assembly by year: of A–B, and of A–C and B–C where a third state was named */
  alignment: { a: string; b: string; years: Alignment[] }[] | null
  sql: string[]
}

/** Records that each break cites at most. */
const CITED = 5

/**
 * The state of ties of a pair: level, trend, breaks, third parties; everything from one feed.
 * @throws RangeError where the window ends before it begins, or the feed delivered nothing up to its end
 */
export async function tiesOf(asked: Asked, query: TiesQuery): Promise<Ties> {
  const { a, b, unit, from, to, third } = query
  if (to < from) throw new RangeError('the window ends before it begins')
  const sql: string[] = []
  const told = <T>({ value, sql: behind }: Told<T>): T => {
    sql.push(...behind)
    return value
  }
  const feed = query.feed ?? told(await asked.feedOf({ a, b }))
  if (feed === null) throw new RangeError('no feed is named, and the ledger has none that counts unasked')
  const volume = told(await asked.volume({ feed, to }))
  const begin = volume.find((v) => v.delivered > 0)
  if (!begin) throw new RangeError(`feed "${feed}" delivered nothing up to ${formatDay(to)}`)
  const first = Math.min(from, begin.day)

  const totals = told(await asked.totals({ feed, from, to }))
  const days = told(await asked.pairDays({ feed, a, b, to }))
  const daily = dailyOf(days, volume, from, to)
  const level = levelOf(a, b, daily, totals)
  const breaks = findBreaks(daily)
  const found: Ties['breaks']['found'] = []
  for (const change of breaks.found) {
    found.push({ ...change, records: told(await recordsOf(asked, { feed, a, b }, change)) })
  }

  const triad: Level[] = [level]
  for (const [x, y] of third === undefined
    ? []
    : [
        [a, third],
        [b, third],
      ]) {
    const rows = told(await asked.pairDays({ feed, a: x!, b: y!, to }))
    triad.push(levelOf(x!, y!, dailyOf(rows, volume, from, to), totals))
  }
  const pairs = triad.map((l) => [l.a, l.b] as const)
  return {
    ...level,
    feed,
    unit,
    from,
    to,
    coverage: coverageOf(volume, from, to),
    intensity: intensityOf(days, daily),
    past: level.dials && pastStanding(dailyOf(days, volume, first, to), { from, to }, level.dials),
    series: seriesOf(days, volume, { unit, from, to }),
    daily,
    breaks: { ...breaks, found },
    pairsLookedAt: query.pairsLookedAt ?? 1,
    scores: givesScores(volume, days) ? told(await scoresIn(asked, { ...query, feed }, days, volume)) : null,
    triad: third === undefined ? null : triad,
    alignment: query.votes
      ? pairs.map(([x, y]) => ({ a: x, b: y, years: alignmentOf(query.votes!, x, y, query.ideal ?? null) }))
      : null,
    sql,
  }
}

function intensityOf(days: readonly PairDay[], daily: Daily): Counted['intensity'] {
  const delivered = new Set(daily.days)
  return countIn(days.filter((row) => delivered.has(row.day))).intensity
}

/** Records of the break's series on the days that carried it. */
async function recordsOf(
  asked: Asked,
  pair: { feed: string; a: string; b: string },
  of: Break,
): Promise<Told<CitedRecord[]>> {
  const days = of.days.map((d) => d.day)
  if (days.length === 0) return { value: [], sql: [] }
  const classes = of.carriedBy.map((c) => c.class)
  const window = { from: Math.min(...days), to: Math.max(...days) }
  return asked.records({ ...pair, ...window, classes, limit: CITED })
}

/** A feed with days and intensities but no event is one of net scores. */
function givesScores(volume: readonly VolumeDay[], days: readonly PairDay[]): boolean {
  return volume.every((v) => v.events === 0) && days.some((d) => d.intensityN > 0)
}

async function scoresIn(
  asked: Asked,
  { feed, unit, from, to }: { feed: string; unit: Unit; from: Day; to: Day },
  days: readonly PairDay[],
  volume: readonly VolumeDay[],
): Promise<Told<Scores>> {
  const byPeriod = await asked.loudness({ feed, unit, from, to })
  const byWeek = await asked.loudness({ feed, unit: 'week', from, to })
  const scores = days.map((d) => ({ day: d.day, score: d.intensitySum }))
  const loudness = { byPeriod: byPeriod.value, byWeek: byWeek.value }
  return { value: scoresOf(scores, volume, loudness, { unit, from, to }), sql: [...byPeriod.sql, ...byWeek.sql] }
}
