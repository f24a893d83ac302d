import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Observation } from '../case/observations.js'
import { parseCase } from '../case/parse.js'
import { formatDay, parseDay } from '../world/days.js'
import { calibrationPlot } from './calibration-plot.js'
import { type CaseHistory, type Revision, scoreCases } from './score.js'
import { type Scored, scoresOf, tableOf } from './score-table.js'

const SMALL = readFileSync(new URL('../../test/golden/small/small.case.yaml', import.meta.url), 'utf8')
const day = (text: string): number => parseDay(text)!

const forecasts = (p: number, more = ''): string =>
  `forecasts:\n  calm: { says: It stays calm., p: ${p}, by: 2022-12-01 }\n  talks: { says: They talk., p: 0.6, by: 2023-06-01 }\n${more}`
const resolution = (outcome = 'yes', of = 'forecasts.calm', on = '2022-12-01'): string =>
  `resolution:\n  - { of: ${of}, outcome: ${outcome}, on: ${on}, by: editor, because: Seen. }\n`
const revision = (id: string, at: string, text: string, author = 'a@example.org'): Revision => ({
  ...{ id, at: Date.parse(at), author, text },
  observed: async () => null,
})
const history = (text: string, revisions: Revision[] = []): CaseHistory => {
  const read = parseCase(text, { file: 'x' })
  if (!read.case) throw new Error(read.diagnostics.map((d) => d.message).join())
  return { name: 'small', now: read.case, revisions }
}
const today = day('2023-01-10')

describe('scoreCases', () => {
  it('goes by the last commit before the day of the resolution, and by no later one', async () => {
    const revisions = [
      revision('late', '2022-12-01T00:00:00Z', SMALL + forecasts(0.99)),
      revision('last', '2022-11-30T23:59:59Z', SMALL + forecasts(0.7)),
      revision('first', '2022-09-04T00:00:00Z', SMALL + forecasts(0.2)),
    ]
    const { committed, replayed } = await scoreCases([history(SMALL + forecasts(0.99, resolution()), revisions)], {
      today,
    })
    expect(committed.scored).toHaveLength(1)
    expect(committed.scored[0]).toMatchObject({ commit: 'last', committed: '2022-11-30', id: 'calm', kind: 'forecast' })
    expect(committed.all!.brier).toBeCloseTo(0.09, 12)
    expect(committed.all!.log).toBeCloseTo(-Math.log(0.7), 12)
    expect(replayed.scored).toEqual([])
  })

  it('goes by a base rate that was frozen with the commit, else by the number written', async () => {
    const rate: Observation = {
      state: 'rate',
      rate: {
        ...{ share: 0.75, interval: [0.5, 0.9], x: 30, n: 40, by: 'library', says: '', pattern: 'Arms', outcome: 'x' },
        ...{ within: '12 months', leftOut: [], open: 0, placed: null, source: 'x' },
      },
    }
    const asks = 'says: They talk., p: 0.6, base-rate: { precedents: { pattern: p, outcome: rupture } },'
    const text = SMALL + forecasts(0.5).replace('says: They talk., p: 0.6,', asks)
    const now = history(text + resolution('yes', 'forecasts.talks'))
    const brierOf = async (observed: Revision['observed']): Promise<number> => {
      const revisions = [{ ...revision('c', '2022-11-01T00:00:00Z', text), observed }]
      return (await scoreCases([{ ...now, revisions }], { today })).committed.all!.brier
    }
    const frozen = { asOf: day('2022-09-03'), replayed: false, items: {}, rates: { talks: rate } }
    expect(await brierOf(async () => frozen)).toBeCloseTo(0.25 ** 2, 12)
    expect(await brierOf(async () => null)).toBeCloseTo(0.4 ** 2, 12)
  })

  it('passes over versions that cannot be judged, lack the thing, or resolve it already', async () => {
    const resolved = forecasts(0.95, resolution())
    const revisions = [
      revision('broken', '2022-11-20T00:00:00Z', 'demarche: ['),
      revision(
        'faulty',
        '2022-11-19T00:00:00Z',
        (SMALL + forecasts(0.9)).replace('commerce: likely', 'comerce: likely'),
      ),
      revision('without', '2022-11-18T00:00:00Z', SMALL),
      revision('early', '2022-11-17T00:00:00Z', SMALL + resolved),
      revision('good', '2022-11-16T00:00:00Z', SMALL + forecasts(0.8)),
    ]
    const { committed } = await scoreCases([history(SMALL + resolved, revisions)], { today })
    expect(committed.scored.map((s) => s.commit)).toEqual(['good'])
  })

  it('replays what was never committed in time, apart and labelled, as of the file’s own day', async () => {
    const revisions = [revision('late', '2022-12-05T00:00:00Z', SMALL + forecasts(0.9))]
    const scores = await scoreCases([history(SMALL + forecasts(0.9, resolution('no')), revisions)], { today })
    expect(scores.committed).toMatchObject({ scored: [], all: null, murphy: null, calibration: [] })
    expect(scores.replayed.scored[0]).toMatchObject({
      commit: null,
      committed: null,
      asOf: '2022-09-03',
      selfGraded: true,
    })
    expect(scores.replayed.all!.brier).toBeCloseTo(0.81, 12)
    const timeless = (SMALL + forecasts(0.9, resolution('no'))).replace('as-of: 2022-09-03\n', '')
    const { replayed } = await scoreCases([history(timeless)], { today })
    expect(replayed.scored[0]!.asOf).toBe('2022-11-30')
  })

  it('scores items by their belief and questions by their answers, plain facts not at all', async () => {
    const more = `questions:
  knew: { asks: Did they know?, answers: { no: No., yes: Yes. }, prior: { yes: 0.3 } }
  how: { asks: How?, answers: { air: Air., sea: Sea., road: Road. }, prior: { air: 0.5, sea: 0.3 } }
`
    const fact =
      '  fact:\n    says: A fact.\n    date: 2022-08-20\n    because: Text.\n    if: { none: 0.5, commerce: 0.6, proxy-war: 0.7 }\n'
    const all = `${SMALL}${fact}${more}resolution:
  - { of: evidence.cargo, outcome: yes, on: 2022-12-01, because: Seen. }
  - { of: evidence.fact, outcome: yes, on: 2022-12-01, because: Seen. }
  - { of: questions.knew, outcome: yes, on: 2022-12-01, because: Seen. }
  - { of: how, outcome: sea, on: 2022-12-01, because: Seen. }
`
    const { replayed, excluded } = await scoreCases([history(all)], { today })
    const [item, knew, how] = replayed.scored
    expect([item!.kind, item!.came]).toEqual(['item', 0])
    expect(item!.p[0]).toBeGreaterThan(0.1)
    expect(knew).toMatchObject({ answers: ['yes', 'no'], came: 0 })
    expect(knew!.brier).toBeCloseTo(0.49, 9)
    expect(how!.brier).toBeCloseTo((0.25 + 0.49 + 0.04) / 2, 9)
    expect(how!.log).toBeCloseTo(-Math.log(0.3), 9)
    expect(excluded.unsaid).toEqual([{ case: 'small', id: 'fact' }])
    expect(replayed.byKind).toMatchObject({ item: { n: 1 }, question: { n: 2 } })
    expect(replayed.calibration.reduce((n, b) => n + b.n, 0)).toBe(2)
  })

  it('counts what it leaves out: pending, overdue, partly, unresolvable, dropped', async () => {
    const left = async (text: string, revisions: Revision[] = []) =>
      (await scoreCases([history(text, revisions)], { today })).excluded
    expect(await left(SMALL + forecasts(0.5))).toMatchObject({ pending: 2, overdue: 1 })
    expect(await left(SMALL + forecasts(0.5, resolution('partly')))).toMatchObject({
      pending: 1,
      overdue: 0,
      partly: 1,
    })
    expect(await left(SMALL + forecasts(0.5, resolution('unresolvable')))).toMatchObject({ unresolvable: 1 })
    expect(await left(SMALL + forecasts(0.5, resolution('yes', 'calm', '2023-01-11')))).toMatchObject({ pending: 2 })
    expect(await left(SMALL, [revision('old', '2022-09-04T00:00:00Z', SMALL + forecasts(0.5))])).toMatchObject({
      dropped: [
        { case: 'small', id: 'calm' },
        { case: 'small', id: 'talks' },
      ],
    })
  })

  it('calls a ledger self-graded unless another hand committed the resolution', async () => {
    const now = SMALL + forecasts(0.7, resolution())
    const said = revision('said', '2022-10-01T00:00:00Z', SMALL + forecasts(0.7))
    const graded = async (...more: Revision[]) =>
      (await scoreCases([history(now, [said, ...more])], { today })).committed.scored[0]!.selfGraded
    expect(await graded()).toBe(true)
    expect(await graded(revision('graded', '2022-12-02T00:00:00Z', now))).toBe(true)
    expect(await graded(revision('graded', '2022-12-02T00:00:00Z', now, 'b@example.org'))).toBe(false)
    const again = revision('again', '2022-12-03T00:00:00Z', now, 'b@example.org')
    expect(await graded(revision('graded', '2022-12-02T00:00:00Z', now), again)).toBe(true)
  })

  it('judges a commit with the observations frozen beside it, and says where there were none', async () => {
    const indicator =
      '  acts:\n    says: Acts.\n    indicator: { from: PAK, to: RUS, types: [ACCUSE], after: 2022-08-01, within: 30 days }\n    if: { none: 0.5, commerce: 0.3, proxy-war: 0.6 }\n'
    const text = SMALL + indicator
    const now = text + resolution('yes', 'evidence.acts')
    const said = revision('said', '2022-10-01T00:00:00Z', text)
    const asOf = day('2022-09-03')
    const seen = { state: 'seen', coverage: { point: 0.5, lo: 0.2, hi: 0.8 }, usual: 0.01, elapsed: 1 } as const
    const items = { acts: { ...seen, count: 2, feed: 'f', closes: day('2022-08-31') } }
    const frozen = { ...said, observed: async () => ({ asOf, replayed: false, items }) }
    const [without] = (await scoreCases([history(now, [said])], { today })).committed.scored
    const [withIt] = (await scoreCases([history(now, [frozen])], { today })).committed.scored
    expect([without!.withoutLedger, withIt!.withoutLedger]).toEqual([true, false])
    expect(withIt!.asOf).toBe(formatDay(asOf))
    expect(withIt!.p[0]).toBeGreaterThan(without!.p[0]! + 0.2)
    const stale = { ...said, observed: async () => ({ asOf: asOf - 1, replayed: false, items }) }
    expect((await scoreCases([history(now, [stale])], { today })).committed.scored).toEqual([without])
    const damaged = { ...said, observed: () => Promise.reject(new Error('not JSON')) }
    expect((await scoreCases([history(now, [damaged])], { today })).committed.scored).toEqual([])
  })
})

const answer = (p: number, came: 0 | 1): Scored => {
  const chances = { kind: 'forecast' as const, says: '.', answers: ['yes', 'no'], p: [p, 1 - p], came }
  return {
    ...{ ...chances, ...scoresOf(chances), case: 'c', id: 'i', outcome: came === 0 ? 'yes' : 'no', on: '2022-12-01' },
    ...{ commit: 'x', committed: '2022-11-01', asOf: '2022-11-01', withoutLedger: false, by: null, selfGraded: true },
  }
}

describe('tableOf', () => {
  it('has an infinite log score, written as null, where what came had been impossible', () => {
    expect(tableOf([answer(0, 0), answer(0.5, 1)]).all).toEqual({ n: 2, brier: 0.625, log: null })
  })

  it('draws calibration with its sentence, table and words', () => {
    const said = [0.05, 0.05, 0.15, 0.35, 0.35, 0.35, 0.62, 0.62, 0.85, 0.9, 0.95, 0.95, 0.95, 0.97]
    const came = [1, 1, 1, 0, 1, 1, 0, 1, 0, 0, 0, 0, 0, 1] as const
    const table = tableOf(said.map((p, i) => answer(p, came[i]!)))
    const plot = calibrationPlot(table, 'c', 'committed in time')!
    expect(plot.title).toBe('Calibration of 14 answers committed in time')
    expect(plot.sentence).toMatch(
      /^No bin’s interval leaves out what was said; the Brier score is 0\.\d{3}\. 14 answers/,
    )
    expect(plot.svg).toContain('<desc id="c-desc">No bin')
    expect([...plot.svg.matchAll(/<circle/g)]).toHaveLength(plot.table.rows.length)
    expect(plot.table.rows.every((r) => r.length === plot.table.head.length)).toBe(true)
    expect(calibrationPlot(tableOf([]), 'c', 'x')).toBeNull()
    const wrong = calibrationPlot(tableOf(Array.from({ length: 9 }, () => answer(0.9, 1))), 'c', 'x')!
    expect(wrong.sentence).toContain('In 1 of 1 bin the interval leaves out')
  })
})
