import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { stateCodes } from './codes.js'
import { organisationCodes } from './groups.js'
import { organisations } from './organisations.js'

const icewsFiles = '../shared/data/icews-daily/files'
const gdelt = '../shared/data/gdelt-samples'

describe('organisationCodes', () => {
  it('lead to known organisations', () => {
    for (const scheme of ['cameo', 'icews'] as const) {
      for (const [text, code] of organisationCodes(scheme))
        expect(organisations.has(code), `${scheme} ${text}`).toBe(true)
    }
  })

  it('read codes and names', () => {
    expect(['UNO', 'EEC', 'NAT', 'SAD', 'TAL', 'HMS'].map((code) => organisationCodes('cameo').get(code))).toEqual([
      'UN',
      'EU',
      'NATO',
      'SADC',
      'TALIBAN',
      'HAMAS',
    ])
    expect(organisationCodes('icews').get('European Commission')).toBe('EU')
    expect(organisationCodes('icews').get('UN Security Council')).toBe('UN')
    expect(organisationCodes('icews').get('Houthis')).toBe('ANSARALLAH')
  })

  it('take no state for an organisation', () => {
    const names = stateCodes('icews')
    expect([...organisationCodes('icews').keys()].filter((name) => names.has(name))).toEqual([])
  })
})

describe('against the files of the feeds (skipped where absent)', () => {
  it.skipIf(!existsSync(icewsFiles))(
    'knows the actors without a country that ICEWS names most, save placeholders and a continent',
    () => {
      const tally = new Map<string, number>()
      for (const file of readdirSync(icewsFiles)) {
        const [, ...rows] = gunzipSync(readFileSync(`${icewsFiles}/${file}`))
          .toString('utf8')
          .trimEnd()
          .split('\n')
        for (const cells of rows.map((row) => row.split('\t'))) {
          const sides = [cells.slice(2, 5), cells.slice(8, 11)]
          for (const [name, , country] of sides) if (country === '') tally.set(name!, (tally.get(name!) ?? 0) + 1)
        }
      }
      const most = [...tally].sort((a, b) => b[1] - a[1]).slice(0, 12)
      const unknown = most.filter(([name]) => !organisationCodes('icews').has(name)).map(([name]) => name)
      expect(unknown).toEqual(['Unspecified Actor', 'Africa', 'International', 'Unidentified State Actor'])
    },
  )

  it.skipIf(!existsSync(gdelt))('knows the groups of the GDELT files, save two relief bodies', () => {
    const files = ['20191024143000.export.CSV.gz', 'v1-sample-mixed-57-58-cols.csv.gz']
    const rows = files.flatMap((file) =>
      gunzipSync(readFileSync(`${gdelt}/${file}`))
        .toString('utf8')
        .trimEnd()
        .split('\n'),
    )
    const groups = new Set(rows.flatMap((row) => [row.split('\t')[8]!, row.split('\t')[18]!]))
    const unknown = [...groups].filter((code) => code !== '' && !organisationCodes('cameo').has(code))
    expect(unknown.sort()).toEqual(['AMN', 'XFM'])
  })
})
