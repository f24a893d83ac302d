import { describe, expect, it } from 'vitest'
import { findMode, findPlover, ploverTypes } from './plover.js'

describe('ploverTypes', () => {
  it('are sixteen, in four classes', () => {
    expect(ploverTypes.size).toBe(16)
    const byQuad = [1, 2, 3, 4].map((quad) =>
      [...ploverTypes.values()].filter((type) => type.quad === quad).map(({ type }) => type),
    )
    expect(byQuad).toEqual([
      ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE'],
      ['COOPERATE', 'AID', 'RETREAT'],
      ['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'],
      ['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'],
    ])
  })

  it('have no modes where the codebook gives none', () => {
    const bare = [...ploverTypes.values()].filter(({ modes }) => modes.length === 0).map(({ type }) => type)
    expect(bare).toEqual(['AGREE', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID'])
    expect(ploverTypes.get('ASSAULT')!.modes.length).toBe(19)
    expect(ploverTypes.get('REJECT')!.modes).toEqual(ploverTypes.get('REQUEST')!.modes)
  })
})

describe('findPlover', () => {
  it('finds types in capitals', () => {
    expect(findPlover('SANCTION')).toMatchObject({
      ok: { quad: 4, modes: ['convict', 'expel', 'withdraw', 'discontinue'] },
    })
  })

  it.each([
    ['accuse', 'ACCUSE'],
    ['MOBILISE', 'MOBILIZE'],
    ['SANCTIONS', 'SANCTION'],
    ['DEMAND', 'REQUEST'],
    ['FIGHT', 'ASSAULT'],
    ['GREET', null],
  ])('for %s suggests %s', (written, suggestion) => {
    expect(findPlover(written)).toEqual({ fault: 'unknown-type', suggestion })
  })
})

describe('findMode', () => {
  it('finds a mode of its type', () => {
    expect(findMode('COERCE', 'martial-law')).toEqual({ ok: 'martial-law' })
  })

  it('suggests a spelling, or says whose mode it is', () => {
    expect(findMode('ACCUSE', 'aledge')).toEqual({ fault: 'unknown-mode', suggestion: 'allege', modeOf: [] })
    expect(findMode('ACCUSE', 'expel')).toEqual({
      fault: 'unknown-mode',
      suggestion: null,
      modeOf: ['THREATEN', 'SANCTION'],
    })
    expect(findMode('AID', 'drone')).toEqual({ fault: 'unknown-mode', suggestion: null, modeOf: ['ASSAULT'] })
    expect(findMode('NOSUCH', 'drone')).toMatchObject({ fault: 'unknown-mode', modeOf: ['ASSAULT'] })
  })
})
