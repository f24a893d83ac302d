import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDay } from '../days.js'
import { demonymOf, findActor, stateName } from './find.js'
import { organisations } from './organisations.js'
import { roles } from './roles.js'
import { states } from './states.js'

const day = (text: string) => parseDay(text)!

function suggestionFor(text: string, on?: string): string | null {
  const found = findActor(text, on === undefined ? {} : { on: day(on) })
  return 'ok' in found ? `found ${found.ok.code}` : found.suggestion
}

describe('findActor', () => {
  it('finds states, organisations and parts of states', () => {
    expect(findActor('PAK')).toEqual({ ok: { code: 'PAK', state: 'PAK', role: null, name: 'Pakistan' } })
    expect(findActor('NATO')).toEqual({
      ok: { code: 'NATO', state: null, role: null, name: 'North Atlantic Treaty Organization' },
    })
    expect(findActor('USA.MIL')).toEqual({
      ok: { code: 'USA.MIL', state: 'USA', role: 'MIL', name: 'armed forces of the United States' },
    })
    expect(findActor('RUS.*')).toEqual({ ok: { code: 'RUS.*', state: 'RUS', role: '*', name: 'everyone in Russia' } })
    expect(findActor('XKX')).toMatchObject({ ok: { name: 'Kosovo' } })
  })

  it.each([
    ['pak', 'PAK'],
    ['Pakistan', 'PAK'],
    ['pakistani', 'PAK'],
    ['Pakstan', 'PAK'],
    ['PK', 'PAK'],
    ['PKA', 'PAK'],
    ['Islamabad', 'PAK'],
    ['Russian', 'RUS'],
    ['Moscow', 'RUS'],
    ['Kremlin', 'RUS'],
    ['Russian Federation', 'RUS'],
    ['Burma', 'MMR'],
    ['Turkey', 'TUR'],
    ['Turkiye', 'TUR'],
    ['UK', 'GBR'],
    ['U.K.', 'GBR'],
    ['UKG', 'GBR'],
    ['the United States', 'USA'],
    ['U.S.', 'USA'],
    ['GER', 'DEU'],
    ['ROK', 'KOR'],
    ['CHA', 'TCD'],
    ['EZ', 'CZE'],
    ["Cote d'Ivoire", 'CIV'],
    ['Sao Tome & Principe', 'STP'],
    ['St Lucia', 'LCA'],
    ['KOS', 'XKX'],
    ['nato', 'NATO'],
    ['European Union', 'EU'],
    ['Houthis', 'ANSARALLAH'],
    ['PAKMIL', 'PAK.MIL'],
    ['Pakistan.MIL', 'PAK.MIL'],
    ['Pakistan.army', 'PAK.MIL'],
    ['U.S.MIL', 'USA.MIL'],
  ])('takes %s for %s', (written, code) => {
    expect(findActor(written)).toMatchObject({ fault: 'unknown-actor', suggestion: code })
  })

  it.each([['Congolese'], ['Dominican'], ['Atlantis'], [''], ['.'], ['.MIL']])(
    'has no one suggestion for "%s"',
    (written) => {
      expect(findActor(written)).toEqual({ fault: 'unknown-actor', suggestion: null })
    },
  )

  it.each([
    ['PAK.army', 'PAK.MIL'],
    ['PAK.mil', 'PAK.MIL'],
    ['PAK.parliament', 'PAK.LEG'],
    ['PAK.MLI', 'PAK.MIL'],
    ['IND.MEA', 'IND.MFA'],
    ['PAK.', 'PAK'],
    ['PAK.QQQ', 'PAK'],
    ['NATO.MIL', 'NATO'],
  ])('knows no part %s but %s', (written, code) => {
    expect(findActor(written)).toMatchObject({ fault: 'unknown-role', suggestion: code })
  })

  it('says that a state did not exist on the day, and what stood in its place', () => {
    expect(findActor('UKR.MIL', { on: day('1985-06-01') })).toEqual({
      fault: 'not-a-state-then',
      suggestion: 'SUN.MIL',
      name: 'Ukraine',
    })
    expect(suggestionFor('SSD', '2010-01-01')).toBe('SDN')
    expect(suggestionFor('SVK', '1990-01-01')).toBe('CSK')
    expect(suggestionFor('SRB', '2004-01-01')).toBe('SCG')
    expect(suggestionFor('DDR', '1990-10-03')).toBe('DEU')
    expect(suggestionFor('SUN', '2022-01-01')).toBeNull()
    expect(suggestionFor('KEN', '1960-01-01')).toBeNull()
  })

  it('counts first and last days in', () => {
    expect(suggestionFor('SSD', '2011-07-09')).toBe('found SSD')
    expect(suggestionFor('SSD', '2011-07-08')).toBe('SDN')
    expect(suggestionFor('CSK', '1992-12-31')).toBe('found CSK')
    expect(suggestionFor('CSK', '1993-01-01')).toBeNull()
    expect(suggestionFor('SUN')).toBe('found SUN')
  })

  it('reads names as of the day', () => {
    expect(suggestionFor('Moscow', '1985-01-01')).toBe('SUN')
    expect(suggestionFor('Moscow', '2022-01-01')).toBe('RUS')
    expect(suggestionFor('Prague', '1985-01-01')).toBe('CSK')
  })

  it('suggests only what can be found', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.string({ maxLength: 5, unit: fc.constantFrom('A', 'K', 'P', 'R', 'S', 'U', '.') }),
    )
    fc.assert(
      fc.property(text, (written) => {
        const found = findActor(written)
        if ('ok' in found) expect(found.ok.code).toBe(written)
        else if (found.suggestion !== null) expect(findActor(found.suggestion)).toHaveProperty('ok')
      }),
    )
  })
})

describe('names', () => {
  it('gives common names and adjectives', () => {
    expect(stateName('USA')).toBe('United States')
    expect(stateName('TUR')).toBe('Türkiye')
    expect(stateName('SUN')).toBe('Soviet Union')
    expect(stateName('NATO')).toBeNull()
    expect(demonymOf('GBR')).toBe('British')
    expect(demonymOf('BVT')).toBeNull()
    expect(demonymOf('XXX')).toBeNull()
  })
})

describe('roles', () => {
  it('mark the government, its ministries and forces', () => {
    const government = [...roles.values()].filter((role) => role.ofGovernment).map((role) => role.code)
    expect(government).toEqual(['GOV', 'MFA', 'MOD', 'MIL', 'SPY', 'COP'])
  })
})

describe('organisations', () => {
  it('share no code with a state', () => {
    expect([...organisations.keys()].filter((code) => states.has(code))).toEqual([])
  })
})
