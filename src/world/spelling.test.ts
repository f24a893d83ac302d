import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, nearest } from './spelling.js'

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['abc', '', 3],
    ['kitten', 'sitting', 3],
    ['comerce', 'commerce', 1],
    ['RSU', 'RUS', 1],
    ['ca', 'abc', 3], // the restricted form; the unrestricted one has 2
  ])('%s to %s is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
  })

  it('is symmetric, zero only for equal words and at most the longer length', () => {
    const word = fc.string({ maxLength: 12, unit: fc.constantFrom('a', 'b', 'c', 'd') })
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b)
        expect(distance).toBe(editDistance(b, a))
        expect(distance === 0).toBe(a === b)
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length))
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
      }),
    )
  })
})

describe('nearest', () => {
  it('finds the misspelt word', () => {
    expect(nearest('comerce', ['none', 'commerce', 'proxy-war'])).toBe('commerce')
    expect(nearest('ACUSE', ['ACCUSE', 'AGREE'])).toBe('ACCUSE')
  })

  it('looks past letter case', () => {
    expect(nearest('pak', ['PAK', 'PLW'])).toBe('PAK')
  })

  it('allows a third of the length and no more', () => {
    expect(nearest('xyz', ['abc'])).toBeNull()
    expect(nearest('ab', ['ac'])).toBeNull()
    expect(nearest('report', ['resort'])).toBe('resort')
    expect(nearest('report', ['assort'])).toBeNull()
    expect(nearest('report', ['assort'], 4)).toBe('assort')
  })

  it('prefers a swap of letters, then the longer agreement from the start', () => {
    expect(nearest('RSU', ['RUS', 'RSX'])).toBe('RUS')
    expect(nearest('abcx', ['abcd', 'ebcx'])).toBe('abcd')
  })

  it('gives up where candidates are equally good', () => {
    expect(nearest('abcx', ['abcd', 'abce'])).toBeNull()
    expect(nearest('abcx', ['abcd', 'abcd'])).toBe('abcd')
    expect(nearest('abc', [])).toBeNull()
  })
})
