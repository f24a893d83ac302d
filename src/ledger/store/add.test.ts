import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeFolder, openFolder } from '../fixtures/folders.js'
import { type PlainFile, stageRecords } from '../fixtures/stage-records.js'
import type { FolderLedger } from '../folder-ledger.js'
import { pairByPeriod } from '../questions/pair-by-period.js'
import { volumeByDay } from '../questions/volume-by-day.js'
import { nodeEffects } from './effects.js'
import { LedgerError } from './errors.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, ids: string[], day: number, more: Partial<PlainFile> = {}): PlainFile => ({
  name,
  feed: 'gdelt1',
  records: ids.map((id, i) => ({ id, day: day + i, filed: day, source_state: 'AAA', target_state: 'BBB' })),
  ...more,
})

async function ids(ledger: FolderLedger, batches?: string[]): Promise<string[]> {
  const engine = await ledger.open(batches ? { batches } : {})
  try {
    return (await engine.query('SELECT id FROM events ORDER BY id')).id!.map(String)
  } finally {
    await engine.close()
  }
}

async function days(ledger: FolderLedger): Promise<unknown> {
  const engine = await ledger.open()
  try {
    const pair = await pairByPeriod(engine, { feed: 'gdelt1', a: 'BBB', b: 'AAA', unit: 'day' })
    const volume = await volumeByDay(engine, { feed: 'gdelt1' })
    return [pair.columns, volume.columns]
  } finally {
    await engine.close()
  }
}

describe('adding', () => {
  it('makes one batch of what was staged', async () => {
    const ledger = await makeFolder(join(folder, 'new'))
    const added = await ledger.add(await stageRecords([file('a', ['1', '2'], 10), file('b', ['3'], 12)], folder))
    expect(added).toMatchObject({
      rows: 3,
      replaced: [],
      inputs: [
        { name: 'a', outcome: 'added' },
        { name: 'b', outcome: 'added' },
      ],
    })
    expect(await ids(ledger)).toEqual(['1', '2', '3'])
    expect(readdirSync(ledger.folder).sort()).toEqual(
      ['json', 'parquet', 'rollup.parquet'].map((end) => `${added.batch}.${end}`).sort(),
    )
    expect(await ledger.verify()).toEqual({ batches: 1, findings: [], foreign: [], leftOver: [], twice: 0 })
  })

  it('does nothing the second time, and says so for each file', async () => {
    const ledger = await makeFolder(folder)
    const first = await ledger.add(await stageRecords([file('a', ['1'], 10), file('b', ['2'], 11)]))
    const again = await ledger.add(await stageRecords([file('b', ['2'], 11), file('a', ['1'], 10)]))
    expect(again).toEqual({
      batch: null,
      rows: 0,
      replaced: [],
      inputs: ['b', 'a'].map((name) => ({ name, feed: 'gdelt1', outcome: 'known', batch: first.batch })),
    })
    expect((await ledger.info()).live).toHaveLength(1)
  })

  it('takes of a load only the files that are new', async () => {
    const ledger = await makeFolder(folder)
    await ledger.add(await stageRecords([file('a', ['1'], 10)]))
    const added = await ledger.add(await stageRecords([file('a', ['1'], 10), file('c', ['3', '4'], 10)]))
    expect(added).toMatchObject({ rows: 2, inputs: [{ outcome: 'known' }, { outcome: 'added' }] })
    expect(await ids(ledger)).toEqual(['1', '3', '4'])
    expect((await ledger.verify()).findings).toEqual([])
  })

  it('knows a file by its content, under another name', async () => {
    const ledger = await makeFolder(folder)
    await ledger.add(await stageRecords([file('a', ['1'], 10)]))
    expect((await ledger.add(await stageRecords([file('a (1)', ['1'], 10)]))).batch).toBeNull()
  })

  it('puts a revised release in the place of the earlier one, and keeps that findable', async () => {
    const ledger = await makeFolder(folder)
    const first = await ledger.add(
      await stageRecords([file('a', ['1', '2'], 10), file('b', ['3'], 12), file('c', [], 13, { stated: [13] })]),
    )
    const second = await ledger.add(await stageRecords([file('b', ['3x', '4x'], 12)]))
    expect(second).toMatchObject({
      rows: 4,
      replaced: [first.batch],
      inputs: [{ name: 'b', outcome: 'revised', batch: second.batch }],
    })
    expect(await ids(ledger)).toEqual(['1', '2', '3x', '4x'])
    expect(await ids(ledger, [first.batch!])).toEqual(['1', '2', '3'])
    const info = await ledger.info()
    expect(info.live.map((l) => l.manifest.inputs.map((i) => [i.name, i.release]))).toEqual([
      [
        ['a', undefined],
        ['c', undefined],
        ['b', 2],
      ],
    ])
    expect(info.live[0]!.manifest.coverage.find((c) => c.day === 13)).toMatchObject({ stated: true, records: 1 })
    expect(info.replaced).toMatchObject([{ by: second.batch, because: 'revised', manifest: { batch: first.batch } }])
    expect((await ledger.verify()).findings).toEqual([])
  })

  it('does not go back to an earlier release', async () => {
    const ledger = await makeFolder(folder)
    const first = await ledger.add(await stageRecords([file('b', ['3'], 12)]))
    await ledger.add(await stageRecords([file('b', ['3x'], 12)]))
    const back = await ledger.add(await stageRecords([file('b', ['3'], 12)]))
    expect(back).toMatchObject({ batch: null, inputs: [{ outcome: 'superseded', batch: first.batch }] })
    expect(await ids(ledger)).toEqual(['3x'])
  })

  it('counts slots of carried files once', async () => {
    const ledger = await makeFolder(folder)
    const slotted = (name: string, id: string, slot: number): PlainFile => ({
      ...file(name, [], 10, { slots: true }),
      records: [{ id, day: 10, filed: 10, slot, source_state: 'AAA', target_state: 'BBB' }],
    })
    await ledger.add(await stageRecords([slotted('s1', '1', 1), slotted('s2', '2', 2), slotted('s3', '3', 3)]))
    await ledger.add(await stageRecords([slotted('s2', '2x', 2)]))
    expect((await ledger.info()).live[0]!.manifest.coverage).toMatchObject([{ day: 10, slots: 3, records: 3 }])
  })

  it('refuses two files of one name in one load', async () => {
    const ledger = await makeFolder(folder)
    const staged = await stageRecords([file('a', ['1'], 10), file('a', ['2'], 10)])
    await expect(ledger.add(staged)).rejects.toMatchObject({ code: 'same-name' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('makes one batch of two loads of the same files at once', async () => {
    const ledgers = [await makeFolder(folder), await makeFolder(folder)]
    const files = [file('a', ['1', '2'], 10), file('b', ['3'], 12)]
    const staged = await Promise.all(ledgers.map(() => stageRecords(files)))
    const added = await Promise.all(ledgers.map((l, i) => l.add(staged[i]!)))
    expect(added.map((a) => a.batch).filter((b) => b !== null)).toHaveLength(1)
    expect(await ids(ledgers[0]!)).toEqual(['1', '2', '3'])
    expect(await ledgers[0]!.verify()).toMatchObject({ batches: 1, findings: [], leftOver: [] })
  })

  it('ends in one truth when many revise, and add what overlaps, at once', async () => {
    const ledger = await makeFolder(folder)
    await ledger.add(await stageRecords([file('a', ['1'], 10), file('b', ['2'], 12), file('c', ['3'], 13)]))
    const loads = [
      [file('a', ['1x'], 10)],
      [file('b', ['2x'], 12)],
      [file('a', ['1x'], 10), file('d', ['4'], 14)],
      [file('d', ['4'], 14), file('e', ['5'], 15)],
      [file('e', ['5'], 15), file('c', ['3x'], 13)],
    ]
    const staged = await Promise.all(loads.map((files) => stageRecords(files)))
    await Promise.all(staged.map(async (s) => (await openFolder(folder)).add(s)))
    expect(await ids(ledger)).toEqual(['1x', '2x', '3x', '4', '5'])
    expect((await ledger.verify()).findings).toEqual([])
    const before = await days(ledger)
    await ledger.compact()
    expect(await days(ledger)).toEqual(before)
    expect((await ledger.info()).live).toHaveLength(1)
    expect((await ledger.verify()).findings).toEqual([])
    expect((await ledger.add(await stageRecords([file('a', ['1'], 10)]))).inputs[0]).toMatchObject({
      outcome: 'superseded',
    })
  })

  it('answers the same whatever the order of loads', async () => {
    const files = Array.from({ length: 7 }, (_, i) => file(`f${i}`, [`${i}-1`, `${i}-2`, `${i}-3`], 10 + i))
    const answers: unknown[] = []
    for (const order of [
      [0, 1, 2, 3, 4, 5, 6],
      [6, 2, 4, 0, 5, 1, 3],
    ]) {
      const ledger = await makeFolder(join(folder, order.join('')))
      for (const i of [...order, ...order.slice(0, 3)]) await ledger.add(await stageRecords([files[i]!]))
      answers.push(await days(ledger))
      await ledger.compact()
      answers.push(await days(ledger))
    }
    expect(new Set(answers.map((a) => JSON.stringify(a))).size).toBe(1)
    expect(JSON.stringify(answers[0])).toContain('"class1":[1')
  })
})

describe('what is in the way', () => {
  it('is a file where the folder should be, or no folder', async () => {
    writeFileSync(join(folder, 'file'), '')
    await expect(makeFolder(join(folder, 'file'))).rejects.toMatchObject({ code: 'not-a-folder' })
    await expect(openFolder(join(folder, 'file'))).rejects.toMatchObject({ code: 'not-a-folder' })
    await expect(makeFolder(join(folder, 'file', 'below'))).rejects.toMatchObject({ code: 'not-a-folder' })
    await expect(openFolder(join(folder, 'none'))).rejects.toMatchObject({
      code: 'no-folder',
      message: expect.stringContaining('no ledger at'),
    })
  })

  it.each(['ENOSPC', 'EROFS', 'EACCES'])('is said, and changes nothing, at whichever step (%s)', async (code) => {
    const staged = (): Promise<Awaited<ReturnType<typeof stageRecords>>> => stageRecords([file('a', ['1x'], 10)])
    const calm = await makeFolder(folder)
    await calm.add(await stageRecords([file('a', ['1'], 10), file('b', ['2'], 12)]))
    let failed = 0
    for (let step = 0; step < 60; step++) {
      const effects = nodeEffects()
      let count = 0
      const files = { ...effects.files }
      for (const name of ['write', 'sync', 'rename'] as const) {
        const real = files[name] as (...args: string[]) => Promise<void>
        files[name] = async (...args: string[]) => {
          if (count++ === step) throw Object.assign(new Error(`${code}: made up`), { code })
          return real(...args)
        }
      }
      const ledger = await openFolder(folder, { ...effects, files })
      const result = await ledger.add(await staged()).catch((error: unknown) => error)
      if (!(result instanceof LedgerError)) break
      failed++
      expect(result.code).toBe(code === 'ENOSPC' ? 'disk-full' : 'no-permission')
      const there = await ids(calm)
      // past the last rename the batch counts, whatever is said of the folder's own list of names
      expect([
        ['1', '2'],
        ['1x', '2'],
      ]).toContainEqual(there)
      expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
    }
    expect(failed).toBeGreaterThan(5)
    expect(await ids(calm)).toEqual(['1x', '2'])
    expect((await calm.verify()).findings).toEqual([])
  })

  it('is left alone where it is alive, and swept where it is dead', async () => {
    const ledger = await makeFolder(folder)
    const { self } = nodeEffects()
    writeFileSync(join(folder, `.tmp-${self.host}-${self.pid}-${self.start}-99-events.parquet`), '')
    writeFileSync(join(folder, `.tmp-${self.host}-4194303-12345-1-events.parquet`), '')
    writeFileSync(join(folder, `.tmp-${self.host}-${self.pid}-1-1-events.parquet`), '')
    writeFileSync(join(folder, '.tmp-elsewhere-1-1-1-events.parquet'), '')
    writeFileSync(join(folder, '.commit.lock'), JSON.stringify({ owner: { ...self, pid: 4194303 }, at: 0, number: 1 }))
    await ledger.add(await stageRecords([file('a', ['1'], 10)]))
    expect(
      readdirSync(folder)
        .filter((name) => name.startsWith('.'))
        .sort(),
    ).toEqual(
      ['.tmp-elsewhere-1-1-1-events.parquet', `.tmp-${self.host}-${self.pid}-${self.start}-99-events.parquet`].sort(),
    )
  })
})
