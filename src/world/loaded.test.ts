import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findLoaded } from './loaded.js'
import { quotations } from './quotes.js'

const wordsIn = (text: string) => findLoaded(text).map(({ word }) => word)

describe('findLoaded', () => {
  it('finds a label with its place and a neutral word', () => {
    expect(findLoaded('The regime sent shells.')).toEqual([
      { word: 'regime', start: 4, end: 10, neutral: 'government' },
    ])
  })

  it('prefers the longer label', () => {
    expect(findLoaded('A puppet government and its puppet.')).toEqual([
      { word: 'puppet government', start: 2, end: 19, neutral: 'government backed by another state' },
      { word: 'puppet', start: 28, end: 34, neutral: "ally under another's control" },
    ])
    expect(wordsIn('the coup regime, a terrorist state, the Special  Military\nOperation')).toEqual([
      'coup regime',
      'terrorist state',
      'Special  Military\nOperation',
    ])
  })

  it.each([
    ['liberation', 'Their liberation of the town'],
    ['so-called', 'the so-called republic'],
    ['aggression', 'an act of aggression'],
    ['stooges', 'their stooges'],
    ['hegemon', 'the hegemon'],
    ['junta', 'the junta'],
    ['vassal', 'a vassal of T'],
  ])('knows %s', (word, text) => {
    expect(wordsIn(text)).toEqual([word])
  })

  it.each([
    'The "regime" sent shells.',
    'The ministry spoke of “naked aggression” by R.',
    'Sie sprachen von „Aggression“.',
    'Ils parlaient d’« agression », an «aggression».',
    "He called it a 'puppet government'.",
    'He called it a ‘puppet of R’s making’.',
  ])('leaves quoted words alone: %s', (text) => {
    expect(findLoaded(text)).toEqual([])
  })

  it('does not take an apostrophe for a quotation', () => {
    expect(wordsIn("the generals' regime and the people's junta")).toEqual(['regime', 'junta'])
    expect(wordsIn('R’s regime and the generals’ junta')).toEqual(['regime', 'junta'])
  })

  it('does not let a lost mark swallow the text', () => {
    expect(wordsIn('He said "no.\n\nThe regime denied it.\n\n"Yes."')).toEqual(['regime'])
  })

  it('takes no part of a word and no regime of rules', () => {
    expect(wordsIn('an evildoer, the deregimentation; the sanctions regime, a visa regime')).toEqual([])
  })

  it('is silent on neutral sentences', () => {
    const text =
      'P’s government sold shells to U through a firm; R’s foreign ministry protested on 18 August. A proxy war is one reading.'
    expect(findLoaded(text)).toEqual([])
  })

  it('gives places that hold the word', () => {
    const piece = fc.constantFrom('regime', '"', ' ', '“', '”', 'the', "'", '\n', 'junta', '.')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('')
        for (const { word, start, end } of findLoaded(text)) expect(text.slice(start, end)).toBe(word)
      }),
    )
  })
})

describe('quotations', () => {
  it('gives their places, marks included', () => {
    expect(quotations('a "b c" d “e”')).toEqual([
      { start: 2, end: 7 },
      { start: 10, end: 13 },
    ])
  })

  it('may run over a line end but not over an empty line', () => {
    expect(quotations('"a\nb"')).toEqual([{ start: 0, end: 5 }])
    expect(quotations('"a\n\nb"')).toEqual([])
  })
})
