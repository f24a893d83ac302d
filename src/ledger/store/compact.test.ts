import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeFolder, openFolder } from '../fixtures/folders.js'
import { type PlainFile, type PlainRecord, stageRecords } from '../fixtures/stage-records.js'
import type { FolderLedger } from '../folder-ledger.js'
import { nodeEffects } from './effects.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, records: PlainRecord[]): PlainFile => ({ name, feed: 'icews', records })
const row = (id: string, more: Partial<PlainRecord> = {}): PlainRecord => ({
  id,
  day: 10,
  filed: 10,
  source_state: 'AAA',
  target_state: 'BBB',
  ...more,
})
const add = async (ledger: FolderLedger, ...files: PlainFile[]) => ledger.add(await stageRecords(files))

async function rows(ledger: FolderLedger): Promise<string[]> {
  const engine = await ledger.open()
  try {
    const found = await engine.query('SELECT id, code, filed FROM events ORDER BY id, code')
    return found.id!.map((id, i) => `${id} ${found.code![i]} ${found.filed![i]}`)
  } finally {
    await engine.close()
  }
}

describe('compacting', () => {
  it('merges all batches into one, leaves one record an id, and removes what was merged', async () => {
    const ledger = await makeFolder(folder)
    await add(ledger, file('a', [row('1', { code: '010', filed: 12 }), row('2', { code: '010', filed: null })]))
    await add(ledger, file('b', [row('1', { code: '020', filed: 11 }), row('2', { code: '020' }), row('3')]))
    await add(ledger, file('c', [row('3', { code: '030' })]))
    expect(await ledger.verify()).toMatchObject({ findings: [], twice: 3 })
    const done = await ledger.compact()
    expect(done).toMatchObject({ rows: 3, duplicates: 3, merged: { length: 3 } })
    expect(await rows(ledger)).toEqual(['1 010 12', '2 020 10', '3 030 10'])
    expect(readdirSync(folder)).toHaveLength(3)
    expect(await ledger.verify()).toEqual({ batches: 1, findings: [], foreign: [], leftOver: [], twice: 0 })
    expect((await ledger.info()).live[0]!.manifest).toMatchObject({
      by: 'compact',
      coverage: [{ records: 3, events: 1 }],
    })
    expect(await ledger.compact()).toEqual({ batch: done.batch, merged: [], rows: 3, duplicates: 0 })
    expect(
      (await add(ledger, file('b', [row('1', { code: '020', filed: 11 }), row('2', { code: '020' }), row('3')]))).batch,
    ).toBeNull()
  })

  it('does nothing to an empty ledger', async () => {
    expect(await (await makeFolder(folder)).compact()).toEqual({ batch: null, merged: [], rows: 0, duplicates: 0 })
  })

  it('keeps earlier releases, and knows them afterwards', async () => {
    const ledger = await makeFolder(folder)
    const first = await add(ledger, file('a', [row('1')]), file('b', [row('2')]))
    await add(ledger, file('a', [row('1x')]))
    await add(ledger, file('c', [row('3')]))
    await ledger.compact()
    await add(ledger, file('d', [row('4')]))
    await ledger.compact()
    const info = await ledger.info()
    expect(info.live).toHaveLength(1)
    expect(info.replaced.map((r) => [r.manifest.batch, r.because])).toEqual([[first.batch, 'revised']])
    expect(await rows(ledger)).toEqual(['1x 042 10', '2 042 10', '3 042 10', '4 042 10'])
    expect((await ledger.verify()).findings).toEqual([])
  })

  it('respects a living compaction, and breaks a dead one’s lock', async () => {
    const ledger = await makeFolder(folder)
    await add(ledger, file('a', [row('1')]))
    await add(ledger, file('b', [row('2')]))
    const { self } = nodeEffects()
    const lock = join(folder, '.compact.lock')
    writeFileSync(lock, JSON.stringify({ owner: self, at: Date.now() - 5000, number: 9 }))
    await expect(ledger.compact()).rejects.toMatchObject({
      code: 'busy',
      message: expect.stringMatching(new RegExp(`process ${self.pid} on \\w+ has held the lock for \\d+ s`)),
    })
    writeFileSync(lock, JSON.stringify({ owner: { ...self, host: 'elsewhere' }, at: Date.now() - 5000, number: 9 }))
    await expect(ledger.compact()).rejects.toMatchObject({ code: 'busy' })
    writeFileSync(lock, JSON.stringify({ owner: { ...self, start: '1' }, at: Date.now(), number: 9 }))
    expect((await ledger.compact()).merged).toHaveLength(2)
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('lets two at once have one success', async () => {
    const ledger = await makeFolder(folder)
    for (const name of ['a', 'b', 'c']) await add(ledger, file(name, [row(name)]))
    const other = await openFolder(folder)
    const both = await Promise.allSettled([ledger.compact(), other.compact()])
    expect(both.map((b) => b.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await rows(ledger)).toHaveLength(3)
  })

  it('goes on while files are loaded and revised, and while questions are asked', async () => {
    const ledger = await makeFolder(folder)
    for (let i = 0; i < 6; i++) await add(ledger, file(`f${i}`, [row(`${i}`)]))
    const staged = await Promise.all([
      stageRecords([file('g', [row('9')])]),
      stageRecords([file('f2', [row('2x')])]),
      stageRecords([file('h', [row('8')])]),
    ])
    const engine = await ledger.open()
    const counts: number[] = []
    let busy = true
    const asking = (async () => {
      while (busy) counts.push(Number((await engine.query('SELECT COUNT(*) AS n FROM events')).n![0]))
    })()
    const compacting = (async () => {
      for (let k = 0; k < 3; k++) await ledger.compact()
    })()
    for (const s of staged) await (await openFolder(folder)).add(s)
    await compacting
    busy = false
    await asking
    await ledger.compact()
    expect(counts.length).toBeGreaterThan(0)
    expect(counts.every((n) => n >= 6 && n <= 8)).toBe(true)
    expect(counts).toEqual([...counts].sort((a, b) => a - b))
    expect((await rows(ledger)).map((r) => r.split(' ')[0])).toEqual(['0', '1', '2x', '3', '4', '5', '8', '9'])
    await engine.close()
    expect((await ledger.verify()).findings).toEqual([])
  })
})
