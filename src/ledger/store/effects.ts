import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { nodeFiles, type StoreFiles } from './files.js'

/** A process: its number, when it began (as its machine counts), and its machine. Together they name one process for good. */
export interface Owner {
  pid: number
  start: string
  host: string
}

/** Everything a store touches outside its arguments. */
export interface StoreEffects {
  files: StoreFiles
  /** milliseconds since 1970-01-01 UTC */
  now(): number
  sleep(ms: number): Promise<void>
  self: Owner
  /** whether the process is alive; null where that can't be known from here (another machine) */
  alive(owner: Owner): boolean | null
}

/** The machine this runs on. */
export function nodeEffects(): StoreEffects {
  const self = {
    pid: process.pid,
    start: startOf(process.pid) ?? '0',
    host: hostname().replace(/[^A-Za-z0-9]/g, '') || 'host',
  }
  return {
    files: nodeFiles,
    now: Date.now,
    sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
    self,
    alive(owner) {
      if (owner.host !== self.host) return null
      const start = startOf(owner.pid)
      if (start !== null) return start === owner.start
      try {
        process.kill(owner.pid, 0)
        return owner.start === '0'
      } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'EPERM'
      }
    },
  }
}

/** When a process began, in the kernel's ticks since boot; null where there is no such process, or no /proc. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
