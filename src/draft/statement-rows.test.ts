import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLedger } from '../ledger/ledger.js'
import { loadFiles } from '../ledger/load-files.js'
import { parseDay } from '../world/days.js'
import { reported } from './fixtures/reported.js'
import { statementLayout } from './statement-layout.js'
import { statementLines, statementsToRows } from './statement-rows.js'

const document = reported(
  'Iceland gave Fiji boats. Fiji denied that it threatened Iceland. The army met NATO officers. Tonga spoke. Nobody knows when.',
  [
    { act: 'gave Fiji boats', from: 'ISL', to: 'FJI', code: '072', date: '2024-05-10' },
    { act: 'denied', from: 'FJI', to: 'ISL', code: '13', certainty: 'denied' },
    { act: 'met NATO officers', from: 'ISL.MIL', to: 'NATO', code: '040' },
    { act: 'spoke', from: 'TON', to: null, code: '010' },
    { act: 'Nobody', from: 'TON', to: 'ISL', code: '999' },
  ],
  { date: '2024-05-12', url: 'https://post.example/1' },
)
const undated = reported('Iceland gave Fiji boats.', [{ act: 'gave', from: 'ISL', to: 'FJI', code: '072' }])

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'statements-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('statementsToRows', () => {
  it('keeps feeds by certainty, and leaves out what has no day, no pair or no code', () => {
    const { feeds, left } = statementsToRows([document, undated])
    expect(left).toBe(3)
    expect(
      feeds.map(({ feed, rows }) => [feed, rows.map((r) => [r.day, r.filed, r.source, r.target, r.code])]),
    ).toEqual([
      [
        'reports-asserted',
        [
          ['2024-05-10', '2024-05-12', 'ISL', 'FJI', '072'],
          ['2024-05-12', '2024-05-12', 'ISL.MIL', 'NATO', '040'],
        ],
      ],
      ['reports-denied', [['2024-05-12', '2024-05-12', 'FJI', 'ISL', '130']]],
    ])
  })

  it('gives a statement the same id each time, and another for another', () => {
    const ids = () => statementsToRows([document]).feeds.flatMap((f) => f.rows.map((r) => r.id))
    expect(ids()).toEqual(ids())
    expect(new Set(ids()).size).toBe(3)
  })
})

describe('statementLayout', () => {
  it('brings statements into a ledger as feeds of their own, with the day of the report', async () => {
    const ledger = await createLedger(join(folder, 'ledger'))
    for (const { feed, rows } of statementsToRows([document]).feeds) {
      const path = join(folder, `${feed}.jsonl`)
      await writeFile(path, statementLines(rows))
      const { refused, inputs } = await loadFiles(ledger, [path], { mapping: statementLayout(feed) })
      expect([refused, inputs.length]).toEqual([[], 1])
    }
    const engine = await ledger.open()
    const found = await engine.query(
      'SELECT feed, day, filed, source, source_state, target, code, root, type, class, quad, quad_scheme, intensity, scale, url FROM events ORDER BY feed, day',
    )
    await engine.close()
    await ledger.close()
    const day = (text: string) => parseDay(text)!
    expect(found).toMatchObject({
      feed: ['reports-asserted', 'reports-asserted', 'reports-denied'],
      day: [day('2024-05-10'), day('2024-05-12'), day('2024-05-12')],
      filed: [day('2024-05-12'), day('2024-05-12'), day('2024-05-12')],
      source: ['ISL', 'ISL.MIL', 'FJI'],
      source_state: ['ISL', 'ISL', 'FJI'],
      target: ['FJI', 'NATO', 'ISL'],
      code: ['072', '040', '130'],
      type: ['AID', 'CONSULT', 'THREATEN'],
      class: [2, 1, 3],
      quad: [2, 2, 2],
      quad_scheme: ['icews', 'icews', 'icews'],
      intensity: [8.3, 8.3, 8.3],
      scale: ['goldstein-icews', 'goldstein-icews', 'goldstein-icews'],
      url: Array(3).fill('https://post.example/1'),
    })
  })
})
