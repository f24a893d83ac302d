import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  diffObserved,
  groundOf,
  judge,
  loadLibrary,
  loadPatterns,
  observe,
  parseCase,
  readFrozen,
} from '../src/index.js'
import { mapped } from '../src/ledger/formats/mapped.js'
import { readMapping } from '../src/ledger/formats/mapping.js'
import { createLedger, type Ledger } from '../src/ledger/ledger.js'
import { type Loaded, loadFiles } from '../src/ledger/load-files.js'
import { roles } from '../src/world/actors/roles.js'
import { formatDay, parseDay } from '../src/world/days.js'
import { cameoCodes } from '../src/world/events/cameo.js'
import { findLoaded } from '../src/world/loaded.js'

const folder = 'examples/pakistan-russia-2022/ledger'
const states = ['CHN', 'GBR', 'IND', 'PAK', 'RUS', 'TUR', 'UKR', 'USA']

/** The rows of a CSV file without line breaks in its cells, by column. */
function rowsOf(text: string): Record<string, string>[] {
  const [columns, ...rows] = text
    .trimEnd()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map((m) => m[1]?.replaceAll('""', '"') ?? m[2]!),
    )
  for (const row of rows) expect(row, row[0]).toHaveLength(columns!.length)
  return rows.map((row) => Object.fromEntries(columns!.map((column, i) => [column, row[i]!])))
}

describe('the chronicle of the first example, as written', () => {
  const rows = rowsOf(readFileSync(`${folder}/chronicle.csv`, 'utf8'))

  it('has at least 150 events from 2014 to 2023, in order, each with an id of its own', () => {
    const days = rows.map(({ date }) => parseDay(date!))
    expect(rows.length).toBeGreaterThanOrEqual(150)
    expect(days).not.toContain(null)
    expect(days).toEqual([...days].sort((a, b) => a! - b!))
    const years = new Set(rows.map(({ date }) => Number(date!.slice(0, 4))))
    expect([...years].sort()).toEqual([2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023])
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  })

  it('is about two different states of the eight, their parts and codes that the tables know', () => {
    for (const { id, source, source_state, target, target_state, code } of rows) {
      for (const [actor, state] of [
        [source!, source_state!],
        [target!, target_state!],
      ]) {
        const [of, role, ...more] = actor!.split('.')
        expect([of, more], id).toEqual([state, []])
        expect(states, id).toContain(of)
        expect(role === undefined || roles.has(role), `${id}: ${role}`).toBe(true)
      }
      expect(source_state, id).not.toBe(target_state)
      expect(cameoCodes.has(code!), `${id}: ${code}`).toBe(true)
    }
    expect(new Set(rows.flatMap(({ source_state, target_state }) => [source_state, target_state])).size).toBe(8)
  })

  it('names for every event what can be looked up, and says how it was checked', () => {
    for (const { id, text, source_title, source_publisher, source_url, checked, day_certain } of rows) {
      expect(text, id).toMatch(/^\S.*\.$/)
      expect(findLoaded(text!), id).toEqual([])
      expect(source_title, id).not.toBe('')
      expect(source_publisher, id).not.toBe('')
      expect(source_url, id).toMatch(checked === 'seen' ? /^https?:\/\/[^\s/]+\// : /^(https?:\/\/[^\s/]+\/.*)?$/)
      expect(['seen', 'recalled'], id).toContain(checked)
      expect(['yes', 'no'], id).toContain(day_certain)
    }
  })

  it('has the counts that its README tells', () => {
    const readme = readFileSync(`${folder}/README.md`, 'utf8')
    const count = (of: (row: Record<string, string>) => boolean): number => rows.filter(of).length
    expect(readme).toContain(`${rows.length} events`)
    expect(readme).toContain(`${count(({ checked }) => checked === 'seen')} of ${rows.length} were seen`)
    expect(readme).toContain(`${count(({ day_certain }) => day_certain === 'no')} days are uncertain`)
    const pair = new Set(['PAK', 'RUS'])
    const own = count(({ source_state, target_state }) => pair.has(source_state!) && pair.has(target_state!))
    expect(readme).toContain(`${own} between Pakistan and Russia`)
  })
})

describe('the chronicle of the first example, loaded', () => {
  const place = mkdtempSync(join(tmpdir(), 'chronicle-'))
  const file = 'examples/pakistan-russia-2022/pakistan-russia-2022.case.yaml'
  const of = parseCase(readFileSync(file, 'utf8'), { file }).case!
  const precedents = groundOf(loadPatterns('precedents/patterns').patterns, loadLibrary('precedents/library'))
  let ledger: Ledger
  let loaded: Loaded

  beforeAll(async () => {
    const mapping = readMapping(readFileSync(`${folder}/chronicle.mapping.yaml`, 'utf8'))
    if ('faults' in mapping) throw new Error(mapping.faults.join('\n'))
    ledger = await createLedger(place)
    loaded = await loadFiles(ledger, [`${folder}/chronicle.csv`], { mapping: mapped(mapping.ok), memory: 200 })
  })
  afterAll(async () => {
    await ledger.close()
    rmSync(place, { recursive: true, force: true })
  })

  it('takes every row, and knows every code and every state', () => {
    const rows = rowsOf(readFileSync(`${folder}/chronicle.csv`, 'utf8')).length
    expect(loaded.refused).toEqual([])
    expect(loaded.inputs).toMatchObject([{ feed: 'chronicle', rows, rejected: [], unknown: { codes: {}, states: {} } }])
    expect(loaded.added!.rows).toBe(rows)
  })

  it('judges the case as its README says, with both silences weighed and neither picture of ties told', async () => {
    const readme = readFileSync('examples/pakistan-russia-2022/README.md', 'utf8')
    const rows = [...readme.matchAll(/^\| \*\*(\d{4}-\d\d-\d\d)\*\* \| ([\d. |]+) \| ([^|]+) \| ([^|]+) \|$/gm)]
    expect(rows.length).toBe(3)
    for (const [, day, cells, cutback, publicBreak] of rows) {
      const observations = await observe(of, { asOf: parseDay(day!)!, ledger, precedents })
      const { hypotheses, evidence } = judge(of, observations)
      cells!.split('|').forEach((cell, h) => {
        const decimals = cell.includes('.') ? 1 : 0
        expect((100 * hypotheses[h]!.posterior).toFixed(decimals), `${day} ${hypotheses[h]!.id}`).toBe(cell.trim())
      })
      const state = (id: string) => evidence.find((e) => e.id === id)!.state.replace('-', ' ')
      expect(cutback).toMatch(new RegExp(`^${state('cutback')}`))
      expect(publicBreak).toMatch(new RegExp(`^${state('public-break')}`))
      expect(state('turkiye-ties')).toBe('no data')
      expect(state('moved')).toBe(day === '2023-12-31' ? 'no data' : 'pending')
    }
  })

  it('sets the article’s comparison beside the library’s class, as the README says', async () => {
    const observations = await observe(of, { ledger, precedents })
    expect(judge(of, observations).forecasts[0]).toMatchObject({
      from: 'posterior',
      rate: {
        ...{ n: 34, x: 32, outcome: 'no rupture', within: '12 months', open: 6 },
        placed: { named: ['tur-ukr-rus-2019'], says: 'the named case is among the harshest quarter of 58' },
      },
    })
  })

  it.each([
    ['2022-09-03', 'examples/pakistan-russia-2022/pakistan-russia-2022.observed.json'],
    ['2023-12-31', `${folder}/2023-12-31.observed.json`],
  ])('shows on %s what is frozen in %s, to the last digit', async (day, file) => {
    const asOf = parseDay(day)!
    const observations = await observe(of, { asOf, ledger, precedents })
    const frozen = readFrozen(readFileSync(file, 'utf8'))
    if ('faults' in frozen) throw new Error(frozen.faults.join('\n'))
    expect(diffObserved(frozen.observations, observations)).toEqual([])
    expect(judge(of, frozen.observations).hypotheses).toEqual(judge(of, observations).hypotheses)
  })

  it('covers ten years day by day, and lies between the eight states', async () => {
    const { live } = await ledger.info()
    const covered = live.flatMap(({ manifest }) => manifest.coverage.filter(({ stated }) => stated))
    expect(covered).toHaveLength(parseDay('2023-12-31')! - parseDay('2014-01-01')! + 1)
    const engine = await ledger.open()
    try {
      const sql = `SELECT CAST(MIN(day) AS INTEGER) AS first, CAST(MAX(day) AS INTEGER) AS last,
        CAST(SUM(CASE WHEN source_state <> target_state AND class IS NOT NULL AND url <> '' THEN 1 ELSE 0 END) AS INTEGER) AS good,
        CAST(COUNT(*) AS INTEGER) AS n FROM events`
      const { first, last, good, n } = await engine.query(sql)
      expect([formatDay(Number(first![0])).slice(0, 4), formatDay(Number(last![0])).slice(0, 4)]).toEqual([
        '2014',
        '2023',
      ])
      expect(good![0]).toBe(n![0])
    } finally {
      await engine.close()
    }
  })
})
