import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../../test/support/command.js'

let folder: string
const cli = (...argv: string[]): ReturnType<typeof runCommand> =>
  runCommand(['precedents', ...argv], { now: () => Date.UTC(2022, 8, 3) })
const ARMS = 'arms-to-a-partners-enemy'
/** Who is listed as whose rival, and who delivered to whom, in the layouts of the native files. */
const RIVALRIES = 'tssr_id,ccode1,ccode2,start,end\n1,750,770,1947,2020\n2,200,160,1900,2020\n'
const ALLIANCES =
  'ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul\n' +
  Array.from({ length: 19 }, (_, i) => `140,750,${2000 + i},0,0,0,1,0\n750,140,${2000 + i},0,0,0,1,0`).join('\n')
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'precedents-'))
  writeFileSync(join(folder, 'rivalries.csv'), RIVALRIES)
  writeFileSync(join(folder, 'alliances.csv'), ALLIANCES)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('precedents', () => {
  it('answers from the library that comes with it: the rate with its interval and what it counts, first', async () => {
    const { exit, out, err } = await cli(ARMS, '--outcome', 'downturn')
    expect([exit, err]).toEqual([0, ''])
    const text = out.replace(/\s+/g, ' ')
    expect(text).toMatch(
      /Downturn followed within 12 months in [\d.]+ % of episodes by the library \(between .+ and .+; \d+ of \d+\)\./,
    )
    const places = ['Downturn followed', 'What it rests on', 'What would overturn it', 'What is not known'].map((w) =>
      text.indexOf(w),
    )
    expect(places).toEqual([...places].sort((x, y) => x - y))
    expect(text).toContain('Registers were not looked through: transfers')
    expect(text).toContain('never of intent')
  })

  it('gives everything as JSON; the case of --like is left out, by its day', async () => {
    const own = ['--like', 'LBY,IRN,IRQ', '--on', '1980-06-01', '--json']
    const [plain, left] = [await cli(ARMS, '--json'), await cli(ARMS, ...own)].map(({ out }) => JSON.parse(out))
    expect(plain).toMatchObject({ schema: 1, outcome: 'rupture', within: '12 months', leftOut: [] })
    expect(left.leftOut).toEqual(['lby-irn-irq-1980'])
    expect(left.rates[0].rate.n).toBe(plain.rates[0].rate.n - 1)
  })

  it('sets named cases beside their class', async () => {
    const { out } = await cli(ARMS, '--named', 'lby-irn-irq-1980,are-irq-kwt-2004', '--json')
    expect(JSON.parse(out).placed).toMatchObject({ named: ['lby-irn-irq-1980', 'are-irq-kwt-2004'] })
  })

  it('says which registers a pattern lacks, beside those given', async () => {
    const { exit, out } = await cli(ARMS, '--registers', folder, '--json')
    expect(exit).toBe(0)
    const { lacking, rates } = JSON.parse(out)
    expect(lacking).toEqual(['transfers', 'conflicts'])
    expect(rates.map(({ by }: { by: string }) => by)).toEqual(['library'])
  })

  it('takes a pattern from a file, and shows its faults with their place', async () => {
    const file = join(folder, 'mine.yaml')
    writeFileSync(file, readFileSync('precedents/patterns/expulsion-of-diplomats.yaml', 'utf8'))
    expect(await cli(file)).toMatchObject({ exit: 0, out: expect.stringContaining('the pattern needs ledger') })
    writeFileSync(file, 'pattern: mine\ntitel: x\n')
    const { exit, err } = await cli(file)
    expect(exit).toBe(1)
    expect(err).toContain(`${file}:2:1: unknown key "titel" (did you mean "title"?)`)
  })

  it('lists patterns and outcomes', async () => {
    const { out } = await cli('--list', '--json')
    const { patterns, outcomes } = JSON.parse(out)
    expect(patterns.map(({ id }: { id: string }) => id)).toContain(ARMS)
    expect(patterns.length).toBeGreaterThanOrEqual(6)
    expect(outcomes).toContain('rupture')
    expect((await cli('--list')).out).toContain(ARMS)
  })

  it('shows the library: each drawn episode once, by decade, convenience cases apart, and the two codings', async () => {
    const file = join(folder, 'library.html')
    expect(await cli('--episodes', '-o', file)).toMatchObject({ exit: 0 })
    const html = readFileSync(file, 'utf8')
    const library = JSON.parse((await cli('--episodes', '--json')).out)
    const drawn = library.episodes.filter(({ frame }: { frame: string }) => frame === 'drawn')
    const [before, after] = html.split('id="convenience"') as [string, string]
    for (const { id, frame } of library.episodes) {
      expect(html.split(`id="${id}"`)).toHaveLength(2)
      expect((frame === 'drawn' ? before : after).includes(`id="${id}"`)).toBe(true)
    }
    expect(drawn.length).toBeGreaterThanOrEqual(60)
    expect(html).toContain('id="decade-1980"')
    expect(html).toContain('id="agreement-table"')
    expect(library.agreement.length).toBeGreaterThan(20)
    expect((await cli('--episodes')).out).toContain('Convenience cases, in no rate')
  })

  it('says in one line what is wrong with what was typed', async () => {
    const wrong: [string[], number, string][] = [
      [[], 2, 'precedents wants a pattern'],
      [['arms-to-a-partner'], 2, `no pattern "arms-to-a-partner" (did you mean ${ARMS}?)`],
      [['nowhere.yaml'], 3, 'cannot read nowhere.yaml'],
      [[ARMS, '--outcome', 'ruptur'], 2, '(did you mean rupture?)'],
      [[ARMS, '--within', 'soon'], 2, '--within wants a span such as 12m, 90d or "2 years", not "soon"'],
      [[ARMS, '--like', 'PAK'], 2, '--like wants two or three different states'],
      [[ARMS, '--like', 'PAK,UKR,RUZ'], 2, '--like wants a state such as PAK, not "RUZ"'],
      [[ARMS, '--since', 'long ago'], 2, '--since wants a year'],
      [[ARMS, '--ledger', 'x'], 2, '--ledger wants --feed'],
      [[ARMS, '--library', folder], 3, `cannot read a library in ${folder}: no such file or folder`],
      [[ARMS, '-o', 'x.csv'], 2, '-o writes .html, .md, .json, not x.csv'],
    ]
    for (const [argv, exit, message] of wrong) {
      const ran = await cli(...argv)
      expect([argv, ran.exit]).toEqual([argv, exit])
      expect(ran.err).toContain(message)
    }
  })
})
