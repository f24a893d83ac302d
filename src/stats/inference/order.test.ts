import { describe, expect, it } from 'vitest'
import { orderByFill } from './order.js'

const binary = (count: number): number[] => new Array<number>(count).fill(2)
const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i)

describe('orderByFill', () => {
  it('takes a chain from its ends, two variables at a time', () => {
    const scopes = upTo(5).map((i) => [i, i + 1])
    expect(orderByFill(upTo(6), binary(6), scopes)).toEqual({ order: [0, 1, 2, 3, 4, 5], width: 2, widest: [0, 1] })
  })

  it('takes the leaves of a star before its hub', () => {
    const scopes = [3, 1, 4, 0].map((leaf) => [2, leaf])
    expect(orderByFill(upTo(5), binary(5), scopes).order).toEqual([0, 1, 3, 2, 4])
  })

  it('prefers the smaller table where the fill is equal', () => {
    expect(orderByFill([0, 1, 2], [4, 3, 2], []).order).toEqual([2, 1, 0])
  })

  it('breaks a square with one edge', () => {
    const scopes = [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 0],
    ]
    expect(orderByFill(upTo(4), binary(4), scopes)).toEqual({ order: [0, 1, 2, 3], width: 3, widest: [0, 1, 3] })
  })

  it('leaves out what is kept and counts it in the tables', () => {
    const kept = new Set([0])
    const scopes = [
      [0, 1, 2],
      [2, 3],
    ]
    expect(orderByFill(upTo(4), [3, 2, 2, 2], scopes, kept)).toEqual({
      order: [3, 1, 2],
      width: Math.log2(12),
      widest: [0, 1, 2],
    })
  })

  it('keeps count of the missing edges as it goes', () => {
    const cube = upTo(8).flatMap((a) => [1, 2, 4].map((bit) => [a, a ^ bit]).filter(([x, y]) => x! < y!))
    const { order, width } = orderByFill(upTo(8), binary(8), cube)
    expect(order.toSorted()).toEqual(upTo(8))
    expect(width).toBe(4)
    const grid = upTo(36).flatMap((a) => [...(a % 6 < 5 ? [[a, a + 1]] : []), ...(a < 30 ? [[a, a + 6]] : [])])
    expect(orderByFill(upTo(36), binary(36), grid).width).toBeLessThanOrEqual(8)
  })
})
