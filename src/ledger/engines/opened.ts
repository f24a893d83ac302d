import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Manifest } from '../manifest.js'
import { faultOfBytes, faultsOfSize } from '../store/check-files.js'
import type { StoreEffects } from '../store/effects.js'
import { LedgerError } from '../store/errors.js'
import type { Store } from '../store/store.js'
import { type Live, truthOf } from '../store/truth.js'
import { quote } from '../store/write.js'
import { type Duck, openDuck } from './duck.js'
import { makeViews } from './views.js'

export interface DuckEngineOptions {
  /** MB, 768 unless told */
  memory?: number
  threads?: number
  /** folder for what of a question does not fit in memory; one in the system's temporary folder unless told, gone when the engine closes */
  spill?: string
  /** opens no file but the ledger's, and lets nothing change that: for questions from elsewhere */
  closed?: boolean
  /** answers without batches that are damaged, instead of refusing; `skipped` tells of them */
  skipDamaged?: boolean
  /** asks these batches alone, whether they still count or not: an earlier release of a file */
  batches?: string[]
  effects?: StoreEffects
}

/** What one state of the ledger looks like, open. */
export interface Opened {
  duck: Duck
  live: Live[]
  skipped: LedgerError[]
  /** tells two states apart */
  mark: string
  users: number
  retired: boolean
}

/** How often a folder may change while it is being opened. */
const TRIES = 10
let count = 0

const FILE_FAULT =
  /No files found|Cannot open file|Could not read|no such file|Parquet|parquet|Snappy|ZSTD|zstd|thrift|Thrift|footer|magic bytes|deseriali|TProtocol|TType|^Invalid Error|^INTERNAL Error|^FATAL Error|decompress|corrupt/i

/**
 * Opens what counts of a ledger now.
 * @param unreadable batches that were found to be damaged before; it is added to
 * @param known the mark of a state that need not be opened again: null is returned for it
 * @throws LedgerError
 */
export async function openTruth(store: Store, options: DuckEngineOptions, unreadable: Set<string>): Promise<Opened>
export async function openTruth(
  store: Store,
  options: DuckEngineOptions,
  unreadable: Set<string>,
  known: string,
): Promise<Opened | null>
export async function openTruth(
  store: Store,
  options: DuckEngineOptions,
  unreadable: Set<string>,
  known?: string,
): Promise<Opened | null> {
  for (let tries = 0; ; tries++) {
    const { live, skipped } = await select(store, options, unreadable)
    const mark = markOf(live)
    if (mark === known) return null
    const duck = await openDuck({
      ...options,
      spill: options.spill ?? join(tmpdir(), `demarche-${process.pid}-${++count}`),
    })
    try {
      await makeViews(duck.connection, store, live)
      await duck.connection.run('SET parquet_metadata_cache = true')
      if (options.closed) await close(duck.connection, store, live)
      return { duck, live, skipped, mark, users: 0, retired: false }
    } catch (error) {
      duck.close()
      const fault = await faultOf(error, store, live)
      if (!fault) throw error
      const moved = tries < TRIES && markOf((await select(store, options, unreadable)).live) !== mark
      if (!moved && !options.skipDamaged) throw fault
      if (!moved) unreadable.add(fault.batch!)
    }
  }
}

/** Tells two states of a ledger apart. */
function markOf(live: Live[]): string {
  return JSON.stringify(live.map((l) => [l.manifest.batch, l.masked]))
}

/** The batches to ask, and what is wrong with those left out; a file that is missing because its batch was merged away meanwhile is no fault. */
async function select(
  store: Store,
  options: DuckEngineOptions,
  unreadable: Set<string>,
): Promise<{ live: Live[]; skipped: LedgerError[] }> {
  for (let tries = 0; ; tries++) {
    const { manifests, faults } = await store.read()
    const live = options.batches ? only(options.batches, manifests) : truthOf(manifests).live
    const sizes = await faultsOfSize(
      store,
      live.map((l) => l.manifest),
    )
    if (
      sizes.length > 0 &&
      tries < TRIES &&
      markOf(truthOf((await store.read()).manifests).live) !== markOf(truthOf(manifests).live)
    )
      continue
    const skipped = [...faults, ...sizes, ...[...unreadable].map((batch) => unreadableFile(batch, null))]
    if (!options.skipDamaged && skipped[0]) throw skipped[0]
    const left = new Set(skipped.map((f) => f.batch))
    return { live: live.filter((l) => !left.has(l.manifest.batch)), skipped }
  }
}

function only(batches: string[], manifests: Manifest[]): Live[] {
  return batches.map((batch) => {
    const manifest = manifests.find((m) => m.batch === batch)
    if (!manifest) throw new LedgerError('unknown-batch', `no batch ${batch} in the ledger`, { batch })
    return { manifest, masked: [] }
  })
}

/** Lets the database open the ledger's files and nothing else, for good. */
async function close(connection: DuckDBConnection, store: Store, live: Live[]): Promise<void> {
  const paths = live.flatMap(({ manifest: m }) => [store.eventsPath(m), store.rollupPath(m)])
  await connection.run(`SET allowed_paths = [${paths.map(quote).join(', ')}]`)
  await connection.run('SET enable_external_access = false')
  await connection.run('SET lock_configuration = true')
}

/**
 * The batch whose file the database stumbled over; null where the error is of another kind. Where the database does not say which file it was,
 * all are held against their hashes.
 */
export async function faultOf(error: unknown, store: Store, live: Live[]): Promise<LedgerError | null> {
  if (!(error instanceof Error) || error.name === 'AbortError' || !FILE_FAULT.test(error.message)) return null
  const found = live.find(({ manifest: m }) =>
    [m.files.events.name, m.files.rollup.name].some((n) => error.message.includes(n)),
  )
  if (found) return unreadableFile(found.manifest.batch, error)
  for (const { manifest } of live) {
    const fault = await faultOfBytes(store, manifest, ['events', 'rollup']).catch(() => null)
    if (fault) return fault
  }
  return null
}

function unreadableFile(batch: string, cause: Error | null): LedgerError {
  const said = cause ? `: ${cause.message.split('\n')[0]}` : ''
  return new LedgerError('unreadable-file', `a file of batch ${batch} cannot be read${said}`, {
    batch,
    ...(cause ? { cause } : {}),
  })
}
