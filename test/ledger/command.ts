import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { type InputOptions, rolldown } from 'rolldown'

/** What a run of the command came to. */
export interface Ran {
  /** null where a signal ended it */
  code: number | null
  out: string
  err: string
}

export interface RunOptions {
  env?: Record<string, string>
  cwd?: string
  /** KB of address space */
  memory?: number
}

const ROOT = join(import.meta.dirname, '../..')
let built: Promise<string> | null = null

/** The command as a person has it, bundled from the source as it is now; what processes that ended left is removed. */
export function builtCommand(): Promise<string> {
  built ??= (async () => {
    const folder = join(ROOT, 'build', `command-${process.pid}-${threadId}`)
    sweepBuilds()
    const input: InputOptions = {
      input: { demarche: join(ROOT, 'src/cli/main.ts') },
      platform: 'node',
      external: ['@duckdb/node-api'],
      resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    }
    await (await rolldown(input)).write({ dir: folder, format: 'esm' })
    return join(folder, 'demarche.js')
  })()
  return built
}

function sweepBuilds(): void {
  mkdirSync(join(ROOT, 'build'), { recursive: true })
  for (const name of readdirSync(join(ROOT, 'build'))) {
    const owner = /^command-(\d+)-\d+$/.exec(name)?.[1]
    if (owner !== undefined && !isRunning(Number(owner)))
      rmSync(join(ROOT, 'build', name), { recursive: true, force: true })
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Starts the command in a process of its own. */
export async function start(
  args: string[],
  options: RunOptions = {},
): Promise<{ child: ChildProcess; ran: Promise<Ran> }> {
  const script = await builtCommand()
  const { DEMARCHE_LEDGER: _, ...env } = process.env
  const node = [process.execPath, script, ...args]
  const [program, ...words] = options.memory
    ? ['/bin/sh', '-c', `ulimit -v ${options.memory} && exec "$@"`, 'sh', ...node]
    : node
  const child = spawn(program!, words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, ...options.env },
    cwd: options.cwd,
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (data) => (out += data))
  child.stderr.on('data', (data) => (err += data))
  const ran = new Promise<Ran>((done) => child.once('close', (code) => done({ code, out, err })))
  return { child, ran }
}

/** Runs the command to its end. */
export async function demarche(args: string[], options: RunOptions = {}): Promise<Ran> {
  return (await start(args, options)).ran
}
