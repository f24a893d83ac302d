import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseDay } from '../world/days.js'
import { compareWindows } from './compare.js'
import { describeTies } from './describe.js'
import { smallLedger, TURN } from './fixtures/small-ledger.js'
import { type Ties, tiesOf } from './ties.js'

const day = (text: string): number => parseDay(text)!
const WINDOW = { unit: 'month', from: day('2022-01-01'), to: day('2022-12-31') } as const

describe('tiesOf a ledger', () => {
  let ledger: Awaited<ReturnType<typeof smallLedger>>
  let ties: Ties
  beforeAll(async () => {
    ledger = await smallLedger()
    ties = await tiesOf(ledger.asked, { a: 'PAK', b: 'RUS', third: 'UKR', ...WINDOW })
  })
  afterAll(() => ledger.close())

  it('takes the feed that holds most of the pair, and no other', async () => {
    expect(ties.feed).toBe('made')
    expect(ties.dials!.cooperation.all.events).toBe(351 + 118)
    await expect(tiesOf(ledger.asked, { a: 'PAK', b: 'RUS', feed: 'none', ...WINDOW })).rejects.toThrow(RangeError)
  })

  it('is a plain value that JSON keeps', () => {
    expect(JSON.parse(JSON.stringify(ties))).toEqual(ties)
    expect(ties.sql.length).toBeGreaterThan(5)
    expect(ties.sql.every((s) => s.startsWith('SELECT'))).toBe(true)
  })

  it('shows both directions, the gap, and the level', () => {
    expect(ties.series).toHaveLength(12)
    expect(ties.series[2]).toMatchObject({ label: '2022-03', days: 31, delivered: 17, state: 'observed' })
    expect(ties.series[0]!.byA.classes).toEqual([31, 0, 0, 0])
    expect(ties.series[0]!.byB.classes[0]).toBe(10)
    expect(ties.coverage.missing).toEqual([[day('2022-03-07'), day('2022-03-20')]])
    expect(ties.dials!.conflict.material.events).toBe(107)
    expect(ties.standing!.conflictShare!.of).toBe(40)
  })

  it('finds the turn and cites its records', () => {
    const turn = ties.breaks.found.find((b) => b.series === 'conflict')!
    expect(turn).toMatchObject({ day: TURN, direction: 'up' })
    expect(turn.records).toHaveLength(5)
    expect(turn.records.every((r) => [3, 4].includes(r.class!) && r.day >= TURN)).toBe(true)
  })

  it('holds a window against the pair’s own past', async () => {
    const autumn = await tiesOf(ledger.asked, {
      a: 'PAK',
      b: 'RUS',
      unit: 'month',
      from: day('2022-09-01'),
      to: day('2022-10-31'),
    })
    expect(autumn.past!.conflictRate).toMatchObject({ of: 9, among: 'earlier windows of 61 days' })
    expect(autumn.past!.conflictRate.point).toBeGreaterThan(0.8)
    expect(ties.past).toBeNull()
  })

  it('sets the third state beside the two', () => {
    expect(ties.triad!.map((l) => [l.a, l.b])).toEqual([
      ['PAK', 'RUS'],
      ['PAK', 'UKR'],
      ['RUS', 'UKR'],
    ])
    expect(ties.triad![2]!.word).toEqual({ kind: 'none', why: 'no event was reported' })
    expect(ties.triad![1]!.dials!.cooperation.material.events).toBe(70)
  })

  it('compares windows', () => {
    expect(compareWindows(ties, [day('2022-01-01'), TURN - 1], [TURN, ties.to])).toMatchObject({
      state: 'worse',
      broken: false,
    })
  })

  it('tells it in the house’s order: level, breaks, what is missing', () => {
    const told = describeTies(ties)
    expect(told.level[0]).toBe(
      'Reported interaction of Pakistan and Russia, 2022-01-01 to 2022-12-31, in made, is strained (n = 803).',
    )
    expect(told.level.at(-1)).toBe('The feed delivered 351 of 365 days, with 4,383 interstate events.')
    expect(told.breaks[1]).toMatch(
      /^On 2022-06-01 conflict rose to \d+ \(\S+\) times what it was, most of it (verbal|material) conflict/,
    )
    expect(told.breaks.at(-1)).toBe('Searched were conflict, cooperation and balance, with one setting for all pairs.')
    expect(told.missing).toEqual([
      'Not delivered: 14 days of 2022-01-01 to 2022-12-31, longest 2022-03-07 to 2022-03-20.',
    ])
    expect(told.others).toHaveLength(2)
  })

  it('says no data before the feed begins', async () => {
    const early = await tiesOf(ledger.asked, {
      a: 'PAK',
      b: 'RUS',
      feed: 'made',
      unit: 'month',
      from: day('2020-01-01'),
      to: day('2021-01-31'),
    })
    expect(early.series[0]!.state).toBe('missing')
    expect(early.coverage.missing).toEqual([[day('2020-01-01'), day('2020-12-31')]])
    const none = await tiesOf(ledger.asked, {
      a: 'PAK',
      b: 'UKR',
      unit: 'month',
      from: day('2022-03-11'),
      to: day('2022-03-12'),
    })
    expect(none.dials).toBeNull()
    expect(describeTies(none).level).toEqual([
      'No data on Pakistan and Ukraine, 2022-03-11 to 2022-03-12, in made: the feed delivered no day of the window.',
    ])
  })
})
