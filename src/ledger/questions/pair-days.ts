import type { Engine } from '../engines/engine.js'
import { type Answer, Asking, type AskOptions, type Days, maybeNumbers, numbers, texts } from './answer.js'
import { uniqueRows } from './unique.js'

/** Days of one pair, one row for each direction and root. */
export interface PairDays {
  /** days since 1970-01-01 */
  day: number[]
  source: string[]
  target: string[]
  root: string[]
  /** 1 to 4, null where the code has none */
  class: (number | null)[]
  /** unique events: 1, or the count where the feed is a table of counts */
  events: number[]
  records: number[]
  mentions: number[]
  intensitySum: number[]
  intensityN: number[]
}

/**
 * What a feed reports between two states day by day, by root: for calendars, breaks, and the events behind them.
 * @returns rows by day, source and root
 */
export async function pairDays(
  engine: Engine,
  spec: { feed: string; a: string; b: string } & Days,
  options: AskOptions = {},
): Promise<Answer<PairDays>> {
  const asking = new Asking(engine, options)
  const rows = await uniqueRows(asking, engine.dialect, { ...spec, pair: [spec.a, spec.b] })
  const found = await asking.ask(`SELECT d, s, t, r, c, e, n, m, i, k FROM ${rows} ORDER BY d, s, r`)
  const columns = {
    day: numbers(found.d),
    source: texts(found.s),
    target: texts(found.t),
    root: texts(found.r),
    class: maybeNumbers(found.c),
    events: numbers(found.e),
    records: numbers(found.n),
    mentions: numbers(found.m),
    intensitySum: numbers(found.i),
    intensityN: numbers(found.k),
  }
  return { rows: columns.day.length, columns, sql: asking.sql }
}
