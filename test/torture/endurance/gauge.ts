import { existsSync, readdirSync } from 'node:fs'

/** What a process holds, after its garbage was collected. */
export interface Held {
  /** MB */
  rss: number
  /** MB of JavaScript's own */
  heap: number
  /** open files, sockets and pipes; null where the system does not tell */
  files: number | null
  /** threads; null where the system does not tell */
  threads: number | null
  /** timers, sockets, requests under way */
  active: number
  /** seconds of processor since the process began */
  cpu: number
}

/** Measures this process; wants `--expose-gc`. */
export async function gauge(): Promise<Held> {
  const { user, system } = process.cpuUsage()
  const { gc } = globalThis as { gc?: () => void }
  if (!gc) throw new Error('node --expose-gc')
  for (let k = 0; k < 3; k++) {
    gc()
    // what the engine's finalizers let go of goes in the next turn
    await new Promise((done) => setTimeout(done, 50))
  }
  const { rss, heapUsed } = process.memoryUsage()
  return {
    rss: rss / 1024 ** 2,
    heap: heapUsed / 1024 ** 2,
    files: count('/proc/self/fd'),
    threads: count('/proc/self/task'),
    active: process.getActiveResourcesInfo().length,
    cpu: (user + system) / 1e6,
  }
}

function count(folder: string): number | null {
  return existsSync(folder) ? readdirSync(folder).length : null
}
