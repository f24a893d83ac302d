import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createReadStream, rmSync } from 'node:fs'
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { nodeFiles } from '../ledger/store/files.js'

/** Everything a command may touch outside its arguments; handed in, so that tests can hand in their own. */
export interface Effects {
  /** milliseconds since 1970-01-01 UTC */
  now(): number
  out(text: string): void
  err(text: string): void
  readFile(path: string): Promise<Uint8Array>
  readStdin(): Promise<Uint8Array>
  /** whether a file was read by this command */
  isInput(path: string): boolean
  /** Writes a whole file, or leaves what was there: the text goes to a temporary name first. */
  writeFile(path: string, text: string): Promise<void>
  exists(path: string): Promise<boolean>
  makeFolder(path: string): Promise<void>
  /** runs git in the current folder; its standard output */
  git(args: string[]): Promise<Uint8Array>
  /** colours on standard output */
  color: boolean
  /** colours on standard error */
  colorErr: boolean
  /** standard error is a terminal */
  interactive: boolean
  columns: number
  env: Record<string, string | undefined>
  /** A signal that fires on the first interrupt (Ctrl-C); a second one ends the process as ever. */
  interrupted(): AbortSignal
}

/** The real thing. */
export function systemEffects(): Effects {
  const { env, stdout, stderr, stdin } = process
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  const refused = Boolean(env.NO_COLOR) || env.TERM === 'dumb' || (env.FORCE_COLOR !== undefined && !forced)
  const color = (stream: { isTTY?: boolean }): boolean => !refused && (forced || stream.isTTY === true)
  const inputs = new Set<string>()
  return {
    now: Date.now,
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    readFile: (path) => {
      inputs.add(resolve(path))
      return readAll(createReadStream(path))
    },
    isInput: (path) => inputs.has(resolve(path)),
    readStdin: () => readAll(stdin),
    writeFile: writeWhole,
    exists: (path) =>
      stat(path).then(
        () => true,
        () => false,
      ),
    makeFolder: nodeFiles.makeFolder,
    async git(args) {
      // its complaints in the language of ours
      const inEnglish = { ...process.env, LC_ALL: 'C' }
      const options = { encoding: 'buffer', maxBuffer: 64 * 1024 * 1024, env: inEnglish } as const
      try {
        return (await promisify(execFile)('git', args, options)).stdout
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Error('git is not installed')
        throw error
      }
    },
    color: color(stdout),
    colorErr: color(stderr),
    interactive: stderr.isTTY === true,
    columns: stdout.columns || 80,
    env,
    interrupted() {
      const stop = new AbortController()
      process.once('SIGINT', () => stop.abort())
      return stop.signal
    },
  }
}

/** Bytes that are read of one file; a case is far smaller, a device has no end. */
const MOST_READ = 64 * 1024 * 1024

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    size += chunk.length
    if (size > MOST_READ) throw new Error('it is larger than 64 MB')
  }
  return Buffer.concat(chunks)
}

/** Writes beside the target first, then renames: an interruption leaves the old file. Devices and pipes are written to as they are. */
async function writeWhole(path: string, text: string): Promise<void> {
  const target = await realpath(path).catch(() => path)
  const there = await stat(target).catch(() => null)
  if (there && !there.isFile()) return writeFile(target, text)
  const temporary = join(dirname(target), `.${randomUUID()}.tmp`)
  const interrupted = (): never => {
    rmSync(temporary, { force: true })
    process.exit(130)
  }
  process.once('SIGINT', interrupted)
  try {
    await writeFile(temporary, text, there ? { mode: there.mode } : {})
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  } finally {
    process.off('SIGINT', interrupted)
  }
}
