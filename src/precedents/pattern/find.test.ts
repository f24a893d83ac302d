import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatDay, parseDay } from '../../world/days.js'
import { small, smallLedger } from '../fixtures/small.js'
import { namedIn } from './begin.js'
import { findEpisodes } from './find.js'
import { parsePattern } from './parse.js'
import type { Pattern } from './pattern.js'

function shipped(id: string): Pattern {
  return parsePattern(readFileSync(`precedents/patterns/${id}.yaml`, 'utf8'), id).pattern!
}

const ARMS = shipped('arms-to-a-partners-enemy')

/** Brazil arms Pakistan, India's rival, and is India's ally; Chile arms Pakistan and has no ties with India. */
const REGISTERS = {
  transfers: ['BRA PAK 2001; 2003; 2012', 'CHL PAK 2004', 'BRA KEN 2004'],
  conflicts: ['IND PAK 1999 interstate'],
  rivalries: ['IND PAK 1947 2020'],
  alliances: ['BRA IND 1995..2018'],
  disputes: [],
}

describe('arms to a partner’s enemy', () => {
  it('is found by structure, each condition with the record that met it', async () => {
    const { episodes, lacking } = await findEpisodes(ARMS, { registers: small(REGISTERS) })
    expect(lacking).toEqual([])
    expect(episodes.map(({ id }) => id)).toEqual(['bra-pak-ind-2001', 'bra-pak-ind-2012'])
    const [first] = episodes
    expect(first).toMatchObject({ events: 2, states: { A: 'BRA', B: 'IND', C: 'PAK' } })
    expect(first!.met.map(({ condition }) => condition)).toEqual([
      'A delivers arms to C',
      'C and B in conflict, or C and B rivals',
      'not: A and C in conflict',
      'A and B partners',
    ])
    const [transfer, rivalry, , footing] = first!.met.map(({ records }) => records[0])
    expect(transfer).toEqual({
      from: 'SIPRI arms transfers 2026-05-18',
      line: 5,
      says: '1 X-1 (tank), delivered 2001, 2003, 2012, estimated',
    })
    expect(rivalry).toMatchObject({ from: 'strategic rivalries (to 2020)', line: 3 })
    expect(footing!.says).toContain('alliance in 2000')
  })

  it('counts every candidate that was left out, by reason', async () => {
    const { excluded } = await findEpisodes(ARMS, { registers: small(REGISTERS) })
    const of = (reason: string): number => excluded.find((one) => one.reason === reason)?.candidates ?? 0
    expect(of('does not hold: A and B partners')).toBe(1)
    // Kenya has no opponent; Austria is Switzerland's own rival
    expect(of('does not hold: C and B in conflict, or C and B rivals')).toBe(2)
    expect(excluded.reduce((sum, { candidates }) => sum + candidates, 0)).toBe(4)
  })

  it('takes what a register does not cover for unknown, not for absent', async () => {
    const late = { ...REGISTERS, transfers: ['BRA KEN 2024'] }
    const { episodes, excluded } = await findEpisodes(ARMS, { registers: small(late) })
    expect(episodes).toEqual([])
    expect(excluded.map(({ reason }) => reason)).toContain(
      'not known: C and B in conflict, or C and B rivals (UCDP/PRIO armed conflicts cover 1946 to 2023)',
    )
  })

  it('carries rivalries and alliances on for some years, and marks them', async () => {
    const late = { ...REGISTERS, transfers: ['BRA PAK 2023'] }
    const { episodes } = await findEpisodes(ARMS, { registers: small(late) })
    expect(episodes.map(({ id }) => id)).toEqual(['bra-pak-ind-2023'])
    expect(episodes[0]!.met[1]!.records[0]).toMatchObject({ carried: true })
    expect(episodes[0]!.met[3]!.records[0]).toMatchObject({ carried: true })
  })

  it('does not look for partners among the hostile', async () => {
    const hostile = { ...REGISTERS, disputes: ['BRA IND 2000-03-01 2000-03-02 4'] }
    const { episodes } = await findEpisodes(ARMS, { registers: small(hostile) })
    expect(episodes.map(({ id }) => id)).toEqual(['bra-pak-ind-2003', 'bra-pak-ind-2012'])
  })

  it('finds nothing, and says what is lacking, without a register that it needs', async () => {
    const { transfers, alliances } = REGISTERS
    const found = await findEpisodes(ARMS, { registers: small({ transfers, alliances }) })
    expect(found).toMatchObject({ episodes: [], lacking: ['conflicts or rivalries', 'conflicts'] })
  })

  it('takes trade for a tie where nothing else shows one', async () => {
    const { alliances: _, ...others } = REGISTERS
    const trade =
      'year,exporter,importer,usd2010\n2000,"Brazil","India",5e9\n2000,"Kenya","India",6e9\n2000,"Korea, South","Brazil",1e5\n'
    const { episodes } = await findEpisodes(ARMS, { registers: small({ ...others, files: [trade] }) })
    expect(episodes.map(({ id }) => id)).toEqual(['bra-pak-ind-2001'])
    expect(episodes[0]!.met.at(-1)!.records).toEqual([
      { from: 'ITPD trade (to 2000)', line: null, says: 'partner 1 in the trade of BRA, 2000' },
    ])
  })

  it('keeps to the days asked for, by the beginning of the episode', async () => {
    const { episodes } = await findEpisodes(ARMS, { registers: small(REGISTERS), from: parseDay('2002-01-01')! })
    expect(episodes.map(({ id }) => id)).toEqual(['bra-pak-ind-2012'])
  })
})

describe('first delivery to a party in conflict', () => {
  it('needs twenty years without one, and a register that reaches back so far', async () => {
    const registers = small({
      transfers: ['BRA PAK 1971', 'BRA PAK 1999', 'CHL PAK 1990; 1999', 'KEN PAK 1960'],
      conflicts: ['IND PAK 1971 interstate', 'IND PAK 1999 interstate', 'IND PAK 1960 interstate'],
    })
    const { episodes, excluded } = await findEpisodes(shipped('first-delivery-to-a-party-in-conflict'), { registers })
    expect(episodes.map(({ id }) => id)).toEqual(['bra-pak-ind-1971', 'bra-pak-ind-1999'])
    expect(excluded.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['not the first delivery', 'cannot be told to be the first delivery']),
    )
  })
})

describe('partner abstains in the Assembly', () => {
  const votes = 'rcid,country_code,vote\n1,UA,yes\n1,BR,abstain\n1,CL,abstain\n1,KE,no\n2,BR,abstain\n2,UA,no\n'
  const calls =
    'rcid,session,importantvote,date,unres,amend,para,short\n1,68,0,2014-03-27,R/68/262,0,0,TERRITORIAL INTEGRITY OF UKRAINE\n2,68,0,2014-04-01,R/68/263,0,0,UKRAINE\n'

  it('reads titles for states, abstentions for votes, and absence for nothing', async () => {
    const registers = small({ ...REGISTERS, alliances: ['BRA UKR 2000..2018'], files: [votes, calls] })
    const { episodes, excluded } = await findEpisodes(shipped('partner-abstains-in-the-assembly'), { registers })
    expect(episodes.map(({ id }) => id)).toEqual(['bra-ukr-2014'])
    expect(excluded).toEqual([{ reason: 'does not hold: A and B partners', candidates: 1 }])
  })

  it('does not see Guinea in Equatorial Guinea', () => {
    expect(namedIn('SITUATION OF HUMAN RIGHTS IN EQUATORIAL GUINEA')).toEqual(['GNQ'])
    expect(namedIn('Guinea, and the Democratic Republic of the Congo').sort()).toEqual(['COD', 'GIN'])
    expect(namedIn('NUCLEAR DISARMAMENT')).toEqual([])
  })
})

describe('patterns over the ledger', () => {
  const usual = ['2016-01-10', '2016-07-10', '2017-03-10'].map((day) => `GBR RUS 161 ${day}`)
  const burst = ['2018-03-14', '2018-03-15', '2018-03-20'].map((day) => `GBR RUS 174 ${day}`)

  it('finds acts above usual, dated by the day that reaches the number', async () => {
    const ledger = smallLedger([...usual, ...burst], '2016-01-01', '2018-12-31')
    const { episodes } = await findEpisodes(shipped('expulsion-of-diplomats'), { registers: small({}), ledger })
    expect(episodes).toHaveLength(1)
    expect(episodes[0]).toMatchObject({
      id: 'rus-gbr-2018',
      states: { A: 'RUS', B: 'GBR' },
      days: { from: parseDay('2018-03-20')! },
    })
  })

  it('finds a burst that comes to the number long before it is unusual, and tells two of one year apart', async () => {
    const day = (n: number): string => formatDay(parseDay('2016-01-01')! + n)
    const weekly = Array.from({ length: 104 }, (_, i) => `GBR RUS 174 ${day(7 * i)}`)
    const daily = (from: number): string[] => Array.from({ length: 28 }, (_, i) => `GBR RUS 174 ${day(from + i)}`)
    const ledger = smallLedger([...weekly, ...daily(731), ...daily(1000)], '2016-01-01', '2018-12-31')
    const { episodes } = await findEpisodes(shipped('expulsion-of-diplomats'), { registers: small({}), ledger })
    expect(episodes.map(({ id, days }) => [id, days.from > parseDay('2018-01-01')!])).toEqual([
      [expect.stringMatching(/^rus-gbr-2018$/), true],
      [expect.stringMatching(/^rus-gbr-2018-(09|10)-\d\d$/), true],
    ])
  })

  it('counts acts that are a condition within a stretch, where one is written', async () => {
    const spread = ['2017-02-01', '2017-06-01', '2017-10-01'].map((day) => `RUS GBR 112 ${day}`)
    const ledger = smallLedger([...usual, ...burst, ...spread], '2016-01-01', '2018-12-31')
    const found = async (over: string): Promise<number> => {
      const text = readFileSync('precedents/patterns/expulsion-of-diplomats.yaml', 'utf8')
      const where = `where:\n  - events: { from: A, to: B, codes: ["112"], at-least: 3${over}, before: 24 months }\n`
      const { pattern } = parsePattern(`${text}${where}`, 'expulsion-of-diplomats')
      return (await findEpisodes(pattern!, { registers: small({}), ledger })).episodes.length
    }
    expect([await found(''), await found(', over: 14 days'), await found(', over: 9 months')]).toEqual([1, 0, 1])
  })

  it('takes a pair without a past for nothing unusual', async () => {
    const ledger = smallLedger(burst, '2018-03-01', '2018-12-31')
    expect((await findEpisodes(shipped('expulsion-of-diplomats'), { registers: small({}), ledger })).episodes).toEqual(
      [],
    )
  })

  it('asks ledger and registers together', async () => {
    const accused = ['2018-05-01', '2018-05-02', '2018-05-03'].map((day) => `IND BRA 112 ${day}`)
    const ledger = smallLedger(accused, '2016-01-01', '2018-12-31')
    const pattern = shipped('exposure-of-covert-aid')
    const without = { ...REGISTERS, transfers: [] }
    const { episodes } = await findEpisodes(pattern, { registers: small(without), ledger })
    expect(episodes.map(({ id, states }) => [id, states.C])).toEqual([['bra-ind-2018', 'PAK']])
    const listed = { ...REGISTERS, transfers: ['BRA PAK 2016'] }
    expect((await findEpisodes(pattern, { registers: small(listed), ledger })).episodes).toEqual([])
  })

  it('needs a register of leaders for a change of leader', async () => {
    const accused = ['2018-05-01', '2018-05-02', '2018-05-03'].map((day) => `IND BRA 112 ${day}`)
    const ledger = smallLedger(accused, '2016-01-01', '2018-12-31')
    const pattern = shipped('leader-change-with-outside-involvement-alleged')
    expect((await findEpisodes(pattern, { registers: small({}), ledger })).lacking).toEqual(['leaders'])
    const leaders = 'obsid,ccode,leader,startdate,entry\nI-1,750,L,2018-02-01,Irregular\nI-0,750,K,2000-02-01,Regular\n'
    const { episodes } = await findEpisodes(pattern, { registers: small({ files: [leaders] }), ledger })
    expect(episodes.map(({ id }) => id)).toEqual(['bra-ind-2018'])
  })
})
