import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brier, brierCategories, brierOrdered } from './brier.js'
import { calibration } from './calibration.js'
import { coherentise } from './coherentise.js'
import { baselineScore, logScore, peerScores } from './log-score.js'
import { murphy } from './murphy.js'
import { extremise, poolGeometric, poolLogit, poolMean, poolMedian, recencyWeights } from './pooling.js'

const probability = fc.double({ min: 0.01, max: 0.99, noNaN: true })
const record = fc.array(fc.tuple(fc.constantFrom(0.05, 0.2, 0.5, 0.7, 0.9), fc.constantFrom(0, 1)), {
  minLength: 1,
  maxLength: 40,
})
const simplex = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 6 }).map((v) => {
  const sum = v.reduce((a, b) => a + b, 0)
  return v.map((x) => x / sum)
})

describe('scores', () => {
  it('are those worked by hand', () => {
    expect(brier([0.9, 0.2], [1, 1])).toBeCloseTo((0.01 + 0.64) / 2, 12)
    expect(brierCategories([0.25, 0.25, 0.5], 2)).toBeCloseTo(0.0625 * 2 + 0.25, 12)
    expect(brierOrdered([0.25, 0.25, 0.5], 2)).toBeCloseTo((2 * 0.0625 + 2 * 0.25) / 2, 12)
    expect(logScore([0.5, 0.5], [1, 0])).toBeCloseTo(Math.LN2, 12)
    expect(logScore([0, 1], [1, 1])).toBe(Number.POSITIVE_INFINITY)
    expect(baselineScore(0.25, { options: 4 })).toBeCloseTo(0, 12)
  })

  it('of two categories are twice the usual one, ordered or not', () => {
    fc.assert(
      fc.property(probability, fc.constantFrom(0, 1), (p, o) => {
        expect(brierCategories([p, 1 - p], 1 - o)).toBeCloseTo(2 * brier([p], [o]), 12)
        expect(brierOrdered([p, 1 - p], 1 - o)).toBeCloseTo(2 * brier([p], [o]), 12)
      }),
    )
  })

  it('are proper: no distribution expects a better score than the true one', () => {
    fc.assert(
      fc.property(simplex, simplex, (truth, said) => {
        fc.pre(truth.length === said.length)
        for (const score of [brierCategories, brierOrdered]) {
          const expected = (f: number[]): number => truth.reduce((s, p, k) => s + p * score(f, k), 0)
          expect(expected(said)).toBeGreaterThanOrEqual(expected(truth) - 1e-12)
        }
      }),
    )
  })

  it('come apart into parts that sum to them', () => {
    fc.assert(
      fc.property(record, (pairs) => {
        const [f, o] = [pairs.map((p) => p[0]), pairs.map((p) => p[1])]
        const m = murphy(f, o)
        expect(m.reliability - m.resolution + m.uncertainty).toBeCloseTo(m.brier, 12)
        expect(m.resolution).toBeLessThanOrEqual(m.uncertainty + 1e-12)
        expect(m.skill === null).toBe(new Set(o).size === 1)
      }),
    )
  })

  it('of peers sum to nothing, and are those against the geometric mean of the others', () => {
    fc.assert(
      fc.property(fc.array(probability, { minLength: 2, maxLength: 6 }), (p) => {
        const scores = peerScores(p)
        expect(scores.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 8)
        const others = p.slice(1).reduce((s, x) => s + Math.log(x), 0) / (p.length - 1)
        expect(scores[0]).toBeCloseTo(100 * (Math.log(p[0]!) - others), 8)
      }),
    )
  })

  it('refuse what is no forecast', () => {
    expect(() => brier([], [])).toThrow('no forecast')
    expect(() => brier([0.5], [0, 1])).toThrow('1 forecasts and 2 outcomes')
    expect(() => logScore([1.2], [1])).toThrow('1.2 is no probability')
    expect(() => murphy([0.5], [0.5])).toThrow('0 or 1')
    expect(() => brierCategories([0.5, 0.4], 0)).toThrow('sum to 0.9')
    expect(() => brierOrdered([0.5, 0.5], 2)).toThrow('no category 2')
    expect(() => peerScores([0.5])).toThrow('peer')
    expect(() => baselineScore(0.5, { options: 1 })).toThrow('no question')
  })
})

describe('pools', () => {
  it('lie between the least and the greatest, and are what all say where all say the same', () => {
    fc.assert(
      fc.property(fc.array(probability, { minLength: 1, maxLength: 8 }), (p) => {
        const geometric = poolGeometric(p.map((x) => [x, 1 - x]))[0]!
        for (const pooled of [poolMean(p), poolMedian(p), poolLogit(p), geometric]) {
          expect(pooled).toBeGreaterThanOrEqual(Math.min(...p) - 1e-12)
          expect(pooled).toBeLessThanOrEqual(Math.max(...p) + 1e-12)
        }
        expect(geometric).toBeCloseTo(poolLogit(p), 12)
      }),
    )
  })

  it('heed weights', () => {
    expect(poolMean([0.2, 0.8], [3, 1])).toBeCloseTo(0.35, 12)
    expect(poolLogit([0.2, 1], [1, 0])).toBeCloseTo(0.2, 12)
    expect(
      poolGeometric(
        [
          [0.2, 0.8],
          [0, 1],
        ],
        { weights: [1, 0] },
      )[0],
    ).toBeCloseTo(0.2, 12)
    expect(recencyWeights(3).at(-1)).toBe(1)
    expect(() => poolMean([0.5], [0])).toThrow('not all 0')
    expect(() => poolMean([])).toThrow('nothing to pool')
    expect(() => poolGeometric([[0.5, 0.5], [1]])).toThrow('1 options beside 2')
  })

  it('extremised keep the side that they are on, and undo one another', () => {
    fc.assert(
      fc.property(probability, fc.double({ min: 1, max: 4, noNaN: true }), (p, a) => {
        const q = extremise(p, a)
        expect(Math.abs(q - 0.5)).toBeGreaterThanOrEqual(Math.abs(p - 0.5) - 1e-12)
        expect(extremise(q, 1 / a)).toBeCloseTo(p, 9)
      }),
    )
    expect(() => extremise(0.5, -1)).toThrow('below 0')
  })
})

describe('coherentise', () => {
  it('gives the nearest point of the simplex: no other is nearer', () => {
    const raw = fc.array(fc.double({ min: -1, max: 2, noNaN: true }), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(raw, simplex, (v, other) => {
        const { probabilities, incoherence } = coherentise(v)
        expect(probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
        expect(Math.min(...probabilities)).toBeGreaterThanOrEqual(0)
        if (other.length === v.length)
          expect(Math.hypot(...v.map((x, i) => x - other[i]!))).toBeGreaterThanOrEqual(incoherence - 1e-12)
      }),
    )
    expect(() => coherentise([])).toThrow('no probabilities')
    expect(() => coherentise([Number.NaN])).toThrow('NaN')
  })
})

describe('calibration', () => {
  it('counts each forecast in one bin, edges above, certainty in the last', () => {
    const bins = calibration([0, 0.1, 0.15, 0.95, 1], [0, 0, 1, 1, 1])
    expect(bins.map((b) => [b.from, b.to, b.n, b.yes])).toEqual([
      [0, 0.1, 1, 0],
      [0.1, 0.2, 2, 1],
      [0.9, 1, 2, 2],
    ])
    expect(bins[1]).toMatchObject({ meanForecast: 0.125, share: 0.5 })
  })

  it('puts the share within either interval', () => {
    fc.assert(
      fc.property(record, fc.constantFrom('wilson' as const, 'jeffreys' as const), (pairs, interval) => {
        const [f, o] = [pairs.map((p) => p[0]), pairs.map((p) => p[1])]
        const bins = calibration(f, o, { edges: [0, 0.5, 1], interval, level: 0.9 })
        expect(bins.reduce((n, b) => n + b.n, 0)).toBe(f.length)
        for (const b of bins) {
          expect(b.interval[0]).toBeLessThanOrEqual(b.share + 1e-12)
          expect(b.interval[1]).toBeGreaterThanOrEqual(b.share - 1e-12)
        }
      }),
    )
    expect(() => calibration([0.5], [1], { edges: [0, 0.5] })).toThrow('from 0 to 1')
  })
})
