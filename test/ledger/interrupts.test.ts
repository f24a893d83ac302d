import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { answersOf } from './answers.js'
import { demarche, disturbed } from './command.js'
import { icewsDays } from './days.js'

const base = mkdtempSync(join(tmpdir(), 'interrupts-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))
const files = icewsDays(12, join(base, 'days'))

describe.each(['add', 'compact'])('Ctrl-C during %s', (what) => {
  it('leaves the ledger as it was and no work files, and is no bug', async () => {
    const ledger = join(base, what)
    for (const file of what === 'add' ? files.slice(0, 1) : files)
      expect((await demarche(['ledger', 'add', file, '--ledger', ledger])).code).toBe(0)
    const due = await answersOf(ledger, [['USA', 'RUS']])
    const before = readdirSync(ledger)
    const codes: (number | null)[] = []
    for (let after = 0; !codes.includes(0); after = after * 1.3 + 25) {
      const { code, err } = await disturbed(['ledger', what, ...(what === 'add' ? files : [])], ledger, 'SIGINT', after)
      // a signal that comes while a finished process is already ending kills it without a code
      const ended = code === 0 || (code === null && readdirSync(ledger).join() !== before.join())
      codes.push(ended ? 0 : code)
      if (code === 3) expect(err).toBe('demarche: stopped; nothing was changed\n')
      else expect(err).toBe('')
      if (ended) continue
      expect(readdirSync(ledger)).toEqual(before)
      expect(await answersOf(ledger, [['USA', 'RUS']])).toEqual(due)
    }
    expect(codes).toContain(3)
    expect(readdirSync(ledger).filter((name) => name.startsWith('.'))).toEqual([])
  }, 600_000)
})
