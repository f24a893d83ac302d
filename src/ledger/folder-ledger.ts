import { type DuckEngine, openDuckEngine } from './engines/duckdb.js'
import type { DuckEngineOptions } from './engines/opened.js'
import type { Ledger, LedgerInfo } from './ledger-interface.js'
import type { Manifest } from './manifest.js'
import { addStaged } from './store/add.js'
import { compact } from './store/compact.js'
import { asLedgerError } from './store/errors.js'
import { SCRATCH, type Store } from './store/store.js'
import { truthOf } from './store/truth.js'
import { verify } from './store/verify.js'

/** A ledger in a folder. */
export interface FolderLedger extends Ledger {
  readonly folder: string
  open(options?: DuckEngineOptions): Promise<DuckEngine>
}

/** The ledger of a folder that is there. */
export function folderLedger(store: Store): FolderLedger {
  const told = async <T>(task: Promise<T>): Promise<T> => {
    try {
      return await task
    } catch (error) {
      throw asLedgerError(error, store.folder)
    }
  }
  return {
    place: store.folder,
    folder: store.folder,
    perFile: false,
    scratch: store.path(SCRATCH),
    aside: (task) =>
      store.aside(async (temporary) => {
        const work = temporary('work')
        await store.effects.files.makeFolder(work)
        return task(work)
      }),
    add: (staged, options) => told(addStaged(store, staged, options)),
    compact: (options) => told(compact(store, options)),
    verify: (options) => told(verify(store, options)),
    info: () => told(infoOf(store)),
    open: (options) => openDuckEngine(store.folder, { effects: store.effects, ...options }),
    close: async () => {},
  }
}

async function infoOf(store: Store): Promise<LedgerInfo> {
  const { manifests, faults } = await store.read()
  const { live, replaced } = truthOf(manifests)
  const byAge = (a: { manifest: Manifest }, b: { manifest: Manifest }): number =>
    a.manifest.made < b.manifest.made ? -1 : 1
  return { live: live.sort(byAge), replaced: replaced.sort(byAge), faults }
}
