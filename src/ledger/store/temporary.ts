import { join } from 'node:path'
import type { Owner, StoreEffects } from './effects.js'

/** Days after which a temporary file of another machine counts as left behind. */
const LEFT_BEHIND = 7
const NAME = /^\.tmp-([A-Za-z0-9]+)-(\d+)-(\d+)-\d+-/

let count = 0

/**
 * A new name for something that is not part of the ledger yet, inside its folder; it tells whose it is.
 * @param what what it will be, `events.parquet`
 */
export function temporaryPath(folder: string, what: string, self: Owner): string {
  count++
  return join(folder, `.tmp-${self.host}-${self.pid}-${self.start}-${count}-${what}`)
}

/**
 * Removes what dead processes left behind in a ledger's folder. What a living process writes is left alone, and so, for a week, is what
 * a process of another machine wrote.
 * @returns the names removed
 */
export async function sweepTemporary(folder: string, effects: StoreEffects): Promise<string[]> {
  const removed: string[] = []
  for (const name of await effects.files.list(folder)) {
    const owner = ownerOf(name)
    if (!owner) continue
    const path = join(folder, name)
    const alive = effects.alive(owner)
    const changed = alive === null ? ((await effects.files.stat(path))?.changed ?? effects.now()) : 0
    if (alive || (alive === null && effects.now() - changed < LEFT_BEHIND * 86_400_000)) continue
    await effects.files.remove(path)
    removed.push(name)
  }
  return removed
}

/** Whose temporary file a name is; null where it is none. */
export function ownerOf(name: string): Owner | null {
  const found = NAME.exec(name)
  return found && { host: found[1]!, pid: Number(found[2]), start: found[3]! }
}
