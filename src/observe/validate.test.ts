import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Expectation, validateIndicators } from './validate.js'

const PUBLISHED = '../shared/reference/indicator-case.json'
interface Published {
  rows: {
    id: string
    ratings: Record<string, Expectation>
    published: { spread: number; pairs: number; verdict: string; expected_in: string[]; against: string[] }
  }[]
  published_summary: { kept: number; weak: number; dropped: number; coverage: Record<string, string[]> }
}

describe('validateIndicators', () => {
  it.skipIf(!existsSync(PUBLISHED))('agrees with a published validation, row by row and in sum', () => {
    const { rows, published_summary: sum } = JSON.parse(readFileSync(PUBLISHED, 'utf8')) as Published
    const { indicators, unique } = validateIndicators(Object.fromEntries(rows.map((r) => [r.id, r.ratings])))
    for (const { id, published } of rows) {
      const { expected_in: expectedIn, ...rest } = published
      expect(indicators[id]).toEqual({ ...rest, expectedIn })
    }
    expect(unique).toEqual(sum.coverage)
    const count = (verdict: string): number => Object.values(indicators).filter((i) => i.verdict === verdict).length
    expect([count('keep'), count('weak'), count('drop')]).toEqual([sum.kept, sum.weak, sum.dropped])
  })

  it('drops what is likely everywhere, and calls none unique that two hypotheses lead to', () => {
    const { indicators, unique } = validateIndicators({
      everywhere: { a: 'L', b: 'L', c: 'HL' },
      two: { a: 'HL', b: 'HL', c: 'HU' },
      one: { a: 'C', b: 'HU', c: 'HL' },
    })
    expect(indicators.everywhere).toEqual({
      spread: 1,
      pairs: 0,
      verdict: 'drop',
      expectedIn: ['a', 'b', 'c'],
      against: [],
    })
    expect(indicators.two).toMatchObject({ spread: 4, pairs: 2, verdict: 'keep' })
    expect(unique).toEqual({ a: [], b: [], c: ['one'] })
  })
})
