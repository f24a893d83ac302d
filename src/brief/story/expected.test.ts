import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../case/case.js'
import type { ActsTrace, EffectTrace, Observation, Rate, TiesTrace } from '../../case/observations.js'
import { judged } from '../fixtures/judged.js'
import { forecastRates, forecastsTable } from './awaited.js'
import { expectedAndNotSeen } from './expected.js'
import type { Part } from './parts.js'
import type { Block } from './story.js'
import { viewOf } from './view.js'

type Known = Evidence['known']

const plain = (part: Part): string => (typeof part === 'string' ? part : 'text' in part ? part.text : part.state)
/** What the section says of an item that is observed so. */
function toldOf(id: string, observation: Observation, known?: Known): string {
  const judgement = judged()
  const specs = judgement.of.evidence.map((e) => (e.id === id && known ? { ...e, known } : e))
  const evidence = judgement.evidence.map((e) => (e.id === id ? { ...e, state: observation.state, observation } : e))
  const { blocks } = expectedAndNotSeen(viewOf({ ...judgement, of: { ...judgement.of, evidence: specs }, evidence }))
  const items = blocks.flatMap((b) => (b.kind === 'list' ? b.items : []))
  return items.map((parts) => parts.map(plain).join('')).find((text) => text.startsWith(id))!
}

const traced = { feed: 'gdelt1', batches: ['b'], sql: ['SELECT 1'], notes: ['gdelt1 has no code for X'] }
const acts: ActsTrace = {
  ...traced,
  by: 'acts',
  window: { from: '2022-08-15', to: '2022-10-14', days: 61, delivered: 50.5 },
  needed: 1,
  detection: { point: 0.5, lo: 0.2, hi: 0.8 },
  visibility: 1,
  usual: { from: '2020-08-15', to: '2022-08-14', delivered: 700, count: 7, expected: 0.505 },
  events: [1, 2, 3, 4].map((n) => ({
    id: `e${n}`,
    day: `2022-09-0${n}`,
    source: 'RUS',
    target: 'PAK',
    code: '112',
    url: n === 1 ? 'https://daily.example/1' : null,
    input: null,
  })),
}
const window = { conflict: 60, cooperation: 30, delivered: 60 }
const ties: TiesTrace = {
  ...traced,
  by: 'ties',
  series: [
    { from: '2022-01-01', to: '2022-01-31', conflict: 1.5, cooperation: 4 },
    { from: '2022-02-01', to: '2022-02-28', conflict: null, cooperation: null },
    { from: '2022-03-01', to: '2022-04-30', conflict: 12, cooperation: 3 },
  ],
  pair: ['RUS', 'TUR'],
  found: 'worse',
  broken: false,
  why: 'conflict rose',
  before: { from: '2022-01-01', to: '2022-02-28', ...window, conflict: 6 },
  after: { from: '2022-03-01', to: '2022-04-30', ...window },
  conflict: { point: 10, lo: 5, hi: 20 },
  cooperation: { point: 1, lo: 0.5, hi: 2 },
  odds: { point: 10, lo: 4, hi: 25 },
  least: { point: 3, lo: 2, hi: 5 },
}
const rate: Rate = {
  share: 0.986,
  interval: [0.79, 0.999],
  x: 34,
  n: 36,
  by: 'library',
  says: 'as coded',
  pattern: 'Arms',
  outcome: 'no rupture',
  within: '12 months',
  leftOut: ['pak-x'],
  open: 2,
  placed: { named: ['tur-x'], says: 'the named case is among the mildest third of 41' },
  source: '0123456789ab',
}
const effect: EffectTrace = {
  ...traced,
  by: 'effect',
  pair: ['RUS', 'TUR'],
  on: '2022-03-01',
  found: 'more conflict than would have been expected',
  periods: [
    ['2022-02-15', '2022-02-21'],
    ['2022-02-22', '2022-02-28'],
    ['2022-03-01', '2022-03-07'],
  ],
  pre: 2,
  controls: 12,
  measured: [
    {
      measure: 'conflict',
      unit: 'conflict, unique events a week',
      verdict: 'more',
      times: { point: 4.3, lo: 2, hi: 8 },
      why: null,
      methods: [
        { method: 'own past', times: { point: 4.3, lo: 2, hi: 8 }, p: 0.01, finds: 'more' },
        { method: 'control pairs', refused: 'too few pairs' },
      ],
      came: [2, null, 9],
      expected: [null, null, { point: 2, lo: 1, hi: 4 }],
    },
  ],
}
const text = (parts: Part[]): string => parts.map(plain).join('').replaceAll('\u00a0', ' ')
const weighed = { usual: 0.05, elapsed: 1, count: 4, feed: 'gdelt1', closes: 19_279 }

describe('what was expected', () => {
  it('is told with what decided it: days delivered, what is usual, the first records', () => {
    const told = toldOf('protest', {
      state: 'seen',
      coverage: { point: 0.4, lo: 0.16, hi: 0.66 },
      ...weighed,
      trace: acts,
    })
    expect(told).toContain('50.5 of 61 days were delivered, 1 needed to be seen.')
    expect(told).toContain('Usual: 0.5 (7 on 700 delivered days before).')
    expect(told).toContain('Note: gdelt1 has no code for X.')
    expect(told).toContain('Records: 2022-09-01 112 e1, 2022-09-02 112 e2, 2022-09-03 112 e3 and more.')
  })

  it('tells of ties both windows, and how good the test is', () => {
    const told = toldOf('trade', {
      state: 'not-seen',
      coverage: { point: 0.9, lo: 0.6, hi: 0.99 },
      ...weighed,
      negated: true,
      trace: ties,
    })
    expect(told).toContain(
      'In gdelt1, RUS and TUR: conflict rose (2022-01-01 to 2022-02-28: 6 of conflict, 30 of cooperation; 2022-03-01 to 2022-04-30: 60 of conflict, 30 of cooperation).',
    )
    expect(told).toContain('A change by a factor of 3 would have been found with a chance of')
    expect(told).not.toContain('usual traffic')
  })
  it('tells of an effect whether it was found, and the chances of the test: with c 0.4 and u 0.05 it finds one in 43 of 100', () => {
    const effect = { on: 19_000, is: 'no-worse', within: null, range: { start: 0, end: 0 } } as const
    const observed = { state: 'seen', coverage: { point: 0.4, lo: 0.4, hi: 0.4 }, negated: true, ...weighed } as const
    const told = toldOf('trade', observed, { by: 'effect', effect })
    expect(told.replaceAll('\u00a0', ' ')).toContain(
      'In gdelt1 (four events of the pair after the day) no such change was found',
    )
    expect(told).toContain(
      'would have been found with a chance of 0.43; where nothing changed, one is found with a chance of 0.05.',
    )
    expect(told).not.toContain('usual traffic')
  })
})

describe('what decided', () => {
  const coverage = { point: 0.5, lo: 0.2, hi: 0.8 }
  const blocksOf = (trace: TiesTrace | EffectTrace): Block[] => {
    const judgement = judged()
    const observation: Observation = { state: 'seen', coverage, ...weighed, trace }
    const evidence = judgement.evidence.map((e) =>
      e.id === 'trade' ? { ...e, state: 'seen' as const, observation } : e,
    )
    return expectedAndNotSeen(viewOf({ ...judgement, evidence })).blocks
  }
  const drawingOf = (trace: TiesTrace | EffectTrace): Extract<Block, { kind: 'drawing' }> =>
    blocksOf(trace).find((b) => b.kind === 'drawing')!

  it('ties is drawn, with a sentence, its words for those who do not see it, and the table behind', () => {
    const { id, drawing } = drawingOf(ties)
    expect(id).toBe('item-trade-plot')
    expect(drawing.sentence).toContain('in both windows that are compared: conflict rose')
    expect(drawing.svg).toContain(`<desc id="${id}-desc">`)
    expect(drawing.svg).toContain(`url(#${id}-hatch)`)
    expect(drawing.table.rows[1]).toEqual(['2022-02-01', '2022-02-28', 'missing', 'missing'])
  })

  it('an effect is drawn against what would have been expected', () => {
    const { drawing } = drawingOf(effect)
    expect(drawing.sentence).toContain('than would have been expected. Conflict ×4.3 (×2 to ×8). What came')
    expect(drawing.svg).toContain('stroke-dasharray="3 2"')
    expect(drawing.table.rows).toEqual([
      ['2022-02-15', '2022-02-21', '2', ''],
      ['2022-02-22', '2022-02-28', 'missing', ''],
      ['2022-03-01', '2022-03-07', '9', '2 (1–4)'],
    ])
  })

  it('an effect has its methods beside each other, those too that have no answer', () => {
    const methods = blocksOf(effect).find((b) => b.kind === 'table')!
    if (methods.kind !== 'table') throw new Error('no table')
    expect(methods.table.rows.map(({ cells }) => cells.map((cell) => text(cell.parts)))).toEqual([
      ['conflict', 'together', '×4.3', '×2 to ×8', 'more'],
      ['', 'own past', '×4.3', '×2 to ×8', 'more, p = 0.010'],
      ['', 'control pairs', '–', '–', 'no answer: too few pairs'],
    ])
  })
})

describe('a forecast', () => {
  it('shows a base rate and the number that it stands in the place of', () => {
    const judgement = judged()
    const forecasts = judgement.forecasts.map((f) => {
      return { ...f, p: 0.99, from: 'base-rate' as const, rate: { ...rate, written: 0.9 } }
    })
    const view = viewOf({ ...judgement, forecasts })
    const cells = forecastsTable(view)!.rows[0]!.cells.map((cell) => text(cell.parts))
    expect(cells[2]).toMatch(/^99(\.0)? %/)
    expect(cells[3]).toMatch(/^base-rate; written: 90(\.0)? %$/)
    expect(forecastRates(view).map(text)).toEqual([
      'Base rate of no-break. By the library, no rupture followed within 12 months in 34 of 36 episodes of Arms: 99 % with each weighed by its chance to be drawn, between 79 % and >99 % (as coded). Written is 90.0 %; it stands in the place of that number. The case itself is left out (pak-x). Not over by this day, and not counted: two episodes. Of the cases picked by hand (tur-x): the named case is among the mildest third of 41, by how harsh the partner’s response was.',
    ])
  })

  it('says why there is no base rate, and shows one beside a chance that goes by the posterior', () => {
    const judgement = judged()
    const [f] = judgement.forecasts
    const none = viewOf({ ...judgement, forecasts: [{ ...f!, noRate: '3 episodes' }] })
    expect(forecastRates(none).map(text)).toEqual(['Base rate of no-break. There is no base rate: 3 episodes.'])
    const beside = viewOf({ ...judgement, forecasts: [{ ...f!, from: 'posterior', rate: { ...rate, written: null } }] })
    expect(text(forecastsTable(beside)!.rows[0]!.cells[3]!.parts)).toBe('posterior; base rate: 98.6 %')
  })
})
