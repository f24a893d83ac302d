import type { DuckDBConnection } from '@duckdb/node-api'
import { columnsOf, openDuck } from '../engines/duck.js'
import type { Manifest } from '../manifest.js'
import { RECORD } from '../record.js'
import { countRows } from './add.js'
import { checkBytes } from './check-files.js'
import { commit } from './commit.js'
import { coverageOf } from './coverage.js'
import { LedgerError } from './errors.js'
import { whileLocked } from './lock.js'
import { batchId } from './plan.js'
import type { Store } from './store.js'
import { sweep } from './sweep.js'
import { inputKey, type Live } from './truth.js'
import { parquet, quote, RECORD_COLUMNS, writeFiles } from './write.js'

/** What a compaction came to. */
export interface Compacted {
  /** the one batch that there is now; null for an empty ledger */
  batch: string | null
  /** batches merged into it; empty where there was nothing to do */
  merged: string[]
  rows: number
  /** records left out because another record of the same feed has the same id */
  duplicates: number
}

export interface CompactOptions {
  /** MB for the process, 768 unless told; what does not fit goes to a temporary folder inside the ledger's */
  memory?: number
  threads?: number
  signal?: AbortSignal
}

/** MB for the process; the database gets a part of it, for what it holds beside its own count is half as much again. */
const MEMORY = 768
const DATABASE_SHARE = 0.5

const LOCK = '.compact.lock'
/** A second compaction does not wait for the first. */
const PATIENCE = { wait: 0, stale: 86_400_000 }
const TRIES = 5

/**
 * Merges all batches that count into one sorted batch. Of records of one feed with one id the one filed last stays, of those the one in the
 * batch made last. Files of the merged batches are removed once the new one is committed; batches of which a file was revised are kept.
 * Loading and asking go on meanwhile; what is loaded meanwhile stays a batch of its own.
 * @throws LedgerError `busy` while another compaction runs, `wrong-hash` and its like for a damaged file; AbortError; then, and after any other error or a kill, the ledger is as it was
 */
export async function compact(store: Store, options: CompactOptions = {}): Promise<Compacted> {
  return whileLocked(store.folder, LOCK, PATIENCE, store.effects, async (lock) => {
    for (let tries = 0; tries < TRIES; tries++) {
      await sweep(store)
      const { truth } = await store.truth()
      const { live } = truth
      if (live.length === 0) return { batch: null, merged: [], rows: 0, duplicates: 0 }
      if (live.length === 1 && live[0]!.masked.length === 0 && live[0]!.manifest.by === 'compact') {
        const { batch, files } = live[0]!.manifest
        return { batch, merged: [], rows: files.events.rows, duplicates: 0 }
      }
      try {
        await checkBytes(
          store,
          live.map((l) => l.manifest),
        )
      } catch (error) {
        if (await areLive(store, live)) throw error
        continue
      }
      const done = await merge(store, live, options, lock.confirm)
      if (!done) continue
      await sweep(store)
      return done
    }
    throw new LedgerError('busy', `${store.folder} keeps changing; nothing was merged`)
  })
}

/** @returns null where a batch was revised meanwhile */
async function merge(
  store: Store,
  live: Live[],
  options: CompactOptions,
  confirm: () => Promise<void>,
): Promise<Compacted | null> {
  return store.aside(async (temporary) => {
    const memory = Math.round(DATABASE_SHARE * (options.memory ?? MEMORY))
    const duck = await openDuck({ ...options, memory, ordered: true, spill: temporary('spill') })
    const { connection } = duck
    const stop = (): void => connection.interrupt()
    const { signal } = options
    signal?.addEventListener('abort', stop)
    try {
      signal?.throwIfAborted()
      await connection.run(`CREATE TABLE batches AS ${orderOfBatches(store, live)}`)
      const duplicates = await findDuplicates(connection, store, live)
      const events = temporary('events.parquet')
      const rollup = temporary('rollup.parquet')
      await writeFiles(connection, survivors(store, live, duplicates > 0), { events, rollup })
      const rows = await countRows(connection, events)
      const parts = live.map((l) => ({
        coverage: l.manifest.coverage,
        rows: l.manifest.files.events.rows,
        records: parquet([store.eventsPath(l.manifest)]),
        rollup: parquet([store.rollupPath(l.manifest)]),
      }))
      const coverage = await coverageOf(connection, parquet([events]), parquet([rollup]), parts)
      const inputs = live.flatMap((l) => l.manifest.inputs.filter((i) => !l.masked.includes(inputKey(i))))
      const replaces = replacedBy(live)
      const batch = batchId(
        inputs,
        replaces.map((r) => r.batch),
      )
      const prepared = {
        events: { path: events, rows },
        rollup: { path: rollup, rows: await countRows(connection, rollup) },
        json: temporary('json'),
        manifest: { batch, by: 'compact' as const, inputs, coverage, replaces },
      }
      const stands = async (): Promise<boolean> => {
        await confirm()
        options.signal?.throwIfAborted()
        return areLive(store, live)
      }
      const result = await commit(store, prepared, stands)
      return result === 'done' ? { batch, merged: live.map((l) => l.manifest.batch), rows, duplicates } : null
    } catch (error) {
      signal?.throwIfAborted()
      throw error
    } finally {
      signal?.removeEventListener('abort', stop)
      duck.close()
    }
  })
}

/** Whether batches still count, as they did. */
async function areLive(store: Store, live: Live[]): Promise<boolean> {
  const now = new Map((await store.truth()).truth.live.map((l) => [l.manifest.batch, l.masked.join()]))
  return live.every((l) => now.get(l.manifest.batch) === l.masked.join())
}

/** A batch of which something is masked is kept, as one that was revised; so is what a merged batch had replaced by revision. */
function replacedBy(live: Live[]): Manifest['replaces'] {
  return live.flatMap(({ manifest, masked }) => [
    { batch: manifest.batch, because: masked.length > 0 ? ('revised' as const) : ('compacted' as const) },
    ...manifest.replaces.filter((r) => r.because === 'revised'),
  ])
}

function orderOfBatches(store: Store, live: Live[]): string {
  const rows = live
    .map((l) => l.manifest)
    .sort((a, b) => (a.made < b.made ? -1 : a.made > b.made ? 1 : a.batch < b.batch ? -1 : 1))
    .map((m, i) => `(${quote(store.eventsPath(m))}, ${i})`)
  return `SELECT * FROM (VALUES ${rows.join(', ')}) AS t (path, made)`
}

/** Puts the places of all records that must go into a table `losers`. @returns how many */
async function findDuplicates(connection: DuckDBConnection, store: Store, live: Live[]): Promise<number> {
  const records = placed(store, live)
  await connection.run(
    `CREATE TABLE twice AS SELECT h FROM (SELECT hash(feed, id) AS h FROM ${records} WHERE id IS NOT NULL) GROUP BY h HAVING COUNT(*) > 1`,
  )
  await connection.run(`CREATE TABLE losers AS SELECT path, row FROM (
      SELECT r.path AS path, r.row AS row,
        ROW_NUMBER() OVER (PARTITION BY r.feed, r.id ORDER BY r.filed DESC NULLS LAST, b.made DESC, r.row DESC) AS rank
      FROM ${records} AS r JOIN batches AS b ON r.path = b.path
      WHERE r.id IS NOT NULL AND hash(r.feed, r.id) IN (SELECT h FROM twice)
    ) WHERE rank > 1`)
  return Number((await columnsOf(connection, 'SELECT COUNT(*) AS n FROM losers')).n![0])
}

function survivors(store: Store, live: Live[], some: boolean): string {
  const records = placed(store, live)
  return some
    ? `(SELECT ${RECORD_COLUMNS} FROM ${records} AS r WHERE NOT EXISTS (SELECT 1 FROM losers AS l WHERE l.path = r.path AND l.row = r.row))`
    : `(SELECT ${RECORD_COLUMNS} FROM ${records})`
}

/** All records that count, each with the file and the row where it stands. */
function placed(store: Store, live: Live[]): string {
  const columns = `${Object.keys(RECORD).join(', ')}, filename AS path, file_row_number AS row`
  const whole = live.filter((l) => l.masked.length === 0).map((l) => store.eventsPath(l.manifest))
  const parts = live
    .filter((l) => l.masked.length > 0)
    .map((l) => {
      const masked = l.masked.map(quote).join(', ')
      return `SELECT ${columns} FROM ${parquet([store.eventsPath(l.manifest)])} WHERE COALESCE(input, '') NOT IN (${masked})`
    })
  const all = whole.length > 0 ? [`SELECT ${columns} FROM ${parquet(whole)}`, ...parts] : parts
  return `(${all.join(' UNION ALL ')})`
}
