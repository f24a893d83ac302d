import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type Effects, systemEffects } from './effects.js'
import { run } from './run.js'

const folder = mkdtempSync(join(tmpdir(), 'looking-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A case that asks a ledger for acts, and precedents for an item and a forecast. */
const CASE = `demarche: 1
case: Calm
question: What is meant?
dyad: [PAK, RUS]
as-of: 2022-09-03
hypotheses:
  none: { says: Nothing., prior: 0.6 }
  more: { says: Something., prior: 0.4 }
evidence:
  protest:
    says: A protest.
    indicator: { from: RUS, to: PAK, types: [ACCUSE], after: 2022-08-01, within: 30 days }
    if: { none: 0.05, more: 0.5 }
  worse:
    says: Ties worsen within a year.
    precedents: { pattern: arms-to-a-partners-enemy, outcome: downturn, within: 12 months }
    if: { none: 0.1, more: 0.6 }
forecasts:
  calm:
    says: No break.
    base-rate: { precedents: { pattern: arms-to-a-partners-enemy, outcome: no-rupture, within: 12 months } }
    p: 0.9
`

interface Ran {
  exit: number
  out: string
  err: string
}

async function cli(...argv: string[]): Promise<Ran> {
  const ran: Ran = { exit: -1, out: '', err: '' }
  const effects: Effects = {
    ...systemEffects(),
    now: () => Date.UTC(2022, 8, 3, 12),
    out: (text) => {
      ran.out += text
    },
    err: (text) => {
      ran.err += text
    },
    env: {},
    interactive: false,
  }
  ran.exit = await run(argv, effects)
  return ran
}

function caseAt(name: string, text = CASE): { path: string; frozen: string } {
  const path = join(folder, `${name}.case.yaml`)
  writeFileSync(path, text)
  return { path, frozen: join(folder, `${name}.observed.json`) }
}

interface Judged {
  hypotheses: { posterior: number }[]
  evidence: { id: string; state: string; belief: number; rate?: { share: number; written: number } }[]
  forecasts: { p: number; from: string; rate?: { share: number; written: number | null } }[]
}

async function judged(...argv: string[]): Promise<Judged & { err: string }> {
  const { out, err } = await cli('assess', ...argv, '--json')
  return { ...(JSON.parse(out) as Judged), err }
}

/** What a ledger would have shown: one act was seen. */
function freezeBeside(frozen: string, asOf = '2022-09-03', asked?: string): void {
  const seen = {
    ...{ state: 'seen', coverage: { point: 0.5, lo: 0.2, hi: 0.8 }, usual: 0.01, elapsed: 1, count: 1, feed: 'f' },
    ...{ closes: '2022-08-31', ...(asked === undefined ? {} : { asked }) },
  }
  writeFileSync(frozen, JSON.stringify({ schema: 1, asOf, replayed: false, items: { protest: seen } }))
}

describe('precedents in a case', () => {
  it('are judged without a ledger, with rate and written number both shown', async () => {
    const { path } = caseAt('rates')
    const { evidence, forecasts, hypotheses, err } = await judged(path)
    const worse = evidence.find((e) => e.id === 'worse')!
    expect(worse).toMatchObject({ state: 'rate', rate: { written: 0.6 * 0.1 + 0.4 * 0.6 } })
    expect(worse.belief).toBeCloseTo(worse.rate!.share, 12)
    expect(forecasts[0]).toMatchObject({ from: 'base-rate', rate: { written: 0.9 } })
    expect(forecasts[0]!.p).toBe(forecasts[0]!.rate!.share)
    expect(hypotheses.map((h) => h.posterior)).toEqual([0.6, 0.4])
    expect(err).toBe('')
    const told = (await cli('assess', path)).out.replace(/\s+/g, ' ')
    expect(told).toContain('Written is 90.0 %; it stands in the place')
    expect(told).toContain('Base rate of calm. By the library, no rupture followed within 12 months in')
  })

  it('enter diff, --over and brief', async () => {
    const [a, b] = [caseAt('a'), caseAt('b', CASE.replace('outcome: no-rupture', 'outcome: no-downturn'))]
    const { out } = await cli('diff', a.path, b.path)
    expect(out).toMatch(/forecast calm: 9\d\.\d % → \d\d\.\d %/)
    const over = JSON.parse((await cli('assess', a.path, '--over', '2022-08-01..2022-09-03', '--json')).out)
    expect(over.steps.at(-1).forecasts).toMatchObject([{ id: 'calm', from: 'base-rate' }])
    const page = join(folder, 'a.html')
    expect((await cli('brief', a.path, '-o', page, '-q')).exit).toBe(0)
    expect(readFileSync(page, 'utf8')).toContain('href="#mark-rate"')
  })
})

describe('what was frozen beside a case', () => {
  it('counts where it is of the day and no ledger is named, and that is said', async () => {
    const { path, frozen } = caseAt('beside')
    freezeBeside(frozen)
    const { evidence, hypotheses, err } = await judged(path)
    expect(err).toBe(`${frozen} was frozen on 2022-09-03\n`)
    expect(evidence.find((e) => e.id === 'protest')!.state).toBe('seen')
    expect(hypotheses[1]!.posterior).toBeGreaterThan(0.4)
    const aside = await judged(path, '--no-observed')
    expect(aside.err).toBe('')
    expect(aside.evidence.find((e) => e.id === 'protest')!.state).toBe('no-data')
  })

  it('can be the rates of precedents alone, which then are those that were frozen', async () => {
    const { path, frozen } = caseAt('alone')
    const fresh = await judged(path, '--freeze')
    expect(fresh.err).toBe(`wrote ${frozen}\n`)
    const again = await judged(path)
    expect(again.forecasts).toEqual(fresh.forecasts)
    expect(again.evidence).toEqual(fresh.evidence)
    const bare = CASE.slice(0, CASE.indexOf('  worse:'))
    expect(await cli('assess', caseAt('bare', bare).path, '--freeze')).toMatchObject({
      exit: 2,
      err: 'demarche: --freeze wants a ledger (--ledger or DEMARCHE_LEDGER)\n',
    })
  })

  it('is left aside on another day, and where the file asks otherwise', async () => {
    const { path, frozen } = caseAt('other')
    freezeBeside(frozen, '2022-08-30')
    expect((await judged(path)).err).toBe(
      `${frozen} was frozen on 2022-08-30, and is left aside on 2022-09-03: --ledger looks anew\n`,
    )
    freezeBeside(frozen, '2022-09-03', '{"other":"question"}')
    const { evidence } = await judged(path)
    expect(evidence.find((e) => e.id === 'protest')).toMatchObject({
      state: 'no-data',
      observation: { why: expect.stringContaining('the file asks otherwise now') },
    })
  })
})
