import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../../src/ledger/engines/engine.js'
import { createLedger } from '../../src/ledger/ledger.js'
import { icews } from '../../src/ledger/load/fixtures/native.js'
import { loadFiles } from '../../src/ledger/load-files.js'
import { eventsOf } from '../../src/ledger/questions/events-of.js'
import { pairByPeriod } from '../../src/ledger/questions/pair-by-period.js'
import { volumeByDay } from '../../src/ledger/questions/volume-by-day.js'

const base = mkdtempSync(join(tmpdir(), 'closed-'))
const outside = join(base, 'outside.csv')
let engine: Engine
beforeAll(async () => {
  writeFileSync(outside, 'a\nsecret\n')
  writeFileSync(join(base, 'days.tab'), icews([{}]))
  const ledger = await createLedger(join(base, "led'ger"))
  await loadFiles(ledger, [join(base, 'days.tab')], {})
  engine = await ledger.open({ closed: true, memory: 64 })
})
afterAll(async () => {
  await engine.close()
  rmSync(base, { recursive: true, force: true })
})

describe('an engine that is closed to the outside', () => {
  it('answers', async () => {
    expect((await engine.query('SELECT COUNT(*) AS n FROM events')).n).toEqual([1])
    expect((await engine.query('SELECT COUNT(*) AS n FROM rollup')).n).toEqual([1])
  })

  it('sorts more than fits into its memory', async () => {
    const sorted = await engine.query(
      'SELECT COUNT(*) AS n FROM (SELECT hash(range) AS h, repeat(CAST(range AS VARCHAR), 4) AS t FROM range(3000000) ORDER BY h, t OFFSET 7)',
    )
    expect(sorted.n).toEqual([2_999_993])
  })

  it.each([
    `SELECT * FROM read_csv('${outside}')`,
    `SELECT * FROM '${outside}'`,
    `SELECT * FROM read_text('${outside}')`,
    `SELECT * FROM read_blob('/etc/passwd')`,
    `SELECT * FROM read_csv('/etc/passwd')`,
    `SELECT * FROM glob('/etc/*')`,
    `SELECT * FROM read_parquet('${base}/*/*.parquet')`,
    `SELECT * FROM read_json('${base}/led''ger/*.json')`,
    `SELECT * FROM read_text('http://127.0.0.1:1/x')`,
    `SELECT * FROM sniff_csv('${outside}')`,
    `SELECT * FROM parquet_metadata('${outside}')`,
    `SELECT getenv('HOME')`,
    `SELECT * FROM query('COPY (SELECT 1) TO ''${base}/out''')`,
    `SELECT * FROM query_table('${outside}')`,
    `COPY (SELECT 1) TO '${base}/out'`,
    `COPY events TO '${base}/out'`,
    `EXPORT DATABASE '${base}/out'`,
    `ATTACH '${base}/out' AS other`,
    `INSTALL httpfs`,
    `LOAD httpfs`,
    `SET enable_external_access = true`,
    `RESET lock_configuration`,
    `SET GLOBAL temp_directory = '${base}/out'`,
    `PRAGMA memory_limit = '1GB'`,
    `CALL pragma_version()`,
    `CREATE TABLE t AS SELECT 1`,
    `DROP VIEW events`,
    `INSERT INTO coverage SELECT * FROM coverage`,
    `DELETE FROM coverage`,
    `UPDATE coverage SET records = 0`,
    `CHECKPOINT`,
    `PREPARE x AS SELECT 1`,
    `EXPLAIN ANALYZE SELECT 1`,
    `SELECT 1; SELECT 2`,
    `SELECT 1; COPY (SELECT 1) TO '${base}/out'`,
    ``,
    `--`,
  ])('refuses %j', async (sql) => {
    await expect(engine.query(sql)).rejects.toThrow()
    expect(existsSync(join(base, 'out'))).toBe(false)
  })

  it('takes codes, feeds and acts for texts, whatever is in them', async () => {
    const hostile = [
      "'",
      "x' OR 1=1 --",
      "'; DROP VIEW events; --",
      '\\',
      "\\' OR 1=1 --",
      '"',
      '\u0000',
      '%',
      '{x}',
      '?',
      '$1',
    ]
    for (const text of hostile) {
      const none = { feed: 'icews', a: text, b: 'UKR' }
      expect((await eventsOf(engine, { ...none, limit: 9, order: 'first' })).rows).toBe(0)
      expect((await pairByPeriod(engine, { ...none, unit: 'month' })).rows).toBe(0)
      expect((await volumeByDay(engine, { feed: text })).rows).toBe(0)
      const acts = { feed: 'icews', a: 'RUS', b: 'UKR', limit: 9, order: 'first' as const }
      expect((await eventsOf(engine, { ...acts, codes: [text] })).rows).toBe(0)
      expect((await eventsOf(engine, { ...acts, types: [text] })).rows).toBe(0)
    }
    expect((await eventsOf(engine, { feed: 'icews', a: 'RUS', b: 'UKR', limit: 9, order: 'first' })).rows).toBe(1)
  })
})
