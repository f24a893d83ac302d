import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

/** Everything a command may touch outside its arguments; handed in, so that tests can hand in their own. */
export interface Effects {
  /** milliseconds since 1970-01-01 UTC */
  now(): number
  out(text: string): void
  err(text: string): void
  readFile(path: string): Promise<Uint8Array>
  readStdin(): Promise<Uint8Array>
  /** Writes a whole file, or leaves what was there: the text goes to a temporary name first. */
  writeFile(path: string, text: string): Promise<void>
  exists(path: string): Promise<boolean>
  makeFolder(path: string): Promise<void>
  /** runs git in the current folder; its standard output */
  git(args: string[]): Promise<Uint8Array>
  color: boolean
  /** standard error is a terminal */
  interactive: boolean
  columns: number
}

/** The real thing. */
export function systemEffects(): Effects {
  const { env, stdout, stderr, stdin } = process
  const color =
    env.NO_COLOR === undefined && env.TERM !== 'dumb' && (stdout.isTTY === true || env.FORCE_COLOR !== undefined)
  return {
    now: Date.now,
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    readFile: (path) => readFile(path),
    async readStdin() {
      const chunks: Uint8Array[] = []
      for await (const chunk of stdin) chunks.push(chunk)
      return Buffer.concat(chunks)
    },
    writeFile: writeWhole,
    exists: (path) =>
      stat(path).then(
        () => true,
        () => false,
      ),
    makeFolder: async (path) => void (await mkdir(path, { recursive: true })),
    async git(args) {
      const { stdout } = await promisify(execFile)('git', args, { encoding: 'buffer', maxBuffer: 64 * 1024 * 1024 })
      return stdout
    },
    color,
    interactive: stderr.isTTY === true,
    columns: stdout.columns ?? 80,
  }
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
    await writeFile(temporary, text)
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  } finally {
    process.off('SIGINT', interrupted)
  }
}
