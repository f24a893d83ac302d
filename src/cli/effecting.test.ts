import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../../test/support/command.js'
import { formatDay, parseDay } from '../world/days.js'

const ON = parseDay('2021-07-01')!
const MAPPING = `
feed: made
format: csv
columns: { day: day, source: a, target: b }
counts: { 1: talks, 3: accusations }
`
/** FRA and ITA talk twice a day and accuse each other every third day, from ON on four times a day; others go on as ever. */
function rows(): string[] {
  const found = ['day,a,b,talks,accusations']
  for (let i = 0; i < 7 * 52; i++) {
    const day = ON - 7 * 40 + i
    const accused = day >= ON ? 4 : (day * 7) % 5 === 0 || day % 3 === 0 ? 1 : 0
    found.push(`${formatDay(day)},FRA,ITA,2,${accused}`)
    for (const [k, [a, b]] of [['ESP', 'PRT'] as const, ['BRA', 'ARG'] as const, ['IND', 'PAK'] as const].entries())
      found.push(`${formatDay(day)},${a},${b},${2 + ((day + k) % 3)},${(day + k) % 4 === 0 ? 2 : 0}`)
  }
  return found
}
const RIVALRIES = 'tssr_id,ccode1,ccode2,start,end\n1,750,770,1947,2020\n2,220,770,1990,2020\n'
let folder: string
const cli = (...argv: string[]): ReturnType<typeof runCommand> =>
  runCommand(argv, { env: { DEMARCHE_LEDGER: join(folder, 'ledger') } })
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'effect-'))
  writeFileSync(join(folder, 'made.csv'), `${rows().join('\n')}\n`)
  writeFileSync(join(folder, 'made.yaml'), MAPPING)
  writeFileSync(join(folder, 'rivalries.csv'), RIVALRIES)
  writeFileSync(join(folder, 'other.csv'), 'a,b\n1,2\n')
  expect(
    await cli('ledger', 'add', join(folder, 'made.csv'), '--mapping', join(folder, 'made.yaml'), '--memory', '256'),
  ).toMatchObject({ exit: 0 })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('effect', () => {
  it('answers in a sentence first, then what it rests on and what would overturn it', async () => {
    const { exit, out } = await cli('effect', 'FRA', 'ITA', '--on', '2021-07-01')
    expect(exit).toBe(0)
    const text = out.replace(/\s+/g, ' ')
    expect(text).toMatch(/were worse than would have been expected: conflict about [\d.]+ times \([\d.]+ to [\d.]+\),/)
    const order = ['were worse than', 'What it rests on', 'What would overturn it', 'What is not known', 'As evidence']
    const places = order.map((words) => text.indexOf(words))
    expect(places).toEqual([...places].sort((x, y) => x - y))
    expect(text).toMatch(/worse: seen; met though false [\d.<]+.% \(u\), coverage \d+.% \(c\)/)
  })

  it('gives everything as JSON, and writes files by their ending', async () => {
    const json = JSON.parse((await cli('effect', 'FRA', 'ITA', '--on', '2021-07-01', '--after', '6', '--json')).out)
    expect(json).toMatchObject({ schema: 1, feed: 'made', unit: 'week', claims: { worse: { met: true } } })
    expect(json.spans.length - json.pre).toBe(6)
    const file = join(folder, 'e.html')
    const { exit, err } = await cli('effect', 'FRA', 'ITA', '--on', '2021-07-01', '--event', 'A <b>', '-o', file)
    expect([exit, err]).toEqual([0, `wrote ${file}\n`])
    expect(readFileSync(file, 'utf8')).toContain('A &lt;b&gt;')
  })

  it('leaves pairs in rivalry with one of the two out, by registers, and names what is none', async () => {
    const { exit, err, out } = await cli('effect', 'FRA', 'ITA', '--on', '2021-07-01', '--registers', folder, '--json')
    expect(exit).toBe(0)
    expect(err).toContain('left aside, for they are no registers')
    const json = JSON.parse(out)
    expect(json.pool.excluded).toContainEqual({ because: 'war or rivalry', pairs: 1 })
    expect(json.registers[0]).toContain('strategic rivalries')
    expect(json.registers[1]).toContain('conflicts are not loaded')
  })

  it('says in one line what is wrong with what was typed', async () => {
    const wrong: [string[], number, string][] = [
      [['FRA', 'FRA', '--on', '2021-07-01'], 2, 'effect wants two different states'],
      [['FRA', 'ITA', '--on', '1 July'], 2, '--on wants a day such as 2018-03-12, not "1 July"'],
      [['FRA', 'ITA', '--on', '2021-07-01', '--after', '0'], 2, '--after wants a whole number'],
      [['FRA', 'ITA', '--on', '2021-07-01', '--feed', 'x'], 2, 'no feed "x" in the ledger: made'],
      [['FRA', 'ITA', '--on', '2021-07-01', '-o', 'x.csv'], 2, '-o writes .html, .md, .svg, .json, not x.csv'],
      [['FRA', 'ITA', '--on', '1999-07-01'], 2, 'feed "made" has no day up to'],
      [['FRA', 'ITA', '--on', '2021-07-01', '--registers', join(folder, 'no')], 3, 'no such file or folder'],
      [['FRA', 'ITA', '--on', '2021-07-01', '--registers', join(folder, 'other.csv')], 3, 'is no register'],
    ]
    for (const [argv, exit, message] of wrong) {
      const ran = await cli('effect', ...argv)
      expect([argv, ran.exit]).toEqual([argv, exit])
      expect(ran.err).toContain(message)
      expect(ran.err).not.toContain('    at ')
    }
  })
})
