import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseDay } from '../world/days.js'
import { describePrecedents } from './describe.js'
import { openIcews } from './fixtures/icews.js'
import { viewLedger } from './ledger/view.js'
import { type Found, findEpisodes } from './pattern/find.js'
import { parsePattern } from './pattern/parse.js'
import type { Pattern } from './pattern/pattern.js'
import { precedentsOf } from './precedents-of.js'
import { readRegister } from './registers/read.js'
import { gatherRegisters, type Registers } from './registers/registers.js'

const SHARED = '../shared/data'
const FILES = [
  'sipri/register-all-years_gen2026-05-18',
  'native-cow-ucdp/UcdpPrioConflict_v24_1',
  'native-cow-ucdp/dyadic_mid_4.02',
  'peacesciencer/tss_rivalries',
  'peacesciencer/atop_alliance_1945_2018',
  'un-votes/ideal-points-all-jul2025',
]

function shipped(id: string, edit = (text: string): string => text): Pattern {
  return parsePattern(edit(readFileSync(`precedents/patterns/${id}.yaml`, 'utf8')), id).pattern!
}

describe.skipIf(!existsSync(SHARED))('registers as they are (need ../shared/data)', () => {
  let registers: Registers
  let arms: Found

  beforeAll(async () => {
    const read = []
    for (const file of FILES) read.push(await readRegister(`${SHARED}/${file}.csv.gz`, { readFile }))
    registers = gatherRegisters(read)
    arms = await findEpisodes(shipped('arms-to-a-partners-enemy'), { registers })
  })

  it('hold episodes of arms to a partner’s enemy that are known', () => {
    const since1996 = arms.episodes.filter(({ days }) => days.from >= parseDay('1996-01-01')!)
    expect(since1996.length).toBeGreaterThan(300)
    const ids = new Set(arms.episodes.map(({ id }) => id))
    expect(ids).toContain('tur-ukr-rus-2019')
    // the first American arms to Pakistan, and Israel's to Argentina before 1982
    expect(ids).toContain('usa-pak-ind-1952')
    expect(ids).toContain('isr-arg-gbr-1978')
    const france = arms.episodes.find(({ states, days, until }) => {
      const eighties = days.from <= parseDay('1981-01-01')! && until >= parseDay('1987-12-31')!
      return states.A === 'FRA' && states.C === 'IRQ' && states.B === 'IRN' && eighties
    })
    expect(france).toBeDefined()
    // SIPRI lists no delivery from there, and says so in what the pattern misses
    expect([...ids].filter((id) => id.startsWith('pak-ukr-'))).toEqual([])
  })

  it('trace each condition to a line, and count every candidate left out', () => {
    const turkiye = arms.episodes.find(({ id }) => id === 'tur-ukr-rus-2019')!
    expect(turkiye.met[0]!.records[0]).toMatchObject({ from: 'SIPRI arms transfers 2026-05-18', line: 27_175 })
    expect(turkiye.met.every(({ condition, records }) => records.length > 0 || condition.startsWith('not:'))).toBe(true)
    const reasons = arms.excluded.map(({ reason }) => reason)
    expect(reasons).toContain('supplier or recipient is no state that is known')
    expect(reasons.some((reason) => reason.startsWith('not known: C and B in conflict'))).toBe(true)
    expect(arms.excluded.every(({ candidates }) => candidates > 0)).toBe(true)
  })

  it('give a rate of disputes with force that clustering widens, beside matched pairs', async () => {
    const from = parseDay('1996-01-01')!
    const within = { count: 1, unit: 'year' } as const
    const options = { registers, outcome: 'rupture', within, from, leaveOut: { a: 'PAK', b: 'RUS' } } as const
    const found = await precedentsOf(shipped('arms-to-a-partners-enemy'), options)
    const { rate, comparison, apart } = found.rates[0]!
    expect(rate!.n).toBeGreaterThan(500)
    expect(rate!.share).toBeGreaterThan(0.005)
    expect(rate!.share).toBeLessThan(0.06)
    expect(rate!.effective).toBeLessThan(rate!.n * 0.7)
    expect(rate!.wars).toBeGreaterThan(50)
    expect(apart.map(({ reason }) => reason)).toContain('cut off: COW dyadic disputes end in 2014')
    const kept = rate!.n + apart.reduce((sum, { episodes }) => sum + episodes, 0)
    expect(kept + found.leftOut.length).toBe(found.episodes.length)
    expect(comparison!.pairs).toBeGreaterThan(100)
    expect(describePrecedents(found).join(' ')).toContain('matched pairs')
  })

  it('give first deliveries into a war', async () => {
    const { episodes } = await findEpisodes(shipped('first-delivery-to-a-party-in-conflict'), { registers })
    const ids = episodes.map(({ id }) => id)
    expect(ids).toContain('nor-ukr-rus-2022')
    expect(ids.some((id) => id.startsWith('nor-ukr-rwa'))).toBe(false)
    expect(ids.length).toBeGreaterThan(100)
  })

  it('join a ledger: expulsions in the daily files of ICEWS and the protests that followed', async () => {
    const engine = await openIcews(`${SHARED}/icews-daily/files/*.tab.gz`)
    const ledger = await viewLedger(engine, 'icews')
    const within = { count: 30, unit: 'day' } as const
    // the files are too short for a usual past
    const pattern = shipped('expulsion-of-diplomats', (text) => text.replace(', above-usual: 0.95', ''))
    const { episodes, rates } = await precedentsOf(pattern, { registers, ledger, outcome: 'protest', within })
    const ids = episodes.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['rus-nld-2018', 'irn-dnk-2018', 'irn-alb-2018']))
    const { rate, by, apart } = rates[0]!
    expect(by).toBe('ledger')
    expect(rate!.n).toBeGreaterThanOrEqual(15)
    expect(rate!.interval[1] - rate!.interval[0]).toBeGreaterThan(0.2)
    expect(apart.reduce((sum, one) => sum + one.episodes, 0) + rate!.n).toBe(episodes.length)
    await engine.close()
  })
})

describe.skipIf(!existsSync(SHARED))('votes as they are (need ../shared/data)', () => {
  it('show partners that abstained where a title names a state', async () => {
    const files = [
      'un-votes/un_votes',
      'un-votes/un_roll_calls',
      'native-cow-ucdp/UcdpPrioConflict_v24_1',
      'peacesciencer/tss_rivalries',
      'peacesciencer/atop_alliance_1945_2018',
    ]
    const read = []
    for (const file of files) read.push(await readRegister(`${SHARED}/${file}.csv.gz`, { readFile }))
    const { episodes } = await findEpisodes(shipped('partner-abstains-in-the-assembly'), {
      registers: gatherRegisters(read),
    })
    const ids = episodes.map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(50)
    expect(ids.some((id) => id.startsWith('kaz-ukr-'))).toBe(true)
  })
})
