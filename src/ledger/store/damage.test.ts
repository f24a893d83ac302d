import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeFolder, openFolder } from '../fixtures/folders.js'
import { stageRecords } from '../fixtures/stage-records.js'
import type { FolderLedger } from '../folder-ledger.js'
import type { Manifest } from '../manifest.js'
import { pairByPeriod } from '../questions/pair-by-period.js'

let folder: string
let ledger: FolderLedger
let good: string
let bad: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'))
  ledger = await makeFolder(folder)
  const add = async (name: string, day: number): Promise<string> => {
    const records = Array.from({ length: 300 }, (_, i) => ({
      id: `${name}${i}`,
      day: day + (i % 50),
      source_state: 'AAA',
      target_state: 'BBB',
      url: `x${i * 7919}`,
    }))
    return (await ledger.add(await stageRecords([{ name, feed: 'icews', records }]))).batch!
  }
  good = await add('good', 100)
  bad = await add('bad', 200)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const path = (name: string): string => join(folder, name)

/** Asks without the damaged batch, and without saying that it may be left out. */
async function ask(skipDamaged: boolean): Promise<{ days: number; skipped: (string | null)[] }> {
  const engine = await ledger.open({ skipDamaged })
  try {
    const found = await pairByPeriod(engine, { feed: 'icews', a: 'AAA', b: 'BBB', unit: 'day' })
    await engine.query('SELECT MAX(url) AS url FROM events')
    return { days: found.rows, skipped: engine.skipped.map((s) => s.batch) }
  } finally {
    await engine.close()
  }
}

async function expectRefused(code: string): Promise<void> {
  await expect(ask(false)).rejects.toMatchObject({ code, batch: bad, message: expect.stringContaining(bad) })
  expect(await ask(true)).toEqual({ days: 50, skipped: [bad] })
}

describe('a damaged batch', () => {
  it.each(['parquet', 'rollup.parquet'])('is one whose %s was cut off', async (ending) => {
    truncateSync(path(`${bad}.${ending}`), 100)
    await expectRefused('wrong-size')
    expect((await ledger.verify()).findings).toMatchObject([{ batch: bad, what: 'wrong-size' }])
    await expect(ledger.compact()).rejects.toMatchObject({ code: 'wrong-size', batch: bad })
    expect((await ledger.info()).live).toHaveLength(2)
  })

  it('is one whose file is gone', async () => {
    unlinkSync(path(`${bad}.parquet`))
    await expectRefused('missing-file')
    expect((await ledger.verify()).findings).toMatchObject([{ batch: bad, what: 'missing-file' }])
  })

  it('is one whose file was overwritten', async () => {
    const file = path(`${bad}.parquet`)
    writeFileSync(file, Buffer.alloc(readFileSync(file).length, 7))
    await expectRefused('unreadable-file')
    expect((await ledger.verify()).findings.map((f) => [f.batch, f.what])).toEqual([
      [bad, 'wrong-hash'],
      [bad, 'unreadable-file'],
    ])
    await expect(ledger.compact()).rejects.toThrow()
    expect((await ledger.info()).live).toHaveLength(2)
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('is one with a byte changed, for who verifies', async () => {
    const file = path(`${bad}.parquet`)
    const bytes = readFileSync(file)
    bytes[Math.floor(bytes.length / 3)]! ^= 0x55
    writeFileSync(file, bytes)
    expect((await ledger.verify()).findings[0]).toMatchObject({ batch: bad, what: 'wrong-hash' })
  })

  it('is one whose manifest is no JSON, or lacks something', async () => {
    const file = path(`${bad}.json`)
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.slice(0, text.length / 2))
    await expectRefused('bad-manifest')
    await expect(ledger.compact()).rejects.toMatchObject({ code: 'bad-manifest' })
    await expect(ledger.add(await stageRecords([{ name: 'x', feed: 'icews', records: [] }]))).rejects.toMatchObject({
      code: 'bad-manifest',
    })
    writeFileSync(file, text.replace('"inputs"', '"input"'))
    await expectRefused('bad-manifest')
    writeFileSync(file, text.replaceAll(`"${bad}.parquet"`, '"../elsewhere.parquet"'))
    await expectRefused('bad-manifest')
    expect((await ledger.verify()).findings).toMatchObject([{ batch: bad, what: 'bad-manifest' }])
    expect((await ledger.info()).faults.map((f) => f.batch)).toEqual([bad])
  })

  it('is one of a later version', async () => {
    const file = path(`${bad}.json`)
    writeFileSync(file, JSON.stringify({ layout: 2, anything: 'else' }))
    await expectRefused('newer-layout')
    expect((await ledger.verify()).findings).toMatchObject([
      { batch: bad, what: 'newer-layout', message: expect.stringContaining('update') },
    ])
  })

  it('is one whose manifest does not say what is in its files', async () => {
    const file = path(`${bad}.json`)
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest
    const change = async (part: (m: Manifest) => void): Promise<string[]> => {
      const changed = structuredClone(manifest)
      part(changed)
      writeFileSync(file, JSON.stringify(changed))
      return (await (await openFolder(folder)).verify()).findings.map((f) => f.what)
    }
    expect(await change((m) => m.coverage.pop())).toEqual(['wrong-coverage'])
    expect(await change((m) => m.coverage.push({ ...m.coverage[0]!, day: 999 }))).toEqual([])
    expect(await change((m) => (m.coverage[0]!.events += 1))).toEqual(['wrong-coverage'])
    expect(await change((m) => (m.files.events.rows += 1))).toContain('wrong-rows')
    expect(await change((m) => ([m.files.events, m.files.rollup] = [m.files.rollup, m.files.events]))).toEqual([
      'wrong-columns',
    ])
    expect(
      await change(
        (m) => (m.files.rollup = { ...JSON.parse(readFileSync(path(`${good}.json`), 'utf8')).files.rollup }),
      ),
    ).toEqual(['wrong-rollup', 'wrong-coverage'])
  })

  it('says which files are none of its own', async () => {
    writeFileSync(path('notes.txt'), 'mine')
    writeFileSync(path('0123456789abcdef.parquet'), '')
    expect(await ledger.verify()).toMatchObject({
      findings: [],
      foreign: ['notes.txt'],
      leftOver: ['0123456789abcdef.parquet'],
    })
  })
})

/** Mounts a disk of a few kB; null where that is not allowed. */
function mountSmall(at: string, kilobytes: number): (() => void) | null {
  try {
    mkdirSync(at, { recursive: true })
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', at], { stdio: 'ignore' })
    return () => execFileSync('/bin/umount', ['-l', at], { stdio: 'ignore' })
  } catch {
    return null
  }
}

describe('a full disk', () => {
  it('is said, and loses nothing', async (context) => {
    const at = join(tmpdir(), `small-${process.pid}`)
    const unmount = mountSmall(at, 220)
    if (!unmount) return context.skip('mounting is not allowed here')
    try {
      const small = await makeFolder(join(at, 'ledger'))
      const staged = (k: number) =>
        stageRecords(
          [
            {
              name: `n${k}`,
              feed: 'icews',
              records: Array.from({ length: 400 }, (_, i) => ({
                id: `${k}-${i}`,
                day: i,
                source_state: 'AAA',
                target_state: 'BBB',
                url: `${Math.sin(i + k)}`,
              })),
            },
          ],
          folder,
        )
      let loaded = 0
      let error: unknown = null
      for (; loaded < 50 && error === null; loaded++)
        error = await small.add(await staged(loaded)).then(
          () => null,
          (e: unknown) => e,
        )
      expect(error).toMatchObject({ code: 'disk-full', message: expect.stringContaining('nothing was changed') })
      await expect(small.compact()).rejects.toMatchObject({ code: 'disk-full' })
      const engine = await small.open()
      expect((await engine.query('SELECT COUNT(*) AS n FROM events')).n).toEqual([(loaded - 1) * 400])
      await engine.close()
      expect(await small.verify()).toMatchObject({ findings: [], leftOver: [] })
    } finally {
      unmount()
      if (existsSync(at)) rmSync(at, { recursive: true, force: true })
    }
  })
})
