import { describe, expect, it } from 'vitest'
import { anchorOf, parameterAnchor } from './anchors.js'
import {
  counted,
  decimal,
  finePercent,
  finePercentRange,
  integer,
  percent,
  percentRange,
  plainProbability,
  signed,
} from './numbers.js'
import { address, listed, words } from './parts.js'

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('numbers in words', () => {
  it('are whole percent, and never 0 or 100 for what is neither', () => {
    expect([0, 0.004, 0.014, 0.5, 0.994, 0.996, 1].map((p) => spaced(percent(p)))).toEqual([
      '0 %',
      '<1 %',
      '1 %',
      '50 %',
      '>99 %',
      '>99 %',
      '100 %',
    ])
    expect(spaced(percentRange([0.481, 0.722]))).toBe('48–72 %')
    expect(spaced(percentRange([0.481, 0.482]))).toBe('48 %')
    expect(spaced(finePercent(0.6149))).toBe('61.5 %')
    expect(spaced(finePercent(0.0001))).toBe('<0.1 %')
    expect(spaced(finePercentRange([0.1, 0.25]))).toBe('10.0–25.0 %')
  })

  it('carry their sign, and say what is infinite or not there', () => {
    expect([6.24, -3.06, 0.04, -0.04].map(signed)).toEqual(['+6.2', '−3.1', '0.0', '0.0'])
    expect([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN].map(signed)).toEqual(['+∞', '−∞', '–'])
    expect(decimal(-2.5)).toBe('−2.5')
    expect(plainProbability(0.6667)).toBe('0.667')
    expect(plainProbability(0.00001)).toBe('<0.001')
  })

  it('are counted in words to twelve', () => {
    expect([counted(0, 'item'), counted(1, 'item'), counted(12, 'item'), counted(13, 'item')].map(spaced)).toEqual([
      'no item',
      'one item',
      'twelve items',
      '13 items',
    ])
    expect(integer(1234567)).toBe('1,234,567')
  })
})

describe('anchors', () => {
  it('keep apart what ids keep apart', () => {
    const cell = (id: string, hypothesis: string, state: string | null = null) =>
      parameterAnchor({ kind: 'cell', id, hypothesis, state, answer: null })
    expect(cell('a-b', 'c')).not.toBe(cell('a', 'b-c'))
    expect(cell('a', 'b', 'c')).toBe('param-cell.a.b.c')
    expect(anchorOf('origin', 'daily:own')).toBe('origin-daily:own')
    expect(anchorOf('item', 'a"b c')).toBe('item-a_22b_20c')
  })
})

describe('parts', () => {
  it('join into sentences and lists', () => {
    expect(words`a ${'b'} c`).toEqual(['a ', 'b', ' c'])
    expect(listed(['a', 'b', 'c']).join('')).toBe('a, b and c')
    expect(listed(['a', 'b'], 'or').join('')).toBe('a or b')
    expect(listed(['a']).join('')).toBe('a')
  })

  it('link nothing but the web', () => {
    expect(address('x', 'https://a.example/').url).toBe('https://a.example/')
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'ftp://a', ' https://a', 'https://', 'http:/a']) {
      expect(address('x', url).url).toBe(null)
    }
  })
})
