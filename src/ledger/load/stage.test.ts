import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseDay } from '../../world/days.js'
import { acled, gdelt, icews, mention, text } from './fixtures/native.js'
import { load } from './fixtures/staging.js'
import { stage } from './stage.js'

const rowsOf = (n: number, version: 1 | 2 = 2): string[] =>
  Array.from({ length: n }, (_, i) => gdelt(version, { GLOBALEVENTID: String(900_000_000 + i) }))
const ids = (rows: Record<string, unknown>[]): unknown[] => rows.map((row) => row.id).sort()

describe('packing', () => {
  const plain = text(rowsOf(3))
  it.each([
    ['plain', plain],
    ['gzip', gzipSync(plain)],
    ['two gzip members', Buffer.concat([gzipSync(text(rowsOf(2))), gzipSync(text(rowsOf(3).slice(2)))])],
    ['zip', zipSync({ 'a.csv': strToU8(plain) })],
    [
      'zip of two files',
      zipSync({ '../../a.csv': strToU8(text(rowsOf(2))), 'b/c.csv': strToU8(text(rowsOf(3).slice(2))) }),
    ],
    ['a byte order mark', `\ufeff${plain}`],
    ['lines that end with CR LF', plain.replaceAll('\n', '\r\n')],
    ['no line feed at the end', plain.trimEnd()],
    ['blank lines at the end', `${plain}\n\n`],
  ])('%s', async (_, content) => {
    const { rows, refused, staged } = await load({ 'x [1]*.gz': content })
    expect(refused).toEqual([])
    expect(ids(rows)).toEqual(['900000000', '900000001', '900000002'])
    expect(rows.map((row) => row.url)).toEqual(Array(3).fill('https://example.org/a'))
    expect(staged!.inputs).toMatchObject([{ name: 'x [1]*', bytes: Buffer.byteLength(content), rows: 3, rejected: [] }])
  })

  it('CSV with quotation, CR LF and a byte order mark', async () => {
    const { rows } = await load({ a: `\ufeff${acled([{}, { event_id_cnty: 'UKR2' }]).replaceAll('\n', '\r\n')}` })
    expect(ids(rows)).toEqual(['UKR1', 'UKR2'])
  })
})

describe('files that are refused', () => {
  const plain = text(rowsOf(100))
  const zip = zipSync({ a: strToU8(plain) })
  const bomb = zipSync({ a: new Uint8Array(90_000_000) })
  const columns = rowsOf(1)[0]!.split('\t')
  const damaged = gzipSync(text(rowsOf(20_000)))
  damaged[damaged.length - 6]! ^= 1
  it.each([
    ['an empty file', '', /empty/],
    ['a web page', '<!DOCTYPE html>\n<html><head><title>Not here</title>', /web page/],
    ['bytes', Buffer.from([1, 2, 3, 0, 5, 6, 7, 8, 9, 0, 0, 1, 2]), /binary/],
    ['UTF-16', Buffer.from(`\ufeff${plain}`, 'utf16le'), /UTF-16/],
    ['UTF-16 without its mark', Buffer.from(plain, 'utf16le'), /UTF-16/],
    ['a file that is cut off', plain.slice(0, -150), /cut off in the middle: the last line has \d+ of 61 columns/],
    ['a gzip file that is cut off', gzipSync(plain).subarray(0, 300), /cut off: the gzip file ends early/],
    ['a gzip file with other bytes in it', damaged, /damaged gzip/],
    ['a zip file without its directory', zip.subarray(0, zip.length - 60), /cut off: the zip file has no directory/],
    [
      'a zip file that is damaged',
      Buffer.concat([zip.subarray(0, 100), Buffer.alloc(60, 9), zip.subarray(160)]),
      /damaged zip/,
    ],
    ['a zip file that unpacks to too much', bomb, /unpacks to more than 300 times/],
    ['a gzip file that unpacks to too much', gzipSync(Buffer.alloc(90_000_000)), /unpacks to more than 300 times/],
    ['mentions alone', text([mention('1', 'x')]), /mentions alone/],
    [
      'quoted CSV',
      text([columns.map((cell) => `"${cell.replace(/^042$/, '42').replace(/^04$/, '4')}"`).join(',')]),
      /quoted CSV, leading zeros of event codes lost/,
    ],
    [
      'a header before GDELT',
      text([
        'GLOBALEVENTID\tSQLDATE\tMonthYear\tYear\tFractionDate\tActor1Code\tActor1Name\tA\tB\tC',
        ...rowsOf(1).map((r) => r),
      ]).replace(/\t/g, ';'),
      /passed through a spreadsheet/,
    ],
    ['a table of something else', 'a,b,c\n1,2,3\n', /no known layout \(3 columns by ",", begins "a,b,c"\)/],
    [
      'codes that have lost their leading zero',
      plain.replaceAll('\t042\t042\t04\t', '\t42\t42\t4\t'),
      /100 of 100 rows cannot be taken: EventCode does not begin with its root code; a leading zero may be lost/,
    ],
    ['another encoding', Buffer.from(plain.replaceAll('Pakistan', 'Türkei'), 'latin1'), /not UTF-8/],
  ])('%s', async (_, content, reason) => {
    const { staged, refused } = await load({ a: content })
    expect(staged).toBeNull()
    expect(refused).toEqual([expect.objectContaining({ name: 'a', reason: expect.stringMatching(reason) })])
  })

  it('a folder, and what is not there', async () => {
    const { refused } = await load({}, { only: ['.', 'nowhere'] })
    expect(refused.map((r) => r.reason)).toEqual(['not a file', 'no such file'])
  })

  it('leaves the others of the load in place', async () => {
    const { rows, refused } = await load({ a: text(rowsOf(2)), b: '<html>', c: icews([{}]) })
    expect(refused.map((r) => r.name)).toEqual(['b'])
    expect(rows.map((row) => row.feed).sort()).toEqual(['gdelt2', 'gdelt2', 'icews'])
  })
})

describe('what is staged', () => {
  it('is sorted by pair, day and root, its rollup too', async () => {
    const states = ['PAK', 'RUS', '', 'IND', 'USA']
    const rows = Array.from({ length: 500 }, (_, i) =>
      gdelt(2, {
        GLOBALEVENTID: String(1000 + ((i * 7919) % 500)),
        Actor1CountryCode: states[i % 5]!,
        Actor2CountryCode: states[(i * 3 + 1) % 5]!,
        SQLDATE: `202209${String(1 + (i % 28)).padStart(2, '0')}`,
      }),
    )
    const loaded = await load({ a: text(rows) }, { threads: 2 })
    const key = (row: Record<string, unknown>): string =>
      ['source_state', 'target_state', 'day', 'root', 'id'].map((name) => row[name] ?? '~').join(' ')
    const keys = loaded.rows.map(key)
    expect(keys).toEqual([...keys].sort())
    expect(loaded.rollup.reduce((sum, row) => sum + Number(row.records), 0)).toBe(
      loaded.rows.filter(
        (row) => row.source_state !== null && row.target_state !== null && row.source_state !== row.target_state,
      ).length,
    )
    const pairs = loaded.rollup.map((row) => `${row.source_state} ${row.target_state} ${row.day} ${row.root}`)
    expect(pairs).toEqual([...pairs].sort())
  })

  it('says which quarters of an hour were filed, on their own day', async () => {
    const day = (iso: string): number => parseDay(iso)!
    const { staged } = await load({
      a: text([
        gdelt(2, { GLOBALEVENTID: '1', SQLDATE: '20210903' }),
        gdelt(2, { GLOBALEVENTID: '2', DATEADDED: '20220903000000' }),
        gdelt(2, { GLOBALEVENTID: '3', DATEADDED: '20220903000000', Actor2CountryCode: 'PAK' }),
      ]),
    })
    expect(staged!.coverage).toEqual([
      { feed: 'gdelt2', day: day('2021-09-03'), records: 1, interstate: 1, events: 1, slots: null, stated: false },
      { feed: 'gdelt2', day: day('2022-09-03'), records: 2, interstate: 1, events: 1, slots: 2, stated: false },
    ])
  })

  it('says which days are covered, where a person does', async () => {
    const { staged } = await load({ a: icews([{}]) }, { covers: { from: 17_859, to: 17_862, missing: [17_861] } })
    expect(staged!.coverage.map((c) => [c.day, c.records, c.stated])).toEqual([
      [17_859, 0, true],
      [17_860, 1, true],
      [17_862, 0, true],
    ])
  })

  it('takes a file once that is given twice', async () => {
    const file = text(rowsOf(2))
    const { rows, repeated } = await load({ a: file, b: file })
    expect([rows.length, repeated]).toEqual([2, ['b']])
  })

  it('is the same, byte for byte, whatever the order of the files', async () => {
    const files = { a: text(rowsOf(300)), b: icews([{}, { 'Event ID': '2' }]), c: text(rowsOf(5, 1)) }
    const one = await load(files)
    const other = await load(files, { only: ['c', 'a', 'b'] })
    expect(other.rows).toEqual(one.rows)
    expect(other.staged!.coverage).toEqual(one.staged!.coverage)
  })
})

describe('files filtered by pair', () => {
  const volume = (name: string) =>
    JSON.stringify({
      version: 1,
      name,
      kept: 1,
      byEventDay: { '2022-09-03': { rows: 900, interstate: 300 }, '2022-09-01': { rows: 10, interstate: 0 } },
    })
  it('have the volume of the whole files', async () => {
    const { staged, rows } = await load(
      {
        '20220903141500.filtered.tsv': text(rowsOf(1)),
        '20220903141500.volume.json': volume('20220903141500.export.CSV.zip'),
        '20220903143000.filtered.tsv': '',
        '20220903143000.volume.json': volume('20220903143000.export.CSV.zip'),
        '20220903144500.filtered.tsv': '',
        '20220903144500.volume.json': volume('20220903144500.export.CSV.zip'),
      },
      { only: ['20220903141500.filtered.tsv', '20220903143000.filtered.tsv', '20220903144500.filtered.tsv'] },
    )
    expect(rows).toHaveLength(1)
    expect(staged!.inputs.map((input) => input.rows)).toEqual([1, 0, 0])
    const day = parseDay('2022-09-03')!
    expect(staged!.coverage).toEqual([
      { feed: 'gdelt2', day: day - 2, records: 30, interstate: 0, events: 0, slots: null, stated: false },
      { feed: 'gdelt2', day, records: 2700, interstate: 900, events: 900, slots: 3, stated: false },
    ])
  })

  it('are refused without it, and beside whole files of the feed', async () => {
    const { refused } = await load({ 'a.filtered.tsv': text(rowsOf(1)), b: text(rowsOf(2)) })
    expect(refused).toMatchObject([{ name: 'a.filtered.tsv', reason: expect.stringMatching(/without its volume/) }])
    const beside = await load(
      {
        'a.filtered.tsv': text(rowsOf(1)),
        'a.volume.json': volume('20220903141500.export.CSV.zip'),
        b: text(rowsOf(2)),
      },
      { only: ['a.filtered.tsv', 'b'] },
    )
    expect(beside.refused).toMatchObject([
      { name: 'a.filtered.tsv', reason: expect.stringMatching(/beside whole files/) },
    ])
    expect(beside.rows).toHaveLength(2)
  })
})

describe('a load that is stopped', () => {
  let work: string
  beforeEach(() => {
    work = mkdtempSync(join(tmpdir(), 'stop-'))
  })
  afterEach(() => rmSync(work, { recursive: true, force: true }))

  it('leaves nothing behind', async () => {
    const path = join(work, 'large')
    writeFileSync(path, text(rowsOf(150_000)))
    const controller = new AbortController()
    let steps = 0
    const loading = stage([path], {
      work,
      signal: controller.signal,
      onProgress: ({ step }) => {
        steps++
        if (step === 'read') setImmediate(() => controller.abort())
      },
    })
    await expect(loading).rejects.toThrow(/abort/i)
    expect(steps).toBeGreaterThan(0)
    expect(readdirSync(work)).toEqual(['large'])
  })

  it.each(['a.gz', 'a.zip'])('leaves nothing behind where it was stopped while %s is unpacked', async (name) => {
    const bytes = Buffer.from(text(rowsOf(1)))
    writeFileSync(join(work, name), name === 'a.gz' ? gzipSync(bytes) : zipSync({ a: bytes }))
    const controller = new AbortController()
    const loading = stage([join(work, name)], {
      work,
      signal: controller.signal,
      // told of before the file is opened
      onProgress: () => process.nextTick(() => controller.abort()),
    })
    await expect(loading).rejects.toThrow(/abort/i)
    expect(readdirSync(work)).toEqual([name])
  })

  it('at once, where it was stopped before', async () => {
    const path = join(work, 'a')
    writeFileSync(path, text(rowsOf(1)))
    await expect(stage([path], { work, signal: AbortSignal.abort() })).rejects.toThrow(/abort/i)
    expect(readdirSync(work)).toEqual(['a'])
    expect(existsSync(path)).toBe(true)
  })
})
