import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDay, parseDay } from '../../world/days.js'
import { spansAbout } from './spans.js'

const day = (text: string): number => parseDay(text)!

describe('periods counted from a day', () => {
  it('are weeks that begin on the day itself', () => {
    const { spans, pre } = spansAbout(day('2018-03-12'), 'week', day('2018-03-01'), day('2018-03-27'))
    expect(spans.map((s) => s.map(formatDay))).toEqual([
      ['2018-03-05', '2018-03-11'],
      ['2018-03-12', '2018-03-18'],
      ['2018-03-19', '2018-03-25'],
    ])
    expect(pre).toBe(1)
  })

  it('are months from the same date, or the last that a month has', () => {
    const { spans } = spansAbout(day('2019-01-31'), 'month', day('2018-11-01'), day('2019-04-30'))
    expect(spans.map((s) => formatDay(s[0]))).toEqual([
      '2018-11-30',
      '2018-12-31',
      '2019-01-31',
      '2019-02-28',
      '2019-03-31',
    ])
  })

  it('follow one another without a gap, and the first after the day begins with it', () => {
    const at = fc.integer({ min: -5000, max: 30_000 })
    const reach = fc.integer({ min: 1, max: 2000 })
    fc.assert(
      fc.property(at, reach, reach, fc.constantFrom('week', 'month'), (on, back, on2, unit) => {
        const { spans, pre } = spansAbout(on, unit, on - back, on + on2)
        for (let k = 1; k < spans.length; k++) expect(spans[k]![0]).toBe(spans[k - 1]![1] + 1)
        if (pre < spans.length) expect(spans[pre]![0]).toBe(on)
        if (spans.length > 0) {
          expect(spans[0]![0]).toBeGreaterThanOrEqual(on - back)
          expect(spans.at(-1)![1]).toBeLessThanOrEqual(on + on2)
        }
      }),
    )
  })
})
