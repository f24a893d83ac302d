import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDay } from '../../../../world/days.js'
import { binsOf, shifted, unitFor, zoomed } from './bins.js'

const day = (text: string): number => parseDay(text)!
const window = { from: day('2021-11-15'), to: day('2022-02-10') }

describe('bars', () => {
  it('hold their days, what was delivered of them and what was reported', () => {
    const daily = {
      days: [day('2021-11-20'), day('2021-12-31'), day('2022-01-01')],
      volume: [10, 20, 30],
      classes: [
        [1, 0, 0, 0],
        [0, 0, 2, 0],
        [0, 0, 0, 3],
      ] as [number, number, number, number][],
    }
    const missing: [number, number][] = [
      [day('2021-12-30'), day('2021-12-30')],
      [day('2022-01-30'), day('2022-02-10')],
    ]
    const bins = binsOf(daily, { missing }, 'month', window)
    expect(bins.map((b) => [b.label, b.days, b.delivered, b.volume, b.classes])).toEqual([
      ['2021-11', 16, 16, 10, [1, 0, 0, 0]],
      ['2021-12', 31, 30, 20, [0, 0, 2, 0]],
      ['2022-01', 31, 29, 30, [0, 0, 0, 3]],
      ['2022-02', 10, 0, 0, [0, 0, 0, 0]],
    ])
  })

  it('keep every day and event, whatever the unit', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('day', 'week', 'month', 'year' as const),
        fc.uniqueArray(fc.integer({ min: 18_900, max: 19_400 }), { maxLength: 60 }),
        (unit, days) => {
          const sorted = days.sort((x, y) => x - y)
          const bins = binsOf(
            { days: sorted, volume: sorted.map(() => 5), classes: sorted.map(() => [1, 0, 1, 0]) },
            { missing: [[18_950, 18_999]] },
            unit,
            { from: 18_900, to: 19_400 },
          )
          expect(bins.reduce((sum, b) => sum + b.volume, 0)).toBe(5 * sorted.length)
          expect(bins.reduce((sum, b) => sum + b.days, 0)).toBe(501)
          expect(bins.reduce((sum, b) => sum + b.delivered, 0)).toBe(451)
        },
      ),
    )
  })
})

describe('the stretch on screen', () => {
  it('has the finest bars that can be hit', () => {
    const years = (n: number) => ({ from: 0, to: 365 * n })
    expect([0.2, 2, 15, 40].map((n) => unitFor(years(n), 1000))).toEqual(['day', 'week', 'month', 'year'])
    expect(unitFor(years(40), 300)).toBe('year')
  })

  it('stays within the window and about the same length, however it is moved', () => {
    const move = fc.record({
      by: fc.double({ min: 0.2, max: 5, noNaN: true }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
        let view = { from: window.from, to: window.to + 1 }
        for (const { by, at } of moves) {
          view = zoomed(view, by, view.from + at * (view.to - view.from), window)
          view = shifted(view, (at - 0.5) * 100, window)
          expect(view.from).toBeGreaterThanOrEqual(window.from)
          expect(view.to).toBeLessThanOrEqual(window.to + 1)
          expect(view.to - view.from).toBeGreaterThan(19.9)
        }
      }),
    )
  })
})
