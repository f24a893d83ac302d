import { describe, expect, it } from 'vitest'
import { buildCase } from '../../test/support/build-case.js'
import type { Case, Forecast } from '../case/case.js'
import { withBaseRates } from '../judge/base-rates.js'
import { judge } from '../judge/judge.js'
import { loadLibrary } from '../precedents/library/load.js'
import { loadPatterns } from '../precedents/pattern/load.js'
import { baseRatesOf } from './base-rates.js'
import { observe } from './observe.js'

const { patterns } = loadPatterns('precedents/patterns')
const ground = { patterns, library: loadLibrary('precedents/library') }
const RANGE = { start: 0, end: 0 }

function caseOf(outcome: string, more: Partial<Forecast> = {}, pattern = 'arms-to-a-partners-enemy'): Case {
  const forecast: Forecast = {
    id: 'calm',
    says: 'It stays calm.',
    outcome: null,
    baseRate: { pattern, outcome, within: 365, documented: null, range: RANGE },
    p: { point: 0.9, lo: 0.8, hi: 0.95 } as NonNullable<Forecast['p']>,
    rows: [],
    by: null,
    because: null,
    range: RANGE,
    ...more,
  }
  return { ...buildCase([0.5, 0.5]), forecasts: [forecast] }
}

describe('base rates of forecasts', () => {
  it('are counted in the library, and what did not come is the rest', async () => {
    const [came, not] = [
      await baseRatesOf(caseOf('downturn'), ground),
      await baseRatesOf(caseOf('no-downturn'), ground),
    ].map(({ calm }) => calm as { share: number; interval: [number, number]; x: number; n: number })
    expect(came).toMatchObject({ by: 'library', n: 36, x: 6 })
    expect(not!.share).toBeCloseTo(1 - came!.share, 12)
    expect(not!.x).toBe(came!.n - came!.x)
    expect(not!.interval[0]).toBeCloseTo(1 - came!.interval[1], 12)
    expect(came!.interval[0]).toBeLessThan(came!.share)
  })

  it('leave the case’s own pair out', async () => {
    const [first] = ground.library.episodes.filter(({ frame, fields }) => {
      return frame === 'drawn' && fields.get('after.months-12')!.value === 'no-break'
    })
    const dyad = [first!.a, first!.b].map((code) => ({ code, state: code, role: null, name: code }))
    const own = await baseRatesOf({ ...caseOf('downturn'), dyad: dyad as Case['dyad'] }, ground)
    expect((own.calm as { n: number }).n).toBeLessThan(36)
  })

  it('are told where there are none', async () => {
    const why = async (of: Case): Promise<unknown> => (await baseRatesOf(of, ground)).calm
    expect(await why(caseOf('rupture', {}, 'arms'))).toMatchObject({
      why: expect.stringContaining('no pattern "arms"'),
    })
    expect(await why(caseOf('break'))).toMatchObject({ why: expect.stringContaining('no outcome "break"') })
    expect(await why(caseOf('rupture', {}, 'expulsion-of-diplomats'))).toMatchObject({ why: 'it needs ledger' })
  })

  it('take the place of the number written, which stays in the case; without one the number stands', async () => {
    const of = caseOf('no-downturn')
    const judgement = judge(of, observe(of, { asOf: 10_000 }))
    expect(judgement.forecasts[0]).toMatchObject({ p: 0.9, from: 'written' })
    const rates = await baseRatesOf(of, ground)
    const rated = withBaseRates(judgement, rates)
    const { share, interval } = rates.calm as { share: number; interval: [number, number] }
    expect(rated.forecasts[0]).toEqual({ ...judgement.forecasts[0], p: share, interval, from: 'base-rate' })
    expect(rated.of.forecasts[0]!.p!.point).toBe(0.9)
    expect(rated.hypotheses).toEqual(judgement.hypotheses)
    expect(withBaseRates(judgement, { calm: { why: 'none' } })).toEqual(judgement)
  })
})
