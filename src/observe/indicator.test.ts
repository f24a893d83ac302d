import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCase, indicator, item, row } from '../../test/support/build-case.js'
import type { Case } from '../case/case.js'
import type { IndicatorSpec } from '../case/looked-for.js'
import type { ActsTrace, Observation, Observations } from '../case/observations.js'
import { judge } from '../judge/judge.js'
import type { PlainFile, PlainRecord } from '../ledger/fixtures/stage-records.js'
import { usualTraffic } from '../stats/rates/usual-traffic.js'
import { type MemoryLedger, memoryLedger } from './fixtures/memory-ledger.js'
import { lookUp } from './look-up.js'
import { observe } from './observe.js'

const AFTER = 10_000
/** FRA accuses ITA; the window is of 10 days. */
const ACCUSED = { code: '112', root: '11', type: 'ACCUSE', class: 3, source_state: 'FRA', target_state: 'ITA' }
const span = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const accusation = (day: number, more: Partial<PlainRecord> = {}): PlainRecord => ({
  id: `a${day}`,
  day,
  ...ACCUSED,
  ...more,
})
/** A feed that states which days it covers; Spain and Portugal talk on the first of them. */
function file(stated: number[], records: PlainRecord[], more: Partial<PlainFile> = {}): PlainFile {
  const talk = { id: 'talk', day: stated[0] ?? AFTER, source_state: 'ESP', target_state: 'PRT' }
  return { name: 'batch-1', feed: 'gdelt1', records: [talk, ...records], stated, ...more }
}
const window = (more: Partial<IndicatorSpec> = {}): IndicatorSpec => ({
  ...indicator(0),
  after: AFTER,
  until: AFTER + 9,
  ...more,
})
function caseOf(spec: IndicatorSpec, cells: number[] = [0.75, 0.05]): Case {
  const half = buildCase([0.5, 0.5])
  const settings = { ...half.settings, detection: { point: 0.5, lo: 0.2, hi: 0.8 }, draws: 1 }
  return { ...half, settings, evidence: [item('act', { by: 'indicator', indicator: spec }, [row(cells)])] }
}
async function look(engine: MemoryLedger, spec: IndicatorSpec, asOf: number): Promise<Observation> {
  return (await observe(caseOf(spec), { asOf, ledger: { engine } })).items.act!
}
const weighed = (o: Observation): Extract<Observation, { usual: number }> => {
  if (!('usual' in o)) throw new Error(JSON.stringify(o))
  return o
}
const acts = (o: Observation): ActsTrace => o.trace as ActsTrace

describe('an indicator', () => {
  it('is not seen where the window closed without the acts; c is the delivered share × detection × visibility', async () => {
    const engine = await memoryLedger([file(span(AFTER, AFTER + 4), [])])
    const o = weighed(await look(engine, window({ visibility: 0.5 }), AFTER + 9))
    expect(o).toMatchObject({ state: 'not-seen', usual: 0, elapsed: 1, count: 0, feed: 'gdelt1', closes: AFTER + 9 })
    expect(o.coverage.point).toBeCloseTo(0.5 * 0.5 * 0.5, 12)
    expect(o.coverage.lo).toBeCloseTo(0.5 * 0.2 * 0.5, 12)
    expect(o.coverage.hi).toBeCloseTo(0.5 * 0.8 * 0.5, 12)
    expect(acts(o)).toMatchObject({ needed: 1, usual: null, batches: ['batch-1'], events: [] })
    expect(acts(o).window).toEqual({ from: '1997-05-19', to: '1997-05-28', days: 10, delivered: 5 })
    expect(acts(o).notes).toEqual([
      'no day of the two years before the window was delivered: usual traffic is taken as 0',
    ])
  })

  it('not seen with half coverage moves the posterior as (1 − c·p1) / (1 − c·p2)', async () => {
    const engine = await memoryLedger([file(span(AFTER, AFTER + 4), [])])
    const of = caseOf(window())
    const { hypotheses } = judge(of, await observe(of, { asOf: AFTER + 20, ledger: { engine } }))
    const c = 0.5 * 0.5
    const ratio = (1 - c * 0.75) / (1 - c * 0.05)
    expect(hypotheses[0]!.posterior).toBeCloseTo(ratio / (1 + ratio), 12)
  })

  it('waits: F(t) is the elapsed part of an exponential wait while the window is open', async () => {
    const engine = await memoryLedger([file(span(AFTER, AFTER + 9), [])])
    const of = caseOf(window({ until: AFTER + 60, typicalDelay: 20 }))
    const observations = await observe(of, { asOf: AFTER + 8, ledger: { engine } })
    const o = weighed(observations.items.act!)
    expect(o.elapsed).toBeCloseTo(1 - Math.exp(-8 / 20), 12)
    expect(o.coverage.point).toBeCloseTo(0.5, 12)
    const q = 0.5 * (1 - Math.exp(-8 / 20))
    const ratio = (1 - q * 0.75) / (1 - q * 0.05)
    expect(judge(of, observations).hypotheses[0]!.posterior).toBeCloseTo(ratio / (1 + ratio), 12)
  })

  it('is pending in an open window without a typical delay, and on its first day', async () => {
    const engine = await memoryLedger([file(span(AFTER, AFTER + 9), [])])
    const open = await look(engine, window(), AFTER + 4)
    expect(open).toMatchObject({ state: 'pending', closes: AFTER + 9, elapsed: 0.5 })
    expect(open).toMatchObject({ why: '5 of 10 days have passed; no typical-delay is stated' })
    expect(await look(engine, window({ typicalDelay: 20 }), AFTER)).toMatchObject({ state: 'pending', elapsed: 0.1 })
    expect(await look(engine, window(), AFTER - 1)).toMatchObject({ state: 'pending', elapsed: 0 })
  })

  it('is seen as soon as it is met, and cites the records that met it', async () => {
    const met = accusation(AFTER + 2, { url: 'https://daily.example/1', source: 'FRA.GOV', target: 'ITA.GOV' })
    const engine = await memoryLedger([file(span(AFTER, AFTER + 9), [met])])
    const o = weighed(await look(engine, window(), AFTER + 2))
    expect(o).toMatchObject({ state: 'seen', count: 1, usual: 0 })
    expect(o.elapsed).toBeCloseTo(0.3, 12)
    const told = {
      id: `a${AFTER + 2}`,
      day: '1997-05-21',
      source: 'FRA.GOV',
      target: 'ITA.GOV',
      code: '112',
      url: 'https://daily.example/1',
    }
    expect(acts(o).events).toEqual([{ ...told, input: expect.stringMatching(/^[0-9a-f]{12}$/) }])
    expect(acts(o).sql.at(-1)).toContain('LIMIT 20')
    expect(await look(engine, window(), AFTER + 1)).toMatchObject({ state: 'pending' })
  })

  it('seen in an open window with a typical delay is possible on its very first day', async () => {
    const engine = await memoryLedger([file(span(AFTER, AFTER + 9), [accusation(AFTER)])])
    const of = caseOf(window({ typicalDelay: 20 }))
    const observations = await observe(of, { asOf: AFTER, ledger: { engine } })
    expect(observations.items.act).toMatchObject({ state: 'seen' })
    expect(judge(of, observations).hypotheses[0]!.posterior).toBeCloseTo(0.75 / 0.8, 12)
  })

  it('counts one act a root and day, of the government alone, and of the types and modes asked for', async () => {
    const records = [
      accusation(AFTER, { id: '1' }),
      accusation(AFTER, { id: '2', source: 'FRA.GOV' }),
      accusation(AFTER + 1, { id: '3', source: 'FRA.MED' }),
      accusation(AFTER + 2, { id: '4', type: 'REJECT', root: '12', code: '120' }),
      accusation(AFTER + 3, { id: '5', source: 'FRA.MIL', mode: 'disapprove' }),
    ]
    const engine = await memoryLedger([file(span(AFTER, AFTER + 9), records)])
    const count = async (more: Partial<IndicatorSpec>): Promise<number> =>
      weighed(await look(engine, window({ atLeast: 9, ...more }), AFTER + 9)).count
    expect(await count({})).toBe(2)
    expect(await count({ types: ['ACCUSE', 'REJECT'] })).toBe(3)
    expect(await count({ types: [], codes: ['11'] })).toBe(2)
    expect(await count({ types: [], quad: [3] })).toBe(3)
    expect(await count({ modes: ['disapprove'] })).toBe(1)
    expect(await count({ from: { ...window().from, role: '*' } })).toBe(3)
    expect(await count({ from: { ...window().from, code: 'FRA.MED', role: 'MED' } })).toBe(1)
    expect(await count({ from: window().to, to: window().from })).toBe(0)
  })

  it('has no data without a delivered day, whatever is asked, and then changes nothing', async () => {
    const engine = await memoryLedger([file(span(AFTER - 50, AFTER - 1), [])])
    const of = caseOf(window())
    const observations = await observe(of, { asOf: AFTER + 30, ledger: { engine } })
    expect(observations.items.act).toMatchObject({
      state: 'no-data',
      why: 'gdelt1 delivered no day from 1997-05-19 to 1997-05-28',
    })
    expect(judge(of, observations).hypotheses.map((h) => h.posterior)).toEqual([0.5, 0.5])
  })

  it('a feed that dies for a week raises no false "not seen": its absence weighs less every day', async () => {
    const engine = await memoryLedger([file(span(AFTER, AFTER + 9), [])])
    const spec = window({ until: AFTER + 60, typicalDelay: 20 })
    const looked = await lookUp(caseOf(spec), { engine }, AFTER + 17)
    const chance = (asOf: number): number => {
      const o = weighed(looked.on({ asOf }).items.act!)
      return o.coverage.point * o.elapsed
    }
    for (let day = AFTER + 10; day <= AFTER + 17; day++) expect(chance(day)).toBeLessThan(chance(day - 1))
  })

  it('takes what had been filed by the day, and delivered days as known then', async () => {
    const late = accusation(AFTER + 1, { filed: AFTER + 6 })
    const spoken = span(AFTER, AFTER + 9).map((day) => ({
      id: `t${day}`,
      day,
      filed: day + 2,
      source_state: 'ESP',
      target_state: 'PRT',
    }))
    const engine = await memoryLedger([file(span(AFTER, AFTER + 9), [...spoken, late])])
    const looked = await lookUp(caseOf(window()), { engine }, AFTER + 20)
    const at = (asOf: number): Observation => looked.on({ asOf }).items.act!
    expect(at(AFTER + 5)).toMatchObject({ state: 'pending' })
    expect(acts(at(AFTER + 5)).window.delivered).toBe(4)
    expect(at(AFTER + 6)).toMatchObject({ state: 'seen', count: 1 })
    expect(looked.turns).toContain(AFTER + 6)
  })

  it('takes the feed that delivered most days of the window, the first by name of those alike, or the one named', async () => {
    const engine = await memoryLedger([
      file(span(AFTER, AFTER + 2), [], { feed: 'icews', name: 'b' }),
      file(span(AFTER, AFTER + 5), [], { feed: 'gdelt2', name: 'c' }),
      file(span(AFTER, AFTER + 5), [], { feed: 'gdelt1', name: 'a' }),
    ])
    expect(await look(engine, window(), AFTER + 9)).toMatchObject({ feed: 'gdelt1' })
    const named = await observe(caseOf(window()), { asOf: AFTER + 9, ledger: { engine, feed: 'icews' } })
    expect(named.items.act).toMatchObject({ feed: 'icews' })
    const unknown = await observe(caseOf(window()), { asOf: AFTER + 9, ledger: { engine, feed: 'acled' } })
    expect(unknown.items.act).toMatchObject({ state: 'no-data', why: 'the ledger has no feed "acled"' })
  })

  it('reads statements of reports only where they are named', async () => {
    const engine = await memoryLedger([file(span(AFTER, AFTER + 9), [accusation(AFTER)], { feed: 'reports-asserted' })])
    const at = async (feed?: string) => {
      const ledger = { engine, ...(feed === undefined ? {} : { feed }) }
      return (await observe(caseOf(window()), { asOf: AFTER + 9, ledger })).items.act
    }
    expect(await at()).toMatchObject({ state: 'no-data', why: 'reports-asserted: counted only where it is named' })
    expect(await at('reports-asserted')).toMatchObject({ state: 'seen', feed: 'reports-asserted' })
  })

  it('has no data where the feed has no code for the acts: their absence would mean nothing', async () => {
    const polecat = [
      { id: 'p', day: AFTER, source_state: 'ESP', target_state: 'PRT', code: 'CONSULT', root: 'CONSULT' },
    ]
    const engine = await memoryLedger([
      { name: 'p', feed: 'polecat', records: polecat, stated: span(AFTER, AFTER + 9) },
    ])
    expect(await look(engine, window({ types: [], codes: ['112'] }), AFTER + 9)).toMatchObject({
      state: 'no-data',
      why: expect.stringContaining('no code for 112'),
    })
    expect(await look(engine, window(), AFTER + 9)).toMatchObject({ state: 'not-seen' })
    const ucdp = await memoryLedger([file(span(AFTER, AFTER + 9), [], { feed: 'ucdp-ged' })])
    expect(await look(ucdp, window(), AFTER + 9)).toMatchObject({ state: 'no-data' })
    expect(await look(ucdp, window({ types: ['ASSAULT', 'ACCUSE'] }), AFTER + 9)).toMatchObject({
      state: 'not-seen',
      trace: { notes: expect.arrayContaining(['ucdp-ged has no code for ACCUSE']) },
    })
  })
})

describe('usual traffic', () => {
  const past = [AFTER - 5, AFTER - 15, AFTER - 16, AFTER - 35].map((day) => accusation(day))

  it('is the negative binomial predictive of the delivered days before the window, in stretches of its length', async () => {
    const engine = await memoryLedger([file(span(AFTER - 40, AFTER + 4), [...past, accusation(AFTER + 1)])])
    const o = weighed(await look(engine, window(), AFTER + 9))
    const expected = usualTraffic({ counts: [1, 2, 0, 1], exposures: [10, 10, 10, 10] }, 5)
    expect(o.usual).toBeCloseTo(expected.tail(1), 12)
    expect(acts(o).usual).toMatchObject({ delivered: 40, count: 4 })
    expect(acts(o).usual!.expected).toBeCloseTo(0.5, 12)
  })

  it('is taken as 0, and that is said, where no such act stands in its past', async () => {
    const engine = await memoryLedger([file(span(AFTER - 40, AFTER + 9), [accusation(AFTER + 1)])])
    const o = weighed(await look(engine, window(), AFTER + 9))
    expect(o.usual).toBe(0)
    expect(acts(o).notes[0]).toBe(
      'no such act on the 40 delivered days of the two years before the window: usual traffic is taken as 0',
    )
  })

  it('sets the count that is above the usual, for the whole window, so that what was met stays met', async () => {
    const busy = span(AFTER - 60, AFTER - 1)
      .filter((day) => day % 2 === 0)
      .map((day) => accusation(day))
    const now = span(AFTER, AFTER + 9).map((day) => accusation(day))
    const engine = await memoryLedger([file(span(AFTER - 60, AFTER + 9), [...busy, ...now])])
    const spec = window({ atLeast: null, aboveUsual: 0.9 })
    const looked = await lookUp(caseOf(spec), { engine }, AFTER + 20)
    const states = span(AFTER, AFTER + 12).map((asOf) => looked.on({ asOf }).items.act!)
    const needed = usualTraffic({ counts: Array(6).fill(5), exposures: Array(6).fill(10) }, 10).above(0.9)
    expect(acts(states.at(-1)!).needed).toBe(needed)
    expect(states.findIndex((o) => o.state === 'seen')).toBe(needed - 1)
    expect(states.slice(needed - 1).every((o) => o.state === 'seen')).toBe(true)
    expect(weighed(states.at(-1)!).usual).toBeLessThanOrEqual(0.1)
    const bare = await memoryLedger([file(span(AFTER, AFTER + 9), now)])
    expect(await look(bare, spec, AFTER + 9)).toMatchObject({
      state: 'no-data',
      why: expect.stringContaining('what is usual is not known'),
    })
  })
})

describe('properties', () => {
  const delivered = fc.subarray(span(AFTER, AFTER + 9))

  it('more coverage never weakens absence; no delivered day changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        delivered,
        delivered,
        fc.nat(14),
        fc.option(fc.integer({ min: 1, max: 30 })),
        async (some, more, passed, typicalDelay) => {
          const asOf = AFTER + passed
          const of = caseOf(window({ typicalDelay }))
          const posterior = async (days: number[]): Promise<number> => {
            const talk = { id: 'talk', day: AFTER - 800, source_state: 'ESP', target_state: 'PRT' }
            const engine = await memoryLedger([{ name: 'b', feed: 'gdelt1', records: [talk], stated: days }])
            const observations: Observations = await observe(of, { asOf, ledger: { engine } })
            await engine.close()
            return judge(of, observations).hypotheses[0]!.posterior
          }
          const all = [...new Set([...some, ...more])]
          const [few, many] = [await posterior(some), await posterior(all)]
          expect(many).toBeLessThanOrEqual(few + 1e-12)
          if (!some.some((day) => day <= asOf)) expect(few).toBeCloseTo(0.5, 12)
        },
      ),
      { numRuns: 25 },
    )
  })
})
