import { dirname, join } from 'node:path'
import type { Owner, StoreEffects } from './effects.js'
import { LedgerError } from './errors.js'
import { temporaryPath } from './temporary.js'

interface Written {
  owner: Owner
  /** milliseconds since 1970-01-01 */
  at: number
  /** tells two locks of one process apart */
  number: number
}

/** How long to wait for a living owner, and after how long one that can't be looked at (another machine) counts as dead; milliseconds. */
export interface LockPatience {
  wait: number
  stale: number
}

/** A lock that is held. */
interface Held {
  /** throws LedgerError `busy` where someone else took the lock for dead and broke it */
  confirm(): Promise<void>
}

/** Milliseconds after which a lock that names nobody counts as left by one who died while writing it; nobody gives up before. */
const UNSAID_FOR = 10_000
const UNSAID = 'locked by someone who has not yet said who'

let count = 0

/**
 * Does something while nobody else does, by a file that names its owner. The lock of a dead owner is broken; the lock of a living one is
 * waited for and then respected.
 * @param name file name of the lock, within the ledger's folder
 * @throws LedgerError `busy` with owner and age
 */
export async function whileLocked<T>(
  folder: string,
  name: string,
  patience: LockPatience,
  effects: StoreEffects,
  task: (held: Held) => Promise<T>,
): Promise<T> {
  const path = join(folder, name)
  count++
  const text = JSON.stringify({ owner: effects.self, at: effects.now(), number: count } satisfies Written)
  await acquire(path, text, patience, effects)
  const isOurs = async (): Promise<boolean> => (await effects.files.read(path)) === text
  try {
    return await task({
      async confirm() {
        if (!(await isOurs()))
          throw new LedgerError('busy', `someone else broke the lock ${path} while it was held; nothing was changed`)
      },
    })
  } finally {
    if (await isOurs()) await effects.files.remove(path)
  }
}

async function acquire(path: string, text: string, patience: LockPatience, effects: StoreEffects): Promise<void> {
  const until = effects.now() + patience.wait
  for (let pause = 2; ; pause = Math.min(100, pause * 2)) {
    try {
      return await effects.files.write(path, text)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        await removeHalfWritten(path, text, effects)
        throw error
      }
    }
    const seen = await effects.files.read(path)
    if (seen === null) continue
    const standing = await judge(path, seen, patience, effects)
    if (standing === 'dead') await breakLock(path, seen, effects)
    else if (effects.now() >= until + (standing === UNSAID ? UNSAID_FOR : 0))
      throw new LedgerError('busy', `${standing}: ${path}`)
    else await effects.sleep(pause)
  }
}

/** @returns `dead`, or who holds it and since when, in words */
async function judge(path: string, seen: string, patience: LockPatience, effects: StoreEffects): Promise<string> {
  const lock = readLock(seen)
  if (!lock) {
    const changed = (await effects.files.stat(path))?.changed ?? effects.now()
    return effects.now() - changed > UNSAID_FOR ? 'dead' : UNSAID
  }
  const age = effects.now() - lock.at
  const alive = effects.alive(lock.owner)
  if (alive === false || (alive === null && age > patience.stale)) return 'dead'
  return `process ${lock.owner.pid} on ${lock.owner.host} has held the lock for ${Math.max(0, Math.round(age / 1000))} s`
}

/** Moves a dead owner's lock aside; where a living one slipped in between, it is put back. */
async function breakLock(path: string, seen: string, effects: StoreEffects): Promise<void> {
  const aside = temporaryPath(dirname(path), 'lock', effects.self)
  try {
    await effects.files.rename(path, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  const moved = await effects.files.read(aside)
  if (moved !== seen && (await effects.files.stat(path)) === null) await effects.files.rename(aside, path)
  else await effects.files.remove(aside)
}

/** A lock that could not be written to its end (a full disk) is nobody's. */
async function removeHalfWritten(path: string, text: string, effects: StoreEffects): Promise<void> {
  const there = await effects.files.read(path)
  if (there !== null && there !== text && text.startsWith(there)) await effects.files.remove(path)
}

function readLock(text: string): Written | null {
  try {
    const lock = JSON.parse(text) as Partial<Written>
    return lock.owner && typeof lock.owner.pid === 'number' && typeof lock.at === 'number' ? (lock as Written) : null
  } catch {
    return null
  }
}
