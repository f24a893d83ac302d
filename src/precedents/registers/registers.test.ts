import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { formatDay, parseDay } from '../../world/days.js'
import { opponentsIn } from './conflicts.js'
import { RegisterFault } from './fault.js'
import { readRegister, readRegisterText } from './read.js'
import type { Register, RegisterKind } from './record.js'
import { gatherRegisters } from './registers.js'

const SHARED = '../shared/data'
const effects = { readFile: (path: string) => readFile(path) }

async function read<K extends RegisterKind>(path: string, kind: K): Promise<Extract<Register, { kind: K }>> {
  const found = await readRegister(`${SHARED}/${path}`, effects)
  expect(found.kind).toBe(kind)
  return found as Extract<Register, { kind: K }>
}

function fault(text: string): string {
  try {
    readRegisterText(text, 'x.csv')
  } catch (error) {
    if (error instanceof RegisterFault) return error.message
    throw error
  }
  return 'read'
}

describe('recognising a register', () => {
  it('refuses what is none, and says which line and column stopped it', () => {
    expect(fault('a,b\n1,2\n')).toBe('x.csv:1: no register that is known has these columns: a, b')
    expect(fault('')).toContain('no register')
    const rivalries = 'tssr_id,ccode1,ccode2,start,end\n'
    expect(fault(`${rivalries}1,365,2,1947\n`)).toBe('x.csv:2: 4 cells, the header has 5')
    expect(fault(`${rivalries}1,365,2,1947,2020\n2,365,2,soon,1990\n`)).toBe(
      'x.csv:3: column "start": "soon" is no whole number',
    )
    expect(fault(`${rivalries}1,"365,2,1947,2020\n`)).toBe('x.csv:2: a quotation mark is not closed')
    expect(fault(rivalries)).toBe('x.csv:2: the table has no row that could be read')
  })

  it('keeps what it cannot read, with the reason', () => {
    const { about } = readRegisterText(
      'tssr_id,ccode1,ccode2,start,end\n1,365,9999,1947,2020\n2,365,2,1947,2020\n',
      'x.csv',
    )
    expect(about).toMatchObject({
      rows: 2,
      unread: [{ reason: 'no state has this number', value: '9999', rows: 1, line: 2 }],
    })
  })
})

describe('dates and states', () => {
  it('widens a date whose day is unknown, and refuses one that does not exist', () => {
    const head = 'disno,statea,stateb,strtday,strtmnth,strtyr,endday,endmnth,endyear,hihost,year\n'
    const { records } = readRegisterText(`${head}1,365,369,-9,2,2014,31,12,2014,4,2014\n`, 'x.csv') as Extract<
      Register,
      { kind: 'disputes' }
    >
    expect([records[0]!.began.from, records[0]!.began.to].map(formatDay)).toEqual(['2014-02-01', '2014-02-28'])
    expect(fault(`${head}1,365,369,30,2,2014,31,12,2014,4,2014\n`)).toBe(
      'x.csv:2: column "strtday": 2014-2-30 is no date',
    )
  })

  it('reads a number that stood for several states by its day', () => {
    const alliances = 'ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul\n'
    const rows = [
      '365,2,1985,0,0,0,1,0',
      '365,2,1995,0,0,0,1,0',
      '345,2,1995,0,0,0,1,0',
      '345,2,2010,0,0,0,1,0',
      '345,2,2011,0,0,0,0,0',
    ]
    const { records } = readRegisterText(`${alliances}${rows.join('\n')}\n`, 'x.csv') as Extract<
      Register,
      { kind: 'alliances' }
    >
    expect(records.map(({ a }) => a)).toEqual(['SUN', 'RUS', 'YUG', 'SRB'])
  })
})

describe('registers side by side', () => {
  const rivalries = (end: number): Register =>
    readRegisterText(`tssr_id,ccode1,ccode2,start,end\n1,750,770,1947,${end}\n`, `to-${end}.csv`)
  const deals = (made: string, year: number): Register =>
    readRegisterText(
      `Transfers of major conventional arms\nData generated: ${made}\nRecipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Number delivered, ,Year(s) of delivery,status,Comments,SPU,STO,SDW\nIndia,Brazil,2000,?,2,,X,tank,2,?,${year},New,,1,2,2\n`,
      `${made}.csv`,
    )

  it('are one of a kind: the latest vintage, or the latest made by a day', () => {
    const [old, late] = [deals('18 Mar 2024 1:00:00 PM', 2001), deals('18 May 2026 1:00:00 PM', 2002)]
    expect([old, late].map(({ about }) => about.vintage)).toEqual(['2024-03-18', '2026-05-18'])
    const now = gatherRegisters([late, old])
    expect(now.about.transfers!.vintage).toBe('2026-05-18')
    expect(now.aside.map(({ vintage }) => vintage)).toEqual(['2024-03-18'])
    const then = gatherRegisters([late, old], parseDay('2025-01-01')!)
    expect(formatDay(then.transfers[0]!.delivered[0]!.from)).toBe('2001-01-01')
    expect(gatherRegisters([rivalries(2010), rivalries(2020)]).about.rivalries!.years![1]).toBe(2020)
  })

  it('puts rows together whose remarks hold a line end', () => {
    const text =
      'Transfers of major conventional arms\nRecipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Number delivered, ,Year(s) of delivery,status,Comments,SPU,STO,SDW\nIndia,Brazil,2000,?,2,,X,tank,2,?,2001; 2002,New,first\n,1,2,2\nIndia,Chile,2000,,2,,X,tank,2,,2003,New,,1,2,2;\n'
    const { records } = readRegisterText(text, 'x.csv') as Extract<Register, { kind: 'transfers' }>
    expect(records.map(({ line, supplier, tiv }) => [line, supplier, tiv])).toEqual([
      [3, 'BRA', 2],
      [5, 'CHL', 2],
    ])
  })
})

describe.skipIf(!existsSync(SHARED))('native files (need ../shared/data)', () => {
  // remarks of four, and of two deals hold a line end: 29,519 and 29,058 lines
  it.each([
    ['register-all-years_gen2026-05-18.csv.gz', 29_916, '2026-05-18'],
    ['register-all-years_gen2025-03-13.csv.gz', 29_515, '2025-03-13'],
    ['register-all-years_gen2024-03-18.csv.gz', 29_056, '2024-03-18'],
    ['deliveries-1995-2025_gen2026-02-12_newschema.csv.gz', 25_024, '2026-02-12'],
    ['deliveries-1990-2023_gen2024-04-13_newschema.csv.gz', 27_838, '2024-04-13'],
    ['deliveries-to-Ukraine_gen2025-02-17_newschema.csv.gz', 382, '2025-02-17'],
  ])('SIPRI: %s', async (file, rows, vintage) => {
    const { about, records } = await read(`sipri/${file}`, 'transfers')
    expect(about).toMatchObject({ rows, vintage })
    const drones = records.filter(
      ({ supplier, recipient, weapon }) => supplier === 'TUR' && recipient === 'UKR' && weapon.startsWith('Bayraktar'),
    )
    expect(drones.length).toBeGreaterThan(0)
    expect(drones.some(({ estimated }) => estimated.number || estimated.delivered || estimated.ordered)).toBe(true)
    const nameless = records.filter(({ supplier, recipient }) => supplier === null || recipient === null).length
    expect(nameless / rows).toBeLessThan(0.03)
  })

  it('SIPRI: a line is the line of the file, years are a list, and what is delivered later has none', async () => {
    const { records, about } = await read('sipri/register-all-years_gen2026-05-18.csv.gz', 'transfers')
    const first = records.find(({ line }) => line === 27_175)!
    expect(first).toMatchObject({ supplier: 'TUR', recipient: 'UKR', number: 12, tiv: 28.8 })
    expect(first.delivered.map(({ from }) => formatDay(from))).toEqual(['2019-01-01', '2021-01-01'])
    expect(records.find(({ line }) => line === 27_419)!.delivered).toEqual([])
    expect(about.years).toEqual([1950, 2025])
    const named = about.unread.filter(({ value }) => !value.endsWith('*')).map(({ value }) => value)
    expect(named).toEqual(['unknown supplier(s)', 'unknown recipient(s)', 'Biafra', 'Katanga', 'Northern Cyprus'])
    expect(records.some(({ supplier }) => supplier === 'VDR' || supplier === 'SUN')).toBe(true)
  })

  it('COW dyadic disputes', async () => {
    const { records, about } = await read('native-cow-ucdp/dyadic_mid_4.02.csv.gz', 'disputes')
    expect(about).toMatchObject({ rows: 10_358, years: [1816, 2014] })
    const lost = about.unread.reduce((sum, { rows }) => sum + rows, 0)
    expect(records.length + lost).toBeGreaterThanOrEqual(10_358)
    const cuba = records.find(({ a, b, year }) => year === 1962 && a === 'USA' && b === 'CUB')
    expect(cuba).toBeDefined()
  })

  it.each([
    ['native-cow-ucdp/UcdpPrioConflict_v24_1.csv.gz', 2_686, '24.1', 2023],
    ['peacesciencer/ucdp_acd.csv.gz', 5_652, null, 2024],
  ])('UCDP conflicts: %s', async (file, rows, vintage, last) => {
    const { records, about } = await read(file, 'conflicts')
    expect(about).toMatchObject({ rows, vintage, years: [1946, last] })
    // Tonga among states with troops, and Hyderabad, are not in the table of numbers
    expect(about.unread.map(({ value, rows }) => [value, rows])).toEqual([
      ['972', 7],
      ['751', 3],
    ])
    const pairs = (year: number): Set<string> =>
      new Set(
        records
          .filter((c) => c.year === year)
          .flatMap(opponentsIn)
          .map((pair) => [...pair].sort().join()),
      )
    expect(pairs(1982)).toContain('ARG,GBR')
    expect(pairs(1985)).toContain('IRN,IRQ')
    expect(pairs(2022)).toContain('RUS,UKR')
    // states with troops on either side, one row in the native layout
    expect(pairs(1991)).toContain('IRQ,USA')
    expect(pairs(1991)).toContain('FRA,IRQ')
  })

  it('rivalries, alliances, trade', async () => {
    const rivalries = await read('peacesciencer/tss_rivalries.csv.gz', 'rivalries')
    expect(rivalries.about.rows).toBe(264)
    expect(rivalries.records.filter(({ lasts }) => lasts)).toHaveLength(56)
    const has = (a: string, b: string): boolean =>
      rivalries.records.some((r) => r.lasts && [r.a, r.b].sort().join() === [a, b].sort().join())
    expect([has('RUS', 'UKR'), has('RUS', 'USA'), has('IND', 'PAK'), has('RUS', 'TUR')]).toEqual([
      true,
      true,
      true,
      false,
    ])
    const alliances = await read('peacesciencer/atop_alliance_1945_2018.csv.gz', 'alliances')
    expect(alliances.about).toMatchObject({ rows: 260_820, years: [1945, 2018] })
    const trade = await read('trade-itpd-dyad-year/itpd-dyad-year-2000-2016.csv.gz', 'trade')
    expect(trade.about).toMatchObject({ rows: 318_728, years: [2000, 2016] })
    const turkey = trade.records.filter(({ exporter, importer }) => exporter === 'TUR' && importer === 'RUS')
    expect(turkey.find(({ year }) => year === 2014)!.usd / 1e9).toBeCloseTo(9, 0)
  })

  it('votes of the General Assembly and ideal points', async () => {
    const votes = await read('un-votes/un_votes.csv.gz', 'votes')
    expect(votes.about).toMatchObject({ rows: 870_109, unread: [{ reason: 'no code', rows: 5_444 }] })
    expect(votes.records.filter(({ votes }) => votes.has('CSK'))).toHaveLength(3_752)
    expect(votes.records.filter(({ votes }) => votes.has('NAM'))).toHaveLength(2_455)
    const calls = await read('un-votes/un_roll_calls.csv.gz', 'roll-calls')
    expect(calls.about.rows).toBe(6_203)
    const july = await read('un-votes/ideal-points-all-jul2025.csv.gz', 'ideal-points')
    expect(july.about).toMatchObject({ rows: 11_440, years: [1946, 2023] })
    expect(new Set(july.about.unread.map(({ reason }) => reason)).has('no ideal point')).toBe(true)
    const april = await read('un-votes/ideal-points-all-apr2020.csv.gz', 'ideal-points')
    expect(april.records.find(({ state, year }) => state === 'USA' && year === 1946)!.point).toBeCloseTo(1.675486, 6)
  })
})
