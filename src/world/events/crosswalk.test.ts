import { describe, expect, it } from 'vitest'
import { cameoCodes } from './cameo.js'
import { type Crossing, crosswalkVersion, ploverOfCameo, rootOfPlover } from './crosswalk.js'
import { published } from './fixtures/cameo2plover.js'
import { ploverTypes } from './plover.js'
import { commonQuad } from './quads.js'

describe('ploverOfCameo', () => {
  it('says something of every code', () => {
    expect([...ploverOfCameo.keys()]).toEqual([...cameoCodes.keys()])
  })

  it('names types and modes that exist', () => {
    for (const [code, crossing] of ploverOfCameo) {
      if (crossing.type === null) continue
      const type = ploverTypes.get(crossing.type)
      expect(type, code).toBeDefined()
      if (crossing.mode !== null) expect(type!.modes, code).toContain(crossing.mode)
    }
  })

  it('has no one type for these, and says why', () => {
    const none = [...ploverOfCameo].filter(([, { type }]) => type === null)
    const statements = [...cameoCodes.keys()].filter((code) => /^0[12]/.test(code))
    expect(none.map(([code]) => code)).toEqual([...statements, '08', '080', '163', '171', '19'])
    for (const [code, crossing] of none) expect('reason' in crossing && crossing.reason.length > 20, code).toBe(true)
  })

  it('keeps the common class save where PLOVER parts words from deeds', () => {
    const moved = [...ploverOfCameo].filter(
      ([code, { type }]) => type !== null && commonQuad(type) !== commonQuad(code.slice(0, 2)),
    )
    expect(moved.map(([code, { type }]) => `${code} ${type}`)).toEqual([
      // a concession is words there, yielding deeds in CAMEO
      ...['081', '0811', '0812', '0813', '0814', '082', '083', '0831', '0832', '0833', '0834'].map(
        (code) => `${code} CONCEDE`,
      ),
      // a conviction is a sanction there, disapproval in CAMEO
      '116 SANCTION',
    ])
  })

  it('is version 1', () => {
    expect(crosswalkVersion).toBe(1)
    expect(ploverOfCameo.get('112')).toEqual({ type: 'ACCUSE', mode: 'allege' })
    expect(ploverOfCameo.get('1952')).toEqual({ type: 'ASSAULT', mode: 'drone' })
    expect(ploverOfCameo.get('143')).toEqual({ type: 'PROTEST', mode: null })
  })
})

describe('rootOfPlover', () => {
  it('is the root from which a type comes, if it is one', () => {
    expect([...ploverTypes.keys()].filter((type) => !rootOfPlover.has(type))).toEqual(['ACCUSE', 'ASSAULT'])
    for (const [type, root] of rootOfPlover) {
      const from = [...ploverOfCameo].filter(([, crossing]) => crossing.type === type).map(([code]) => code.slice(0, 2))
      expect(from, type).toContain(root)
    }
  })

  it('keeps the common class, CONCEDE aside', () => {
    const moved = [...rootOfPlover].filter(([type, root]) => commonQuad(type) !== commonQuad(root))
    expect(moved).toEqual([['CONCEDE', '08']])
  })
})

describe('against the published list CAMEO2PLOVER (2021)', () => {
  // the list's names of an earlier draft
  const now: Record<string, string> = { DEMAND: 'REQUEST', host: 'visit', confiscate: 'seize' }
  const theirs = (code: string): string => {
    for (let length = code.length; length > 2; length--) {
      const found = published.get(code.slice(0, length))
      if (found !== undefined) return found.map((word) => now[word] ?? word).join(' ')
    }
    return '-'
  }
  const ours = (crossing: Crossing) =>
    crossing.type === null ? '-' : [crossing.type, ...(crossing.mode === null ? [] : [crossing.mode])].join(' ')

  it('parts from it here, and only here', () => {
    const late = ['155', '176', '1834', '1951', '1952']
    const listed = [...ploverOfCameo].filter(([code]) => code.length > 2 && !late.includes(code))
    const differ = listed.filter(([code, crossing]) => ours(crossing) !== theirs(code))
    expect(Object.fromEntries(differ.map(([code, crossing]) => [code, [ours(crossing), theirs(code)]]))).toEqual({
      // regret is CONCEDE in the codebook's text
      '055': ['CONCEDE', 'SUPPORT'],
      // yielding, kind not given: in words or in deed
      '080': ['-', 'CONCEDE'],
      // so is lifting curfews; and draft 1.3 has no mode `ease`
      '0813': ['CONCEDE', 'RETREAT ease'],
      '0814': ['CONCEDE', 'RETREAT ease'],
      '085': ['RETREAT', 'RETREAT ease'],
      // de-escalation is more than disarming; a retreat is none
      '087': ['RETREAT', 'RETREAT disarm'],
      '0874': ['RETREAT', 'RETREAT disarm'],
      // `yield` is what 105 and 124 say
      105: ['REQUEST yield', 'REQUEST change'],
      124: ['REJECT yield', 'REJECT change'],
      1241: ['REJECT yield', 'REJECT change'],
      1242: ['REJECT yield', 'REJECT change'],
      // `allege` came later: accuse, sue, bring to trial; and a conviction is SANCTION convict
      112: ['ACCUSE allege', 'ACCUSE disapprove'],
      1121: ['ACCUSE allege', 'ACCUSE disapprove'],
      1122: ['ACCUSE allege', 'ACCUSE disapprove'],
      1123: ['ACCUSE allege', 'ACCUSE disapprove'],
      1124: ['ACCUSE allege', 'ACCUSE disapprove'],
      1125: ['ACCUSE allege', 'ACCUSE disapprove'],
      115: ['ACCUSE allege', 'ACCUSE disapprove'],
      116: ['SANCTION convict', 'ACCUSE disapprove'],
      // defiance and a veto yield nothing that was asked for
      128: ['REJECT', 'REJECT yield'],
      129: ['REJECT', 'REJECT yield'],
      // 132 is the threat of 172, which restricts; draft 1.3 has no mode `political`
      132: ['THREATEN restrict', 'THREATEN ban'],
      1321: ['THREATEN restrict', 'THREATEN political'],
      // protest and ultimatum threaten more than relations
      133: ['THREATEN', 'THREATEN relations'],
      139: ['THREATEN', 'THREATEN relations'],
      // strike or boycott: two modes
      143: ['PROTEST', 'PROTEST boycott'],
      1431: ['PROTEST', 'PROTEST boycott'],
      1432: ['PROTEST', 'PROTEST boycott'],
      1433: ['PROTEST', 'PROTEST boycott'],
      1434: ['PROTEST', 'PROTEST boycott'],
      // breaking relations is `discontinue`; expel or withdraw: two modes
      161: ['SANCTION discontinue', 'SANCTION withdraw'],
      166: ['SANCTION', 'SANCTION expel'],
      1661: ['SANCTION', 'SANCTION expel'],
      1662: ['SANCTION', 'SANCTION expel'],
      1663: ['SANCTION', 'SANCTION expel'],
      // SANCTION in an earlier list (CAMEO-PLOV) and by root
      163: ['-', 'COERCE restrict'],
      // seized or destroyed
      171: ['-', 'COERCE seize'],
      // bombs of any kind; a mode for aircraft came later
      183: ['ASSAULT', 'ASSAULT suicide-attack'],
      195: ['ASSAULT aerial', 'ASSAULT heavy-weapons'],
      // kind not given is not chemical or nuclear; `massacre` came later
      200: ['ASSAULT', 'ASSAULT unconventional'],
      202: ['ASSAULT massacre', 'ASSAULT cleansing'],
    })
  })
})
