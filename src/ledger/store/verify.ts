import type { DuckDBConnection } from '@duckdb/node-api'
import { columnsOf, openDuck } from '../engines/duck.js'
import type { Manifest } from '../manifest.js'
import { checkBatch, type Finding } from './check-batch.js'
import { manifestName } from './manifests.js'
import { SCRATCH, type Store } from './store.js'
import { orphansOf } from './sweep.js'
import { ownerOf } from './temporary.js'
import { truthOf } from './truth.js'
import { parquet } from './write.js'

/** What a look through the whole ledger found. */
export interface Verification {
  /** batches looked at, those that no longer count among them */
  batches: number
  findings: Finding[]
  /** files in the folder that are none of the ledger's */
  foreign: string[]
  /** files of writers that died; the next load clears them away */
  leftOver: string[]
  /** ids (of one feed) that stand in more than one batch that counts; `compact` leaves one of each */
  twice: number
}

/**
 * Checks every file of a ledger against its manifest: size, hash, columns, rows, order, the rollup against the events, the coverage against the
 * events. Reads everything, and changes nothing.
 * @throws LedgerError where the folder itself can't be read
 */
export async function verify(store: Store, options: { memory?: number; threads?: number } = {}): Promise<Verification> {
  const { manifests, faults } = await store.read()
  const { live, replaced } = truthOf(manifests)
  const kept = [
    ...live.map((l) => l.manifest),
    ...replaced.filter((r) => r.because === 'revised').map((r) => r.manifest),
  ]
  const findings: Finding[] = faults.map((f) => ({
    batch: f.batch,
    what: f.code as Finding['what'],
    message: f.message,
  }))
  return store.aside(async (temporary) => {
    const duck = await openDuck({ ...options, ordered: true, spill: temporary('spill') })
    try {
      const sound: Manifest[] = []
      for (const manifest of kept) {
        const found = await checkBatch(store, manifest, duck.connection)
        if (found.length === 0) sound.push(manifest)
        findings.push(...found)
      }
      const counting = new Set(live.map((l) => l.manifest.batch))
      const twice = await countTwice(
        duck.connection,
        store,
        sound.filter((m) => counting.has(m.batch)),
      )
      const after = await store.read()
      const there = new Set([...after.manifests.map((m) => m.batch), ...after.faults.map((f) => f.batch)])
      const standing = findings.filter((f) => there.has(f.batch!))
      return { batches: kept.length, findings: standing, ...(await strangers(store, after.manifests)), twice }
    } finally {
      duck.close()
    }
  })
}

async function countTwice(connection: DuckDBConnection, store: Store, manifests: Manifest[]): Promise<number> {
  if (manifests.length < 2) return 0
  const from = parquet(manifests.map((m) => store.eventsPath(m)))
  const counted = await columnsOf(
    connection,
    `SELECT COUNT(*) AS n FROM (SELECT hash(feed, id) AS h FROM ${from} WHERE id IS NOT NULL GROUP BY h HAVING MIN(filename) <> MAX(filename))`,
  )
  return Number(counted.n![0])
}

async function strangers(store: Store, manifests: Manifest[]): Promise<Pick<Verification, 'foreign' | 'leftOver'>> {
  const orphans = await orphansOf(store)
  const own = new Set(manifests.flatMap((m) => [manifestName(m.batch), m.files.events.name, m.files.rollup.name]))
  const names = (await store.effects.files.list(store.folder)).filter((name) => !own.has(name)).sort()
  const isKnown = (name: string): boolean => name === '.commit.lock' || name === '.compact.lock' || name === SCRATCH
  const isOwn = (name: string): boolean => /^[0-9a-f]{16}(\.rollup)?\.(json|parquet)$/.test(name)
  const isLeft = (name: string): boolean => {
    const owner = ownerOf(name)
    return owner ? store.effects.alive(owner) === false : orphans.includes(name)
  }
  return {
    foreign: names.filter((name) => !ownerOf(name) && !isKnown(name) && !isOwn(name)),
    leftOver: names.filter(isLeft),
  }
}
