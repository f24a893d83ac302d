import { join } from 'node:path'
import type { Manifest } from '../manifest.js'
import type { StoreEffects } from './effects.js'
import { asFolderError, asLedgerError, LedgerError } from './errors.js'
import { type Census, type ManifestCache, readManifests } from './manifests.js'
import { temporaryPath } from './temporary.js'
import { type Truth, truthOf } from './truth.js'

/** What in a ledger's folder is for files that are not part of it. */
export const SCRATCH = '.scratch'

/** A ledger's folder, and what was read of it so far. */
export class Store {
  readonly folder: string
  readonly effects: StoreEffects
  readonly #cache: ManifestCache = new Map()

  constructor(folder: string, effects: StoreEffects) {
    this.folder = folder
    this.effects = effects
  }

  /** All manifests as they are now, also of batches that no longer count. */
  read(): Promise<Census> {
    return readManifests(this.folder, this.#cache, this.effects)
  }

  /**
   * What counts now, for someone who is about to add to it.
   * @throws LedgerError the fault of a manifest that can't be read: what it holds, and replaces, is not known
   */
  async truth(): Promise<{ truth: Truth; manifests: Manifest[] }> {
    const { manifests, faults } = await this.read()
    if (faults[0]) throw faults[0]
    return { truth: truthOf(manifests), manifests }
  }

  path(name: string): string {
    return join(this.folder, name)
  }

  /**
   * Does something that needs temporary files in the folder, and removes what is left of them, whatever happens.
   * @param task is given a function that makes names for them
   */
  async aside<T>(task: (name: (what: string) => string) => Promise<T>): Promise<T> {
    const made: string[] = []
    try {
      return await task((what) => {
        const path = temporaryPath(this.folder, what, this.effects.self)
        made.push(path)
        return path
      })
    } catch (error) {
      throw asLedgerError(error, this.folder)
    } finally {
      for (const path of made) await this.effects.files.remove(path)
    }
  }

  eventsPath(manifest: Manifest): string {
    return this.path(manifest.files.events.name)
  }

  rollupPath(manifest: Manifest): string {
    return this.path(manifest.files.rollup.name)
  }
}

/**
 * Makes a ledger's folder where there is none.
 * @throws LedgerError `not-a-folder`, `no-permission`, `disk-full`
 */
export async function makeStore(folder: string, effects: StoreEffects): Promise<Store> {
  try {
    const found = await effects.files.stat(folder)
    if (found && !found.folder) throw new LedgerError('not-a-folder', `${folder} is a file, not a ledger's folder`)
    if (!found) await effects.files.makeFolder(folder)
  } catch (error) {
    throw asFolderError(error, folder)
  }
  return new Store(folder, effects)
}
