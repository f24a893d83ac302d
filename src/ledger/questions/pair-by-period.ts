import type { Engine, Unit } from '../engines/engine.js'
import { type Answer, Asking, type AskOptions, type Days, numbers, texts } from './answer.js'
import { type Measures, measuresOf } from './measures.js'
import { SUMS, uniqueRows } from './unique.js'

/** Periods of one pair, one row for each direction that has any records in it. */
export interface PairPeriods extends Measures {
  /** as the unit counts: the day, the week from that of 1969-12-29, year*12+month-1, the year */
  period: number[]
  /** who acted */
  source: string[]
  target: string[]
}

/**
 * What a feed reports between two states, both ways, by period: unique events (one a root and day) by class, records, mentions, intensity.
 * @returns rows by period, then source; a period without records has no row
 */
export async function pairByPeriod(
  engine: Engine,
  spec: { feed: string; a: string; b: string; unit: Unit } & Days,
  options: AskOptions = {},
): Promise<Answer<PairPeriods>> {
  const asking = new Asking(engine, options)
  const rows = await uniqueRows(asking, engine.dialect, { ...spec, pair: [spec.a, spec.b] })
  const period = engine.dialect.period('d', spec.unit)
  const found = await asking.ask(
    `SELECT p, s, t, ${SUMS} FROM (SELECT ${period} AS p, s, t, c, e, n, m, i, k FROM ${rows}) AS v GROUP BY p, s, t ORDER BY p, s`,
  )
  const columns = { period: numbers(found.p), source: texts(found.s), target: texts(found.t), ...measuresOf(found) }
  return { rows: columns.period.length, columns, sql: asking.sql }
}
