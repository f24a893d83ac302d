import { type ChildProcess, spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { builtProgram } from '../support/built.js'

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

/** The command as a person has it, bundled from the source as it is now. */
export function builtCommand(): Promise<string> {
  return builtProgram('demarche', 'src/cli/main.ts')
}

/** The environment of whoever runs the tests, but for what would change what the command does. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const isOwn = (name: string): boolean => !/^DEMARCHE_|_proxy$/i.test(name)
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => isOwn(name)))
}

/** Starts the command in a process of its own. */
export async function start(
  args: string[],
  options: RunOptions = {},
): Promise<{ child: ChildProcess; ran: Promise<Ran> }> {
  const script = await builtCommand()
  const node = [process.execPath, script, ...args]
  const [program, ...words] = options.memory
    ? ['/bin/sh', '-c', `ulimit -v ${options.memory} && exec "$@"`, 'sh', ...node]
    : node
  const child = spawn(program!, words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    // else the allocator takes address space for each core
    env: { ...plainEnvironment(), ...(options.memory ? { MALLOC_ARENA_MAX: '2' } : {}), ...options.env },
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

/**
 * Runs the command on a ledger that is there, and sends a signal so many milliseconds after its first work file or lock appeared in the
 * folder; it may have ended before.
 * @returns also how many milliseconds it went on from there, 0 where it had nothing to do
 */
export async function disturbed(
  args: string[],
  ledger: string,
  signal: 'SIGINT' | 'SIGKILL',
  after: number,
): Promise<Ran & { worked: number }> {
  let begun: number | null = null
  let timer: NodeJS.Timeout | undefined
  const { child, ran } = await start([...args, '--ledger', ledger])
  const seen = watch(ledger, (_, name) => {
    if (begun !== null || !name?.startsWith('.')) return
    begun = performance.now()
    timer = setTimeout(() => child.kill(signal), after)
  })
  const came = await ran
  seen.close()
  clearTimeout(timer)
  return { ...came, worked: begun === null ? 0 : performance.now() - begun }
}
