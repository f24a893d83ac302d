import type { Engine, Unit } from '../engines/engine.js'
import { type Answer, Asking, type AskOptions, type Days, numbers, texts } from './answer.js'
import { type Measures, measuresOf } from './measures.js'
import { SUMS, uniqueRows } from './unique.js'

/** Periods of all pairs. */
export interface AllPairs extends Measures {
  period: number[]
  /** who acted; of an undirected pair the state that comes first by its code */
  source: string[]
  target: string[]
}

/**
 * What a feed reports between all pairs of states, by period.
 * @param spec `directed`: whether A on B and B on A are two rows; one row of both otherwise
 * @returns rows by period, source and target
 */
export async function allPairsByPeriod(
  engine: Engine,
  spec: { feed: string; unit: Unit; directed: boolean } & Days,
  options: AskOptions = {},
): Promise<Answer<AllPairs>> {
  const asking = new Asking(engine, options)
  const rows = await uniqueRows(asking, engine.dialect, spec)
  const pair = spec.directed
    ? 's AS x, t AS y'
    : 'CASE WHEN s < t THEN s ELSE t END AS x, CASE WHEN s < t THEN t ELSE s END AS y'
  const period = engine.dialect.period('d', spec.unit)
  const found = await asking.ask(
    `SELECT p, x, y, ${SUMS} FROM (SELECT ${period} AS p, ${pair}, c, e, n, m, i, k FROM ${rows}) AS v GROUP BY p, x, y ORDER BY p, x, y`,
  )
  const columns = { period: numbers(found.p), source: texts(found.x), target: texts(found.y), ...measuresOf(found) }
  return { rows: columns.period.length, columns, sql: asking.sql }
}
