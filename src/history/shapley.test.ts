import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinUntilAllStand } from './join.js'
import { shapley, sizeOf } from './shapley.js'

/** The definition: marginal contributions over every order. */
function overAllOrders(value: readonly number[]): number[] {
  const n = Math.log2(value.length)
  const shares = new Array<number>(n).fill(0)
  let orders = 0
  const walk = (left: number[], set: number): void => {
    if (left.length === 0) orders++
    for (const i of left)
      walk(
        left.filter((j) => j !== i),
        set | (1 << i),
      )
    for (const i of left) shares[i]! += (value[set | (1 << i)]! - value[set]!) * factorial(left.length - 1)
  }
  walk(
    Array.from({ length: n }, (_, i) => i),
    0,
  )
  return shares.map((s) => s / orders)
}
const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))

const games = fc
  .integer({ min: 1, max: 5 })
  .chain((n) => fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 2 ** n, maxLength: 2 ** n }))

describe('shapley', () => {
  it('is the mean of marginal contributions over all orders, and sums to the whole', () => {
    fc.assert(
      fc.property(games, (value) => {
        const shares = shapley(value)
        overAllOrders(value).forEach((s, i) => {
          expect(shares[i]).toBeCloseTo(s, 9)
        })
        expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(value.at(-1)! - value[0]!, 9)
      }),
    )
  })

  it('gives the textbook’s glove game: one left glove, two right ones', () => {
    const pair = (set: number): number => ((set & 1) > 0 && (set & 6) > 0 ? 1 : 0)
    const shares = shapley(Array.from({ length: 8 }, (_, set) => pair(set)))
    expect(shares[0]).toBeCloseTo(2 / 3, 12)
    expect(shares[1]).toBeCloseTo(1 / 6, 12)
    expect(shares[2]).toBeCloseTo(1 / 6, 12)
  })

  it('takes no list that is not one of all sets', () => {
    expect(() => shapley([0, 1, 2])).toThrow('3 sets')
    expect(shapley([7])).toEqual([])
    expect([0, 1, 6, 1023].map(sizeOf)).toEqual([0, 1, 2, 10])
  })
})

describe('joinUntilAllStand', () => {
  it('leaves alone what stands alone, and joins what needs one another', () => {
    const needs = (a: number, b: number) => (set: readonly number[]) => !set.includes(a) || set.includes(b)
    expect(joinUntilAllStand([0, 1, 2], () => true)).toEqual([[0], [1], [2]])
    expect(joinUntilAllStand([0, 1, 2, 3], needs(0, 2))).toEqual([[0, 2], [1], [3]])
    const chain = (set: readonly number[]): boolean => needs(0, 2)(set) && needs(2, 3)(set)
    expect(joinUntilAllStand([0, 1, 2, 3], chain)).toEqual([[0, 2, 3], [1]])
    expect(joinUntilAllStand([4, 5], (set) => set.length !== 1)).toEqual([[4, 5]])
  })

  it('ends with players of which every set stands, whatever stands', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 32, maxLength: 32 }), (stood) => {
        const stands = (set: readonly number[]): boolean =>
          set.length === 0 || set.length === 5 || stood[set.reduce((bits, i) => bits | (1 << i), 0)]!
        const players = joinUntilAllStand([0, 1, 2, 3, 4], stands)
        expect(players.flat().sort()).toEqual([0, 1, 2, 3, 4])
        for (let set = 0; set < 2 ** players.length; set++)
          expect(stands(players.flatMap((p, i) => ((set >>> i) & 1 ? p : [])))).toBe(true)
      }),
    )
  })
})
