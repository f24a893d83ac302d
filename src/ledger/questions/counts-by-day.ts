import type { Engine } from '../engines/engine.js'
import { type ActorSelection, actorSql } from './actors.js'
import { type ActSelection, actsSql } from './acts.js'
import { type Answer, Asking, type AskOptions, type Days, numbers } from './answer.js'
import { whereOf } from './unique.js'

/** Days on which acts of a selection were reported; other days have no row. */
export interface DayCounts {
  day: number[]
  /** unique acts: one a root and day, however many records tell of it and whichever part of a state did it */
  events: number[]
  records: number[]
}

export interface CountsSpec extends Days, ActSelection {
  feed: string
  source: ActorSelection
  target: ActorSelection
  /** only what the feed had put out by this day; records that do not say when count */
  filedBy?: number
}

/** Counts acts of some actors on others day by day, from the records: what indicators wait for. */
export async function countsByDay(
  engine: Engine,
  spec: CountsSpec,
  options: AskOptions = {},
): Promise<Answer<DayCounts>> {
  const asking = new Asking(engine, options)
  const { dialect } = engine
  const acts = actsSql(dialect, spec)
  const where = [
    whereOf(dialect, { feed: spec.feed, ...days(spec) }),
    actorSql(dialect, 'source', spec.source),
    actorSql(dialect, 'target', spec.target),
    ...(acts === null ? [] : [acts]),
    ...(spec.filedBy === undefined ? [] : [`(filed IS NULL OR filed <= ${spec.filedBy})`]),
  ].join(' AND ')
  const found = await asking.ask(
    `SELECT d, SUM(e) AS unique_events, SUM(n) AS record_count FROM (
      SELECT day AS d, root AS r, MAX(events) AS e, COUNT(*) AS n FROM events WHERE ${where} GROUP BY day, root
    ) AS u GROUP BY d ORDER BY d`,
  )
  const columns = { day: numbers(found.d), events: numbers(found.unique_events), records: numbers(found.record_count) }
  return { rows: columns.day.length, columns, sql: asking.sql }
}

function days({ from, to }: Days): Days {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}
