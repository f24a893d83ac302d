import type { DuckDBConnection } from '@duckdb/node-api'
import { columnsOf } from '../engines/duck.js'
import type { Columns } from '../engines/engine.js'
import type { Manifest } from '../manifest.js'
import { ORDER, RECORD, ROLLUP, rollupSql } from '../record.js'
import { faultsOfSize } from './check-files.js'
import { coverageSql, isWhole } from './coverage.js'
import type { Store } from './store.js'
import { parquet, ROLLUP_COLUMNS } from './write.js'

/** Something that is not as a manifest says. */
export interface Finding {
  batch: string | null
  what:
    | 'bad-manifest'
    | 'newer-layout'
    | 'missing-file'
    | 'wrong-size'
    | 'wrong-hash'
    | 'unreadable-file'
    | 'wrong-columns'
    | 'wrong-rows'
    | 'out-of-order'
    | 'wrong-rollup'
    | 'wrong-coverage'
  message: string
}

/** Checks the two files of a batch against its manifest. @returns what is not as it says */
export async function checkBatch(store: Store, manifest: Manifest, connection: DuckDBConnection): Promise<Finding[]> {
  const { batch, files } = manifest
  const finding = (what: Finding['what'], message: string): Finding => ({
    batch,
    what,
    message: `${message} (batch ${batch})`,
  })
  const sizes = await faultsOfSize(store, [manifest])
  if (sizes.length > 0) return sizes.map((f) => ({ batch, what: f.code as Finding['what'], message: f.message }))
  const found: Finding[] = []
  for (const file of [files.events, files.rollup])
    if ((await store.effects.files.hash(store.path(file.name))) !== file.sha256)
      found.push(finding('wrong-hash', `${file.name} is not what was written`))
  try {
    found.push(...(await checkContent(store, manifest, connection, finding)))
  } catch (error) {
    found.push(finding('unreadable-file', `the files cannot be read: ${(error as Error).message.split('\n')[0]}`))
  }
  return found
}

async function checkContent(
  store: Store,
  manifest: Manifest,
  connection: DuckDBConnection,
  finding: (what: Finding['what'], message: string) => Finding,
): Promise<Finding[]> {
  const ask = (sql: string): Promise<Columns> => columnsOf(connection, sql)
  const found: Finding[] = []
  for (const [kind, columns] of [
    ['events', RECORD],
    ['rollup', ROLLUP],
  ] as const) {
    const file = manifest.files[kind]
    const from = parquet([store.path(file.name)])
    const described = await ask(`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${from})`)
    const types = Object.fromEntries(described.column_name!.map((name, i) => [String(name), described.column_type![i]]))
    const wrong = Object.entries(columns).filter(([name, type]) => types[name] !== type)
    if (wrong.length > 0)
      return [
        finding(
          'wrong-columns',
          `${file.name}: ${wrong.map(([n, t]) => `${n} is ${types[n] ?? 'missing'}, not ${t}`).join('; ')}`,
        ),
      ]
    const rows = Number((await ask(`SELECT COUNT(*) AS n FROM ${from}`)).n![0])
    if (rows !== file.rows)
      found.push(finding('wrong-rows', `${file.name} has ${rows} rows; its manifest says ${file.rows}`))
    const order = kind === 'events' ? ORDER : (['source_state', 'target_state', 'day', 'root', 'feed'] as const)
    const misplaced = Number((await ask(misplacedSql(from, order))).n![0])
    if (misplaced > 0) found.push(finding('out-of-order', `${misplaced} rows of ${file.name} are out of order`))
  }
  const events = parquet([store.eventsPath(manifest)])
  const rollup = parquet([store.rollupPath(manifest)])
  const own = await ask(sumSql(rollup))
  const anew = await ask(sumSql(`(SELECT ${ROLLUP_COLUMNS} FROM (${rollupSql(events)}))`))
  if (own.sum![0] !== anew.sum![0] || !near(own.intensity![0], anew.intensity![0]))
    found.push(finding('wrong-rollup', `${manifest.files.rollup.name} is not the rollup of its events`))
  const wrong = wrongDays(manifest, await ask(coverageSql(events, rollup)))
  if (wrong > 0)
    found.push(finding('wrong-coverage', `the manifest's coverage differs from the events on ${wrong} days`))
  return found
}

/** Days of which a manifest states another volume than its events come to; of files filtered by pair, less than that. */
function wrongDays(manifest: Manifest, counted: Columns): number {
  const stated = new Map(manifest.coverage.map((c) => [`${c.feed} ${c.day}`, [c.records, c.interstate, c.events]]))
  const whole = isWhole({ coverage: manifest.coverage, rows: manifest.files.events.rows })
  const wrong = counted.feed!.filter((feed, i) => {
    const said = stated.get(`${feed} ${counted.day![i]}`) ?? [0, 0, 0]
    const own = [counted.records![i], counted.interstate![i], counted.events![i]].map(Number)
    return own.some((n, k) => (whole ? n !== said[k] : n > said[k]!))
  })
  const more = whole ? manifest.coverage.filter((c) => c.records > 0).length - counted.feed!.length : 0
  return Math.max(wrong.length, more)
}

/** Counts rows that come before the row above them. */
function misplacedSql(from: string, order: readonly string[]): string {
  const key = order.map((c) => `(${c} IS NULL), COALESCE(${c}, ${c === 'day' ? '0' : "''"})`).join(', ')
  return `SELECT COUNT(*) AS n FROM (SELECT key, LAG(key) OVER () AS above FROM (SELECT ROW(${key}) AS key FROM ${from})) WHERE key < above`
}

/** One number for all of a rollup but its floating sums, whatever the order of its rows; and those sums. */
function sumSql(from: string): string {
  const exact = Object.keys(ROLLUP)
    .filter((c) => c !== 'intensity_sum')
    .join(', ')
  return `SELECT CAST(SUM(CAST(hash(${exact}) AS HUGEINT)) AS VARCHAR) AS sum, SUM(ABS(intensity_sum)) AS intensity FROM ${from}`
}

function near(a: unknown, b: unknown): boolean {
  const [x, y] = [Number(a ?? 0), Number(b ?? 0)]
  return Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(x), Math.abs(y))
}
