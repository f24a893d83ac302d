import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locateQuote, plainOf, quoteIn } from './text-quote.js'

const text = 'The ship left. Nobody saw it.\n\nThe ship left. A clerk saw it.'
const second = text.lastIndexOf('The ship left.')

describe('a quotation', () => {
  it('has enough around it to be told from the same words elsewhere', () => {
    const quote = quoteIn(plainOf(text), [second, second + 14])!
    expect(quote).toEqual({
      exact: 'The ship left.',
      prefix: 'The ship left. Nobody saw it. ',
      suffix: ' A clerk saw it.',
    })
    expect(locateQuote(text, quote)).toEqual([second, second + 14])
  })

  it('is found again in whatever blanks', () => {
    const quote = quoteIn(plainOf(text), [second, second + 14])!
    const other = text.replaceAll(' ', ' \n\t')
    const [start, end] = locateQuote(other, quote)!
    expect(other.slice(start, end)).toBe('The \n\tship \n\tleft.')
    expect(start).toBe(other.lastIndexOf('The '))
  })

  it('is not found where more than one place would do, or none', () => {
    expect(locateQuote(text, { exact: 'The ship left.' })).toBeNull()
    expect(locateQuote(text, { exact: 'The boat left.' })).toBeNull()
    expect(locateQuote(text, { exact: ' \n' })).toBeNull()
    expect(locateQuote(text, { exact: 'A clerk', prefix: 'changed since', suffix: null })).toEqual([46, 53])
  })

  it('leaves out what no case may hold', () => {
    const odd = 'Left \u202eand\ud800 right\u0007 of it'
    const quote = quoteIn(plainOf(odd), [0, odd.length])!
    expect(quote).toEqual({ exact: 'Left and right of it', prefix: '', suffix: '' })
    expect(locateQuote(odd, quote)).toEqual([0, odd.length])
  })

  it('leads back to the very words in any text, or to nothing', () => {
    const units = fc.constantFrom('a', 'b', ' ', '\n', 'é', '😀', '\ud83d', '\u200d', '\u202e', 'a b ', '. ')
    const texts = fc.oneof(
      fc.array(units, { maxLength: 60 }).map((u) => u.join('')),
      fc.string({ unit: 'binary', maxLength: 80 }),
    )
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (any, a, b) => {
        const [start, end] = [a % (any.length + 1), b % (any.length + 1)].sort((x, y) => x - y) as [number, number]
        const plain = plainOf(any)
        const quote = quoteIn(plain, [start, end])
        if (quote === null) return
        const found = locateQuote(any, quote)
        const isOnly = plain.text.split(quote.prefix + quote.exact + quote.suffix).length === 2
        if (isOnly) expect(found).not.toBeNull()
        if (found === null) return
        expect(plainOf(any.slice(...found)).text).toBe(quote.exact)
        // a character of two units is not cut in two
        expect(found[0]).toBeGreaterThanOrEqual(start - 1)
        expect(found[1]).toBeLessThanOrEqual(end + 1)
      }),
      { numRuns: 500 },
    )
  })
})
