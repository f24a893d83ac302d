import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../language/analyse.js'
import { findQuotes } from './quotes.js'

const spoken = (text: string) =>
  findQuotes(text, analyse(text)).map(({ span, speaker }) => [
    text.slice(...span),
    speaker === null ? null : text.slice(...speaker.span),
  ])

describe('findQuotes', () => {
  it.each([
    ['"We struck the depot," the minister said.', [['"We struck the depot,"', 'the minister']]],
    ['The minister said: "We struck the depot."', [['"We struck the depot."', 'The minister']]],
    ['“Our patience ran out,” said the envoy.', [['“Our patience ran out,”', 'the envoy']]],
    ['According to the envoy, Kordia "broke every promise it made".', [['"broke every promise it made"', 'the envoy']]],
    ['The envoy called the charge "absurd" and left.', [['"absurd"', 'The envoy']]],
    ['The "referendum" ended on Sunday.', [['"referendum"', null]]],
    ['It was built as a “sphere of influence” over years.', [['“sphere of influence”', null]]],
  ])('gives speakers: %s', (text, found) => {
    expect(spoken(text)).toEqual(found)
  })

  it('lets a quotation go on in the next sentence, and after a sentence about its speaker', () => {
    expect(spoken('"Our patience ran out," the envoy said. "So we closed the border."')).toEqual([
      ['"Our patience ran out,"', 'the envoy'],
      ['"So we closed the border."', 'the envoy'],
    ])
    expect(spoken('The envoy was blunt. "They broke the truce."')).toEqual([['"They broke the truce."', 'The envoy']])
  })

  it('gives places inside the text, for any text', () => {
    const piece = fc.constantFrom('"', '“', '”', 'he', 'said', '.', '\n\n', ',', 'Norland', "'", 'war', '«', '»')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join(' ')
        for (const { span, speaker } of findQuotes(text, analyse(text)))
          for (const [start, end] of [span, ...(speaker === null ? [] : [speaker.span])]) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
          }
      }),
      { numRuns: 150 },
    )
  })
})
