import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { parseDay } from '../days.js'
import { cameoRegions, stateCodes } from './codes.js'
import { comparable } from './names.js'
import { stateOn } from './successions.js'

const data = '../shared/data'
const codelist = `${data}/codes/countrycode-codelist.csv.gz`
const icewsNames = `${data}/codes/icews-countrynames-cameo.txt`
const fipsList = `${data}/codes/pygdelt-countries.json`
const icewsFiles = `${data}/icews-daily/files`
const gdeltFile = `${data}/gdelt-samples/20191024143000.export.CSV.gz`
const systems = { cow: `${data}/peacesciencer/cow_states.csv.gz`, gw: `${data}/peacesciencer/gw_states.csv.gz` }

describe('against published lists (skipped where absent)', () => {
  it.skipIf(!existsSync(codelist))('has the ISO numbers, alpha-2 and FIPS codes of a public list', () => {
    const rows = readCsv(codelist).filter(({ iso3c }) => iso3c !== '')
    const unlike = rows.filter(
      ({ iso3c, iso3n, iso2c, fips }) =>
        stateCodes('iso-numeric').get(iso3n!.padStart(3, '0')) !== iso3c ||
        stateCodes('alpha2').get(iso2c!) !== iso3c ||
        (fips !== '' && stateCodes('fips').get(fips!) !== iso3c),
    )
    expect([rows.length, unlike]).toEqual([249, []])
  })

  it.skipIf(!existsSync(fipsList))('has the FIPS codes of a GDELT library', () => {
    const listed: Record<string, { iso3: string }> = JSON.parse(readFileSync(fipsList, 'utf8'))
    const unlike = Object.entries(listed).filter(([fips, { iso3 }]) => stateCodes('fips').get(fips) !== iso3)
    expect([Object.keys(listed).length > 200, unlike]).toEqual([true, []])
  })

  it.skipIf(!existsSync(icewsNames))('has the ICEWS names with the codes of a published table, save these', () => {
    const rows = readFileSync(icewsNames, 'utf8').trimEnd().split(/\r?\n/)
    const unlike = rows.flatMap((row) => {
      const [name, listed] = row.split('\t')
      // a territory is STATEPART there: USAASM
      const theirs = stateCodes('cameo').get(listed!.slice(-3))
      const ours = stateCodes('icews').get(name!)
      return ours === theirs ? [] : [`${name}: ${listed}, ours ${ours ?? '-'}`]
    })
    expect([rows.length, unlike]).toEqual([
      261,
      [
        // ANT is the Netherlands Antilles
        'Antarctica: ANT, ours ATA',
        // territories and a part that the table gives to their state, or to a code of its own
        'Jersey: GBR, ours JEY',
        'Mayotte: FRA, ours MYT',
        'Gaza: PSEGZA, ours PSE',
        'Saint Barthelemy: FRA, ours BLM',
        // the state of 2003 to 2006 has a code of its own
        'Serbia and Montenegro: SRB, ours SCG',
      ],
    ])
  })

  for (const scheme of ['cow', 'gw'] as const) {
    it.skipIf(!existsSync(systems[scheme]))(
      `has the members of the state system by number on their last day: ${scheme}`,
      () => {
        const unlike = readCsv(systems[scheme]).flatMap((row) => {
          const [number, name] = [row.ccode ?? row.gwcode!, row.statenme ?? row.statename!]
          const last =
            row.enddate ?? [row.endyear, row.endmonth!.padStart(2, '0'), row.endday!.padStart(2, '0')].join('-')
          if (last < '1946') return []
          const then = stateOn(stateCodes(scheme).get(number) ?? '-', parseDay(last)!)
          const named = stateCodes('names').get(comparable(name.replace(/ \(.*\)$|\/.*$/, '')))
          return named === then ? [] : [`${number} ${name} ${last}: ${then}`]
        })
        const gwOnly = [
          // one number for the days of Yugoslavia and of Serbia and Montenegro
          '345 Yugoslavia 2006-06-04: SCG',
          // it ended in 1950 and has no code
          '711 Tibet 1950-10-01: -',
          // the name of before 1976
          '816 Vietnam, Democratic Republic of 2017-12-31: VNM',
        ]
        // Correlates of War calls the state that Serbia continues by its old name
        expect(unlike).toEqual(scheme === 'gw' ? gwOnly : ['345 Yugoslavia 2016-12-31: SRB'])
      },
    )
  }
})

describe('against the files of the feeds (skipped where absent)', () => {
  it.skipIf(!existsSync(icewsFiles))('knows every country of the ICEWS files', () => {
    const unknown = new Set<string>()
    for (const file of readdirSync(icewsFiles)) {
      const [, ...rows] = gunzipSync(readFileSync(`${icewsFiles}/${file}`))
        .toString('utf8')
        .trimEnd()
        .split('\n')
      for (const cells of rows.map((row) => row.split('\t'))) {
        for (const name of [cells[4]!, cells[10]!]) if (!stateCodes('icews').has(name)) unknown.add(name)
      }
    }
    expect([...unknown]).toEqual([''])
  })

  it.skipIf(!existsSync(gdeltFile))('knows every country of a GDELT file, or that it is a region', () => {
    const rows = gunzipSync(readFileSync(gdeltFile)).toString('utf8').trimEnd().split('\n')
    const cells = rows.map((row) => row.split('\t'))
    const actors = new Set(cells.flatMap((row) => [row[7]!, row[17]!]))
    expect([...actors].filter((code) => !stateCodes('cameo').has(code) && !cameoRegions.has(code))).toEqual([''])
    const places = new Set(cells.map((row) => row[53]!))
    // OS is the high seas
    expect([...places].filter((code) => !stateCodes('fips').has(code)).sort()).toEqual(['', 'OS'])
  })

  it.skipIf(!existsSync(`${data}/sipri`))('knows every state of the trade and arms data by name', () => {
    const pairsIn = (file: string, heading: number, column: number) => {
      const lines = gunzipSync(readFileSync(`${data}/${file}`))
        .toString('latin1')
        .trimEnd()
        .split('\n')
      return lines.slice(heading).flatMap((line) =>
        line
          .replaceAll('"', '')
          .split(',')
          .slice(column, column + 2),
      )
    }
    const names = new Set([
      ...pairsIn('trade-itpd-dyad-year/itpd-dyad-year-2000-2016.csv.gz', 1, 1),
      ...pairsIn('sipri/derived-tiv-dyad-year-1990-2025.csv.gz', 1, 1),
      ...pairsIn('sipri/register-all-years_gen2026-05-18.csv.gz', 12, 0),
    ])
    // an asterisk marks who is no state
    const unknown = [...names].filter((name) => !name.includes('*') && !stateCodes('names').has(comparable(name)))
    expect(unknown.sort()).toEqual([
      'Biafra',
      'Katanga',
      'Northern Cyprus',
      'unknown recipient(s)',
      'unknown supplier(s)',
    ])
  })
})

function readCsv(file: string): Record<string, string>[] {
  const cells = (line: string) =>
    [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      (match) => match[1]?.replaceAll('""', '"') ?? match[2]!,
    )
  const [head, ...rows] = gunzipSync(readFileSync(file)).toString('utf8').trim().split(/\r?\n/).map(cells)
  return rows.map((row) => Object.fromEntries(head!.map((name, i) => [name, row[i] ?? ''])))
}
