import { COMMIT_LOCK, COMMIT_PATIENCE } from './commit.js'
import { whileLocked } from './lock.js'
import { manifestName } from './manifests.js'
import type { Store } from './store.js'
import { sweepTemporary } from './temporary.js'
import { truthOf } from './truth.js'

/** Hours after which a batch's files without a manifest count as left behind, and not as being copied here by someone. */
const ORPHANED = 24
const DATA = /^([0-9a-f]{16})(\.rollup)?\.parquet$/

/**
 * Clears away what dead writers left: temporary files, batches that were merged into another, and files of batches that never came to be.
 */
export async function sweep(store: Store): Promise<void> {
  const { effects, folder } = store
  await sweepTemporary(folder, effects)
  const { manifests } = await store.read()
  const merged = truthOf(manifests).replaced.filter((r) => r.because === 'compacted')
  if (merged.length === 0 && (await leftBehind(store)).length === 0) return
  await whileLocked(folder, COMMIT_LOCK, COMMIT_PATIENCE, effects, async () => {
    for (const { manifest } of merged) {
      await effects.files.remove(store.eventsPath(manifest))
      await effects.files.remove(store.rollupPath(manifest))
      await effects.files.remove(store.path(manifestName(manifest.batch)))
    }
    for (const name of await leftBehind(store)) await effects.files.remove(store.path(name))
  })
}

/** Files that look like a batch's and have no manifest: of a writer that died, or of one that is just committing. */
export async function orphansOf(store: Store): Promise<string[]> {
  const names = await store.effects.files.list(store.folder)
  const there = new Set(names)
  return names.filter((name) => {
    const batch = DATA.exec(name)?.[1]
    return batch !== undefined && !there.has(manifestName(batch))
  })
}

async function leftBehind(store: Store): Promise<string[]> {
  const { files, now } = store.effects
  const old: string[] = []
  for (const name of await orphansOf(store)) {
    const changed = (await files.stat(store.path(name)))?.changed ?? now()
    if (now() - changed > ORPHANED * 3_600_000) old.push(name)
  }
  return old
}
