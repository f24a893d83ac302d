import type { DuckDBConnection } from '@duckdb/node-api'
import { columnsOf } from '../engines/duck.js'
import type { Columns } from '../engines/engine.js'
import type { DayCoverage } from '../manifest.js'

/** Counted of some records by feed and day: the part of the coverage that is told from the records. */
export function coverageSql(records: string, rollup: string): string {
  return `SELECT r.feed AS feed, r.day AS day, r.records AS records, r.interstate AS interstate, COALESCE(u.events, 0) AS events
  FROM (
    SELECT feed, day, COUNT(*) AS records,
      COUNT(CASE WHEN source_state <> target_state THEN 1 END) AS interstate
    FROM ${records} GROUP BY feed, day
  ) AS r
  LEFT JOIN (SELECT feed, day, SUM(events) AS events FROM ${rollup} GROUP BY feed, day) AS u
  ON r.feed = u.feed AND r.day = u.day`
}

/** Counted of some records by feed and day of filing: the slots in which they came. */
function slotsSql(records: string): string {
  return `SELECT feed, filed AS day, COUNT(DISTINCT COALESCE(slot, 0)) AS slots FROM ${records} WHERE filed IS NOT NULL GROUP BY feed, filed`
}

/** What a batch, or something staged, says of its coverage, beside its records and their rollup as relations. */
export interface CoveragePart {
  coverage: DayCoverage[]
  rows: number
  records: string
  rollup: string
}

/**
 * The coverage of records that come from several batches or parts of them: counted anew. Where a part states more than its records come to (its
 * files were filtered by pair when they were fetched, and their whole volume is stated) that much is added. A day stays stated where a part states it.
 * @param records relation of the records
 * @param rollup relation of their rollup
 */
export async function coverageOf(
  connection: DuckDBConnection,
  records: string,
  rollup: string,
  parts: CoveragePart[],
): Promise<DayCoverage[]> {
  const days = new Days()
  const inSlots = new Set(parts.flatMap((p) => p.coverage.filter((c) => c.slots !== null).map((c) => c.feed)))
  const count = async (from: { records: string; rollup: string }, sign: 1 | -1): Promise<void> => {
    days.add(await columnsOf(connection, coverageSql(from.records, from.rollup)), sign)
    if (inSlots.size > 0) days.addSlots(await columnsOf(connection, slotsSql(from.records)), sign, inSlots)
  }
  await count({ records, rollup }, 1)
  for (const part of parts) {
    for (const c of part.coverage) if (c.stated) days.at(c.feed, c.day).stated = true
    if (isWhole(part)) continue
    for (const c of part.coverage) days.addDay(c)
    await count(part, -1)
  }
  return days.list()
}

/** Whether what is stated of the volume is that of the records themselves. */
export function isWhole({ coverage, rows }: Pick<CoveragePart, 'coverage' | 'rows'>): boolean {
  return coverage.reduce((sum, c) => sum + c.records, 0) === rows
}

class Days {
  readonly #days = new Map<string, DayCoverage>()

  at(feed: string, day: number): DayCoverage {
    const key = `${feed}\n${day}`
    const found = this.#days.get(key) ?? { feed, day, records: 0, interstate: 0, events: 0, slots: null, stated: false }
    this.#days.set(key, found)
    return found
  }

  addDay({ feed, day, records, interstate, events, slots }: DayCoverage): void {
    const of = this.at(feed, day)
    of.records += records
    of.interstate += interstate
    of.events += events
    if (slots !== null) of.slots = (of.slots ?? 0) + slots
  }

  add(counted: Columns, sign: 1 | -1): void {
    const { feed, day, records, interstate, events } = counted
    feed!.forEach((name, i) => {
      const of = this.at(String(name), Number(day![i]))
      of.records += sign * Number(records![i])
      of.interstate += sign * Number(interstate![i])
      of.events += sign * Number(events![i])
    })
  }

  addSlots({ feed, day, slots }: Columns, sign: 1 | -1, feeds: Set<string>): void {
    feed!.forEach((name, i) => {
      if (!feeds.has(String(name))) return
      const of = this.at(String(name), Number(day![i]))
      of.slots = (of.slots ?? 0) + sign * Number(slots![i])
    })
  }

  /** Days of which there is anything to say, by feed and day. */
  list(): DayCoverage[] {
    return [...this.#days.values()]
      .filter((d) => d.records > 0 || d.stated || (d.slots ?? 0) > 0)
      .sort((a, b) => (a.feed < b.feed ? -1 : a.feed > b.feed ? 1 : a.day - b.day))
  }
}
