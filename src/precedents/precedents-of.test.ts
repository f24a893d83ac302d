import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseDay } from '../world/days.js'
import { describePrecedents } from './describe.js'
import { small } from './fixtures/small.js'
import { countable, loadLibrary } from './library/load.js'
import { parsePattern } from './pattern/parse.js'
import { precedentsOf } from './precedents-of.js'

const pattern = parsePattern(readFileSync('precedents/patterns/arms-to-a-partners-enemy.yaml', 'utf8'), 'arms').pattern!
const YEAR = { count: 1, unit: 'year' } as const

const WARS = ['IND PAK', 'GRC TUR', 'EGY ISR', 'PER ECU', 'IRQ IRN', 'ETH SOM']
const SUPPLIERS = ['BRA', 'CHL', 'FRA', 'SWE']
const pairs = WARS.flatMap((war) => SUPPLIERS.map((a) => [a, ...war.split(' ')] as const))

/** Four suppliers deliver to one side of six rivalries, in 1990; each is an ally of the other side, with Canada and Spain, who deliver nothing. */
const REGISTERS = small({
  transfers: pairs.map(([a, , c]) => `${a} ${c} 1990`),
  rivalries: WARS.map((war) => `${war} 1950 2020`),
  conflicts: [],
  alliances: [
    ...pairs.map(([a, b]) => `${a} ${b} 1980..2018`),
    ...WARS.flatMap((war) => ['CAN', 'ESP'].map((a) => `${a} ${war.split(' ')[0]} 1980..2018`)),
  ],
  disputes: [
    'BRA IND 1990-05-01 1990-05-02 4',
    'CHL IND 1991-05-01 1991-05-02 4',
    'FRA GRC 1990-07-01 1990-08-01 4',
    'SWE EGY 1990-07-01 1990-08-01 2',
  ],
})

describe('precedentsOf', () => {
  it('counts what followed, refuses to count the case itself, and says all of it', async () => {
    const found = await precedentsOf(pattern, {
      registers: REGISTERS,
      outcome: 'rupture',
      within: YEAR,
      leaveOut: { a: 'BRA', b: 'PER' },
    })
    expect(found.episodes).toHaveLength(24)
    expect(found.leftOut).toEqual(['bra-ecu-per-1990'])
    const [measured] = found.rates
    expect(measured).toMatchObject({ by: 'registers', refused: null, apart: [] })
    expect(measured!.rate).toMatchObject({ n: 23, x: 3, wars: 6, partners: 6, level: 0.9 })
    expect(measured!.rate!.effective).toBeLessThan(23)
    expect(measured!.rate!.interval[1]).toBeGreaterThan(measured!.rate!.independent![1])
    expect(measured!.followed.find(({ id }) => id === 'chl-pak-ind-1990')!.outcome).toMatchObject({
      state: 'yes',
      on: '1991-05-01',
    })
    const said = describePrecedents(found)
    expect(said[0]).toBe("Arms to a partner's enemy: 24 episodes found.")
    expect(said.join(' ')).toContain('rupture followed within 1 year in 3 of 23 (13 %)')
    expect(said.join(' ')).toContain('no precedent: bra-ecu-per-1990 left out')
    expect(JSON.parse(JSON.stringify(found))).toEqual(found)
  })

  it('sets episodes beside pairs of the same partner and footing without a delivery', async () => {
    const found = await precedentsOf(pattern, { registers: REGISTERS, outcome: 'rupture', within: YEAR })
    const { comparison } = found.rates[0]!
    expect(comparison).toMatchObject({ pairs: 12, controls: { n: 12, x: 0 } })
    expect(comparison!.left.map(({ name }) => name)).toEqual(expect.arrayContaining(['distance', 'trade', 'alliance']))
    expect(comparison!.apart).toEqual([{ reason: 'no pair without the event', episodes: 12 }])
    expect(comparison!.difference).toBeCloseTo(comparison!.episodes.x / 12, 12)
  })

  it('refuses a rate from too few episodes, with the number', async () => {
    const few = small({
      transfers: ['BRA PAK 1990'],
      rivalries: ['IND PAK 1950 2020'],
      conflicts: [],
      alliances: ['BRA IND 1980..2018'],
      disputes: [],
    })
    const found = await precedentsOf(pattern, { registers: few, outcome: 'dispute', within: YEAR })
    expect(found.rates[0]).toMatchObject({
      rate: null,
      refused: '1 episodes were watched to their end; a rate needs 8',
    })
    expect(describePrecedents(found).join(' ')).toContain(
      'there is no rate of dispute within 1 year: 1 episodes were watched',
    )
  })

  it('says what is not loaded, and finds nothing', async () => {
    const found = await precedentsOf(pattern, { outcome: 'dispute', within: YEAR })
    expect(found).toMatchObject({
      episodes: [],
      rates: [],
      lacking: ['transfers', 'conflicts or rivalries', 'conflicts', 'alliances or transfers or trade'],
    })
    expect(describePrecedents(found)).toHaveLength(1)
    expect(describePrecedents(found)[0]).toContain('nothing was looked for')
  })

  it('ranks episodes by their likeness to a case, and places hand-picked ones', async () => {
    const on = parseDay('1990-06-01')!
    const options = {
      registers: REGISTERS,
      outcome: 'rupture',
      within: YEAR,
      like: { a: 'BRA', b: 'GRC', on },
      named: ['swe-isr-egy-1990', 'swe-tur-grc-1990'],
    } as const
    const found = await precedentsOf(pattern, options)
    expect(found.placed).toMatchObject({ of: 24, asMild: 21, says: 'the two named cases are no harsher than 21 of 24' })
    expect(found.like!.used.length + found.like!.left.length).toBe(5)
  })

  it('takes the drawn episodes of the library, each by its chance to be drawn, and no convenience case', async () => {
    const library = loadLibrary('precedents/library')
    const drawn = new Set(countable(library).map(({ id }) => id))
    const [first] = countable(library)
    const leaveOut = { a: first!.a, b: first!.b }
    const found = await precedentsOf(pattern, {
      library,
      outcome: 'downturn',
      within: YEAR,
      leaveOut,
    })
    const [measured] = found.rates
    expect(measured!.by).toBe('library')
    expect(measured!.followed.length).toBeGreaterThan(40)
    expect(measured!.followed.every(({ id }) => drawn.has(id))).toBe(true)
    expect(found.leftOut).toContain(first!.id)
    expect(measured!.followed.some(({ id }) => id === first!.id)).toBe(false)
    expect(measured!.noComparison).toBe('the library holds no pairs without the event')
    const said = describePrecedents(found).join(' ')
    expect(said).toContain('drawn for the library')
    expect(said).toContain('Registers were not looked through: transfers')
  })

  it('gives the same answer twice', async () => {
    const options = { registers: REGISTERS, outcome: 'dispute', within: YEAR } as const
    expect(JSON.stringify(await precedentsOf(pattern, options))).toBe(
      JSON.stringify(await precedentsOf(pattern, options)),
    )
  })
})
