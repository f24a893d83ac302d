import { describe, expect, it } from 'vitest'
import { extractLocated } from './extract.js'
import { locate } from './offsets.js'
import { readPlainHead } from './plain-head.js'

describe('the head of a plain text', () => {
  it('reads labelled lines and begins the text behind them', async () => {
    const source =
      'Title: Borovia recalls ambassador\nSource: The Courier\nDate: 3 March 2025\nURL: https://courier.example/1\n\nBorovia recalled its ambassador.'
    const [one] = await extractLocated(Buffer.from(source), { file: 'a.txt' })
    expect(one!.article).toMatchObject({
      title: 'Borovia recalls ambassador',
      outlet: 'The Courier',
      date: '2025-03-03',
      url: 'https://courier.example/1',
      text: 'Borovia recalled its ambassador.',
    })
    const { start, end } = locate(one!.offsets, [0, one!.article.text.length])
    expect(source.slice(start, end)).toBe(one!.article.text)
  })

  it.each([
    ['SANTIAGO, March 3, 2025 (Reuters) - Chile recalled its ambassador.', '2025-03-03'],
    ['KABUL, 14 Aug 2021 — The city fell.', '2021-08-14'],
    ['Arland expels two diplomats\nPublished March 3, 2025 10:15 GMT\n\nArland expelled two diplomats.', '2025-03-03'],
    ['Arland expels two diplomats\n\n31 August 2022\n\nArland expelled two diplomats.', '2022-08-31'],
  ])('finds the day of %j', (source, day) => {
    expect(readPlainHead(source).moment?.date).toBe(day)
  })

  it.each([
    'MOSCOW, Aug 12 (TASS) -- Russia summoned the ambassador.',
    'On March 3, 2025 - the day of the vote - Arland left.',
    'Arland left the treaty on 3 March 2025.',
    'Date: soon\n\nArland left.',
  ])('takes no other day for it: %j', (source) => {
    expect(readPlainHead(source).moment).toBeNull()
  })

  it('leaves what could be the text itself', () => {
    const source = 'Source: Arland to leave the treaty\n\nArland said so.'
    expect(readPlainHead(source)).toMatchObject({ outlet: null, begins: 0 })
  })

  it('is all of a text that holds nothing else', () => {
    expect(readPlainHead('Title: One\nDate: 2025-03-03').begins).toBe(27)
  })
})
