import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jeffreysInterval, poissonCdf, poissonInterval, poissonTail, ratioInterval, wilsonInterval } from './index.js'

const level = fc.constantFrom(0.5, 0.8, 0.95, 0.999)

describe('poissonInterval', () => {
  it('leaves half of what is left on each side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), level, (count, level) => {
        const [low, high] = poissonInterval(count, 4, level)
        expect(poissonTail(count, low * 4) / ((1 - level) / 2)).toBeCloseTo(1, 10)
        expect(poissonCdf(count, high * 4) / ((1 - level) / 2)).toBeCloseTo(1, 10)
      }),
    )
  })

  it('begins at 0 where nothing was counted', () => {
    expect(poissonInterval(0, 1, 0.95)).toEqual([0, expect.closeTo(Math.log(40), 13)])
  })
})

describe('wilsonInterval', () => {
  it('has ends at which the score test is at its edge', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat(), (n, some) => {
        const x = some % (n + 1)
        for (const p of wilsonInterval(x, n, 0.95)) {
          if (p > 0 && p < 1) expect((x / n - p) ** 2 / ((p * (1 - p)) / n)).toBeCloseTo(1.959963984540054 ** 2, 6)
        }
      }),
    )
  })

  it('is not changed at x = 1 and x = n − 1, and has the ends 0 and 1', () => {
    expect(wilsonInterval(1, 20, 0.95)).toEqual([expect.closeTo(0.0088814488, 10), expect.closeTo(0.2361311934, 10)])
    expect(wilsonInterval(0, 5, 0.95)[0]).toBe(0)
    expect(wilsonInterval(5, 5, 0.95)[1]).toBe(1)
  })
})

describe('jeffreysInterval', () => {
  it('mirrors', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(), level, (n, some, level) => {
        const x = some % (n + 1)
        const [low, high] = jeffreysInterval(x, n, level)
        const [below, above] = jeffreysInterval(n - x, n, level)
        expect(low).toBeCloseTo(1 - above, 12)
        expect(high).toBeCloseTo(1 - below, 12)
        expect(low).toBeLessThan(high)
      }),
    )
    expect(jeffreysInterval(0, 9, 0.9)[0]).toBe(0)
    expect(jeffreysInterval(9, 9, 0.9)[1]).toBe(1)
  })
})

describe('ratioInterval', () => {
  it('turns over with the rates', () => {
    fc.assert(
      fc.property(fc.nat({ max: 300 }), fc.nat({ max: 300 }), level, (x, y, level) => {
        const a = { count: x, exposure: 3 }
        const b = { count: y, exposure: 0.5 }
        const [low, high] = ratioInterval(a, b, level)
        const [below, above] = ratioInterval(b, a, level)
        if (x > 0) expect(low * above).toBeCloseTo(1, 10)
        if (y > 0) expect(high * below).toBeCloseTo(1, 10)
        expect(low).toBeLessThan(high)
      }),
    )
  })

  it('is open where one side counted nothing', () => {
    expect(ratioInterval({ count: 0, exposure: 1 }, { count: 0, exposure: 1 }, 0.9)).toEqual([
      0,
      Number.POSITIVE_INFINITY,
    ])
    expect(ratioInterval({ count: 2, exposure: 1 }, { count: 0, exposure: 1 }, 0.9)[1]).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('faults', () => {
  it.each([
    [() => poissonInterval(1.5, 1, 0.9), 'count 1.5'],
    [() => poissonInterval(1, 0, 0.9), 'exposure 0'],
    [() => poissonInterval(1, 1, 95), 'level 95'],
    [() => wilsonInterval(0, 0, 0.9), 'a share of none has no interval'],
    [() => jeffreysInterval(3, 2, 0.9), 'count 3 exceeds its total 2'],
    [() => ratioInterval({ count: 1, exposure: 1 }, { count: -1, exposure: 1 }, 0.9), 'count -1'],
  ])('%s', (attempt, message) => {
    expect(attempt).toThrow(RangeError)
    expect(attempt).toThrow(message)
  })
})
