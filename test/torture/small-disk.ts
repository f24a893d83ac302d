import { execFileSync } from 'node:child_process'
import { mkdirSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A disk of its own, of a few hundred kB. */
export interface SmallDisk {
  at: string
  /** leaves no room for another byte */
  fill(): void
  /** from now on nothing may be written, not by the system's administrator either */
  freeze(): void
  remove(): void
}

const mount = (...words: string[]): Buffer => execFileSync('/bin/mount', words, { stdio: 'pipe' })

/** Makes a small disk; null where none may be mounted. */
export function mountSmall(at: string, kilobytes: number): SmallDisk | null {
  mkdirSync(at)
  try {
    mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', at)
  } catch {
    return null
  }
  return {
    at,
    fill() {
      const { bavail, bsize } = statfsSync(at)
      writeFileSync(join(at, 'filler'), Buffer.alloc(bavail * bsize))
    },
    freeze: () => void mount('-o', 'remount,ro', at),
    remove: () => void execFileSync('/bin/umount', ['-l', at], { stdio: 'pipe' }),
  }
}
