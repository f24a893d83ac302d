import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCase, indicator, item, row } from '../../test/support/build-case.js'
import type { Case } from '../case/case.js'
import type { IndicatorSpec } from '../case/looked-for.js'
import { judge } from '../judge/judge.js'
import type { PlainFile } from '../ledger/fixtures/stage-records.js'
import { diffObserved } from './diff-observed.js'
import { type MemoryLedger, memoryLedger } from './fixtures/memory-ledger.js'
import { freeze, readFrozen } from './frozen.js'
import { observe } from './observe.js'

const AFTER = 19_000
const span = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const day = (day: number): PlainFile['records'] => [
  { id: `s${day}`, day, source_state: 'FRA', target_state: 'ITA' },
  { id: `t${day}`, day, source_state: 'ITA', target_state: 'FRA', code: '112', root: '11', type: 'ACCUSE', class: 3 },
]
const first: PlainFile = { name: 'first', feed: 'gdelt1', records: span(AFTER - 70, AFTER + 30).flatMap(day) }
const accused = { code: '112', root: '11', type: 'ACCUSE', class: 3, source_state: 'FRA', target_state: 'ITA' }
const second: PlainFile = { name: 'second', feed: 'gdelt1', records: [{ id: 'x', day: AFTER + 3, ...accused }] }

const spec = (more: Partial<IndicatorSpec> = {}): IndicatorSpec => ({
  ...indicator(0),
  after: AFTER,
  until: AFTER + 30,
  ...more,
})
function caseOf(more: Partial<IndicatorSpec> = {}): Case {
  const of = buildCase([0.5, 0.5])
  const ties = {
    window: [AFTER, AFTER + 20] as [number, number],
    within: null,
    is: 'no-worse' as const,
    range: { start: 0, end: 0 },
  }
  const rows = [row([0.7, 0.2])]
  return {
    ...of,
    evidence: [
      item('acts', { by: 'indicator', indicator: spec(more) }, rows),
      item('back', { by: 'indicator', indicator: spec({ from: of.dyad[1], to: of.dyad[0], atLeast: 40 }) }, rows),
      item('open', { by: 'indicator', indicator: spec({ until: AFTER + 90, atLeast: 5 }) }, rows),
      item('ties', { by: 'ties', ties }, rows),
      item(
        'rate',
        {
          by: 'precedents',
          precedents: { pattern: 'p', outcome: 'rupture', within: null, documented: null, range: ties.range },
        },
        rows,
      ),
    ],
  }
}
let before: MemoryLedger
let after: MemoryLedger
beforeAll(async () => {
  before = await memoryLedger([first])
  after = await memoryLedger([first, second])
})
afterAll(async () => {
  await before.close()
  await after.close()
})
const asOf = AFTER + 40

describe('freeze', () => {
  it('keeps everything: judging from the frozen file equals judging from the ledger', async () => {
    const of = caseOf()
    const observations = await observe(of, { today: asOf + 5, asOf, ledger: { engine: after } })
    expect(Object.values(observations.items).map((o) => o.state)).toEqual([
      'seen',
      'not-seen',
      'pending',
      'seen',
      'no-data',
    ])
    const read = readFrozen(freeze(observations))
    expect(read).toEqual({ observations })
    if ('faults' in read) throw new Error(read.faults.join())
    expect(judge(of, read.observations)).toEqual(judge(of, observations))
  })

  it('writes days as days, and states its schema', async () => {
    const text = freeze(await observe(caseOf(), { asOf, ledger: { engine: before } }))
    expect(JSON.parse(text)).toMatchObject({
      schema: 1,
      asOf: '2022-02-17',
      replayed: false,
      items: { acts: { state: 'not-seen', closes: '2022-02-07', trace: { feed: 'gdelt1', batches: ['first'] } } },
    })
  })

  it('is refused with the place where it is damaged or newer', async () => {
    const whole = JSON.parse(freeze(await observe(caseOf(), { asOf, ledger: { engine: before } })))
    const faults = (value: unknown): string[] => {
      const read = readFrozen(JSON.stringify(value))
      return 'faults' in read ? read.faults : []
    }
    expect(faults(whole)).toEqual([])
    expect(faults({ ...whole, schema: 2 })).toEqual(['schema: 2 is newer than 1, the newest that this version reads'])
    expect(faults({ ...whole, asOf: '2022-02-30' })).toEqual(['asOf: not a day (YYYY-MM-DD)'])
    const { acts } = whole.items
    expect(faults({ ...whole, items: { acts: { ...acts, usual: 1.5 } } })[0]).toMatch(/^items\.acts\.usual: /)
    expect(faults({ ...whole, items: { acts: { ...acts, coverage: { point: 0.9, lo: 0, hi: 0.5 } } } })).toEqual([
      'items.acts.coverage: a point outside its band',
    ])
    expect(faults(null).length).toBe(1)
    expect(readFrozen('{"schema": 1,')).toEqual({ faults: [expect.stringMatching(/^not JSON: /)] })
  })
})

describe('diffObserved', () => {
  const observed = async (engine: MemoryLedger, of = caseOf(), day = asOf) =>
    observe(of, { asOf: day, ledger: { engine } })

  it('finds nothing between two looks at the same', async () => {
    expect(diffObserved(await observed(before), await observed(before))).toEqual([])
  })

  it('tells the data from the file from the day', async () => {
    const was = await observed(before)
    const causes = (now: Awaited<ReturnType<typeof observed>>) =>
      diffObserved(was, now).map((c) => [c.id, c.before?.state, c.after?.state, c.because])
    expect(causes(await observed(after))).toContainEqual(['acts', 'not-seen', 'seen', ['data']])
    expect(causes(await observed(before, caseOf({ visibility: 0.5 })))).toEqual([
      ['acts', 'not-seen', 'not-seen', ['file']],
    ])
    const recall = { ...caseOf(), settings: { ...caseOf().settings, detection: { lo: 0.8, point: 0.9, hi: 1 } } }
    expect(causes(await observed(before, recall)).every(([, , , because]) => String(because) === 'file')).toBe(true)
    expect(causes(await observed(before, caseOf(), AFTER + 35)).map(([id, , , because]) => [id, because])).toEqual([
      ['open', ['day']],
    ])
    expect(
      causes({ ...was, items: {} }).every(([, , state, because]) => state === undefined && String(because) === 'file'),
    ).toBe(true)
  })
})
