import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCase, item, row } from '../../test/support/build-case.js'
import type { Case } from '../case/case.js'
import type { EffectSpec } from '../case/looked-for.js'
import type { Observation } from '../case/observations.js'
import { judge } from '../judge/judge.js'
import type { PlainRecord } from '../ledger/fixtures/stage-records.js'
import { diffObserved } from './diff-observed.js'
import { type MemoryLedger, memoryLedger } from './fixtures/memory-ledger.js'
import { freeze, readFrozen } from './frozen.js'
import { observe } from './observe.js'

const ON = 10_000
const WEEKS = { before: 40, after: 12 }
const CLOSES = ON + 7 * WEEKS.after - 1
const days = Array.from({ length: 7 * (WEEKS.before + WEEKS.after) }, (_, i) => ON - 7 * WEEKS.before + i)
const accused = (day: number, root: string): PlainRecord => ({
  id: `a${root}${day}`,
  day,
  source_state: 'FRA',
  target_state: 'ITA',
  code: `${root}0`,
  root,
  class: 3,
})
/** FRA and ITA meet daily; FRA accuses ITA every third day, give or take, from ON on four times a day. */
const records: PlainRecord[] = days.flatMap((day) => [
  { id: `s${day}`, day, source_state: 'ESP', target_state: 'PRT' },
  { id: `c${day}`, day, source_state: 'ITA', target_state: 'FRA' },
  ...(day % 3 === 0 || day % 7 === 1 ? [accused(day, '11')] : []),
  ...(day >= ON ? ['10', '12', '13', '17'].map((root) => accused(day, root)) : []),
])
const spec = (is: EffectSpec['is'], more: Partial<EffectSpec> = {}): EffectSpec => ({
  on: ON,
  is,
  within: null,
  range: { start: 0, end: 0 },
  ...more,
})
function caseOf(effect: EffectSpec, about: Case['dyad'] | null = null): Case {
  return { ...buildCase([0.5, 0.5]), evidence: [item('e', { by: 'effect', effect }, [row([0.8, 0.3])], { about })] }
}
let engine: MemoryLedger
beforeAll(async () => {
  engine = await memoryLedger([{ name: 'batch-1', feed: 'icews', records }])
})
afterAll(() => engine.close())
const look = async (of: Case, asOf = CLOSES): Promise<Observation> =>
  (await observe(of, { asOf, ledger: { engine } })).items.e!

describe('an effect as evidence', () => {
  it('is seen where the change is found, with the chances that were measured for such a test', async () => {
    const o = await look(caseOf(spec('worse')))
    expect(o).toMatchObject({ state: 'seen', elapsed: 1, usual: 0.04, feed: 'icews', closes: CLOSES })
    const { coverage, count } = o as Extract<Observation, { usual: number }>
    expect(coverage.point).toBeGreaterThan(0.3)
    expect(coverage.lo).toBeLessThanOrEqual(coverage.point)
    expect(count).toBeGreaterThan(12 * 7 * 5)
  })

  it('speaks for the hypothesis that leads to it, by the arithmetic of indicators', async () => {
    const of = caseOf(spec('worse'))
    const observations = await observe(of, { asOf: CLOSES, ledger: { engine } })
    const { coverage, usual } = observations.items.e as Extract<Observation, { usual: number }>
    const seen = (p: number): number => 1 - (1 - coverage.point * p) * (1 - usual)
    expect(judge(of, observations).hypotheses[0]!.posterior).toBeCloseTo(seen(0.8) / (seen(0.8) + seen(0.3)), 12)
  })

  it('is read the other way round where no change is claimed', async () => {
    expect(await look(caseOf(spec('no-worse')))).toMatchObject({ state: 'not-seen', negated: true, usual: 0.04 })
    expect(await look(caseOf(spec('better')))).toMatchObject({ state: 'not-seen' })
  })

  it('waits until the time after the day has passed', async () => {
    const waited = await look(caseOf(spec('worse')), ON + 20)
    expect(waited).toMatchObject({ state: 'pending', closes: CLOSES, elapsed: 21 / 84 })
    const sooner = await look(caseOf(spec('worse', { within: 28 })), ON + 27)
    expect(sooner).toMatchObject({ state: 'seen', closes: ON + 27 })
    expect((await look(caseOf(spec('worse')), ON - 5)) as { why: string }).toMatchObject({
      why: '1997-05-19 has not come',
    })
  })

  it('changes nothing, and says why, where nothing can be told', async () => {
    const cases: [Case, RegExp][] = [
      [caseOf(spec('worse', { on: ON - 3000 })), /has no day up to/],
      [caseOf(spec('worse'), pairOf('ESP', 'PRT')), /0 events of conflict in all/],
      [caseOf(spec('worse'), pairOf('ESP', null)), /an effect is told between states; NATO is none/],
    ]
    for (const [of, why] of cases) {
      const observations = await observe(of, { asOf: CLOSES, ledger: { engine } })
      expect(observations.items.e).toMatchObject({ state: 'no-data', why: expect.stringMatching(why) })
      expect(judge(of, observations).hypotheses.map((h) => h.posterior)).toEqual([0.5, 0.5])
    }
  })

  it('can be frozen, with all that its picture and table show', async () => {
    const of = caseOf(spec('worse'))
    const observations = await observe(of, { asOf: CLOSES, ledger: { engine } })
    const read = readFrozen(freeze(observations))
    expect(read).toEqual({ observations })
    const { trace } = observations.items.e!
    if (trace?.by !== 'effect') throw new Error('no trace of an effect')
    expect(trace).toMatchObject({ feed: 'icews', batches: ['batch-1'], pre: WEEKS.before, pair: ['FRA', 'ITA'] })
    expect(trace.sql.length).toBeGreaterThan(1)
    const conflict = trace.measured.find((m) => m.measure === 'conflict')!
    expect(conflict).toMatchObject({ verdict: 'more', methods: [{ method: 'own past', finds: 'more' }, {}, {}] })
    expect(conflict.came).toHaveLength(trace.periods.length)
    expect(conflict.expected.flatMap((e, i) => (e ? [i] : []))[0]).toBe(WEEKS.before)
    expect(conflict.times!.point).toBeGreaterThan(conflict.times!.lo)
  })

  it('tells the data from the file, once frozen', async () => {
    const observations = await observe(caseOf(spec('worse')), { asOf: CLOSES, ledger: { engine } })
    const more = await memoryLedger([
      { name: 'batch-1', feed: 'icews', records },
      { name: 'batch-2', feed: 'icews', records: [accused(ON + 3, '11')] },
    ])
    try {
      const other = await observe(caseOf(spec('worse')), { asOf: CLOSES, ledger: { engine: more } })
      expect(diffObserved(observations, other)).toMatchObject([{ id: 'e', because: ['data'] }])
    } finally {
      await more.close()
    }
    const asked = await observe(caseOf(spec('worse', { within: 28 })), { asOf: CLOSES, ledger: { engine } })
    expect(diffObserved(observations, asked)).toMatchObject([{ id: 'e', because: ['file'] }])
  })
})

function pairOf(a: string, b: string | null): Case['dyad'] {
  const ref = (code: string, state: string | null) => ({ code, state, role: null, name: code })
  return [ref(a, a), b === null ? ref('NATO', null) : ref(b, b)]
}
