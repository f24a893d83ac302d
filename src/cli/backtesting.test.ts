import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../../test/support/command.js'
import { formatDay, parseDay } from '../world/days.js'

const folder = mkdtempSync(join(tmpdir(), 'backtest-'))
const ledger = join(folder, 'ledger')
const FIRST = parseDay('2020-01-01')!
const STATES = ['ARG', 'BRA', 'CHL', 'DNK', 'ESP', 'FRA', 'GRC', 'HUN']
const MAPPING = `feed: made
format: csv
columns: { day: day, source: a, target: b }
counts: { 1: talk, 4: force }
`
const PATTERN = `pattern: force
title: Force
finds: Two acts of force in a week.
misses: All else.
roles: { A: is acted against, B: acts }
pair: [A, B]
unit: [A, B]
gap: 20 days
event: { events: { from: B, to: A, quad: [4], at-least: 2, over: 7 days } }
`

const cli = (...argv: string[]): ReturnType<typeof runCommand> => runCommand(argv)

/** 300 days of all pairs: talk every other day, now and then two days of force, and one pair in four that turns to it for good. */
function table(): string {
  const pairs = STATES.flatMap((a, i) => STATES.slice(i + 1).map((b) => [a, b] as const))
  const rows = Array.from({ length: 300 }, (_, i) => i).flatMap((i) =>
    pairs.flatMap(([a, b], p) => {
      const turned = p % 4 === 0 && i > 60 + 7 * p
      const force = turned ? 3 : (i + 11 * p) % 40 < 2 ? 1 : 0
      const talk = (i + p) % 2
      return talk + force === 0 ? [] : [`${formatDay(FIRST + i)},${a},${b},${talk},${force}`]
    }),
  )
  return `day,a,b,talk,force\n${rows.join('\n')}\n`
}

const pattern = join(folder, 'force.yaml')
beforeAll(async () => {
  const [mapping, file] = [join(folder, 'made.yaml'), join(folder, 'made.csv')]
  writeFileSync(mapping, MAPPING)
  writeFileSync(file, table())
  writeFileSync(pattern, PATTERN)
  expect(await cli('ledger', 'add', file, '--mapping', mapping, '--ledger', ledger)).toMatchObject({ exit: 0 })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('backtest', () => {
  it('sets what was said beside climatology and persistence, and says what is left out', async () => {
    const { exit, out } = await cli('backtest', pattern, '--within', '30d', '--ledger', ledger)
    const text = out.replace(/\s+/g, ' ')
    expect(exit).toBe(0)
    expect(text).toContain('Will a break come within 30 days?')
    expect(text).toContain('Feed made, counts, 2020-01-01 to 2020-10-26, 300 days of 300 delivered.')
    expect(text).toMatch(/Force \(force\) Scored: it came in \d+ of \d+ \(\d+ %\), \d+ pairs\./)
    expect(text).toMatch(/said, by base rate 0\.\d{4} \d\.\d{4} climatology 0\.\d{4} \d\.\d{4} persistence 0\.\d{4}/)
    expect(text).toMatch(/Not scored: .*the days watched are not over/)
    expect(text).toMatch(/said mean said came share, 95 % interval \(Wilson\) \d/)
  })

  it('gives every forecast as JSON; without a pattern pairs are drawn', async () => {
    const found = JSON.parse((await cli('backtest', '--within', '30d', '--ledger', ledger, '--json')).out)
    expect(found).toMatchObject({
      schema: 1,
      feed: 'made',
      kind: 'counts',
      outcome: 'break',
      within: '30 days',
      all: null,
    })
    const { id, forecasts, table: scores, excluded, rate } = found.of[0]
    expect(id).toBe('drawn')
    expect(scores.n).toBeGreaterThan(50)
    expect(scores.n + excluded.reduce((sum: number, e: { onsets: number }) => sum + e.onsets, 0)).toBe(forecasts.length)
    expect(rate.x).toBe(forecasts.filter((f: { came: boolean | null }) => f.came === true).length)
    const part = await cli(
      'backtest',
      '--within',
      '30d',
      '--from',
      '2020-06-01',
      '--to',
      '2020-08-01',
      '--ledger',
      ledger,
      '--json',
    )
    const days = JSON.parse(part.out).of[0].forecasts.map(({ on }: { on: string }) => on)
    expect(days.every((on: string) => on >= '2020-06-01' && on <= '2020-08-01')).toBe(true)
    expect(days.length).toBeGreaterThan(20)
  })

  it.each([
    [['nonesuch'], 'no pattern "nonesuch"'],
    [['expulsion-of-diplomat'], 'did you mean expulsion-of-diplomats?'],
    [['--outcome', 'brek'], 'did you mean break?'],
    [['--outcome', 'rupture'], 'feed "made" gives classes and no codes'],
    [['--within', 'long'], '--within wants a span such as 12m'],
    [['--within', '6 years'], '--within wants at most five years, not "6 years"'],
    [['--from', 'june'], '--from wants a day such as 2018-06-01, not "june"'],
    [['--feed', 'other'], 'no feed "other" in the ledger: made'],
    [['arms-to-a-partners-enemy'], 'pattern arms-to-a-partners-enemy needs transfers'],
  ])('says what is wrong with %j', async (argv, message) => {
    const { exit, err } = await cli('backtest', ...argv, '--ledger', ledger)
    expect(err).toContain(message)
    expect(exit).toBe(2)
  })

  it('names the line of a faulty pattern', async () => {
    const faulty = join(folder, 'faulty.yaml')
    writeFileSync(faulty, PATTERN.replace('quad: [4]', 'quad: [7]'))
    const { exit, err } = await cli('backtest', faulty, '--ledger', ledger)
    expect([exit, err.split('\n')[0]]).toEqual([1, 'demarche: the pattern has faults'])
    expect(err).toContain(`${faulty}:9:`)
  })
})
