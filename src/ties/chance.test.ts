import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { poissonInterval, wilsonInterval } from '../stats/distributions/intervals.js'
import { garwood, wilson } from './chance.js'
import { oddsRatio, rateRatio } from './ratio.js'

describe('intervals of bursty events', () => {
  it('are the exact and the score interval where events are independent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (k, more) => {
        const [lo, hi] = poissonInterval(k, 1, 0.95)
        expect(garwood(k, 1).lo).toBeCloseTo(lo, 9)
        expect(garwood(k, 1).hi).toBeCloseTo(hi, 9)
        const share = wilson(k, k + more, 1)
        const [low, high] = wilsonInterval(k, k + more, 0.95)
        expect(share.lo).toBeCloseTo(low, 10)
        expect(share.hi).toBeCloseTo(high, 10)
      }),
    )
  })

  it('widen with the dispersion and keep their point', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.double({ min: 1, max: 20, noNaN: true }), (k, dispersion) => {
        for (const interval of [garwood, (n: number, d: number) => wilson(n, 2 * n, d)]) {
          const [narrow, wide] = [interval(k, 1), interval(k, dispersion)]
          expect(wide.point).toBe(narrow.point)
          expect(wide.lo).toBeLessThanOrEqual(narrow.lo + 1e-9)
          expect(wide.hi).toBeGreaterThanOrEqual(narrow.hi - 1e-9)
        }
      }),
    )
  })
})

describe('ratios', () => {
  it('turn over when their sides do', () => {
    const exposed = fc.record({ events: fc.integer({ min: 0, max: 500 }), exposure: fc.integer({ min: 1, max: 9999 }) })
    fc.assert(
      fc.property(exposed, exposed, fc.double({ min: 1, max: 9, noNaN: true }), (x, y, dispersion) => {
        const [there, back] = [rateRatio(x, y, dispersion), rateRatio(y, x, dispersion)]
        expect(there.point * back.point).toBeCloseTo(1, 9)
        expect(there.lo * back.hi).toBeCloseTo(1, 9)
        expect(there.lo).toBeLessThan(there.point)
      }),
    )
  })

  it('compare odds', () => {
    const even = oddsRatio({ conflict: 10, cooperation: 10 }, { conflict: 40, cooperation: 40 }, 2)
    expect(even.point).toBeCloseTo(1)
    expect(Math.log(even.hi)).toBeCloseTo(1.959964 * Math.sqrt(2 * (2 / 10.5 + 2 / 40.5)), 5)
  })
})
