import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answersOf } from './answers.js'
import { demarche, disturbed } from './command.js'
import { drawing, icewsDays, shuffled } from './days.js'

const KILLS = Number(process.env.LEDGER_KILLS ?? 30)
/** All days where many kills are asked for; else as many as fit into a minute. */
const DAYS = KILLS > 30 ? 128 : 12
/** Kills after which the ledger is looked at and another one begun: once all is loaded, there is little to disturb. */
const ROUND = KILLS > 30 ? 50 : 10
const QUIET = { code: 0, err: '' }
/** Milliseconds, as many as a timer takes. */
const NEVER = 2 ** 31 - 1
const run = (...args: string[]) => demarche(['ledger', ...args])
const PAIRS: [string, string][] = [
  ['USA', 'RUS'],
  ['RUS', 'UKR'],
  ['PAK', 'IND'],
]

/** Loads files in shuffled order, now and then merging, and kills what runs so many times; some of it is let come to its end. */
async function killOften(ledger: string, files: string[], kills: number, draw: (of: number) => number): Promise<void> {
  let queue: string[] = []
  const next = (): string[] => {
    if (queue.length < 4) queue = [...queue, ...shuffled(files, draw)]
    return queue.splice(0, 1 + draw(3))
  }
  mkdirSync(ledger)
  const calm = await disturbed(['ledger', 'add', ...next()], ledger, 'SIGKILL', NEVER)
  expect(calm).toMatchObject(QUIET)
  const usual = { add: calm.worked, compact: calm.worked }
  let left = 0
  for (let killed = 0; killed < kills; ) {
    const what = draw(3) === 0 ? 'compact' : 'add'
    const args = ['ledger', what, ...(what === 'add' ? next() : [])]
    const { code, err, worked } = await disturbed(args, ledger, 'SIGKILL', (usual[what] * draw(1000)) / 800)
    if (code === null) killed++
    else expect({ args, code, err }).toEqual({ args, ...QUIET })
    // what was killed might have gone on for longer
    if (worked > 0) usual[what] = code === null ? usual[what] * 1.1 : worked
    if (readdirSync(ledger).some((name) => name.startsWith('.'))) left++
  }
  expect(left).toBeGreaterThan(0)
}

/** @returns files of batches whose writer was killed between them and their manifest: they stay for a day, and count nowhere */
async function verified(ledger: string): Promise<string[]> {
  const told = JSON.parse((await run('verify', '--json', '--ledger', ledger)).out)
  expect(told).toMatchObject({ findings: [], foreign: [], twice: 0 })
  for (const name of told.leftOver) expect(name).toMatch(/^[0-9a-f]{16}(\.rollup)?\.parquet$/)
  return told.leftOver
}

async function expectAnswers(ledger: string, due: Record<string, unknown>): Promise<void> {
  const told = await answersOf(ledger, PAIRS)
  for (const [question, answer] of Object.entries(due)) expect(told[question], question).toEqual(answer)
}

describe('the command, killed at any moment', () => {
  it(
    `loses nothing and doubles nothing (${KILLS} kills, ${DAYS} days)`,
    async () => {
      const base = mkdtempSync(join(tmpdir(), 'kills-'))
      try {
        const files = icewsDays(DAYS, join(base, 'days'))
        const calm = join(base, 'calm')
        expect(await run('add', ...files, '--ledger', calm)).toMatchObject(QUIET)
        const due = await answersOf(calm, PAIRS)

        const draw = drawing(KILLS)
        for (let round = 0, left = KILLS; left > 0; round++, left -= ROUND) {
          const ledger = join(base, `killed-${round}`)
          await killOften(ledger, files, Math.min(left, ROUND), draw)
          for (const all = [...shuffled(files, draw), ...shuffled(files, draw)]; all.length > 0; )
            expect(await run('add', ...all.splice(0, 6 + draw(30)), '--ledger', ledger)).toMatchObject(QUIET)
          await verified(ledger)
          await expectAnswers(ledger, due)
          expect(await run('compact', '--ledger', ledger)).toMatchObject(QUIET)
          await expectAnswers(ledger, due)
          expect(readdirSync(ledger)).toHaveLength(3 + (await verified(ledger)).length)
        }
      } finally {
        rmSync(base, { recursive: true, force: true })
      }
    },
    300_000 + KILLS * 20_000,
  )
})
