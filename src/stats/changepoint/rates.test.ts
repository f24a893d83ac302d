import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fallTo, riseTo } from './rates.js'

const cost = fc.double({ min: 1e-6, max: 700, noNaN: true })

describe('the reach of a rate', () => {
  it('is where raising it costs so much', () => {
    fc.assert(
      fc.property(cost, (w) => {
        expect((riseTo(w) - Math.log1p(riseTo(w))) / w).toBeCloseTo(1, 8)
      }),
    )
  })

  it('is where lowering it costs so much', () => {
    fc.assert(
      fc.property(cost, (w) => {
        expect((fallTo(w) + Math.expm1(-fallTo(w))) / w).toBeCloseTo(1, 8)
      }),
    )
  })

  it('is about √(2w) on both sides for a small cost', () => {
    expect(riseTo(1e-20) / Math.sqrt(2e-20)).toBeCloseTo(1, 5)
    expect(fallTo(1e-20) / Math.sqrt(2e-20)).toBeCloseTo(1, 5)
  })
})
