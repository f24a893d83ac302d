import { describe, expect, it } from 'vitest'
import { analyse } from '../language/analyse.js'
import { findInferences } from './inferences.js'
import { openReading } from './reading.js'

const found = (text: string) =>
  findInferences(openReading(text, analyse(text))).map(({ cue, kind, span }) => {
    expect(span[0]).toBeLessThanOrEqual(cue[0])
    expect(span[1]).toBeGreaterThanOrEqual(cue[1])
    return [text.slice(...cue), kind]
  })

describe('findInferences', () => {
  it.each([
    ['This implies that Kordia has changed sides.', [['implies', 'inference']]],
    ['Kordia must have known of the raid.', [['must', 'inference']]],
    ['Clearly, Kordia wants peace.', [['Clearly', 'inference']]],
    ['There is no reason to assume that Kordia will attack.', [['no reason to assume', 'inference']]],
    ['Readers might be misled into readily believing it.', [['misled into readily believing', 'inference']]],
    ['It is unthinkable that Kordia would attack.', [['unthinkable', 'inference']]],
    ['The decision was reckless.', [['reckless', 'evaluation']]],
    ['The navy deserves praise.', [['deserves', 'evaluation']]],
    ['The plan makes no sense.', [['makes no sense', 'evaluation']]],
  ])('finds the cue: %s', (text, cues) => {
    expect(found(text)).toEqual(cues)
  })

  it.each([
    'Kordia recalled its ambassador on Tuesday.',
    'The minister said the decision was reckless.',
    'The decision was reckless, the minister said.',
    '"The decision was reckless," the minister said.',
    'Norland must pay by May.',
  ])('leaves what is nobody’s or another’s judgement: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it('gives the clause, not the sentence', () => {
    const text = 'Kordia left, but it is obvious that it will return.'
    const [inference] = findInferences(openReading(text, analyse(text)))
    expect(text.slice(...inference!.span)).toMatch(/it is obvious that it will return$/)
    expect(inference!.span[0]).toBeGreaterThan(0)
  })
})
