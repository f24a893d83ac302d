import { describe, expect, it } from 'vitest'
import { readSound } from '../fixtures/sound.js'
import { exportMatrixCsv } from './csv.js'
import { exportCaseJson } from './json.js'

const { of } = readSound(`as-of: 2022-09-03
hypotheses: { a: { says: "One, or two.", prior: 0.3 }, b: { says: Two. } }
evidence:
  e: { says: 'It "is" so.', reports: [r1], matrix: { rates: { a: II }, relevance: high, weight: 2 } }
  f: { says: =1+1, date: 2022-08-15, because: y, holds: { from: 2022-08-01 } }
  g: { says: x, ties: { window: 2022-03-01..2022-08-31, is: worse }, matrix: { rates: { a: N, b: CC } } }
tripwires: { t: { says: x, by: 2023-01-01, when: { says: y, by: 2023-01-02 } } }`)

describe('exportMatrixCsv', () => {
  it('writes the rated items, quoted where needed', () => {
    expect(exportMatrixCsv(of)).toBe(
      [
        'evidence,"a: One, or two.",b: Two.,credibility,relevance,weight',
        '"e: It ""is"" so.",II,,medium,high,2',
        'g: x,N,CC,medium,medium,',
        '',
      ].join('\r\n'),
    )
  })
})

describe('exportCaseJson', () => {
  it('holds the case without places, days as ISO days', () => {
    const json = JSON.parse(exportCaseJson(of))
    expect(json).toMatchObject({ schema: 1, title: 'A case', asOf: '2022-09-03', priorsAsOf: null })
    expect(json.hypotheses[0]).toEqual({
      id: 'a',
      says: 'One, or two.',
      because: null,
      prior: { point: 0.3, lo: 0.3, hi: 0.3, written: true, word: null },
    })
    expect(json.evidence[1]).toMatchObject({
      date: '2022-08-15',
      known: { by: 'fact', date: '2022-08-15' },
      holds: { from: '2022-08-01', to: null },
    })
    expect(json.evidence[2].known.ties).toEqual({ window: ['2022-03-01', '2022-08-31'], within: null, is: 'worse' })
    expect(json.tripwires[0]).toMatchObject({ by: '2023-01-01', when: { by: 'says', by_day: '2023-01-02' } })
    expect(exportCaseJson(of)).not.toMatch(/"(text|range|ranges)":/)
  })
})
