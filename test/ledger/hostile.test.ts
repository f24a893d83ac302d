import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatDay, parseDay } from '../../src/world/days.js'
import { demarche } from './command.js'

const base = mkdtempSync(join(tmpdir(), 'hostile-'))
const ledger = join(base, 'ledger')
const EVIL = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>\u202e&lt;|**b**\`[x](javascript:1)`
const ADDRESSES = [
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  `https://example.org/?q="onmouseover="alert(1)`,
  `https://example.org/<script>alert(1)</script>`,
  'https://example.org/plain',
  `https://example.org/a\u202eb`,
  'file:///etc/passwd',
]

const run = (...args: string[]) => demarche([...args, '--ledger', ledger])

beforeAll(async () => {
  const first = parseDay('2022-01-01')!
  const rows = Array.from({ length: 200 }, (_, day) =>
    [
      ...Array.from({ length: 4 }, (_, i) => ({ from: 'PAK', to: 'RUS', type: `0${i + 1}0` })),
      ...(day < 120 ? [] : Array.from({ length: 4 }, (_, i) => ({ from: 'RUS', to: 'PAK', type: `1${i + 1}0` }))),
      ...['USA', 'CHN', 'IND'].flatMap((from) => ['FRA', 'DEU'].map((to) => ({ from, to, type: '042' }))),
    ].map((row, i) => ({
      ...row,
      date: formatDay(first + day),
      nr: `${EVIL}${day}-${i}`,
      link: ADDRESSES[(day + i) % ADDRESSES.length],
      where: EVIL,
    })),
  ).flat()
  writeFileSync(join(base, 'events.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  writeFileSync(
    join(base, 'map.yaml'),
    'feed: made\nformat: jsonl\ncolumns: { id: nr, day: date, source: from, target: to, code: type, url: link, place: where }\ncovers: 2022-01-01..2022-07-19\n',
  )
  expect(await run('ledger', 'add', join(base, 'events.jsonl'), '--mapping', join(base, 'map.yaml'))).toMatchObject({
    code: 0,
  })
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

async function written(ending: string, ...more: string[]): Promise<string> {
  const path = join(base, `ties.${ending}`)
  expect((await run('ties', 'PAK', 'RUS', '--by', 'week', '-o', path, ...more)).code).toBe(0)
  return readFileSync(path, 'utf8')
}

/** Whether anything of the hostile text became markup. */
function expectInert(markup: string): void {
  expect(markup.match(/<script\b/gi) ?? []).toEqual([])
  expect(markup.match(/<img\b/gi) ?? []).toEqual([])
  expect(markup.match(/<[^>]*\son\w+\s*=/gi) ?? []).toEqual([])
  for (const [, address] of markup.matchAll(/\b(?:href|src|xlink:href)="([^"]*)"/g))
    expect(address).toMatch(/^(https?:\/\/|#)/)
  expect(markup).not.toContain('\u202e')
}

describe('texts of a feed that would be markup', () => {
  it('stay texts in a page, and only addresses of the web become links', async () => {
    const page = await written('html')
    expect(page).toContain('alert(1)')
    expect(page).toContain('href="https://example.org/plain"')
    expectInert(page)
  })

  it('stay out of drawings', async () => {
    for (const more of [[], ['--calendar']]) expectInert(await written('svg', ...more))
  })

  it('stay texts in Markdown', async () => {
    const page = await written('md')
    expect(page).toContain('alert(1)')
    expect(page).not.toMatch(/(?<!\\)<(script|img)|\u202e/i)
    expect(page.match(/(?<!\\)\]\((?!<?https?:|#)[^)]*\)/g) ?? []).toEqual([])
  })

  it('show no controls on a terminal', async () => {
    const { code, out, err } = await run('ties', 'PAK', 'RUS', '--by', 'week')
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('Breaks')
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
  })

  it('parse as JSON and as CSV', async () => {
    expect(JSON.parse((await run('ties', 'PAK', 'RUS', '--by', 'week', '--json')).out)).toMatchObject({ schema: 1 })
    const lines = (await run('ties', 'PAK', 'RUS', '--by', 'week', '--csv')).out.trimEnd().split('\n')
    expect(new Set(lines.map((line) => line.split(',').length)).size).toBe(1)
  })
})
