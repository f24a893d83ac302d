import { describe, expect, it } from 'vitest'
import type { PairTotal } from '../counts.js'
import { poolOf } from './comparison.js'

const pair = (a: string, b: string, conflict: number, cooperation: number): PairTotal => ({
  a,
  b,
  classes: [cooperation, 0, 0, conflict],
})
const totals = [
  pair('PAK', 'RUS', 50, 50),
  pair('RUS', 'UKR', 500, 100),
  pair('IND', 'PAK', 300, 80),
  pair('FRA', 'JPN', 40, 50),
  pair('BRA', 'ZAF', 60, 500),
  pair('EGY', 'NATO', 60, 60),
  pair('PER', 'CHL', 9, 400),
  pair('IND', 'LKA', 60, 60),
]

describe('pairs for comparison', () => {
  it('share no state with the pair, are states, have enough events, and come nearest in volume first', () => {
    const { pairs, excluded } = poolOf(totals, { a: 'RUS', b: 'PAK' }, 10, null)
    expect(pairs.map((p) => `${p.a}–${p.b}`)).toEqual(['FRA–JPN', 'IND–LKA', 'BRA–ZAF'])
    expect(excluded).toEqual([
      { because: 'the pair itself', pairs: 1 },
      { because: 'shares a state', pairs: 2 },
      { because: 'not two states', pairs: 1 },
      { because: 'too few events', pairs: 1 },
    ])
  })

  it('hold no state that is at war or in rivalry with one of the two, where registers are given', () => {
    const registers = (x: string, y: string): string | null => ([x, y].sort().join() === 'IND,PAK' ? 'rivalry' : null)
    const { pairs, excluded } = poolOf(totals, { a: 'RUS', b: 'PAK' }, 10, registers)
    expect(pairs.map((p) => p.a)).toEqual(['FRA', 'BRA'])
    expect(excluded).toContainEqual({ because: 'war or rivalry', pairs: 1 })
  })

  it('are at most 60', () => {
    const many = Array.from({ length: 80 }, (_, k) => pair('FRA', 'JPN', 100 + k, 100))
    const { pairs, excluded } = poolOf([pair('PAK', 'RUS', 50, 50), ...many], { a: 'PAK', b: 'RUS' }, 10, null)
    expect(pairs.length).toBe(60)
    expect(Math.max(...pairs.map((p) => p.classes[3]))).toBe(159)
    expect(excluded).toContainEqual({ because: 'further in volume', pairs: 20 })
  })
})
