import { describe, expect, it } from 'vitest'
import { rank } from './ranking.js'

describe('rank', () => {
  it('keeps ties as ties, in the order given', () => {
    expect(rank(['a', 'b', 'c', 'd'], [[2], [1], [2], [0]])).toEqual([['d'], ['b'], ['a', 'c']])
  })

  it('takes differences below 1e-9 for none', () => {
    expect(rank(['a', 'b', 'c'], [[1 + 5e-10], [1], [1 + 2e-9]])).toEqual([['a', 'b'], ['c']])
  })

  it('breaks ties by further keys alone', () => {
    const keys = [
      [1, 5],
      [1 + 1e-12, 4],
      [0, 9],
      [1, 4],
    ]
    expect(rank(['a', 'b', 'c', 'd'], keys)).toEqual([['c'], ['b', 'd'], ['a']])
  })

  it('ranks nothing as nothing', () => {
    expect(rank([], [])).toEqual([])
  })
})
