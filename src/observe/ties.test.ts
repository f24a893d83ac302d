import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCase, item, row } from '../../test/support/build-case.js'
import type { Case } from '../case/case.js'
import type { TiesSpec } from '../case/looked-for.js'
import type { Observation, TiesTrace } from '../case/observations.js'
import { judge } from '../judge/judge.js'
import { networkOf } from '../judge/network.js'
import { standings } from '../judge/standing.js'
import type { PlainRecord } from '../ledger/fixtures/stage-records.js'
import { infer } from '../stats/inference/infer.js'
import { compareWindows } from '../ties/compare.js'
import { formatDay } from '../world/days.js'
import { type MemoryLedger, memoryLedger } from './fixtures/memory-ledger.js'
import { observe } from './observe.js'
import { qualityOf } from './power.js'

const FROM = 10_000
const LENGTH = 60
const RANGE = { start: 0, end: 0 }
const span = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)
/** FRA and ITA meet every other day; from FROM on, FRA accuses ITA on every day, before on every tenth. */
const records: PlainRecord[] = span(FROM - LENGTH, FROM + LENGTH - 1).flatMap((day) => [
  { id: `s${day}`, day, source_state: 'ESP', target_state: 'PRT' },
  ...(day % 2 === 0 ? [{ id: `c${day}`, day, source_state: 'ITA', target_state: 'FRA' }] : []),
  ...(day >= FROM || day % 10 === 0
    ? [
        {
          id: `a${day}`,
          day,
          filed: day + 1,
          source_state: 'FRA',
          target_state: 'ITA',
          code: '112',
          root: '11',
          type: 'ACCUSE',
          class: 3,
        },
      ]
    : []),
])
const window: [number, number] = [FROM, FROM + LENGTH - 1]
const spec = (is: TiesSpec['is'], more: Partial<TiesSpec> = {}): TiesSpec => ({
  window,
  within: null,
  is,
  range: RANGE,
  ...more,
})
function caseOf(ties: TiesSpec, about: Case['dyad'] | null = null): Case {
  const plain = buildCase([0.5, 0.5])
  return { ...plain, evidence: [item('ties', { by: 'ties', ties }, [row([0.8, 0.3])], { about })] }
}
let engine: MemoryLedger
beforeAll(async () => {
  engine = await memoryLedger([{ name: 'batch-1', feed: 'gdelt1', records }])
})
afterAll(() => engine.close())
const look = async (ties: TiesSpec, about: Case['dyad'] | null = null, asOf = FROM + LENGTH): Promise<Observation> =>
  (await observe(caseOf(ties, about), { asOf, ledger: { engine } })).items.ties!

describe('ties as evidence', () => {
  it('are seen where the comparison finds what is asked, with the test’s power and level', async () => {
    const o = await look(spec('worse'))
    expect(o).toMatchObject({ state: 'seen', elapsed: 1, usual: 0.15, feed: 'gdelt1', closes: window[1] })
    const trace = o.trace as TiesTrace
    expect(trace).toMatchObject({
      by: 'ties',
      pair: ['FRA', 'ITA'],
      found: 'worse',
      why: 'conflict rose',
      batches: ['batch-1'],
      least: { lo: 2, point: 3, hi: 5 },
    })
    expect([trace.series[0]!.from, trace.series.at(-1)!.to]).toEqual([FROM - LENGTH, FROM + LENGTH - 1].map(formatDay))
    expect(trace.series.some(({ from }) => from === formatDay(FROM))).toBe(true)
    expect(trace.series.every(({ conflict }) => conflict !== null)).toBe(true)
    expect(trace.before).toMatchObject({ conflict: 6, cooperation: 30, delivered: 60 })
    expect(trace.after).toMatchObject({ conflict: 60, cooperation: 30, delivered: 60 })
    const days = span(FROM - LENGTH, FROM + LENGTH - 1)
    const classes = days.map((d): [number, number, number, number] => [
      d % 2 === 0 ? 1 : 0,
      0,
      d >= FROM || d % 10 === 0 ? 1 : 0,
      0,
    ])
    const daily = { days, volume: classes.map((c) => 1 + c[0] + c[2]), classes }
    const comparison = compareWindows({ daily }, [FROM - LENGTH, FROM - 1], window)
    expect(o).toMatchObject({ coverage: qualityOf(comparison, 'worse').power })
    expect(trace.conflict).toEqual(comparison.conflict)
    expect(await look(spec('no-worse'))).toMatchObject({ state: 'not-seen', negated: true })
    expect(await look(spec('better'))).toMatchObject({ state: 'not-seen' })
    expect(await look(spec('no-better'))).toMatchObject({ state: 'seen', negated: true })
  })

  it('weigh as power and level say: "no worse" found not to hold speaks by level over power', async () => {
    const of = caseOf(spec('no-worse'))
    const observations = await observe(of, { asOf: FROM + LENGTH, ledger: { engine } })
    const o = observations.items.ties!
    if (o.state !== 'not-seen') throw new Error(o.state)
    const found = o.usual + (1 - o.usual) * o.coverage.point
    const likelihood = (p: number): number => p * o.usual + (1 - p) * found
    const posterior = likelihood(0.8) / (likelihood(0.8) + likelihood(0.3))
    expect(judge(of, observations).hypotheses[0]!.posterior).toBeCloseTo(posterior, 12)
    const { network, evidence } = networkOf(of, standings(of, observations))
    expect(infer(network, ['hypothesis'], evidence).table[0]).toBeCloseTo(posterior, 12)
  })

  it('wait until the window has closed, and have no data where the pair is too thin or no state', async () => {
    expect(await look(spec('worse'), null, FROM + 5)).toMatchObject({
      state: 'pending',
      elapsed: 0.1,
      closes: window[1],
    })
    const [fra, ita] = buildCase([1]).dyad
    const other = { code: 'DEU', state: 'DEU', role: null, name: 'DEU' }
    expect(await look(spec('worse'), [fra, other])).toMatchObject({
      state: 'no-data',
      why: expect.stringContaining('0 events in both windows'),
    })
    const nato = { code: 'NATO', state: null, role: null, name: 'NATO' }
    expect(await look(spec('worse'), [nato, ita])).toMatchObject({
      state: 'no-data',
      why: 'ties are told between states; NATO is none',
    })
    const early = await look(spec('worse', { window: [FROM - 400, FROM - 300] }))
    expect(early).toMatchObject({ state: 'no-data', why: expect.stringContaining('delivered no day') })
  })

  it('are told from statements of reports where these are named', async () => {
    const reports = await memoryLedger([{ name: 'batch-1', feed: 'reports-asserted', records }])
    const ledger = { engine: reports, feed: 'reports-asserted' }
    const { items } = await observe(caseOf(spec('worse')), { asOf: FROM + LENGTH, ledger })
    expect(items.ties).toMatchObject({ state: 'seen', feed: 'reports-asserted' })
    await reports.close()
  })

  it('go by what had been filed by the day', async () => {
    const at = async (asOf: number): Promise<number> =>
      ((await look(spec('worse'), null, asOf)).trace as TiesTrace).after.conflict
    expect(await at(window[1])).toBe(59)
    expect(await at(window[1] + 1)).toBe(60)
  })

  it('are background where the window had closed by the priors, and not yet before it opens', () => {
    const of = caseOf(spec('worse'))
    const state = (asOf: number, priorsAsOf: number | null): string =>
      standings({ ...of, priorsAsOf }, { asOf, replayed: false, items: {} })[0]!.state
    expect(state(FROM - 1, null)).toBe('not-yet')
    expect(state(FROM + 200, window[1])).toBe('background')
    expect(state(FROM + 200, window[1] - 1)).toBe('no-data')
  })
})
