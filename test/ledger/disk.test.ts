import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { answersOf } from './answers.js'
import { demarche } from './command.js'
import { icewsDays } from './days.js'

const base = mkdtempSync(join(tmpdir(), 'disk-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))
const files = icewsDays(12, join(base, 'days'))

/** Mounts a disk of a few kB; null where that is not allowed. */
function mountSmall(at: string, kilobytes: number): (() => void) | null {
  mkdirSync(at)
  try {
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', at], { stdio: 'ignore' })
    return () => execFileSync('/bin/umount', ['-l', at], { stdio: 'ignore' })
  } catch {
    return null
  }
}

/** Bytes left on the disk: too few for any batch. */
const LEFT = 8192

describe('a full disk', () => {
  it('is told in a line, and the ledger stays as it was', async (context) => {
    const disk = join(base, 'small')
    const unmount = mountSmall(disk, 700)
    if (!unmount) return context.skip('no disk can be mounted here')
    try {
      const ledger = join(disk, 'ledger')
      for (const file of files.slice(0, 2))
        expect((await demarche(['ledger', 'add', file, '--ledger', ledger])).code).toBe(0)
      const { bavail, bsize } = statfsSync(disk)
      writeFileSync(join(disk, 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - LEFT)))
      const [before, due] = [readdirSync(ledger), await answersOf(ledger, [['USA', 'RUS']])]
      expect(await demarche(['ledger', 'add', ...files, '--ledger', ledger])).toEqual({
        code: 3,
        out: '',
        err: `demarche: the disk is full: ${ledger}; nothing was changed\n`,
      })
      expect(readdirSync(ledger)).toEqual(before)
      expect(await answersOf(ledger, [['USA', 'RUS']])).toEqual(due)
    } finally {
      unmount()
    }
  })
})

describe('a folder that may not be written to', () => {
  it.skipIf(process.getuid?.() === 0)('can be asked, and is not changed', async () => {
    const ledger = join(base, 'read')
    expect((await demarche(['ledger', 'add', files[0]!, '--ledger', ledger])).code).toBe(0)
    chmodSync(ledger, 0o555)
    try {
      expect((await demarche(['ties', 'USA', 'RUS', '--ledger', ledger])).code).toBe(0)
      expect((await demarche(['ledger', 'info', '--ledger', ledger])).code).toBe(0)
      for (const args of [['add', files[1]!], ['compact']])
        expect(await demarche(['ledger', ...args, '--ledger', ledger])).toEqual({
          code: 3,
          out: '',
          err: `demarche: no permission to write in ${ledger}; nothing was changed\n`,
        })
    } finally {
      chmodSync(ledger, 0o755)
    }
  })
})
