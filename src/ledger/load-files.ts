import { type StageOptions, type StageResult, stage } from './load/stage.js'
import type { Staged } from './load/staged.js'
import type { Input } from './manifest.js'
import type { Added, AddOptions } from './store/add.js'

/** What files are loaded into. */
export interface Target {
  /** every file is a batch of its own */
  perFile: boolean
  /** does something with a folder for temporary files, and removes it afterwards, whatever happens */
  aside<T>(task: (folder: string) => Promise<T>): Promise<T>
  add(staged: Staged, options?: AddOptions): Promise<Added>
}

/** What a load came to. */
export interface Loaded {
  /** null where no file could be taken */
  added: Added | null
  /** what was found in the files that could be read, those that are known already among them */
  inputs: Input[]
  refused: StageResult['refused']
  repeated: string[]
}

/**
 * Loads files of events as one batch. Bad rows are left out and told, bad files refused; what is in the ledger already is not taken again.
 * @throws LedgerError, the database's errors, AbortError; then the ledger is as it was
 */
export async function loadFiles(
  target: Target,
  paths: string[],
  options: Omit<StageOptions, 'work'> & Pick<AddOptions, 'by'>,
): Promise<Loaded> {
  const loads: Loaded[] = []
  for (const part of target.perFile ? paths.map((path) => [path]) : [paths])
    loads.push(await loadPart(target, part, options))
  return loads.length === 1 ? loads[0]! : joined(loads)
}

async function loadPart(target: Target, paths: string[], options: Parameters<typeof loadFiles>[2]): Promise<Loaded> {
  return target.aside(async (work) => {
    const { staged, refused, repeated } = await stage(paths, { ...options, work })
    if (staged === null) return { added: null, inputs: [], refused, repeated }
    options.signal?.throwIfAborted()
    return { added: await target.add(staged, options), inputs: staged.inputs, refused, repeated }
  })
}

function joined(loads: Loaded[]): Loaded {
  const added = loads.map((l) => l.added).filter((a) => a !== null)
  return {
    added:
      added.length === 0
        ? null
        : {
            batch: added.findLast((a) => a.batch !== null)?.batch ?? null,
            rows: added.reduce((sum, a) => sum + a.rows, 0),
            inputs: added.flatMap((a) => a.inputs),
            replaced: added.flatMap((a) => a.replaced),
          },
    inputs: loads.flatMap((l) => l.inputs),
    refused: loads.flatMap((l) => l.refused),
    repeated: loads.flatMap((l) => l.repeated),
  }
}
