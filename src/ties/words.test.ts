import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PairTotal } from './counts.js'
import { type Percentile, type Standing, standingOf } from './like.js'
import { WORDS, wordAt, wordOf } from './words.js'

const held = (lo: number, point: number, hi: number): Percentile => ({ lo, point, hi, of: 40, among: 'pairs' })
const standing = (conflict: [number, number, number], cooperation: [number, number, number]): Standing => ({
  conflictShare: held(...conflict),
  conflictRate: held(...conflict),
  cooperationRate: held(...cooperation),
  materialConflictShare: null,
  materialCooperationShare: null,
})

describe('words', () => {
  it('stand alone only where the whole of both intervals has them', () => {
    expect(wordOf(standing([0.91, 0.95, 0.99], [0.1, 0.5, 0.9]), 200)).toMatchObject({ kind: 'word', word: 'hostile' })
    expect(wordOf(standing([0.5, 0.6, 0.7], [0.3, 0.4, 0.6]), 200)).toMatchObject({
      kind: 'between',
      from: 'strained',
      to: 'correct',
    })
  })

  it('need thirty events and pairs to compare with', () => {
    const far = standing([0.95, 0.96, 0.97], [0.5, 0.5, 0.5])
    expect(wordOf(far, 29)).toEqual({ kind: 'none', why: 'too few events for a word (n = 29)' })
    expect(wordOf({ ...far, conflictShare: null }, 30)).toMatchObject({ kind: 'none' })
  })

  it('never get friendlier with more conflict or less cooperation', () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(p, p, p, (conflict, cooperation, step) => {
        const here = WORDS.indexOf(wordAt(conflict, cooperation))
        expect(WORDS.indexOf(wordAt(Math.min(1, conflict + step), cooperation))).toBeLessThanOrEqual(here)
        expect(WORDS.indexOf(wordAt(conflict, Math.max(0, cooperation - step)))).toBeLessThanOrEqual(here)
      }),
    )
  })
})

describe('standingOf', () => {
  const exactly = (x: number) => ({ lo: x, point: x, hi: x })
  const figures = {
    conflictShare: exactly(0.5),
    materialConflictShare: exactly(0),
    materialCooperationShare: exactly(0),
    conflict: exactly(50),
    cooperation: exactly(50),
  }
  const total = (a: string, b: string, conflict: number, cooperation: number): PairTotal => ({
    a,
    b,
    classes: [cooperation, 0, conflict, 0],
  })
  const others = (n: number, conflict: number, cooperation: number): PairTotal[] =>
    Array.from({ length: n }, (_, i) => total(`A${i}`, `B${i}`, conflict, cooperation))

  it('compares with pairs of like volume, equal ones counted half', () => {
    const totals = [
      total('X', 'Y', 50, 50),
      ...others(20, 20, 80),
      ...others(20, 50, 50).map((t) => ({ ...t, a: `C${t.a}` })),
      ...others(5, 900, 100),
    ]
    const found = standingOf(totals, { a: 'Y', b: 'X' }, figures).conflictShare!
    expect(found).toMatchObject({
      of: 40,
      point: (20 + 10) / 40,
      among: "pairs whose events number within a factor of 2 of this pair's",
    })
  })

  it('widens the factor until there are thirty', () => {
    const totals = [total('X', 'Y', 50, 50), ...others(29, 20, 80), total('P', 'Q', 30, 210)]
    expect(standingOf(totals, { a: 'X', b: 'Y' }, figures).conflictShare).toMatchObject({
      of: 30,
      among: "pairs whose events number within a factor of 2.5 of this pair's",
    })
    expect(standingOf(totals.slice(0, 20), { a: 'X', b: 'Y' }, figures).conflictShare).toBeNull()
    const far = [total('X', 'Y', 50, 50), ...others(30, 2000, 8000)]
    const { among } = standingOf(far, { a: 'X', b: 'Y' }, figures).conflictShare!
    expect(among).toMatch(/within a factor of 1[0-3]0 of this pair's$/)
  })
})
