import { describe, expect, it } from 'vitest'
import { parseDay } from '../../world/days.js'
import { small, smallLedger } from '../fixtures/small.js'
import type { Coded, Episode } from '../library/episode.js'
import { yearSpan } from '../registers/span.js'
import { measureByLedger } from './by-ledger.js'
import { followInLibrary, libraryDays } from './by-library.js'
import { measureByRegisters } from './by-registers.js'
import { type Case, divide, isLeftOut } from './measured.js'
import { type Followed, knownBy, type Outcome, watched } from './outcome.js'

const YEAR = { count: 1, unit: 'year' } as const
const day = (iso: string): number => parseDay(iso)!
const span = (from: string, to: string) => ({ from: day(from), to: day(to) })

describe('watched', () => {
  it('begins the day after an event whose day is known, and with the year of one whose day is not', () => {
    expect(watched(span('2015-11-24', '2015-11-24'), YEAR)).toEqual(span('2015-11-25', '2016-11-24'))
    expect(watched(yearSpan(2015), YEAR)).toEqual(span('2015-01-01', '2016-12-31'))
  })
})

describe('outcomes from registers', () => {
  const registers = small({
    disputes: ['BRA IND 2000-03-01 2000-03-02 3', 'BRA IND 2005-03-01 2005-03-02 4'],
    conflicts: ['BRA IND 2006 interstate'],
    alliances: ['BRA IND 1990..2004'],
  })
  const of = (outcome: Outcome, year: number): Followed =>
    measureByRegisters(outcome, registers)!.follow(['BRA', 'IND'], watched(yearSpan(year), YEAR))

  it('are new disputes, those with force, conflicts, and alliances that end', () => {
    expect(of('dispute', 1999)).toMatchObject({ state: 'yes', on: day('2000-03-01') })
    expect(of('rupture', 1999)).toEqual({ state: 'no' })
    expect(of('rupture', 2004)).toMatchObject({
      state: 'yes',
      records: [{ says: 'dispute 7 from 2005-03-01, level 4' }],
    })
    expect(of('conflict', 2005)).toMatchObject({ state: 'yes', on: day('2006-01-01') })
    expect(of('alliance-ended', 2004)).toMatchObject({ state: 'yes', on: day('2005-01-01') })
    expect(of('alliance-ended', 2001)).toEqual({ state: 'no' })
    expect(of('alliance-ended', 2010)).toEqual({ state: 'unknown', why: 'no alliance to end' })
    expect(measureByRegisters('protest', registers)).toBeNull()
    expect(measureByRegisters('dispute', small({}))).toBeNull()
  })

  it('are cut off where the register ends within the time, and unknown beyond it', () => {
    expect(of('dispute', 2014)).toEqual({ state: 'censored', why: 'COW dyadic disputes end in 2014' })
    expect(of('dispute', 2015)).toEqual({ state: 'unknown', why: 'COW dyadic disputes cover 1900 to 2014' })
    expect(of('dispute', 2013)).toEqual({ state: 'no' })
    const ends = small({ disputes: ['BRA IND 2014-03-01 2014-03-02 3'] })
    const after = watched(yearSpan(2014), YEAR)
    expect(measureByRegisters('dispute', ends)!.follow(['BRA', 'IND'], after)).toMatchObject({
      state: 'yes',
      complete: false,
    })
  })
})

describe('outcomes from the ledger', () => {
  const acts = (code: string, month: string, days: number[], from = 'RUS', to = 'TUR'): string[] =>
    days.map((d) => `${from} ${to} ${code} ${month}-${String(d).padStart(2, '0')}`)
  const after = span('2015-11-25', '2016-11-24')
  const pair = ['TUR', 'RUS'] as const

  it('are acts of the partner by stated codes, as many as stated within the days stated', async () => {
    const ledger = smallLedger(
      [...acts('163', '2015-12', [1, 20]), ...acts('161', '2016-01', [5]), ...acts('161', '2016-06', [5])],
      '2014-01-01',
      '2017-12-31',
    )
    const of = async (outcome: Outcome): Promise<Followed> =>
      (await measureByLedger(outcome, ledger))!.follow(pair, after)
    expect(await of('sanction')).toMatchObject({ state: 'yes', on: day('2015-12-20'), value: 2 })
    expect(await of('ambassador')).toEqual({ state: 'no' })
    expect(await of('rupture')).toEqual({ state: 'no' })
    expect(await measureByLedger('dispute', ledger)).toBeNull()
    // what the one who acted does is no answer
    const reversed = (await measureByLedger('sanction', ledger))!.follow(['RUS', 'TUR'], after)
    expect(reversed).toEqual({ state: 'no' })
  })

  it('are unknown, not absent, where the feed gives classes and no codes', async () => {
    const classes = { ...smallLedger([], '2014-01-01', '2017-12-31'), coded: false }
    expect((await measureByLedger('rupture', classes))!.follow(pair, after)).toEqual({
      state: 'unknown',
      why: "small gives classes and no codes: rupture can't be told from it",
    })
    expect((await measureByLedger('downturn', classes))!.follow(pair, after)).not.toMatchObject({
      why: expect.stringContaining('codes'),
    })
  })

  it('are cut off where the feed ends, unknown where it was not there, and seen wherever they were seen', async () => {
    const short = smallLedger(acts('163', '2015-12', [1, 20]), '2014-01-01', '2016-03-01')
    expect((await measureByLedger('sanction', short))!.follow(pair, after)).toMatchObject({
      state: 'yes',
      complete: false,
    })
    expect((await measureByLedger('ambassador', short))!.follow(pair, after)).toEqual({
      state: 'censored',
      why: 'small ends within the days watched',
    })
    const late = smallLedger([], '2018-01-01', '2018-12-31')
    expect((await measureByLedger('sanction', late))!.follow(pair, after)).toEqual({
      state: 'unknown',
      why: 'small does not cover the days',
    })
  })

  it('are a downturn by effect size, and how long it took to recover', async () => {
    const month = Array.from({ length: 25 }, (_, i) => i + 1)
    const calm = [...acts('042', '2015-03', month), ...acts('112', '2015-04', [1, 2])]
    const bad = [...acts('112', '2015-12', month), ...acts('042', '2016-01', [1])]
    const good = acts('042', '2016-08', month)
    const measured = async (list: string[], outcome: Outcome): Promise<Followed> =>
      (await measureByLedger(outcome, smallLedger(list, '2014-01-01', '2017-12-31')))!.follow(pair, after)
    const down = await measured([...calm, ...bad, ...good], 'downturn')
    expect(down.state === 'yes' && down.value).toBeCloseTo(Math.log(25.5 / 26.5) - Math.log(2.5 / 25.5), 9)
    const back = await measured([...calm, ...bad, ...good], 'recovery')
    expect(back.state).toBe('yes')
    expect(back.state === 'yes' && back.value).toBeGreaterThan(90)
    expect(await measured([...calm, ...bad], 'recovery')).toEqual({ state: 'no' })
    expect(await measured([...calm, ...good], 'recovery')).toEqual({
      state: 'unknown',
      why: 'no downturn to recover from',
    })
    expect(await measured(bad, 'downturn')).toEqual({ state: 'unknown', why: 'too few acts to compare (0)' })
  })
})

describe('outcomes from the library', () => {
  const coded = (value: string, on: string | null = null): Coded => ({
    value,
    on,
    says: null,
    checked: null,
    sources: [],
  })
  const episode = (fields: Record<string, Coded>): Episode =>
    ({
      ...{ id: 'x', file: 'x.yaml', frame: 'drawn', a: 'BRA', c: 'PAK', group: null, b: 'IND' },
      fields: new Map(Object.entries({ 'episode.first': coded('1995-03'), ...fields })),
      looked: [],
      certainty: 'high',
      coder: 'first',
    }) as Episode

  it('are what was coded; looked for and not found is no, not known is unknown', () => {
    const one = episode({
      'after.months-12': coded('worse'),
      'after.months-3': coded('censored'),
      'response.sanction': coded('none-found'),
    })
    expect(followInLibrary(one, 'rupture', YEAR)).toEqual({ state: 'no' })
    expect(followInLibrary(one, 'downturn', { count: 12, unit: 'month' })).toMatchObject({ state: 'yes' })
    expect(followInLibrary(one, 'rupture', { count: 3, unit: 'month' })).toEqual({
      state: 'censored',
      why: 'the time is not over',
    })
    expect(followInLibrary(one, 'rupture', { count: 5, unit: 'year' })).toMatchObject({ state: 'unknown' })
    expect(followInLibrary(one, 'sanction', YEAR)).toEqual({ state: 'no' })
    expect(followInLibrary(one, 'dispute', YEAR)).toMatchObject({ state: 'unknown' })
  })

  it('count responses within the time', () => {
    const one = episode({ 'response.ambassador': coded('yes', '1998-05') })
    expect(followInLibrary(one, 'ambassador', YEAR)).toEqual({ state: 'no' })
    expect(followInLibrary(one, 'ambassador', { count: 5, unit: 'year' })).toMatchObject({
      state: 'yes',
      on: day('1998-05-01'),
    })
  })

  it('have dates as exact as they are written', () => {
    expect(libraryDays('1995')).toEqual(yearSpan(1995))
    expect(libraryDays('1995-02')).toEqual(span('1995-02-01', '1995-02-28'))
    expect(libraryDays('1996-02')).toEqual(span('1996-02-01', '1996-02-29'))
    expect(libraryDays('unknown')).toBeNull()
  })
})

describe('what counts', () => {
  const one: Case = { id: 'x', pair: ['TUR', 'RUS'], days: yearSpan(2019), war: 'RUS – UKR', weight: 1 }

  it('leaves out the case at hand, its two in either order, and no other episode of the pair', () => {
    expect(isLeftOut(one, { a: 'TUR', b: 'RUS' }, YEAR)).toBe(true)
    expect(isLeftOut(one, { a: 'TUR', b: 'RUS', on: day('2020-06-01') }, YEAR)).toBe(true)
    expect(isLeftOut(one, { a: 'TUR', b: 'RUS', on: day('2022-06-01') }, YEAR)).toBe(false)
    expect(isLeftOut(one, { a: 'RUS', b: 'TUR' }, YEAR)).toBe(true)
    expect(isLeftOut(one, { a: 'RUS', b: 'UKR' }, YEAR)).toBe(false)
  })

  it('knows by a day only what was watched to its end by then', () => {
    const yes: Followed = { state: 'yes', on: null, value: null, records: [], complete: true }
    const [before, after] = [day('2021-05-31'), day('2021-06-01')]
    expect(knownBy(after, { state: 'no' }, after)).toEqual({ state: 'no' })
    expect(knownBy(before, { state: 'no' }, after)).toMatchObject({ state: 'censored' })
    expect(knownBy(before, yes, after)).toEqual({ ...yes, complete: false })
  })

  it('keeps what was cut off apart from what did not follow', () => {
    const { watched: seen, apart } = divide([
      { case: one, followed: { state: 'no' } },
      { case: one, followed: { state: 'censored', why: 'early' } },
      { case: one, followed: { state: 'unknown', why: 'nobody looked' } },
      { case: one, followed: { state: 'yes', on: null, value: null, records: [], complete: false } },
    ])
    expect(seen).toHaveLength(1)
    expect(apart).toEqual([
      { reason: 'cut off, after it had followed', episodes: 1 },
      { reason: 'cut off: early', episodes: 1 },
      { reason: 'not known: nobody looked', episodes: 1 },
    ])
  })
})
