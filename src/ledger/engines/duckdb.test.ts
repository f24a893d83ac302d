import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeFolder, openFolder } from '../fixtures/folders.js'
import { type PlainFile, stageRecords } from '../fixtures/stage-records.js'
import type { FolderLedger } from '../folder-ledger.js'
import type { Manifest } from '../manifest.js'
import { feeds } from '../questions/feeds.js'
import { pairByPeriod } from '../questions/pair-by-period.js'
import { volumeByDay } from '../questions/volume-by-day.js'
import { RECORD, ROLLUP } from '../record.js'
import { openDuckEngine } from './duckdb.js'

let folder: string
let ledger: FolderLedger
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "ledger's "))
  ledger = await makeFolder(folder)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, day: number, rows = 1): PlainFile => ({
  name,
  feed: 'icews',
  records: Array.from({ length: rows }, (_, i) => ({
    id: `${name}-${i}`,
    day,
    source_state: 'AAA',
    target_state: 'BBB',
    root: '04',
  })),
})

describe('an engine over a folder', () => {
  it('has empty tables of the right types over an empty ledger, and no answer over none', async () => {
    const engine = await ledger.open()
    const types = async (table: string): Promise<unknown> => {
      const found = await engine.query(
        `SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_name = '${table}' ORDER BY ordinal_position`,
      )
      return Object.fromEntries(found.name!.map((name, i) => [name, found.type![i]]))
    }
    expect(await types('events')).toEqual(RECORD)
    expect(await types('rollup')).toEqual(ROLLUP)
    expect(await feeds(engine)).toMatchObject({ rows: 0 })
    expect((await volumeByDay(engine, { feed: 'icews' })).rows).toBe(0)
    await engine.close()
    await expect(openDuckEngine(join(folder, 'none'))).rejects.toMatchObject({ code: 'no-folder' })
  })

  it('keeps answering from what it opened, and sees more when it is refreshed', async () => {
    await ledger.add(await stageRecords([file('a', 1)]))
    const engine = await ledger.open()
    await ledger.add(await stageRecords([file('b', 2)]))
    const count = async (): Promise<unknown> => (await engine.query('SELECT COUNT(*) AS n FROM events')).n
    expect(await count()).toEqual([1])
    expect(await engine.refresh()).toBe(true)
    expect(await count()).toEqual([2])
    expect(await engine.refresh()).toBe(false)
    expect(engine.batches).toHaveLength(2)
    await engine.close()
  })

  it('finds what was merged away under it', async () => {
    for (const name of ['a', 'b']) await ledger.add(await stageRecords([file(name, 1)]))
    const engine = await ledger.open()
    await (await openFolder(folder)).compact()
    expect(
      await Promise.all([1, 2, 3].map(async () => (await engine.query('SELECT COUNT(*) AS n FROM events')).n)),
    ).toEqual([[2], [2], [2]])
    expect(engine.batches).toHaveLength(1)
    await engine.close()
  })

  it('answers SELECT alone, one at a time, with the SQL as the cause of an error', async () => {
    const engine = await ledger.open()
    for (const sql of [
      'DROP VIEW events',
      'SELECT 1; SELECT 2',
      "COPY (SELECT 1) TO 'x'",
      'SET threads = 1',
      "ATTACH 'x.db'",
    ])
      await expect(engine.query(sql)).rejects.toMatchObject({ message: expect.stringMatching(/SELECT/), cause: sql })
    await expect(engine.query('SELECT nothing FROM events')).rejects.toMatchObject({
      message: expect.stringContaining('nothing'),
    })
    await engine.close()
  })

  it('reads nothing but the ledger’s files when it is closed to the outside', async () => {
    await ledger.add(await stageRecords([file('a', 1)]))
    writeFileSync(join(folder, 'other.csv'), 'a\n1\n')
    const engine = await ledger.open({ closed: true })
    expect((await engine.query('SELECT id FROM events')).id).toEqual(['a-0'])
    const quoted = join(folder, 'other.csv').replaceAll("'", "''")
    for (const sql of [
      `SELECT * FROM read_csv('${quoted}')`,
      `SELECT * FROM glob('/etc/*')`,
      `SELECT * FROM read_text('/etc/passwd')`,
    ])
      await expect(engine.query(sql)).rejects.toThrow(/disabled by configuration/)
    await ledger.add(await stageRecords([file('b', 2)]))
    await engine.refresh()
    expect((await engine.query('SELECT COUNT(*) AS n FROM events')).n).toEqual([2])
    await engine.close()
    const open = await ledger.open()
    expect((await open.query(`SELECT a FROM read_csv('${quoted}')`)).a).toEqual([1])
    await open.close()
  })

  it('can be interrupted', async () => {
    const engine = await ledger.open()
    const stop = new AbortController()
    const asked = engine.query('SELECT SUM(a.range * b.range) AS n FROM range(100000000) AS a, range(1000) AS b', {
      signal: stop.signal,
    })
    setTimeout(() => stop.abort(), 50)
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
    await expect(engine.query('SELECT 1', { signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' })
    expect((await engine.query('SELECT 1 AS n')).n).toEqual([1])
    await engine.close()
  })

  it('answers the same from masked batches as from a merged one', async () => {
    // two ledgers copied into one folder: each has revised another file of the same batch
    const [left, right] = [await makeFolder(join(folder, 'l')), await makeFolder(join(folder, 'r'))]
    for (const l of [left, right]) await l.add(await stageRecords([file('a', 1, 3), file('b', 2, 5), file('c', 3, 7)]))
    await left.add(await stageRecords([{ ...file('a', 1, 2), content: 'a2' }]))
    await right.add(await stageRecords([{ ...file('b', 2, 4), content: 'b2' }]))
    const both = join(folder, 'both')
    const merged = await makeFolder(both)
    for (const l of [left, right])
      for (const name of readdirSync(l.folder)) copyFileSync(join(l.folder, name), join(both, name))
    expect((await merged.info()).live.map((l) => l.masked.length).sort()).toEqual([1, 2])
    const answers: unknown[] = []
    for (const compacted of [false, true]) {
      if (compacted) await merged.compact()
      const engine = await merged.open()
      answers.push([
        (await pairByPeriod(engine, { feed: 'icews', a: 'AAA', b: 'BBB', unit: 'day' })).columns,
        (await volumeByDay(engine, { feed: 'icews' })).columns,
      ])
      await engine.close()
    }
    expect(answers[0]).toMatchObject([{ records: [2, 4, 7] }, { records: [2, 4, 7], events: [1, 1, 1] }])
    expect(answers[1]).toEqual(answers[0])
    expect((await merged.info()).live).toHaveLength(1)
  })

  it('opens many batches', async () => {
    const added = await ledger.add(await stageRecords([file('a', 1)]))
    const manifest = JSON.parse(readFileSync(join(folder, `${added.batch}.json`), 'utf8')) as Manifest
    for (let k = 0; k < 500; k++) {
      const batch = k.toString(16).padStart(16, '0')
      const { events, rollup } = manifest.files
      const files = {
        events: { ...events, name: `${batch}.parquet` },
        rollup: { ...rollup, name: `${batch}.rollup.parquet` },
      }
      copyFileSync(join(folder, events.name), join(folder, files.events.name))
      copyFileSync(join(folder, rollup.name), join(folder, files.rollup.name))
      const inputs = [{ ...manifest.inputs[0]!, name: batch, sha256: batch.padEnd(64, '0') }]
      writeFileSync(join(folder, `${batch}.json`), JSON.stringify({ ...manifest, batch, inputs, files }))
    }
    const engine = await ledger.open()
    expect((await pairByPeriod(engine, { feed: 'icews', a: 'AAA', b: 'BBB', unit: 'day' })).columns).toMatchObject({
      class1: [1],
      records: [501],
    })
    await engine.close()
  })
})
