import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtProgram } from '../../../test/support/built.js'
import { FILES, fileOf } from '../fixtures/churn-files.js'
import { makeFolder } from '../fixtures/folders.js'
import { stageRecords } from '../fixtures/stage-records.js'
import type { FolderLedger } from '../folder-ledger.js'
import { allPairsByPeriod } from '../questions/all-pairs.js'
import { eventsOf } from '../questions/events-of.js'
import { feeds } from '../questions/feeds.js'
import { pairDays } from '../questions/pair-days.js'
import { volumeByDay } from '../questions/volume-by-day.js'

const KILLS = Number(process.env.LEDGER_KILLS ?? 30)

async function answers(ledger: FolderLedger): Promise<unknown[]> {
  const engine = await ledger.open({ memory: 300 })
  try {
    const told: unknown[] = [(await feeds(engine)).columns]
    for (const feed of ['icews', 'gdelt1']) {
      told.push((await volumeByDay(engine, { feed })).columns)
      told.push((await allPairsByPeriod(engine, { feed, unit: 'week', directed: true })).columns)
      told.push((await pairDays(engine, { feed, a: 'AAA', b: 'BBB' })).columns)
      const of = { feed, a: 'AAA', b: 'CCC', limit: 10_000, order: 'first' as const }
      told.push((await eventsOf(engine, of)).columns)
    }
    return told
  } finally {
    await engine.close()
  }
}

async function loadAll(ledger: FolderLedger, work: string): Promise<void> {
  for (const release of [1, 2]) {
    const files = Array.from({ length: FILES }, (_, f) => f).filter((f) => release === 1 || f % 3 === 0)
    await ledger.add(
      await stageRecords(
        files.map((f) => fileOf(f, release)),
        work,
      ),
    )
  }
}

/** Runs a process until it has begun so many tasks and some milliseconds more. @returns what it wrote to its standard error */
async function runAndKill(args: string[], tasks: number, ms: number, begun: Map<string, number>): Promise<string> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stderr.on('data', (data) => {
    said += String(data)
  })
  const ended = new Promise((done) => child.once('close', done))
  let left = tasks
  await new Promise<void>((done) => {
    child.stdout.on('data', (data) => {
      for (const name of String(data).trim().split('\n')) {
        begun.set(name, (begun.get(name) ?? 0) + 1)
        if (left-- === 0) done()
      }
    })
    child.once('close', () => done())
  })
  await new Promise((done) => setTimeout(done, ms))
  child.kill('SIGKILL')
  await ended
  return said
}

describe('a ledger whose writers are killed', () => {
  it(
    `loses nothing and doubles nothing (${KILLS} kills)`,
    async () => {
      const base = mkdtempSync(join(tmpdir(), 'kills-'))
      const work = join(base, 'work')
      mkdirSync(work)
      try {
        const script = await builtProgram('churn', 'src/ledger/fixtures/churn.ts')
        const calm = await makeFolder(join(base, 'calm'))
        await loadAll(calm, work)
        const due = await answers(calm)

        const ledger = await makeFolder(join(base, 'killed'))
        const begun = new Map<string, number>()
        let state = 7
        for (let kill = 1; kill <= KILLS; kill++) {
          state = (Math.imul(state, 1103515245) + 12345) >>> 0
          // now and then two at once; killed a while after they began their first to sixth task
          const seeds = kill % 4 === 0 ? [kill, kill + 1000] : [kill]
          const faults = await Promise.all(
            seeds.map((seed) =>
              runAndKill([script, ledger.folder, work, String(seed)], kill % 6, (state >>> 8) % 120, begun),
            ),
          )
          expect(faults.join('')).toBe('')
          if (kill % 10 === 0) expect((await ledger.verify()).findings).toEqual([])
        }
        expect([...begun.keys()].sort()).toEqual(['add', 'compact', 'revise'])

        await loadAll(ledger, work)
        expect(await answers(ledger)).toEqual(due)
        await ledger.compact()
        expect(await answers(ledger)).toEqual(due)
        expect(await ledger.verify()).toMatchObject({ findings: [], foreign: [], twice: 0 })
      } finally {
        rmSync(base, { recursive: true, force: true })
      }
    },
    300_000 + KILLS * 20_000,
  )
})
