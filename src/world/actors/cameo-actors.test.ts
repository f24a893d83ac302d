import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCameoActor } from './cameo-actors.js'
import { stateCodes } from './codes.js'
import { organisationCodes } from './groups.js'
import { organisations } from './organisations.js'
import { roles } from './roles.js'
import { roleOf } from './sectors.js'
import { states } from './states.js'

const gdelt = '../shared/data/gdelt-samples'

describe('readCameoActor', () => {
  it.each([
    ['USA', 'USA', null, null],
    ['USAGOV', 'USA', null, 'GOV'],
    ['LKAGOVMIL', 'LKA', null, 'GOV'],
    ['MNCUSAMED', 'USA', null, 'MNC'],
    ['ROMMIL', 'ROU', null, 'MIL'],
    ['AFGINSTAL', 'AFG', 'TALIBAN', 'REB'],
    ['IGOUNO', null, 'UN', null],
    ['IGOUNOREFHCR', null, 'UNHCR', null],
    ['IGOUNODEVWBK', null, 'WB', null],
    ['IGOEUREEC', null, 'EU', null],
    ['IGOWSTNAT', null, 'NATO', null],
    ['IRQMOSSUNREB', 'IRQ', null, 'REB'],
    ['MOSSUN', null, null, null],
    ['bdaUAF', null, null, 'UAF'],
    ['EUR', null, null, null],
    ['', null, null, null],
  ])('reads %s', (code, state, organisation, role) => {
    expect(readCameoActor(code)).toEqual({ state, organisation, role })
  })

  it('finds only what is known, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (code) => {
        const { state, organisation, role } = readCameoActor(code)
        expect(state === null || states.has(state)).toBe(true)
        expect(organisation === null || organisations.has(organisation)).toBe(true)
        expect(role === null || roles.has(role)).toBe(true)
      }),
    )
  })

  it.skipIf(!existsSync(gdelt))(
    'finds in the code what GDELT has in columns of their own (skipped where absent)',
    () => {
      const files = ['20191024143000.export.CSV.gz', 'v1-sample-mixed-57-58-cols.csv.gz']
      const rows = files.flatMap((file) =>
        gunzipSync(readFileSync(`${gdelt}/${file}`))
          .toString('utf8')
          .trimEnd()
          .split('\n'),
      )
      const actors = rows.map((row) => row.split('\t')).flatMap((row) => [row.slice(5, 15), row.slice(15, 25)])
      const unlike = new Set<string>()
      for (const [code, , country, group, , , , ...types] of actors) {
        const read = readCameoActor(code!)
        const role = code!.startsWith('IGO') ? null : roleOf('cameo', types)
        const state = stateCodes('cameo').get(country!) ?? null
        if (read.state !== state || read.role !== role) unlike.add(`${code}: ${country} ${types.join(' ')}`)
        if (organisationCodes('cameo').has(group!) && read.organisation === null) unlike.add(`${code}: ${group}`)
      }
      expect([actors.length, [...unlike].sort()]).toEqual([
        5642,
        [
          // GDELT has no column for parties
          'CHRPTY:    ',
          'ITAPTY: ITA   ',
          'PTY:    ',
          // two codes of states in one
          'SCGSRB: SRB   ',
          // a row that lacks its country
          'TWN:    ',
          'USAPTY: USA   ',
        ],
      ])
    },
  )
})
