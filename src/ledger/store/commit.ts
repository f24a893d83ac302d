import { join } from 'node:path'
import { LAYOUT, type Manifest } from '../manifest.js'
import type { StoreEffects } from './effects.js'
import { whileLocked } from './lock.js'
import { manifestName } from './manifests.js'

/** Files that are to become a batch; they lie in the ledger's folder under temporary names. */
export interface Prepared {
  events: { path: string; rows: number }
  rollup: { path: string; rows: number }
  /** where the manifest may be written */
  json: string
  manifest: Omit<Manifest, 'layout' | 'files' | 'made'>
}

export const COMMIT_LOCK = '.commit.lock'
/** A commit takes milliseconds; whoever holds its lock longer than this on another machine is taken for dead. */
export const COMMIT_PATIENCE = { wait: 60_000, stale: 300_000 }

/**
 * Makes prepared files a batch: puts them on the disk, renames them, and its manifest last. Readers see all of it or nothing.
 * @param stands asked under the lock, before anything is renamed: whether what the batch was made from still stands
 * @returns whether it was done; `there` where the batch was there already
 * @throws LedgerError `busy`, and what the file system throws; then nothing has changed
 */
export async function commit(
  { folder, effects }: { folder: string; effects: StoreEffects },
  prepared: Prepared,
  stands: () => Promise<boolean>,
): Promise<'done' | 'there' | 'moved'> {
  const { files } = effects
  const { batch } = prepared.manifest
  const described = {
    events: await describe(prepared.events, `${batch}.parquet`, effects),
    rollup: await describe(prepared.rollup, `${batch}.rollup.parquet`, effects),
  }
  return whileLocked(folder, COMMIT_LOCK, COMMIT_PATIENCE, effects, async (lock) => {
    if (!(await stands())) return 'moved'
    const place = join(folder, manifestName(batch))
    if (await files.stat(place)) return 'there'
    const manifest: Manifest = {
      layout: LAYOUT,
      made: new Date(effects.now()).toISOString(),
      ...prepared.manifest,
      files: described,
    }
    await files.remove(prepared.json)
    await files.write(prepared.json, `${JSON.stringify(manifest)}\n`)
    await files.rename(prepared.events.path, join(folder, described.events.name))
    await files.rename(prepared.rollup.path, join(folder, described.rollup.name))
    await files.sync(folder)
    await lock.confirm()
    await files.rename(prepared.json, place)
    await files.sync(folder)
    return 'done'
  })
}

async function describe(
  file: { path: string; rows: number },
  name: string,
  { files }: StoreEffects,
): Promise<Manifest['files']['events']> {
  await files.sync(file.path)
  const found = await files.stat(file.path)
  return { name, rows: file.rows, bytes: found?.bytes ?? 0, sha256: await files.hash(file.path) }
}
