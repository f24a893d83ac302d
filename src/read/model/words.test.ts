import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestTo, placesOf, plainOf } from './words.js'

const whole = (text: string) => plainOf(text, { start: 0, end: text.length })

describe('placesOf', () => {
  it.each([
    ['Iran', 'Iran and Iranians, not Iran.', [0, 23]],
    ['US', 'RUSSIA', []],
    ['a b', 'a \n\t b', [0]],
    ['é', 'été é', [4]],
    ['e', 'e\u0301', []],
    ['𝐀', '𝐀𝐁 𝐀', [5]],
    ['“no”', 'He said “no”.', [8]],
    ['\ud835', '𝐀', []],
    [' ', 'a b', []],
  ])('finds %j in %j at %j', (words, text, starts) => {
    expect(placesOf(words, whole(text)).map(([start]) => start)).toEqual(starts)
  })

  it('finds every run of words where it stands, in any text', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).filter((w) => !/\s/.test(w))
    const blank = fc.constantFrom(' ', '\n', '\t ', '\u00a0', '  ')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, blank), { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.nat(),
        (parts, a, b) => {
          const from = a % parts.length
          const to = from + 1 + (b % (parts.length - from))
          const before = parts.slice(0, from).flat().join('')
          const sought = parts.slice(from, to).flat().join('')
          const text = parts.flat().join('')
          const start = before.length
          const end = start + sought.trimEnd().length
          const found = placesOf(sought, whole(text))
          expect(found).toContainEqual([start, end])
          const flat = (s: string) => s.replace(/\s+/g, ' ').trim()
          for (const at of found) expect(flat(text.slice(...at))).toBe(flat(sought))
        },
      ),
    )
  })
})

describe('nearestTo', () => {
  it('takes the place with the fewest letters between, the first of equals', () => {
    expect(
      nearestTo(
        [10, 12],
        [
          [0, 2],
          [13, 15],
          [20, 22],
        ],
      ),
    ).toEqual([13, 15])
    expect(
      nearestTo(
        [10, 12],
        [
          [7, 9],
          [13, 15],
        ],
      ),
    ).toEqual([7, 9])
    expect(nearestTo([10, 12], [])).toBe(null)
  })
})
