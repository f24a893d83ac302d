import type { DuckDBConnection } from '@duckdb/node-api'
import type { DayCoverage } from '../manifest.js'
import { RECORD, ROLLUP, rollupSql } from '../record.js'
import { coverageOf } from '../store/coverage.js'
import type { Store } from '../store/store.js'
import type { Live } from '../store/truth.js'
import { parquet, ROLLUP_COLUMNS, recordsWithout } from '../store/write.js'

/** Columns of the table of coverage. */
const COVERAGE = `feed VARCHAR, day INTEGER, records INTEGER, interstate INTEGER, events INTEGER, slots INTEGER, stated INTEGER, batch VARCHAR`

/**
 * Makes the tables that questions are asked of: views `events` and `rollup` over the files of the batches that count, and a table `coverage`.
 * Of a batch of which a file is masked, rollup and coverage are told from its remaining records.
 */
export async function makeViews(connection: DuckDBConnection, store: Store, live: Live[]): Promise<void> {
  const whole = live.filter((l) => l.masked.length === 0).map((l) => l.manifest)
  const masked = live.filter((l) => l.masked.length > 0)
  const remains = masked.map((l) => recordsWithout([store.eventsPath(l.manifest)], l.masked))
  const view = (name: string, columns: Record<string, string>, files: string[], parts: string[]): string => {
    const names = Object.keys(columns).join(', ')
    const all = [
      ...(files.length > 0 ? [`SELECT ${names} FROM ${parquet(files)}`] : []),
      ...parts,
      ...(files.length + parts.length === 0 ? [emptySql(columns)] : []),
    ]
    return `CREATE VIEW ${name} AS ${all.join(' UNION ALL ')}`
  }
  await connection.run(
    view(
      'events',
      RECORD,
      whole.map((m) => store.eventsPath(m)),
      remains.map((r) => `SELECT * FROM ${r}`),
    ),
  )
  const rolled = remains.map((r) => `SELECT ${ROLLUP_COLUMNS} FROM (${rollupSql(r)})`)
  await connection.run(
    view(
      'rollup',
      ROLLUP,
      whole.map((m) => store.rollupPath(m)),
      rolled,
    ),
  )
  await connection.run(`CREATE TABLE coverage (${COVERAGE})`)
  const rows = whole.map((m): [string, DayCoverage[]] => [m.batch, m.coverage])
  for (const [i, l] of masked.entries()) {
    const { batch, coverage, files } = l.manifest
    const part = {
      coverage,
      rows: files.events.rows,
      records: parquet([store.eventsPath(l.manifest)]),
      rollup: parquet([store.rollupPath(l.manifest)]),
    }
    rows.push([batch, await coverageOf(connection, remains[i]!, `(${rolled[i]!})`, [part])])
  }
  await fill(connection, rows)
}

function emptySql(columns: Record<string, string>): string {
  const nulls = Object.entries(columns).map(([name, type]) => `CAST(NULL AS ${type}) AS ${name}`)
  return `SELECT ${nulls.join(', ')} WHERE false`
}

async function fill(connection: DuckDBConnection, batches: [string, DayCoverage[]][]): Promise<void> {
  const appender = await connection.createAppender('coverage')
  for (const [batch, days] of batches) {
    for (const d of days) {
      appender.appendVarchar(d.feed)
      appender.appendInteger(d.day)
      appender.appendInteger(d.records)
      appender.appendInteger(d.interstate)
      appender.appendInteger(d.events)
      if (d.slots === null) appender.appendNull()
      else appender.appendInteger(d.slots)
      appender.appendInteger(d.stated ? 1 : 0)
      appender.appendVarchar(batch)
      appender.endRow()
    }
  }
  appender.closeSync()
}
