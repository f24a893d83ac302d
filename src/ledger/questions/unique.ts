import type { Dialect } from '../engines/engine.js'
import type { Asking, Days } from './answer.js'

/** What of the rollup is asked for. */
export interface UniqueSpec extends Days {
  feed: string
  /** only between these two states */
  pair?: readonly [string, string] | undefined
}

/**
 * The rollup of one feed, one row for each pair, root and day, as a relation with columns
 * `s` source state, `t` target state, `r` root, `d` day, `c` class, `e` events, `n` records, `m` mentions, `i` sum of intensities, `k` how many
 * have one. One event that stands in several batches is one row; where a single batch holds the feed nothing needs to be brought together, and
 * each direction of a pair is asked for by itself, because a database skips what does not equal a value better than what is not in a list.
 */
export async function uniqueRows(asking: Asking, dialect: Dialect, spec: UniqueSpec): Promise<string> {
  const several = await asking.ask(
    `SELECT COUNT(DISTINCT batch) AS batches FROM coverage WHERE feed = ${dialect.text(spec.feed)} AND interstate > 0`,
  )
  if (Number(several.batches?.[0] ?? 0) > 1) {
    return `(SELECT source_state AS s, target_state AS t, root AS r, day AS d, MAX(class) AS c, MAX(events) AS e, SUM(records * 1e0) AS n,
      SUM(mentions * 1e0) AS m, SUM(intensity_sum) AS i, SUM(intensity_n * 1e0) AS k
      FROM rollup WHERE ${whereOf(dialect, spec)} GROUP BY source_state, target_state, root, day) AS u`
  }
  const rows = (where: string): string =>
    `SELECT source_state AS s, target_state AS t, root AS r, day AS d, class AS c, events AS e, records AS n, mentions AS m,
      intensity_sum AS i, intensity_n AS k FROM rollup WHERE ${where}`
  const { pair } = spec
  if (!pair) return `(${rows(whereOf(dialect, spec))}) AS u`
  const feed = whereOf(dialect, { ...spec, pair: undefined })
  const oneWay = ([a, b]: readonly [string, string]): string =>
    rows(`${feed} AND source_state = ${dialect.text(a)} AND target_state = ${dialect.text(b)}`)
  return `(${oneWay(pair)} UNION ALL ${oneWay([pair[1], pair[0]])}) AS u`
}

/** The condition for a feed between days. */
export function whereOf(dialect: Dialect, { feed, from, to, pair }: UniqueSpec): string {
  const states = pair?.map((state) => dialect.text(state)).join(', ')
  return [
    `feed = ${dialect.text(feed)}`,
    ...(states === undefined ? [] : [`source_state IN (${states})`, `target_state IN (${states})`]),
    ...(from === undefined ? [] : [`day >= ${from}`]),
    ...(to === undefined ? [] : [`day <= ${to}`]),
  ].join(' AND ')
}

/**
 * Sums over `uniqueRows`: events by class, and the rest. Summed as floating numbers, which hold counts exactly up to 2^53 and, unlike the wide
 * integers that engines sum in, are read as they are.
 */
export const SUMS = `SUM(CASE WHEN c = 1 THEN e ELSE 0e0 END) AS class1, SUM(CASE WHEN c = 2 THEN e ELSE 0e0 END) AS class2,
  SUM(CASE WHEN c = 3 THEN e ELSE 0e0 END) AS class3, SUM(CASE WHEN c = 4 THEN e ELSE 0e0 END) AS class4,
  SUM(CASE WHEN c IS NULL THEN e ELSE 0e0 END) AS unclassed, SUM(n * 1e0) AS record_count, SUM(m * 1e0) AS mention_count,
  SUM(i) AS intensity_total, SUM(k * 1e0) AS intensity_count`
