import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { columnsOf, openDuck } from '../engines/duck.js'
import { mapped } from '../formats/mapped.js'
import { readMapping } from '../formats/mapping.js'
import { type StageResult, stage } from './stage.js'

const GDELT = '../shared/data/gdelt-samples'
const ICEWS = '../shared/data/icews-daily'
const SCORES = '../shared/data/gdelt-dyad-scores'

let work: string
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'stage-'))
})
afterAll(() => rmSync(work, { recursive: true, force: true }))

/** Cells of a file, read line by line and nothing else. */
function plainRows(path: string, delimiter = '\t'): string[][] {
  const text = gunzipSync(readFileSync(path)).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(delimiter))
}

async function sums({ staged }: StageResult) {
  const duck = await openDuck()
  try {
    const from = `read_parquet('${staged!.events.path}')`
    const one = await columnsOf(
      duck.connection,
      `SELECT COUNT(*) AS n, ROUND(SUM(intensity), 6) AS intensity, SUM(mentions) AS mentions, SUM(events) AS events,
      COUNT(CASE WHEN source_state <> target_state THEN 1 END) AS interstate, MIN(day) AS first, MAX(day) AS last FROM ${from}`,
    )
    const roots = await columnsOf(
      duck.connection,
      `SELECT root, COUNT(*) AS n FROM ${from} GROUP BY root ORDER BY root`,
    )
    return {
      ...Object.fromEntries(Object.entries(one).map(([name, [value]]) => [name, value])),
      roots: Object.fromEntries(roots.root!.map((root, i) => [String(root), roots.n![i]])),
    }
  } finally {
    duck.close()
  }
}

function count(values: string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of [...values].sort()) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

const total = (rows: string[][], i: number): number =>
  Math.round(rows.reduce((sum, row) => sum + Number(row[i]), 0) * 1e6) / 1e6

describe.skipIf(!existsSync(GDELT))('the GDELT samples', () => {
  it('load 2.0 with the sums of the file', async () => {
    const path = join(GDELT, '20191024143000.export.CSV.gz')
    const result = await stage([path], { work })
    expect(result.refused).toEqual([])
    const rows = plainRows(path)
    expect(await sums(result)).toMatchObject({
      n: 2111,
      intensity: total(rows, 30),
      mentions: total(rows, 31),
      roots: count(rows.map((row) => row[28]!)),
    })
    const [input] = result.staged!.inputs
    expect(input).toMatchObject({ name: '20191024143000.export.CSV', feed: 'gdelt2', rows: 2111, rejected: [] })
    expect(result.staged!.coverage.filter((day) => day.slots !== null).map((day) => day.slots)).toEqual([1])
  })

  it('load 1.0 of both widths with the sums of the file', async () => {
    const path = join(GDELT, 'v1-sample-mixed-57-58-cols.csv.gz')
    const result = await stage([path], { work })
    expect(result.refused).toEqual([])
    const rows = plainRows(path)
    expect(rows.length).toBe(710)
    expect(await sums(result)).toMatchObject({
      n: 710,
      intensity: total(rows, 30),
      mentions: total(rows, 31),
      roots: count(rows.map((row) => row[28]!)),
    })
  })

  it.each([
    ['v1-usa-chn-2018-quoted-csv-NULL.csv.gz', /quoted CSV, NULL written into empty cells, leading zeros/],
    [
      'v2-20190121220000.export2.semicolon-excel-mangled.CSV.gz',
      /spreadsheet: a header, ";" for TAB, numbers rounded \(2\.02E\+13\)/,
    ],
    ['v2-mentions-with-header-sample.csv.gz', /mentions with a header and another separator/],
    ['v2-reshaped-20201113.csv.gz', /passed through another program: a header, "," for TAB/],
    ['v2-reshaped-20201114.csv.gz', /passed through another program: a header, "," for TAB/],
  ])('refuse %s', async (name, reason) => {
    const result = await stage([join(GDELT, name)], { work })
    expect(result.staged).toBeNull()
    expect(result.refused.map((r) => r.reason)).toEqual([expect.stringMatching(reason)])
  })
})

describe.skipIf(!existsSync(ICEWS))('the ICEWS days', () => {
  it('load all at once with the sums of the files', async () => {
    const paths = readdirSync(join(ICEWS, 'files')).map((name) => join(ICEWS, 'files', name))
    const result = await stage([...paths, join(ICEWS, 'andybega-events.2018.sample.tab.gz')], { work })
    expect(result.refused).toEqual([])
    const files = [...paths, join(ICEWS, 'andybega-events.2018.sample.tab.gz')].map((path) => plainRows(path).slice(1))
    const rows = files.flat()
    expect(await sums(result)).toMatchObject({
      n: rows.length,
      intensity: total(rows, 7),
      roots: count(rows.map((row) => row[6]!.slice(0, 2))),
    })
    expect(result.staged!.inputs.map((input) => input.rows)).toEqual(files.map((file) => file.length))
    expect(result.staged!.inputs.flatMap(({ unknown }) => Object.keys(unknown.states))).toEqual([])
  })

  it('load the table of counts by a mapping', async () => {
    const read = readMapping(`
feed: icews-dyad-days
format: csv
columns:
  day: date
  source: { column: source_country, scheme: icews }
  target: { column: target_country, scheme: icews }
counts: { 1: verbal_coop, 2: material_coop, 3: verbal_conf, 4: material_conf }
covers: 2018-01-01..2018-12-31
`)
    expect(read).toHaveProperty('ok')
    const path = join(ICEWS, 'dyad-day-2018.csv.gz')
    const result = await stage([path], { work, ...('ok' in read ? { mapping: mapped(read.ok) } : {}) })
    const rows = plainRows(path, ',').slice(1)
    const classes = [7, 6, 5, 4].map((back) => rows.reduce((sum, row) => sum + Number(row.at(-back)), 0))
    const n = rows.reduce((sum, row) => sum + row.slice(-7, -3).filter((cell) => cell !== '0').length, 0)
    expect(result.refused).toEqual([])
    expect(await sums(result)).toMatchObject({
      n,
      events: classes.reduce((a, b) => a + b),
      roots: Object.fromEntries([1, 2, 3, 4].map((i) => [`class ${i}`, expect.any(Number)])),
    })
  })
})

describe.skipIf(!existsSync(SCORES))('the scores of pairs', () => {
  it('load by a mapping', async () => {
    const read = readMapping(`
feed: gdelt-scores
format: csv
columns: { day: date, source: iso3_a, target: iso3_b }
score: score
scale: gdelt-net
`)
    const path = join(SCORES, 'daily-2018-2022.csv.gz')
    const result = await stage([path], { work, ...('ok' in read ? { mapping: mapped(read.ok) } : {}) })
    const rows = plainRows(path, ',').slice(1)
    expect(await sums(result)).toMatchObject({ n: rows.length, events: 0, roots: { score: rows.length } })
  })
})
