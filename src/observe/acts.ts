import type { IndicatorSpec } from '../case/looked-for.js'
import type { CitedAct } from '../case/observations.js'
import type { Engine } from '../ledger/engines/engine.js'
import { actorSql } from '../ledger/questions/actors.js'
import { actsSql } from '../ledger/questions/acts.js'
import { maybeNumbers, maybeTexts, numbers, texts } from '../ledger/questions/answer.js'
import { whereOf } from '../ledger/questions/unique.js'
import { type Day, formatDay } from '../world/days.js'

/** Records cited at most. */
const CITED = 20

/** One act (a root on a day) as the feed had put it out on a day: later records of it may raise its count. */
interface Filed {
  day: Day
  root: string
  filed: Day | null
  events: number
}

/** Unique acts of a selection day by day, as known on any day. */
export interface Acts {
  sql: string[]
  /** unique acts of a feed by day, of what it had put out by `asOf` */
  countedBy(feed: string, asOf: Day): Map<Day, number>
  /** days on which one came in */
  days: Day[]
}

/** Fetches the acts that an indicator waits for, from..to, of all feeds at once. */
export async function readActs(engine: Engine, spec: IndicatorSpec, from: Day, to: Day): Promise<Acts> {
  const sql = `SELECT feed AS f, day AS d, root AS r, filed AS fd, MAX(events) AS e FROM events
    WHERE ${selection(engine, spec)} AND day >= ${from} AND day <= ${to} GROUP BY feed, day, root, filed`.replace(
    /\s+/g,
    ' ',
  )
  const found = await engine.query(sql)
  const byFeed = new Map<string, Filed[]>()
  const [day, root, filed, events] = [numbers(found.d), texts(found.r), maybeNumbers(found.fd), numbers(found.e)]
  texts(found.f).forEach((feed, i) => {
    const rows = byFeed.get(feed) ?? []
    byFeed.set(feed, rows)
    rows.push({ day: day[i]!, root: root[i]!, filed: filed[i]!, events: events[i]! })
  })
  return {
    sql: [sql],
    days: [...new Set(day.map((d, i) => Math.max(d, filed[i] ?? d)))],
    countedBy: (feed, asOf) => countOf(byFeed.get(feed) ?? [], asOf),
  }
}

function countOf(rows: readonly Filed[], asOf: Day): Map<Day, number> {
  const acts = new Map<string, { day: Day; events: number }>()
  for (const { day, root, filed, events } of rows) {
    if (day > asOf || (filed ?? day) > asOf) continue
    const key = `${day} ${root}`
    acts.set(key, { day, events: Math.max(acts.get(key)?.events ?? 0, events) })
  }
  const days = new Map<Day, number>()
  for (const { day, events } of acts.values()) days.set(day, (days.get(day) ?? 0) + events)
  return days
}

/** Fetches the first records of a window that were counted, to cite them. */
export async function citeActs(
  engine: Engine,
  spec: IndicatorSpec,
  { feed, from, to, asOf }: { feed: string; from: Day; to: Day; asOf: Day },
): Promise<{ events: CitedAct[]; sql: string }> {
  const where = `${whereOf(engine.dialect, { feed, from, to })} AND ${selection(engine, spec)} AND (filed IS NULL OR filed <= ${asOf})`
  const sql = `SELECT DISTINCT id, day, source, target, code, url, input FROM events WHERE ${where} ORDER BY day, id LIMIT ${CITED}`
  const found = await engine.query(sql)
  const [source, target, code, url, input] = [found.source, found.target, found.code, found.url, found.input].map(
    maybeTexts,
  )
  const events = texts(found.id).map((id, i) => ({
    id,
    day: formatDay(Number(found.day![i])),
    source: source![i]!,
    target: target![i]!,
    code: code![i]!,
    url: url![i]!,
    input: input![i]!,
  }))
  return { events, sql }
}

function selection({ dialect }: Engine, spec: IndicatorSpec): string {
  const acts = actsSql(dialect, { types: spec.types, modes: spec.modes, codes: spec.codes, quads: spec.quad })
  return [
    actorSql(dialect, 'source', spec.from),
    actorSql(dialect, 'target', spec.to),
    ...(acts === null ? [] : [acts]),
  ].join(' AND ')
}
