import { describe, expect, it } from 'vitest'
import { findMentions } from '../actors/find.js'
import { analyse } from '../language/analyse.js'
import { codeEvents } from './code-events.js'

function read(text: string): string[] {
  const sentences = analyse(text)
  return codeEvents(sentences, findMentions(sentences)).map(
    ({ source, target, code }) => `${source?.actor} ${target?.actor} ${code}`,
  )
}

describe('what is no event', () => {
  it.each([
    'France beat Brazil 2-1 in a friendly match in front of the champions of the league.',
    'The Australian captain attacked the England bowlers from the start.',
    'A powerful typhoon hit the Philippines, killing at least 12 people.',
    'Police in Chicago shot a suspect who had robbed a bank on the South Side.',
    'The French chef opened a new restaurant in New York last week.',
    'Heavy rain and flooding struck northern India.',
    'A British teenager was killed in a road accident in Thailand.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([])
  })

  it('is not told by a word of sport beside one of politics', () => {
    expect(
      read('Australia boycotted the final match of the tournament in Russia, its foreign minister said.'),
    ).toContain('AUS RUS 143')
  })

  it('is what only tells which one is meant', () => {
    const text = 'Israeli soldiers demolished the home of a Palestinian man who had attacked two Israeli guards.'
    expect(read(text)).toEqual(['ISR.MIL PSE.CVL 1712'])
  })
})
