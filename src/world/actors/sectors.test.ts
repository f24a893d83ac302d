import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { roles } from './roles.js'
import { roleOf, sectorRoles } from './sectors.js'

const icewsFiles = '../shared/data/icews-daily/files'
const gdeltFile = '../shared/data/gdelt-samples/20191024143000.export.CSV.gz'

describe('sectorRoles', () => {
  it('lead to known roles', () => {
    for (const scheme of ['icews', 'cameo', 'plover'] as const) {
      for (const [sector, role] of sectorRoles(scheme)) expect(roles.has(role), `${scheme} ${sector}`).toBe(true)
    }
  })

  it('leave no role without a sector somewhere', () => {
    const reached = new Set(
      (['icews', 'cameo', 'plover'] as const).flatMap((scheme) => [...sectorRoles(scheme).values()]),
    )
    expect([...roles.keys()].filter((role) => !reached.has(role))).toEqual([])
  })

  it('part over the press and health', () => {
    expect(sectorRoles('cameo').get('MED')).toBe('MED')
    expect(sectorRoles('plover').get('MED')).toBe('HLH')
    expect(sectorRoles('plover').get('JRN')).toBe('JRN')
  })
})

describe('roleOf', () => {
  it.each([
    ['Executive,Foreign Ministry,Government', 'MFA'],
    ['Foreign Ministry,Government,Executive', 'MFA'],
    ['Executive Office,Government,Parties,Elite,Foreign Ministry', 'GOV'],
    ['Defense / Security Ministry,Executive,Government', 'MOD'],
    ['Government,Police', 'COP'],
    ['Legislative / Parliamentary,Government', 'LEG'],
    ['Finance / Economy / Commerce / Trade Ministry,Executive,Government', 'GOV'],
    ['Dissident,Criminals / Gangs', 'CRM'],
    ['Fundamentalist,International Religious,Ideological,Dissident,Insurgents,Sunni', 'REB'],
    ['Dissident,Protestors / Popular Opposition / Mobs', 'OPP'],
    ['Opposition Major Party (Out Of Government),(National) Major Party,Parties', 'OPP'],
    ['(National) Major Party,Government Major Party (In Government),Parties', 'PTY'],
    ['General Population / Civilian / Social,Social', 'CVL'],
    ['Social,Media', 'MED'],
    ['International Government Organization,Global,Global Diplomatic IGOs', null],
    ['Unspecified', null],
    ['', null],
  ])('reads the ICEWS sectors %s as %s', (cell, role) => {
    expect(roleOf('icews', cell.split(','))).toBe(role)
    expect(roleOf('icews', cell.split(',').reverse())).toBe(role)
  })

  it('takes the first code with a role where codes come in order', () => {
    expect(roleOf('cameo', ['GOV', 'MIL', ''])).toBe('GOV')
    expect(roleOf('cameo', ['IGO', 'MED'])).toBe('MED')
    expect(roleOf('cameo', ['INS'])).toBe('REB')
    expect(roleOf('cameo', ['', '', ''])).toBeNull()
    expect(roleOf('plover', ['MIL', 'GOV'])).toBe('MIL')
    expect(roleOf('plover', ['None'])).toBeNull()
  })
})

describe('against the files of the feeds (skipped where absent)', () => {
  it.skipIf(!existsSync(icewsFiles))('gives a role to nearly all actors with sectors in ICEWS', () => {
    const tally = new Map<string, number>()
    for (const file of readdirSync(icewsFiles).slice(0, 32)) {
      const [, ...rows] = gunzipSync(readFileSync(`${icewsFiles}/${file}`))
        .toString('utf8')
        .trimEnd()
        .split('\n')
      for (const cells of rows.map((row) => row.split('\t'))) {
        for (const cell of [cells[3]!, cells[9]!]) tally.set(cell, (tally.get(cell) ?? 0) + 1)
      }
    }
    const count = (counts: (cell: string) => boolean) =>
      [...tally].reduce((sum, [cell, n]) => (counts(cell) ? sum + n : sum), 0)
    const withRole = count((cell) => roleOf('icews', cell.split(',')) !== null)
    // those without sectors are the states themselves
    const withSectors = count((cell) => cell !== '')
    expect(withRole / withSectors).toBeGreaterThan(0.93)
    const bodies = count((cell) => cell.includes('International Government Organization') || cell === 'Unspecified')
    expect(withRole / (withSectors - bodies)).toBeGreaterThan(0.98)
  })

  it.skipIf(!existsSync(gdeltFile))('knows the types of a GDELT file, save those that are no part of a state', () => {
    const rows = gunzipSync(readFileSync(gdeltFile)).toString('utf8').trimEnd().split('\n')
    const types = new Set(rows.flatMap((row) => [12, 13, 14, 22, 23, 24].map((column) => row.split('\t')[column]!)))
    expect([...types].filter((type) => type !== '' && !sectorRoles('cameo').has(type)).sort()).toEqual([
      'DEV',
      'IGO',
      'UIS',
    ])
  })
})
