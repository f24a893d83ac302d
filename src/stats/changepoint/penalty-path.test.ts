import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestOfAll } from './fixtures/every-segmentation.js'
import { pelt } from './pelt.js'
import { penaltyPath } from './penalty-path.js'

const series = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 40 })
const cost = fc.constantFrom('l2' as const, 'poisson' as const)

describe('penaltyPath', () => {
  it('goes from most changes to fewest', () => {
    expect(penaltyPath([0, 0, 4, 4, 6, 6], { cost: 'l2', minSegment: 1, penalties: [0, 100] })).toEqual([
      { penalty: [0, 4], changes: [2, 4] },
      { penalty: [4, expect.closeTo(100 / 3, 10)], changes: [2] },
      { penalty: [expect.closeTo(100 / 3, 10), 100], changes: [] },
    ])
  })

  it('agrees with a sweep of penalties', () => {
    fc.assert(
      fc.property(series, cost, fc.integer({ min: 1, max: 4 }), (y, cost, minSegment) => {
        const options = { cost, minSegment }
        const path = penaltyPath(y, { ...options, penalties: [0.05, 60] })
        for (let penalty = 0.05; penalty <= 60; penalty *= 1.07) {
          const step = path.find(({ penalty: [from, to] }) => penalty >= from && penalty <= to)!
          const edge = step.penalty.some((p) => Math.abs(p - penalty) < 1e-7)
          if (!edge) expect(step.changes).toEqual(pelt(y, { ...options, penalty }).changes)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('covers the range, each step with fewer changes than the one before', () => {
    fc.assert(
      fc.property(series, cost, (y, cost) => {
        const path = penaltyPath(y, { cost, minSegment: 1, penalties: [0, 30] })
        expect(path[0]!.penalty[0]).toBe(0)
        expect(path.at(-1)!.penalty[1]).toBe(30)
        for (let k = 1; k < path.length; k++) {
          expect(path[k]!.penalty[0]).toBe(path[k - 1]!.penalty[1])
          expect(path[k]!.penalty[1]).toBeGreaterThanOrEqual(path[k]!.penalty[0])
          expect(path[k]!.changes.length).toBeLessThan(path[k - 1]!.changes.length)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('misses no segmentation that is best somewhere', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 9 }), (y) => {
        const counts = penaltyPath(y, { cost: 'l2', minSegment: 1, penalties: [0.01, 40] }).map((s) => s.changes.length)
        const seen = new Set<number>()
        for (let penalty = 0.01; penalty < 40; penalty += 0.11)
          seen.add(bestOfAll(y, { cost: 'l2', penalty, minSegment: 1 }).changes.length)
        expect([...seen].filter((n) => !counts.includes(n))).toEqual([])
      }),
      { numRuns: 20 },
    )
  })

  it('refuses a range that runs backwards', () => {
    expect(() => penaltyPath([1], { cost: 'l2', minSegment: 1, penalties: [2, 1] })).toThrow(
      'penalties from 2 to 1: the end lies below the start',
    )
    expect(() => penaltyPath([1], { cost: 'l2', minSegment: 1, penalties: [0, Number.POSITIVE_INFINITY] })).toThrow(
      RangeError,
    )
  })
})
