import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
