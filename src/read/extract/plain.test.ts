import { describe, expect, it } from 'vitest'
import { hiddenNotes, mixedNotes } from './marks.js'
import { weavePlain } from './plain.js'

const text = (source: string): string => weavePlain(source).text

describe('a plain text', () => {
  it('keeps its paragraphs', () => {
    expect(text('One.\n\n\n  Two.  \r\n\r\nThree.\n')).toBe('One.\n\nTwo.\n\nThree.')
  })

  it('joins lines that were wrapped', () => {
    const wrapped =
      'Borovia summoned the ambassador of Arland on Wednesday over\nthe transfer of artillery shells to a third country, two\nofficials said.'
    expect(text(wrapped)).toBe(wrapped.replaceAll('\n', ' '))
  })

  it('leaves other short lines lines', () => {
    expect(text('Contents\nSummary\nA much longer line of this list\nEnd')).toBe(
      'Contents\nSummary\nA much longer line of this list\nEnd',
    )
  })

  it('takes long lines as paragraphs', () => {
    const long = 'Word '.repeat(40).trim()
    expect(text(`${long}\n${long}`)).toBe(`${long}\n\n${long}`)
  })

  it('leaves invisible marks out and says so', () => {
    const woven = weavePlain('Rus\u00adsia and Pak\u200bistan\u202e met; می\u200cخواهم')
    expect(woven.text).toBe('Russia and Pakistan met; می\u200cخواهم')
    expect(hiddenNotes(woven.hidden)).toEqual([
      '1 soft hyphen left out of the text',
      '1 zero-width mark left out of the text',
      '1 bidirectional control mark left out of the text: on a screen its order of letters may look other',
    ])
  })

  it('says which words mix scripts', () => {
    expect(mixedNotes('Рutin met Putin; Αthens; 5 µg')).toEqual([
      'letters of two scripts in one word: "Рutin" (Latin and Cyrillic), "Αthens" (Latin and Greek)',
    ])
    expect(mixedNotes('Путин met Putin')).toEqual([])
  })
})
