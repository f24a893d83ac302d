import { join } from 'node:path'
import type { WatchEffects } from './effects.js'

/** A file that has not changed for so long has stopped growing; a younger one is looked at twice, milliseconds. */
const SETTLED = 10_000
const TWICE = 2_000
/** Files taken at one look; the rest come at the next. */
const MOST = 1_000
/** Names under which programs write what is not whole yet, and what no program wrote for a reader. */
const UNFINISHED = /^\.|\.(part|partial|tmp|temp|crdownload|download|filepart|swp)$|~$/i

/** What stands in an inbox. */
export interface Inbox {
  /** files that are new to the ledger and have stopped growing, by name */
  ready: string[]
  /** names of those that still grow */
  growing: string[]
}

/** What was made of files before: by path, their size and last change then. Kept for as long as the process lives. */
export type Dealt = Map<string, string>

/**
 * Looks for new files in a folder. Hidden, empty and unfinished files are left aside, and so are folders; what the ledger holds is known by
 * its hash, so that nothing has to be moved and nothing is remembered beside the ledger.
 * @param known hashes (SHA-256, hex) of the files that the ledger holds
 * @throws what the file system throws where the folder cannot be read
 */
export async function readInbox(
  folder: string,
  known: ReadonlySet<string>,
  dealt: Dealt,
  effects: Pick<WatchEffects, 'store' | 'sleep'>,
  signal: AbortSignal,
): Promise<Inbox> {
  const { files, now } = effects.store
  const stamp = async (path: string): Promise<{ mark: string; changed: number } | null> => {
    const found = await files.stat(path)
    return found && !found.folder && found.bytes > 0
      ? { mark: `${found.bytes} ${found.changed}`, changed: found.changed }
      : null
  }
  const seen = new Map<string, { mark: string; young: boolean }>()
  const names = (await files.list(folder)).filter((n) => !UNFINISHED.test(n)).sort()
  const there = new Set(names.map((name) => join(folder, name)))
  for (const path of dealt.keys()) if (!there.has(path)) dealt.delete(path)
  for (const path of there) {
    const found = await stamp(path)
    if (!found || dealt.get(path) === found.mark) continue
    seen.set(path, { mark: found.mark, young: Math.abs(now() - found.changed) < SETTLED })
    if (seen.size === MOST) break
  }
  if ([...seen.values()].some((one) => one.young)) await effects.sleep(TWICE, signal)
  const inbox: Inbox = { ready: [], growing: [] }
  for (const [path, { mark, young }] of seen) {
    if (signal.aborted) break
    if (young && (await stamp(path))?.mark !== mark) inbox.growing.push(path)
    else if (known.has(await files.hash(path))) dealt.set(path, mark)
    else inbox.ready.push(path)
  }
  return inbox
}

/** Takes note that files were dealt with as they are now, whatever came of it, so that they are looked at again only once they change. */
export async function markDealt(
  paths: readonly string[],
  dealt: Dealt,
  { store }: Pick<WatchEffects, 'store'>,
): Promise<void> {
  for (const path of paths) {
    const found = await store.files.stat(path)
    if (found) dealt.set(path, `${found.bytes} ${found.changed}`)
  }
}
