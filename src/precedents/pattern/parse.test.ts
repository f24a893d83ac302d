import { describe, expect, it } from 'vitest'
import { loadPatterns } from './load.js'
import { parsePattern } from './parse.js'

const HEAD = `pattern: x
title: X
finds: F.
misses: M.
roles: { A: one, B: two, C: three }
pair: [A, B]
unit: [A, C, B]
gap: 3 years
event: { transfer: { from: A, to: C } }
`

function faults(text: string): string[] {
  return parsePattern(text, 'x.yaml').faults.map(({ code, line, column, message, hint }) => {
    return `${line}:${column} ${code} ${message}${hint ? ` (${hint})` : ''}`
  })
}

describe('parsePattern', () => {
  it('reads a pattern, every default filled', () => {
    const { pattern, faults } = parsePattern(
      `${HEAD}where:\n  - conflict: { between: [C, B], within: 12 months }\n`,
      'x.yaml',
    )
    expect(faults).toEqual([])
    expect(pattern).toMatchObject({ gap: { count: 3, unit: 'year' }, war: null, library: false })
    expect(pattern!.where).toEqual([
      { by: 'conflict', between: ['C', 'B'], window: { kind: 'within', length: { count: 12, unit: 'month' } } },
    ])
  })

  it('says where an unknown key stands, and what was meant', () => {
    expect(faults(`${HEAD}where:\n  - conflict: { between: [C, B], witin: 12 months }\n`)).toEqual([
      '11:34 unknown-key unknown key "witin" (did you mean "within"?)',
    ])
    expect(faults(`${HEAD}where:\n  - rivalries: { between: [C, B] }\n`)[0]).toBe(
      '11:5 unknown-key unknown key "rivalries" (did you mean "rivalry"?)',
    )
  })

  it('wants one condition a clause, spans and roles in their form', () => {
    expect(faults(`${HEAD}where:\n  - { rivalry: { between: [C, B] }, conflict: { between: [C, B] } }\n`)[0]).toContain(
      'one condition, here are',
    )
    expect(faults(HEAD.replace('3 years', 'long'))[0]).toContain('8:1 shape gap: expected')
    expect(faults('a: [')[0]).toContain('yaml')
  })

  it('refuses roles that are not declared, or that nothing gives a state', () => {
    expect(faults(HEAD)).toEqual(['5:18 unbound-role nothing gives a state to B'])
    expect(faults(`${HEAD}where:\n  - conflict: { between: [C, D] }\n`).join()).toContain('the role D is not declared')
    expect(faults(`${HEAD}where:\n  - footing: { of: [A, B], is: partners }\n`).join()).toContain(
      'no state stands in the role B yet',
    )
    expect(faults(`${HEAD}where:\n  - none: { conflict: { between: [C, B] } }\n`).join()).toContain(
      'no state stands in the role B yet',
    )
    expect(faults(HEAD.replace('transfer: { from: A, to: C }', 'rivalry: { between: [A, C] }')).join()).toContain(
      'an episode begins with one of',
    )
  })
})

describe('the patterns that come with the product', () => {
  const { patterns, faults } = loadPatterns('precedents/patterns')

  it('are at least six, and sound', () => {
    expect(faults).toEqual([])
    expect(patterns.size).toBeGreaterThanOrEqual(6)
  })

  it.each([...patterns.values()])('$id says what it finds and what it misses', ({ finds, misses }) => {
    expect(finds.length).toBeGreaterThan(40)
    expect(misses.length).toBeGreaterThan(40)
  })

  it('are none where there is no folder', () => {
    expect(loadPatterns('precedents/nowhere')).toEqual({ patterns: new Map(), faults: [] })
  })
})
