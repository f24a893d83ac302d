import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindAt, SPACE, widthAt } from './characters.js'
import { splitSentences } from './sentences.js'
import { tokenise } from './tokens.js'

/** Milliseconds: what is bounded takes a hundredth of it on a slow machine, what is not takes minutes on a fast one. */
const HANGS = 150_000

const split = (text: string) => tokenise(text).map(({ start, end }) => text.slice(start, end))
const tokens = (text: string) => split(text).join(' | ')

describe('tokenise', () => {
  it.each([
    ["They don't know.", "They | do | n't | know | ."],
    ['It can’t, won’t and cannot.', 'It | ca | n’t | , | wo | n’t | and | can | not | .'],
    ["Iran's and the states' aims", "Iran | 's | and | the | states | ' | aims"],
    ["Mr. O'Brien of the U.S. left at 7:30pm.", "Mr. | O'Brien | of | the | U.S. | left | at | 7:30 | pm | ."],
    [
      'a well-known co-founder of the F-16 program',
      'a | well | - | known | co-founder | of | the | F | - | 16 | program',
    ],
    [
      'He paid $1,200.50 (US$5) on 9/11/2001, up 3.5%.',
      'He | paid | $ | 1,200.50 | ( | US$ | 5 | ) | on | 9/11/2001 | , | up | 3.5 | % | .',
    ],
    ['"Stop!" she said... then: ‘no’', '" | Stop | ! | " | she | said | ... | then | : | ‘ | no | ’'],
    [
      'see https://example.org/a?b=1, or mail a.b@c.org.',
      'see | https://example.org/a?b=1 | , | or | mail | a.b@c.org | .',
    ],
    ['the 20th of the 1970s, AT&T and/or Inc.', 'the | 20th | of | the | 1970s | , | AT&T | and | / | or | Inc.'],
    ['I think so did I.', 'I | think | so | did | I | .'],
    ['gonna do it--now', 'gon | na | do | it | -- | now'],
    ['naïve 🇺🇸 😀!', 'naïve | 🇺 | 🇸 | 😀 | !'],
    ['a\u200d \u{1f469}\u200d\u{1f467}\ufe0f', 'a\u200d | \u{1f469}\u200d | \u{1f467}\ufe0f'],
  ])('splits %s', (text, expected) => {
    expect(tokens(text)).toBe(expected)
  })

  it('counts from the start of the text', () => {
    const text = 'One. Two three.'
    expect(tokenise(text, { start: 5, end: 15 })).toEqual([
      { start: 5, end: 8 },
      { start: 9, end: 14 },
      { start: 14, end: 15 },
    ])
  })

  it('covers every character that is not blank once, and cuts no surrogate pair, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        'a\u0301',
        '\u202e',
        '\u200f',
        '😀',
        '\ud83d',
        '\udc00',
        "n't",
        '’s',
        '...',
        '-',
        '.',
        'U.S.',
        '\n\n',
        '1.5',
        '&',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        let at = 0
        const blankUpTo = (end: number) => {
          while (at < end) {
            expect(kindAt(text, at)).toBe(SPACE)
            at += widthAt(text, at)
          }
          expect(at).toBe(end)
        }
        for (const sentence of splitSentences(text)) {
          expect(sentence.start).toBeGreaterThanOrEqual(at)
          for (const { start, end } of tokenise(text, sentence)) {
            blankUpTo(start)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(sentence.end)
            let inside = start
            while (inside < end) inside += widthAt(text, inside)
            expect(inside).toBe(end)
            at = end
          }
          blankUpTo(sentence.end)
        }
        blankUpTo(text.length)
      }),
      { numRuns: 500, seed: 7 },
    )
  })

  it.each([
    ['letters', 'a'],
    ['digits', '1'],
    ['full stops', '.'],
    ['marks', '='],
    ['address', 'www.a.com/'],
    ['initials', 'a.'],
    ['apostrophes', "a'"],
    ['hyphens', 'co-'],
    ['mail', 'a@'],
  ])('ends soon with endless %s', { timeout: HANGS }, (_, unit) => {
    const text = unit.repeat(200_000 / unit.length)
    const spans = splitSentences(text).flatMap((s) => tokenise(text, s))
    expect(spans.length).toBeGreaterThan(400)
  })
})
