import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { cameoCodes } from './cameo.js'
import { commonScale, intensityOf, intensityScales } from './intensity.js'
import { ploverTypes } from './plover.js'
import { quads } from './quads.js'

const codes = '../shared/data/codes'
const icewsFiles = '../shared/data/icews-daily/files'
const gdeltFiles = '../shared/data/gdelt-samples'
const icews = intensityScales.get('goldstein-icews')!.values
const gdelt = intensityScales.get('goldstein-gdelt')!.values
/** codes that no published table gives a value */
const without = ['1214', '155', '176', '1834', '1951', '1952']

describe('intensityScales', () => {
  it('give every code a value but six', () => {
    const missing = (values: ReadonlyMap<string, number>) => [...cameoCodes.keys()].filter((code) => !values.has(code))
    expect(missing(icews)).toEqual(without)
    expect(missing(gdelt).sort()).toEqual(['1213', ...without].sort())
    expect([icews.size, gdelt.size]).toEqual([312, 311])
  })

  it('differ in these codes', () => {
    const differ = [...icews].filter(([code, value]) => gdelt.get(code) !== value)
    expect(differ.map(([code, value]) => [code, value, gdelt.get(code) ?? null])).toEqual([
      ['016', -5, -2],
      ['022', 3.4, 3.2],
      ['1213', -4, null],
      ['164', -6.5, -7],
      ['165', -7, -6.5],
    ])
  })

  it('score every PLOVER type, with the sign of its class', () => {
    const { values } = intensityScales.get('plover')!
    expect(new Set(values.keys())).toEqual(new Set(ploverTypes.keys()))
    for (const [type, value] of values) expect(value < 0, type).toBe(quads('plover').get(type)! > 2)
  })

  it('say which feed uses which', () => {
    expect([...intensityScales.values()].map(({ id, feeds }) => [id, ...feeds])).toEqual([
      ['goldstein-icews', 'icews'],
      ['goldstein-gdelt', 'gdelt'],
      ['plover', 'polecat'],
    ])
    for (const { source } of intensityScales.values()) expect(source).toMatch(/20\d\d|1992/)
  })
})

describe('intensityOf', () => {
  it('is null where a scale has none', () => {
    expect(intensityOf(commonScale, '112')).toBe(-2)
    expect(intensityOf(commonScale, 'ACCUSE')).toBeNull()
    expect(intensityOf('plover', '112')).toBeNull()
    expect(intensityOf('goldstein-gdelt', '1213')).toBeNull()
  })
})

describe('against published lists (skipped where absent)', () => {
  it.skipIf(!existsSync(codes))('is the ICEWS list, code by code', () => {
    const text = readFileSync(`${codes}/cameo-codes-goldstein-icews.csv`, 'latin1')
    const listed = [...text.matchAll(/^"\d+",\d+,"[^"]*","(\d{2,4})",(-?[\d.]+),/gm)].map(([, code, value]) => [
      code!,
      Number(value),
    ])
    expect(listed.length).toBe(312)
    expect(new Map(listed as [string, number][])).toEqual(new Map(icews))
  })

  it.skipIf(!existsSync(codes))('is not the Kansas scale 0.5b1, whose codes mean other acts', () => {
    const text = readFileSync(`${codes}/keds-CAMEO.SCALE.txt`, 'latin1')
    const kansas = [...text.matchAll(/^\s*(\d+):\[(-?[\d.]+)\]/gm)].map(
      ([, code, value]) => [code!, Number(value)] as const,
    )
    expect(kansas.length).toBe(276)
    // 0357 is 0356 today, 1641 to 1643 are 1661 to 1663
    expect(kansas.filter(([code]) => !cameoCodes.has(code)).map(([code]) => code)).toEqual([
      '0357',
      '1641',
      '1642',
      '1643',
    ])
    const differ = kansas.filter(([code, value]) => cameoCodes.has(code) && icews.get(code) !== value)
    expect(Object.fromEntries(differ.map(([code, value]) => [code, [icews.get(code), value]]))).toEqual({
      // there 016 is empathy, today a denial
      '016': [-5, 3.4],
      // there 124 is to reject a meeting (125 today), today to refuse to yield
      124: [-4, -5],
      // there 163 is to halt negotiations, 164 to expel or withdraw, 166 an embargo: today 164, 166 and 163
      163: [-8, -6.5],
      164: [-6.5, -7],
      166: [-7, -8],
    })
  })

  it.skipIf(!existsSync(codes))('is not the list of one GDELT library, a scale of its own', () => {
    const text = readFileSync(`${codes}/pygdelt-cameo_goldstein.json`, 'utf8')
    const listed: [string, { value: number }][] = Object.entries(JSON.parse(text))
    const same = listed.filter(([code, { value }]) => gdelt.get(code) === value).map(([code]) => code)
    // of its 316 codes all others differ; below, GDELT's files bear out ours
    expect([listed.length, same.sort().join(' ')]).toEqual([
      316,
      '01 010 011 012 013 014 052 08 080 0813 0814 09 090 1212 123 1232 124 1241 1244 1385 17 170 1823 184 186 20 200 202 203 204 2041 2042',
    ])
  })
})

describe('against the files of the feeds (skipped where absent)', () => {
  it.skipIf(!existsSync(icewsFiles))('is what ICEWS files carry', () => {
    const unlike = new Set<string>()
    for (const file of readdirSync(icewsFiles).slice(0, 20)) {
      const [, ...rows] = gunzipSync(readFileSync(`${icewsFiles}/${file}`))
        .toString('utf8')
        .trimEnd()
        .split('\n')
      for (const row of rows) {
        const [code, value] = row.split('\t').slice(6, 8)
        if (icews.get(code!) !== Number(value)) unlike.add(`${code} ${value}`)
      }
    }
    expect([...unlike]).toEqual([])
  })

  it.skipIf(!existsSync(gdeltFiles))('is what GDELT files carry', () => {
    const files = ['20191024143000.export.CSV.gz', 'v1-sample-mixed-57-58-cols.csv.gz']
    const rows = files.flatMap((file) =>
      gunzipSync(readFileSync(`${gdeltFiles}/${file}`))
        .toString('utf8')
        .trimEnd()
        .split('\n'),
    )
    const pairs = rows.map((row) => [row.split('\t')[26]!, Number(row.split('\t')[30])] as const)
    expect(pairs.filter(([code, value]) => gdelt.get(code) !== value)).toEqual([])
    expect(new Set(pairs.map(([code]) => code)).size).toBeGreaterThan(120)
  })
})
