import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document, Range } from './document.js'
import { readText } from './read.js'

const WIRE = `Turkey sold drones to Ukraine last week, officials said.

Moscow denied that it had attacked the convoy. Reuters reported that Russia may impose sanctions on Turkey if the deliveries continue.

France condemned the attack by Iran on Iraq. This implies that Paris has turned against Tehran.`

/** Every place that a document names, with the words there. */
function places({ statements, inferences, loaded, quotes, sentences }: Document): Range[] {
  return [
    ...sentences.map(({ start, end }): Range => [start, end]),
    ...statements.flatMap(({ span, source, target, cue, attributedTo }) =>
      [span, source?.span, target?.span, cue, attributedTo?.span].filter((s) => s !== undefined && s !== null),
    ),
    ...inferences.flatMap(({ span, cue }) => [span, cue]),
    ...loaded.map(({ span }) => span),
    ...quotes.flatMap(({ span, speaker }) => (speaker === null ? [span] : [span, speaker.span])),
  ]
}

describe('reading a text', () => {
  const document = readText(WIRE, { date: '2022-08-31' })
  const said = document.statements.map(({ source, target, root, certainty, date }) => [
    source?.state,
    target?.state,
    root,
    certainty,
    date,
  ])

  it('tells who did what to whom, how surely, and when', () => {
    expect(said).toContainEqual(['TUR', 'UKR', '07', 'attributed', '2022-08-22'])
    expect(said).toContainEqual(['RUS', 'TUR', '16', 'hypothetical', null])
    expect(said).toContainEqual(['FRA', 'IRN', '11', 'asserted', null])
  })

  it('tells on whose word', () => {
    const sale = document.statements.find(({ root }) => root === '07')!
    expect(WIRE.slice(...sale.attributedTo!.span)).toBe('officials')
    expect(WIRE.slice(...sale.cue!)).toBe('said')
  })

  it('marks what is the author’s own conclusion', () => {
    expect(document.inferences.map(({ cue }) => WIRE.slice(...cue))).toContainEqual(expect.stringContaining('implies'))
  })

  it('says of a text in another language that it is not coded', () => {
    const german = readText(
      'Die Türkei hat der Ukraine in der vergangenen Woche Drohnen verkauft, sagten Beamte am Montag in Ankara.',
    )
    expect(german).toMatchObject({ lang: 'de', statements: [], sentences: [] })
    expect(german.notes.join()).toContain('only English is coded')
  })

  it('reads an empty text', () => {
    expect(readText('')).toMatchObject({ sentences: [], statements: [], quotes: [] })
  })

  it('names places exactly, whatever the text', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'Turkey',
        'sold',
        'drones',
        'to',
        'Kiev',
        'said',
        'denied',
        'the',
        'Russia’s',
        'army',
        'will',
        '“',
        '”',
      ),
      fc.constantFrom('.', '?', '\n\n', ',', '(', '\u202e', '😀', '\ud800', 'ﬁ', 'İ', '\u200b', 'U.S.', "'"),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    )
    const text = fc.array(word, { maxLength: 80 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(text, (written) => {
        const read = readText(written, { date: '2022-08-31' })
        let last = 0
        for (const { start, end } of read.sentences) {
          expect(start).toBeGreaterThanOrEqual(last)
          last = end
        }
        for (const [start, end] of places(read)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(written.length)
        }
        for (const { sentence, span } of read.statements) {
          const { start, end } = read.sentences[sentence]!
          expect(span[0] >= start && span[1] <= end).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })
})
