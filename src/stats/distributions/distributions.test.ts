import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  betaCdf,
  betaQuantile,
  betaTail,
  gammaCdf,
  gammaQuantile,
  gammaTail,
  gammaTailQuantile,
  logGamma,
  negativeBinomialCdf,
  negativeBinomialQuantile,
  negativeBinomialTail,
  normalCdf,
  normalQuantile,
  poissonCdf,
  poissonQuantile,
  poissonTail,
  studentCdf,
  studentQuantile,
} from './index.js'

const logUniform = (low: number, high: number): fc.Arbitrary<number> =>
  fc.double({ min: Math.log(low), max: Math.log(high), noNaN: true }).map(Math.exp)
const shape = logUniform(0.01, 1e6)
const tail = fc.oneof(logUniform(1e-250, 0.5), fc.double({ min: 0.01, max: 0.99, noNaN: true }))

function expectRatio(a: number, b: number, within: number): void {
  expect(Math.abs(a / b - 1)).toBeLessThan(within)
}

describe('logGamma', () => {
  it('keeps its digits where it is nearly 0', () => {
    // ln Γ(1 + z) ≈ −γz + ζ(2)z²/2, ln Γ(2 + z) ≈ (1 − γ)z
    const z = 2 ** -30
    expectRatio(logGamma(1 + z), -0.5772156649015329 * z + 0.8224670334241132 * z * z, 1e-14)
    expectRatio(logGamma(2 + z), 0.42278433509846713 * z + 0.3224670334241132 * z * z, 1e-14)
    expect([logGamma(1), logGamma(2)]).toEqual([0, 0])
  })

  it('rises by the log of x from x to x + 1', () => {
    fc.assert(
      fc.property(logUniform(1e-5, 1e4), (x) => {
        expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x))).toBeLessThan(1e-14 * (10 + logGamma(x + 3)))
      }),
    )
  })
})

describe('quantiles', () => {
  it('of a gamma variable undo its distribution', () => {
    fc.assert(
      fc.property(tail, shape, (p, a) => {
        const x = gammaQuantile(p, a)
        if (x > 1e-300) expectRatio(gammaCdf(x, a), p, 1e-10)
        expectRatio(gammaTail(gammaTailQuantile(p, a), a), p, 1e-10)
      }),
      { numRuns: 500 },
    )
  })

  it('of a beta variable undo its distribution', () => {
    fc.assert(
      fc.property(tail, shape, shape, (p, a, b) => {
        const x = betaQuantile(p, a, b)
        // where x is all but 1, the next number is already another chance
        if (x > 1e-300 && x < 0.9) expectRatio(betaCdf(x, a, b), p, 1e-9)
      }),
      { numRuns: 500 },
    )
  })

  it('of a normal variable undo its distribution', () => {
    fc.assert(fc.property(tail, (p) => expectRatio(normalCdf(normalQuantile(p)), p, 1e-12)))
  })

  it('of a Student variable undo its distribution', () => {
    fc.assert(
      fc.property(tail, logUniform(0.5, 1e9), (p, df) => {
        const t = studentQuantile(p, df)
        if (Math.abs(t) < 1e150) expectRatio(studentCdf(t, df), p, 1e-10)
      }),
      { numRuns: 500 },
    )
    expect(studentQuantile(0.75, 1)).toBeCloseTo(1, 14)
    expect(studentQuantile(0.975, Number.POSITIVE_INFINITY)).toBe(normalQuantile(0.975))
  })

  it('of counts are the least that reach the chance', () => {
    const mean = logUniform(0.01, 1e5)
    fc.assert(
      fc.property(tail, mean, fc.oneof(logUniform(0.05, 1e4), fc.constant(Number.POSITIVE_INFINITY)), (p, mu, size) => {
        const k = negativeBinomialQuantile(p, mu, size)
        expect(negativeBinomialCdf(k, mu, size)).toBeGreaterThanOrEqual(p * (1 - 1e-12))
        if (k > 0) expect(negativeBinomialCdf(k - 1, mu, size)).toBeLessThan(p * (1 + 1e-12))
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), logUniform(0.5, 200), (k, mu) => {
        const chance = poissonCdf(k, mu)
        if (chance > 1e-250 && chance < 0.999) expect(poissonQuantile(chance, mu)).toBe(k)
      }),
    )
    // far out in the upper tail, where 1 − p is all there is
    const p = 1 - 2 ** -40
    const k = poissonQuantile(p, 55)
    expect([poissonTail(k + 1, 55) <= 2 ** -40, poissonTail(k, 55) > 2 ** -40]).toEqual([true, true])
  })

  it('have ends', () => {
    expect([gammaQuantile(0, 3), gammaQuantile(1, 3), betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([
      0,
      Number.POSITIVE_INFINITY,
      0,
      1,
    ])
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(0.5)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      0,
    ])
    expect([studentQuantile(0, 4), studentQuantile(0.5, 4)]).toEqual([Number.NEGATIVE_INFINITY, 0])
    expect([poissonQuantile(0, 4), poissonQuantile(1, 4), poissonQuantile(0.5, 0)]).toEqual([
      0,
      Number.POSITIVE_INFINITY,
      0,
    ])
  })
})

describe('tails', () => {
  it('complete each other', () => {
    fc.assert(
      fc.property(shape, shape, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, x) => {
        expect(gammaCdf(a * 2 * x, a) + gammaTail(a * 2 * x, a)).toBeCloseTo(1, 12)
        expect(betaCdf(x, a, b) + betaTail(x, a, b)).toBeCloseTo(1, 12)
        expect(studentCdf(x, a) + studentCdf(-x, a)).toBeCloseTo(1, 12)
      }),
    )
  })

  it('of counts take in the count itself', () => {
    expect(poissonTail(1, 0.5)).toBeCloseTo(1 - Math.exp(-0.5), 15)
    expect(poissonCdf(0, 0.5)).toBeCloseTo(Math.exp(-0.5), 15)
    expect(negativeBinomialTail(1, 3, 1)).toBeCloseTo(0.75, 15)
    expect(negativeBinomialCdf(0, 3, 1)).toBeCloseTo(0.25, 15)
    expect([poissonTail(0, 3), poissonCdf(-1, 3), poissonTail(1, 0), poissonCdf(0, 0)]).toEqual([1, 0, 0, 1])
    expect(negativeBinomialTail(7, 3, 1e14) / poissonTail(7, 3)).toBeCloseTo(1, 11)
  })

  it('hold for large counts', () => {
    expect(poissonTail(1e8, 1e8)).toBeCloseTo(0.5, 4)
    expectRatio(poissonTail(100_060_000, 1e8) / normalCdf(-6), 1, 0.01)
  })
})

describe('faults', () => {
  it.each([
    [() => logGamma(0), 'log-gamma of 0'],
    [() => gammaCdf(1, 0), 'shape 0'],
    [() => gammaCdf(Number.NaN, 1), 'the quantile is NaN'],
    [() => betaCdf(0.5, -1, 1), 'first shape -1'],
    [() => betaCdf(0.5, 1, Number.NaN), 'second shape NaN'],
    [() => normalQuantile(1.5), 'probability 1.5'],
    [() => studentQuantile(0.5, 0), 'degrees of freedom 0'],
    [() => poissonCdf(1, -1), 'mean -1'],
    [() => negativeBinomialTail(1, 1, 0), 'size 0'],
  ])('%s', (attempt, message) => {
    expect(attempt).toThrow(RangeError)
    expect(attempt).toThrow(message)
  })
})
