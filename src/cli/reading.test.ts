import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCommand } from '../../test/support/command.js'
import { parseCase } from '../case/parse.js'
import type { Document } from '../read/document.js'

const ONE = `<html><head><title>Drones sold</title><meta property="article:published_time" content="2022-08-30T10:00:00Z">
<meta property="og:site_name" content="The Daily Example"></head><body><article><h1>Drones sold</h1>
<p>Turkey sold drones to Ukraine last week, the Turkish defence minister said on Monday in a long speech to the parliament of his country.</p>
<p>Russia denied that it had protested against the sale. "We have no quarrel," the Russian foreign ministry said in a statement that was sent to reporters.</p>
<script>alert(1)</script></article></body></html>`
const TWO = `Turkey sold drones to Ukraine last week, the Turkish defence minister said on Monday in a long speech to the parliament of his country. (Reuters)`

const folder = mkdtempSync(join(tmpdir(), 'reading-'))
const one = join(folder, 'one.html')
const two = join(folder, 'two.txt')
writeFileSync(one, ONE)
writeFileSync(two, TWO)

const demarche = (...argv: string[]): ReturnType<typeof runCommand> =>
  runCommand(argv, { now: () => Date.UTC(2022, 8, 3) })

describe('demarche read', () => {
  it('shows who is said to have done what, on whose word, with its sentence', async () => {
    const { exit, out, err } = await demarche('read', one)
    expect([exit, err]).toEqual([0, ''])
    expect(out).toContain('Drones sold')
    expect(out).toContain('The Daily Example · 2022-08-30')
    expect(out).toMatch(/TUR → UKR {2}07\d? .*“sold drones/)
    expect(out).toContain('attributed by “said”')
    expect(out).not.toContain('alert')
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  it('answers in JSON whose spans are places in the text', async () => {
    const { out } = await demarche('read', one, two, '--date', '2022-08-31', '--json')
    const answer = JSON.parse(out) as { schema: number; documents: Document[]; origins: unknown[] }
    expect(answer.schema).toBe(1)
    expect(answer.documents.map(({ date }) => date)).toEqual(['2022-08-30', '2022-08-31'])
    const { text, statements } = answer.documents[1]!
    expect(statements.map(({ span }) => text.slice(...span)).join()).toContain('sold')
    expect(answer.origins.length).toBeGreaterThan(0)
  })

  it('drafts a case that has no fault, and new writes the same', async () => {
    const { exit, out } = await demarche('read', one, two, '--draft')
    expect(exit).toBe(0)
    expect(parseCase(out, { file: 'draft' }).diagnostics.filter((d) => d.severity === 'fault')).toEqual([])
    expect(out).toContain('dyad: [ TUR, UKR ]')
    const there = join(folder, 'drafted')
    expect((await demarche('new', there, '--from', one, two)).exit).toBe(0)
    const written = readFileSync(join(there, 'drafted.case.yaml'), 'utf8')
    expect(written.slice(written.indexOf('demarche: 1'))).toBe(out.slice(out.indexOf('demarche: 1')))
  })

  it('loads statements as feeds of their own, once', async () => {
    const ledger = join(folder, 'ledger')
    for (let i = 0; i < 2; i++) expect((await demarche('read', one, '--add', '--ledger', ledger)).exit).toBe(0)
    const { out } = await demarche('ledger', 'info', '--ledger', ledger, '--json')
    const { feeds } = JSON.parse(out) as { feeds: { feed: string; events: number }[] }
    expect(feeds.map(({ feed }) => feed).every((feed) => feed.startsWith('reports-'))).toBe(true)
    expect(feeds.find(({ feed }) => feed === 'reports-attributed')?.events).toBe(1)
    const counted = await demarche('ties', 'TUR', 'UKR', '--ledger', ledger)
    expect(counted).toMatchObject({ exit: 2 })
    expect(counted.err).toMatch(/the ledger holds only what reports say, .* --feed FEED \(reports-attributed\)/)
    const named = await demarche('ties', 'TUR', 'UKR', '--ledger', ledger, '--feed', 'reports-attributed')
    expect(named.exit).toBe(0)
  })

  it('answers a corpus line by line, bad lines in their place', async () => {
    const corpus = join(folder, 'corpus.jsonl')
    writeFileSync(
      corpus,
      `{"id":"a","text":"Iran attacked Iraq.","date":"2022-01-05"}\nno json\n\n{"id":2}\n{"id":3,"text":""}\n`,
    )
    const { exit, out, err } = await demarche('read', corpus, '--input', 'jsonl')
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(exit).toBe(3)
    expect(answers.map(({ id }) => id)).toEqual(['a', null, null, 3])
    expect(answers[0].statements[0]).toMatchObject({ root: '19', source: { state: 'IRN' }, target: { state: 'IRQ' } })
    expect(err).toContain('corpus.jsonl:2: no JSON')
    expect(err).toContain('corpus.jsonl:4: wants')
  })

  it('tells what it cannot read and goes on', async () => {
    const empty = join(folder, 'empty.txt')
    writeFileSync(empty, '')
    const { exit, out, err } = await demarche('read', empty, one)
    expect(exit).toBe(3)
    expect(err).toContain(`${empty}: `)
    expect(out).toContain('Drones sold')
    expect(await demarche('read', join(folder, 'nothing.txt'))).toMatchObject({ exit: 3, out: '' })
  })

  it('refuses what it does not understand', async () => {
    expect((await demarche('read', one, '--date', 'soon')).exit).toBe(2)
    expect((await demarche('read', one, '--input', 'csv')).exit).toBe(2)
    expect((await demarche('read', '-', '-')).exit).toBe(2)
    expect((await demarche('new', join(folder, 'x'), '--from', one, '--title', 'T')).exit).toBe(2)
  })
})
