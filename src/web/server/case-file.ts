import { createHash, randomUUID } from 'node:crypto'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { decodeCase } from '../../case/decode.js'
import { nodeEffects } from '../../ledger/store/effects.js'
import { LedgerError } from '../../ledger/store/errors.js'
import { whileLocked } from '../../ledger/store/lock.js'
import { Refusal } from './refusal.js'

/** Bytes of a case file that are read or written at most. */
export const LARGEST = 4 * 1024 * 1024

/** A case file as it stands on the disk. */
export interface CaseFile {
  text: string
  /** a hash of its bytes */
  version: string
}

/** Milliseconds to wait for another process that saves, and after which a lock of another machine counts as dead. */
const PATIENCE = { wait: 5_000, stale: 600_000 }

/** Saves of one file wait for one another. */
const turns = new Map<string, Promise<unknown>>()

/** The version of a file's bytes: the first 32 hex digits of their SHA-256. */
export function versionOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32)
}

/**
 * Reads a case file.
 * @throws Refusal where it is missing, too large, or no UTF-8
 */
export async function readCaseFile(path: string): Promise<CaseFile> {
  const bytes = await readBounded(path)
  const decoded = decodeCase(bytes, { file: null })
  if ('diagnostic' in decoded)
    throw new Refusal(422, 'not-utf8', decoded.diagnostic.message, { hint: decoded.diagnostic.hint })
  return { text: decoded.text, version: versionOf(bytes) }
}

/**
 * The bytes of a file.
 * @throws Refusal where it is missing or too large
 */
export async function readBounded(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => null)
  if (found === null) throw new Refusal(404, 'no-file', 'there is no such file')
  if (found.size > LARGEST) throw tooLarge()
  return readFile(path)
}

/** What is said of a file or a body beyond the limit. */
export function tooLarge(): Refusal {
  return new Refusal(413, 'too-large', `it is larger than ${LARGEST / 1024 / 1024} MB`)
}

/**
 * Saves a case file whole or not at all: to a temporary name beside it, synced, then renamed; a kill at any moment leaves the old file or
 * the new one.
 * @param version what the file must still be; null where it must not exist yet
 * @returns the new version
 * @throws Refusal 409 with the text that stands there, where it is something else
 */
export function saveCaseFile(path: string, text: string, version: string | null): Promise<string> {
  const before = turns.get(path) ?? Promise.resolve()
  const turn = before.catch(() => {}).then(() => alone(path, (confirm) => replace(path, text, version, confirm)))
  turns.set(path, turn)
  const done = (): void => {
    if (turns.get(path) === turn) turns.delete(path)
  }
  turn.then(done, done)
  return turn
}

/**
 * Does something while no other workbench saves the file: between the look at what stands there and the rename nobody may come.
 * @throws Refusal where another is at it for longer than a save takes, or nothing can be written beside the file
 */
async function alone(path: string, task: (confirm: () => Promise<void>) => Promise<string>): Promise<string> {
  const name = `.${createHash('sha256').update(basename(path)).digest('hex').slice(0, 16)}.lock`
  try {
    return await whileLocked(dirname(path), name, PATIENCE, nodeEffects(), ({ confirm }) => task(confirm))
  } catch (error) {
    if (error instanceof LedgerError && error.code === 'busy')
      throw new Refusal(503, 'busy', 'another workbench is saving this file; nothing was saved')
    throw refusalOf(error)
  }
}

async function replace(
  path: string,
  text: string,
  version: string | null,
  confirm: () => Promise<void>,
): Promise<string> {
  const bytes = Buffer.from(text, 'utf8')
  if (bytes.length > LARGEST) throw tooLarge()
  const there = await stat(path).catch(() => null)
  await compare(path, text, version)
  const temporary = join(dirname(path), `.${randomUUID()}.tmp`)
  try {
    const file = await open(temporary, 'wx', there?.mode ?? 0o666)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await compare(path, text, version)
    await confirm()
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  const folder = await open(dirname(path), 'r')
  await folder.sync().finally(() => folder.close())
  return versionOf(bytes)
}

const UNWRITABLE: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EROFS: 'the disk is read-only',
  EACCES: 'there is no permission to write in the folder',
  EPERM: 'there is no permission to write in the folder',
}

/** What a person can do something about; anything else stays what it is. */
export function refusalOf(error: unknown): unknown {
  const code = String((error as NodeJS.ErrnoException).code)
  if (code === 'ENAMETOOLONG') return new Refusal(400, 'bad-path', 'the name of the file is too long')
  const why = UNWRITABLE[code]
  return why === undefined ? error : new Refusal(503, 'disk', `${why}; nothing was saved`)
}

/** Checks that nobody else has written. */
async function compare(path: string, yours: string, version: string | null): Promise<void> {
  const now = await readCaseFile(path).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'no-file') return null
    throw error
  })
  if ((now?.version ?? null) === version) return
  const message =
    now === null
      ? 'the file is gone'
      : version === null
        ? 'the file is there already'
        : 'the file was changed by someone else'
  throw new Refusal(409, 'conflict', message, { text: now?.text ?? null, version: now?.version ?? null, yours })
}
