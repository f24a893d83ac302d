import { describe, expect, it } from 'vitest'
import { LONGEST_SENTENCE, splitSentences } from './sentences.js'

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end))

describe('splitSentences', () => {
  it.each([
    ['Planes landed. They left.', ['Planes landed.', 'They left.']],
    [
      'Mr. Smith met Gen. Jones in the U.S. Congress on Jan. 5. He left.',
      ['Mr. Smith met Gen. Jones in the U.S. Congress on Jan. 5.', 'He left.'],
    ],
    ['They flew to the U.S. The talks failed.', ['They flew to the U.S.', 'The talks failed.']],
    [
      'J. K. Doe of Acme Inc. spoke. "We agree." He left.',
      ['J. K. Doe of Acme Inc. spoke.', '"We agree."', 'He left.'],
    ],
    ['“Is it true?” he asked. (It was.) Yes!', ['“Is it true?” he asked.', '(It was.)', 'Yes!']],
    ['It fell 3.5 percent... and rose. No. 7 won.', ['It fell 3.5 percent... and rose.', 'No. 7 won.']],
    [
      'Cargo planes tracked to Ankara\n\nFlight data show it.',
      ['Cargo planes tracked to Ankara', 'Flight data show it.'],
    ],
    [
      'Talks resume in Oslo\nBoth sides said on Monday that they\nwould meet.',
      ['Talks resume in Oslo', 'Both sides said on Monday that they\nwould meet.'],
    ],
    [
      'Points:\n• first item\n• second item\n1. third\n2. fourth',
      ['Points:', '• first item', '• second item', '1. third', '2. fourth'],
    ],
    ['one\r\n\r\ntwo', ['one', 'two']],
    ['  \n ', []],
    ['', []],
  ])('splits %j', (text, expected) => {
    expect(split(text)).toEqual(expected)
  })

  it('cuts a sentence with no end at a blank', () => {
    const text = 'word '.repeat(5000)
    const found = splitSentences(text)
    expect(found.length).toBe(Math.ceil(text.length / LONGEST_SENTENCE))
    expect(
      found.every(({ start, end }) => end - start <= LONGEST_SENTENCE && text[start] === 'w' && text[end - 1] === 'd'),
    ).toBe(true)
  })
})
