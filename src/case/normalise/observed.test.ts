import { describe, expect, it } from 'vitest'
import { formatDay } from '../../world/days.js'
import type { Condition } from '../case.js'
import { findingsOf, readSound } from '../fixtures/sound.js'
import type { IndicatorSpec } from '../looked-for.js'

const indicator = (rest: string): IndicatorSpec => {
  const { known } = readSound(`evidence: { e: { says: x, indicator: { from: RUS, to: PAK, ${rest} } } }`).of
    .evidence[0]!
  if (known.by !== 'indicator') throw new Error(known.by)
  return known.indicator
}
const until = (after: string, within: string): string =>
  formatDay(indicator(`quad: 3, after: ${after}, within: ${within}`).until)
const condition = (written: string, head = ''): Condition =>
  readSound(`${head}\ntripwires: { t: { says: x, when: ${written} } }`).of.tripwires[0]!.when

describe('indicators', () => {
  it('end with the last day of their window, months and years being of the calendar', () => {
    expect(until('2022-08-15', '60 days')).toBe('2022-10-14')
    expect(until('2022-08-15', '1 day')).toBe('2022-08-16')
    expect(until('2022-08-15', '2 weeks')).toBe('2022-08-29')
    expect(until('2022-01-31', '1 month')).toBe('2022-02-28')
    expect(until('2024-01-31', '1 month')).toBe('2024-02-29')
    expect(until('2022-08-15', '12 months')).toBe('2023-08-15')
    expect(until('2024-02-29', '1 year')).toBe('2025-02-28')
    expect(formatDay(indicator('quad: 3, after: 2022-08-15, until: 2022-08-15').until)).toBe('2022-08-15')
  })

  it('have defaults', () => {
    expect(indicator('quad: 3, after: 2022-08-15, within: 60 days')).toMatchObject({
      types: [],
      codes: [],
      modes: [],
      quad: [3],
      atLeast: 1,
      aboveUsual: null,
      typicalDelay: null,
      visibility: 1,
    })
    expect(
      indicator('quad: [1, 2], after: 2022-08-15, within: 60 days, above-usual: 0.95, typical-delay: 2 months'),
    ).toMatchObject({
      quad: [1, 2],
      atLeast: null,
      aboveUsual: 0.95,
      typicalDelay: 61,
    })
  })

  it('take codes as they stand in the file, and note those without quotation marks', () => {
    expect(indicator('codes: ["112", 010], after: 2022-08-15, within: 60 days').codes).toEqual(['112', '010'])
    expect(
      findingsOf(
        'unquoted-code',
        'evidence: { e: { says: x, indicator: { from: RUS, to: PAK, codes: [010], after: 2022-08-15, within: 9 days } } }',
      ),
    ).toEqual(['1:68 010 is read as the code "010"; put it in quotation marks'])
  })

  it('name actors and their parts', () => {
    expect(indicator('types: [THREATEN], modes: [expel], after: 2022-08-15, within: 9 days')).toMatchObject({
      from: { code: 'RUS', state: 'RUS', role: null, name: 'Russia' },
      modes: ['expel'],
    })
  })
})

describe('conditions', () => {
  it('nest', () => {
    expect(
      condition(
        '{ any: [{ says: A. }, { all: [{ says: B., by: 2023-01-01 }, { ties: { is: broken }, within: 12 months }] }] }',
      ),
    ).toMatchObject({
      by: 'any',
      of: [
        { by: 'says', says: 'A.', by_day: null },
        {
          by: 'all',
          of: [
            { by: 'says', says: 'B.' },
            { by: 'ties', ties: { within: 365, is: 'broken' } },
          ],
        },
      ],
    })
  })

  it("count a span from the case's day, where there is one", () => {
    expect(condition('{ ties: { is: worse, within: 12 months } }', 'as-of: 2023-09-01')).toMatchObject({
      ties: { within: 366, window: null },
    })
    expect(condition('{ effect: { on: 2022-01-31, is: worse }, within: 1 month }')).toMatchObject({
      effect: { within: 28 },
    })
    expect(condition('{ precedents: { pattern: a, outcome: b }, within: 12 months }')).toMatchObject({
      precedents: { within: 365, documented: null },
    })
  })
})

describe('items', () => {
  it('are known in one way, or are gaps', () => {
    const known = (rest: string) => readSound(`evidence: { e: { says: x, ${rest} } }`).of.evidence[0]!.known.by
    expect(known('reports: [r1]')).toBe('reports')
    expect(known('denied-by: [r1]')).toBe('reports')
    expect(known('date: 2022-08-01, because: y')).toBe('fact')
    expect(known('ties: { window: 2022-01-01..2022-02-01, is: worse }')).toBe('ties')
    expect(known('effect: { on: 2022-01-01, is: worse }')).toBe('effect')
    expect(known('precedents: { pattern: a, outcome: b }')).toBe('precedents')
    for (const gap of ['because: y', 'date: 2022-08-01', 'routine: yearly', 'reports: []'])
      expect(known(gap)).toBe('gap')
  })

  it('warn where half of a fact is written', () => {
    expect(findingsOf('fact-without-because', 'evidence: { e: { says: x, date: 2022-08-01 } }')).toEqual([
      '1:27 "e" has a day and no reason why it is known: it is a gap',
    ])
    expect(findingsOf('undated-evidence', 'evidence: { e: { says: x, because: y } }')).toEqual([
      '1:27 "e" has a reason and no day from which it counts: it is a gap',
    ])
  })

  it('rate hypotheses in the matrix', () => {
    const { of } = readSound(
      'evidence: { e: { says: x, matrix: { rates: { h1: II, h3: NA }, credibility: high, weight: 2.5 } } }',
    )
    const { matrix } = of.evidence[0]!
    expect(matrix).toMatchObject({ rates: ['II', null, 'NA'], credibility: 'high', relevance: 'medium', weight: 2.5 })
    expect(matrix?.ranges.map((r) => r && of.text.slice(r.start, r.end))).toEqual(['II', null, 'NA'])
  })
})

describe('resolutions', () => {
  it('name what they resolve by its plain id', () => {
    const { of } = readSound(
      'resolution: [{ of: evidence.e1, outcome: no, on: 2023-01-01 }, { of: q, outcome: nein, on: 2023-01-02, reports: [r1] }]',
    )
    expect(of.resolutions.map((r) => [r.of, r.outcome, formatDay(r.on), r.reports])).toEqual([
      ['e1', 'no', '2023-01-01', []],
      ['q', 'nein', '2023-01-02', ['r1']],
    ])
  })
})
