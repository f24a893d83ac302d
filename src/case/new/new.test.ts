import { describe, expect, it } from 'vitest'
import { parseDay } from '../../world/days.js'
import { parseCase } from '../parse.js'
import { newCase } from './new.js'

const asOf = parseDay('2024-05-01')!

describe('newCase', () => {
  it('is free of faults and warnings', () => {
    const { case: of, diagnostics } = parseCase(newCase({ asOf }), { file: null })
    expect(diagnostics).toEqual([])
    expect(of?.dyad.map((a) => a.code)).toEqual(['ISL', 'FJI'])
    expect(of?.hypotheses.map((h) => h.prior.point)).toEqual([0.5, 0.3, 0.1, expect.closeTo(0.1)])
  })

  it('names the schema in its first line', () => {
    expect(newCase({ asOf, schema: '../case.schema.json' }).split('\n')[0]).toBe(
      '# yaml-language-server: $schema=../case.schema.json',
    )
  })

  it('takes any title and any pair', () => {
    for (const title of ['a: b # c', '"', '- x', '2024', '']) {
      const { case: of } = parseCase(newCase({ asOf, title: title || 'x', dyad: ['PAK', 'RUS.MIL'] }), { file: null })
      expect(of?.title).toBe(title || 'x')
      expect(of?.dyad.map((a) => a.code)).toEqual(['PAK', 'RUS.MIL'])
    }
  })
})
