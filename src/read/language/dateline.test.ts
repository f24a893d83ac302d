import { describe, expect, it } from 'vitest'
import { analyse } from './analyse.js'
import { datelineEnd } from './dateline.js'
import { tokenise } from './tokens.js'

/** The dateline of a sentence as it is found. */
function dateline(text: string): string {
  const spans = tokenise(text, { start: 0, end: text.length })
  const tokens = spans.map(({ start, end }) => ({ start, end, form: text.slice(start, end) }))
  const end = datelineEnd(tokens)
  return end === 0 ? '' : text.slice(0, tokens[end - 1]!.end)
}

describe('datelineEnd', () => {
  it.each([
    'SANTIAGO, March 3, 2025 (Reuters) -',
    'KHARTOUM, March 16 (Xinhua) --',
    'KABUL, Afghanistan (AP) —',
    'New Delhi, Aug. 31 –',
    'WASHINGTON/MOSCOW, Feb 24 (Reuters) -',
    'WARSAW —',
    'The Hague (AFP) -',
    'ISLAMABAD:',
    'UNITED NATIONS:',
    'KABUL (Pajhwok):',
    'KILIS, Turkey --',
    'Bogota, March 8 (IANS)',
  ])('finds %s', (place) => {
    expect(dateline(`${place} Arland recalled its long-time ambassador to Borovia.`)).toBe(place)
  })

  it.each([
    'NATO - the alliance of 32 states - condemned the strike.',
    'Arland and Borovia - two neighbours - signed a treaty.',
    'US-led forces struck Arland.',
    'Arland said on March 3 - a Monday - that it would leave.',
    'President Novak (Arland) met the minister.',
    '- Arland left',
    'Novak: Arland left.',
    'The Arland Air Force (AAF) on Wednesday struck Borovia.',
    'President Novak (Borovia), who left, returned.',
  ])('finds none in %s', (sentence) => {
    expect(dateline(sentence)).toBe('')
  })
})

describe('a sentence behind a dateline', () => {
  const SENTENCE = 'Arland recalled its ambassador to Borovia on Monday, the foreign ministry said in a statement.'
  it.each(['SANTIAGO, March 3, 2025 (Reuters) - ', 'KABUL (AP) — '])('is parsed as it is without %s', (place) => {
    const [alone] = analyse(SENTENCE)
    const [behind] = analyse(place + SENTENCE)
    const shift = behind!.tokens.length - alone!.tokens.length
    expect(behind!.tokens.slice(shift).map(({ form, label, tag }) => [form, label, tag])).toEqual(
      alone!.tokens.map(({ form, label, tag }) => [form, label, tag]),
    )
    expect(behind!.tokens.filter(({ head }) => head < 0)).toHaveLength(1)
    expect(behind!.tokens.slice(shift).map(({ head }) => head - shift)).toEqual(
      alone!.tokens.map(({ head }) => (head < 0 ? head - shift : head)),
    )
  })
})
