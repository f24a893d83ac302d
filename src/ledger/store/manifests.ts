import { basename, join } from 'node:path'
import { LAYOUT, type Manifest, manifest as schema } from '../manifest.js'
import type { StoreEffects } from './effects.js'
import { asFolderError, LedgerError } from './errors.js'

/** All manifests of a folder that can be read, and what is wrong with the others. */
export interface Census {
  manifests: Manifest[]
  faults: LedgerError[]
}

/** What was read of a folder before: a manifest never changes under its name. */
export type ManifestCache = Map<string, Manifest>

const ENDING = '.json'
/** Other files that end in .json are not the ledger's. */
const NAME = /^[0-9a-f]{16}\.json$/
const TRIES = 50

/** The file name of a batch's manifest. */
export function manifestName(batch: string): string {
  return `${batch}${ENDING}`
}

/**
 * Reads the manifests of a ledger's folder. A listing of names is no moment in time (a batch may be merged away and its successor appear while
 * names are being listed), so it is repeated until it stands still.
 * @throws LedgerError `no-folder`, `not-a-folder`, `no-permission`
 */
export async function readManifests(folder: string, cache: ManifestCache, effects: StoreEffects): Promise<Census> {
  let names = await listNames(folder, effects)
  for (let tries = 0; ; tries++) {
    const census = await readNamed(folder, names, cache, effects)
    const again = await listNames(folder, effects)
    const still = again.length === names.length && again.every((name, i) => name === names[i])
    if (still && census) return census
    if (tries > TRIES) throw new LedgerError('busy', `${folder} keeps changing while it is being read`)
    names = again
  }
}

/** @returns null where one of the files has gone meanwhile */
async function readNamed(
  folder: string,
  names: string[],
  cache: ManifestCache,
  effects: StoreEffects,
): Promise<Census | null> {
  const there = new Set(names)
  for (const name of cache.keys()) if (!there.has(name)) cache.delete(name)
  const faults: LedgerError[] = []
  for (const name of names) {
    if (cache.has(name)) continue
    const read = await readManifest(folder, name, effects)
    if (read === null) return null
    if (read instanceof LedgerError) faults.push(read)
    else cache.set(name, read)
  }
  return { manifests: [...cache.values()], faults }
}

async function readManifest(
  folder: string,
  name: string,
  effects: StoreEffects,
): Promise<Manifest | LedgerError | null> {
  try {
    const text = await effects.files.read(join(folder, name))
    return text === null ? null : parseManifest(text, name)
  } catch (error) {
    return unreadable(name, error)
  }
}

function unreadable(name: string, error: unknown): LedgerError {
  const batch = name.slice(0, -ENDING.length)
  return new LedgerError('bad-manifest', `the manifest ${name} cannot be read: ${(error as Error).message}`, {
    batch,
    cause: error,
  })
}

async function listNames(folder: string, effects: StoreEffects): Promise<string[]> {
  try {
    const found = await effects.files.stat(folder)
    if (!found) throw new LedgerError('no-folder', `no ledger at ${folder}`)
    if (!found.folder) throw new LedgerError('not-a-folder', `${folder} is a file, not a ledger's folder`)
    return (await effects.files.list(folder)).filter((name) => NAME.test(name)).sort()
  } catch (error) {
    throw asFolderError(error, folder)
  }
}

/** A manifest's text as a value, or what is wrong with it. `name` is its file's, which must be the batch's. */
export function parseManifest(text: string, name: string): Manifest | LedgerError {
  const batch = name.slice(0, -ENDING.length)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return unreadable(name, error)
  }
  const layout = (value as { layout?: unknown } | null)?.layout
  if (typeof layout === 'number' && layout > LAYOUT)
    return new LedgerError(
      'newer-layout',
      `the manifest ${name} is of layout ${layout}; this version reads up to ${LAYOUT}: update demarche`,
      { batch },
    )
  const read = schema.safeParse(value)
  if (!read.success) {
    const issue = read.error.issues[0]!
    return new LedgerError(
      'bad-manifest',
      `the manifest ${name} is none: ${issue.path.join('.')}: ${issue.message.toLowerCase()}`,
      { batch },
    )
  }
  if (read.data.batch !== batch)
    return new LedgerError('bad-manifest', `the manifest ${name} says that it is of batch "${read.data.batch}"`, {
      batch,
    })
  const outside = Object.values(read.data.files).find((file) => file.name !== basename(file.name))
  if (outside)
    return new LedgerError('bad-manifest', `the manifest ${name} names a file elsewhere: ${outside.name}`, { batch })
  return read.data
}
