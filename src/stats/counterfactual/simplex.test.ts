import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simplexFit } from './simplex.js'

const number = fc.double({ min: -50, max: 50, noNaN: true })
const problem = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 12 }))
  .chain(([rows, columns]) =>
    fc.tuple(
      fc.array(number, { minLength: rows, maxLength: rows }),
      fc.array(fc.array(number, { minLength: rows, maxLength: rows }), { minLength: columns, maxLength: columns }),
    ),
  )

describe('simplexFit', () => {
  it('returns weights on the simplex whose certificate holds', () => {
    fc.assert(
      fc.property(problem, ([target, columns]) => {
        const { weights, residual, ssr, gap } = simplexFit(target, columns)
        expect(Math.min(...weights)).toBeGreaterThanOrEqual(0)
        expect(weights.reduce((s, w) => s + w, 0)).toBeCloseTo(1, 10)
        for (const [t, value] of target.entries()) {
          const fitted = columns.reduce((s, c, j) => s + weights[j]! * c[t]!, 0)
          expect(residual[t]).toBeCloseTo(value - fitted, 8)
        }
        const reach = Math.max(1, ...columns.map((c) => Math.hypot(...c.map((v, t) => v - target[t]!))))
        expect(gap).toBeLessThanOrEqual(1e-11 * reach * Math.max(Math.sqrt(ssr), 1e-11 * reach))
      }),
    )
  })

  it('is no worse than a fine grid over three columns', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number, number, number), { minLength: 3, maxLength: 6 }), (rows) => {
        const columns = [1, 2, 3].map((j) => rows.map((r) => r[j as 1 | 2 | 3]))
        const { ssr } = simplexFit(
          rows.map((r) => r[0]),
          columns,
        )
        for (let a = 0; a <= 20; a++) {
          for (let b = 0; b <= 20 - a; b++) {
            const w = [a / 20, b / 20, (20 - a - b) / 20]
            const other = rows.reduce((s, r) => s + (r[0] - w[0]! * r[1] - w[1]! * r[2] - w[2]! * r[3]) ** 2, 0)
            expect(ssr).toBeLessThanOrEqual(other + 1e-9 * (1 + other))
          }
        }
      }),
      { numRuns: 50 },
    )
  })

  it('says when other weights fit as well', () => {
    expect(
      simplexFit(
        [0, 0],
        [
          [1, 0],
          [-1, 0],
          [0, 1],
          [0, -1],
        ],
      ).unique,
    ).toBe(false)
    expect(
      simplexFit(
        [0, 0],
        [
          [1, 1],
          [1, 1],
        ],
      ).unique,
    ).toBe(false)
    expect(
      simplexFit(
        [0, 5],
        [
          [1, 0],
          [-1, 0],
        ],
      ),
    ).toMatchObject({ weights: [0.5, 0.5], ssr: 25, unique: true })
  })

  it('refuses what is no problem', () => {
    expect(() => simplexFit([1], [])).toThrow('no column')
    expect(() => simplexFit([1], [[1, 2]])).toThrow('column 0 has 2 values')
    expect(() => simplexFit([1], [[Number.NaN]])).toThrow('not a number in row 0')
  })
})
