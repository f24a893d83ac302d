import * as fc from 'fast-check'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PlainRecord } from '../../ledger/fixtures/stage-records.js'
import { formatDay } from '../../world/days.js'
import type { FiledFeed } from './as-filed.js'
import { type Backtest, backtest } from './backtest.js'
import { closeFeeds, DAYS, FIRST, feedOf, knownOn, madeRecords, PATTERN } from './fixtures/made-feed.js'
import type { BacktestOutcome } from './outcome.js'

const WITHIN = { count: 20, unit: 'day' } as const

/** Both kinds of replay: of a pattern, and of pairs drawn by rule. */
async function replays(feed: FiledFeed, outcome: BacktestOutcome = 'break'): Promise<Backtest[]> {
  const asked = { feed, outcome, within: WITHIN }
  return [await backtest({ ...asked, patterns: [PATTERN] }), await backtest({ ...asked, patterns: [] })]
}

/** Everything that was said up to a day. */
function saidBy(found: readonly Backtest[], day: number): string[] {
  const last = formatDay(day)
  const forecasts = found.flatMap(({ of }) => of.flatMap((one) => one.forecasts))
  return forecasts.filter(({ on }) => on <= last).map(({ id, on, said }) => `${id} ${on} ${JSON.stringify(said)}`)
}

type Future = 'gone' | 'shuffled' | 'other'

/** Another world that is the same up to a day: what became known after it is gone, on other days, or something else. */
function otherFuture(records: readonly PlainRecord[], day: number, how: Future, seed: number): PlainRecord[] {
  const past = records.filter((record) => knownOn(record) <= day)
  if (how === 'gone') return past
  const random = xoroshiro128plus(seed)
  const later = (how === 'other' ? madeRecords(seed) : records).filter((record) => knownOn(record) > day)
  const moved = later.map((record, i): PlainRecord => {
    const on = how === 'shuffled' ? uniformInt(random, day + 1, FIRST + DAYS) : record.day
    return { ...record, id: `later${i}`, day: on, filed: how === 'shuffled' ? on : (record.filed ?? null) }
  })
  return [...past, ...moved]
}

afterAll(closeFeeds)

describe('a backtest', () => {
  let records: PlainRecord[]
  let feed: FiledFeed
  let found: Backtest[]
  beforeAll(async () => {
    records = madeRecords(1)
    feed = await feedOf(records)
    found = await replays(feed)
  })

  it('says nothing on a day that anything after it could change', { timeout: 600_000 }, async () => {
    const worlds = new Map<number, Promise<Backtest[]>>()
    const replayed = (seed: number): Promise<Backtest[]> => {
      const known = worlds.get(seed) ?? feedOf(madeRecords(seed)).then((feed) => replays(feed))
      worlds.set(seed, known)
      return known
    }
    let spoken = 0
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 2 }),
        fc.integer({ min: 120, max: DAYS - 30 }),
        fc.constantFrom<Future>('gone', 'shuffled', 'other'),
        fc.integer({ min: 10, max: 1000 }),
        async (seed, passed, how, otherSeed) => {
          const day = FIRST + passed
          const before = saidBy(await replayed(seed), day)
          const world = otherFuture(madeRecords(seed), day, how, otherSeed)
          const other = await feedOf(world)
          expect(saidBy(await replays(other), day)).toEqual(before)
          spoken += before.filter((one) => one.includes('"p"')).length
        },
      ),
      { numRuns: 8, seed: 7 },
    )
    expect(spoken).toBeGreaterThan(100)
  })

  it('holds the counted outcomes to the same', async () => {
    const day = FIRST + 180
    const before = saidBy(await replays(feed, 'rupture'), day)
    const after = saidBy(await replays(await feedOf(otherFuture(records, day, 'gone', 0)), 'rupture'), day)
    expect(after).toEqual(before)
    expect(before.filter((one) => one.includes('"p"')).length).toBeGreaterThan(20)
  })

  it('counts every onset once: scored, or left out with a reason', () => {
    for (const { of } of found) {
      for (const { forecasts, table, excluded } of of) {
        expect(forecasts.length).toBeGreaterThan(30)
        expect(table!.n + excluded.reduce((sum, { onsets }) => sum + onsets, 0)).toBe(forecasts.length)
        expect(table!.n).toBe(forecasts.filter((one) => one.excluded === null).length)
        expect(
          forecasts.every(({ excluded, said, came }) => (excluded === null) === (said !== null && came !== null)),
        ).toBe(true)
      }
    }
  })

  it('scores all three on the same onsets, and nobody is ever certain', () => {
    const { forecasts, table } = found[0]!.of[0]!
    const scored = forecasts.filter(({ excluded }) => excluded === null)
    for (const voice of ['p', 'climatology', 'persistence'] as const) {
      const said = scored.map((one) => one.said![voice])
      expect(Math.min(...said)).toBeGreaterThan(0)
      expect(Math.max(...said)).toBeLessThan(1)
      const squares = scored.map((one, i) => (said[i]! - Number(one.came)) ** 2)
      expect(table!.means[voice].brier).toBeCloseTo(squares.reduce((a, b) => a + b) / scored.length, 12)
    }
    const { less, means } = table!
    expect(less.climatology.difference).toBeCloseTo(means.p.brier - means.climatology.brier, 12)
    expect(table!.calibration.reduce((sum, bin) => sum + bin.n, 0)).toBe(scored.length)
  })

  it('rests a base rate on episodes whose time was over', () => {
    const { forecasts } = found[0]!.of[0]!
    for (const { on, said } of forecasts) {
      if (said === null) continue
      expect(said.from.episodes.n).toBeLessThanOrEqual(forecasts.filter(({ ends }) => ends <= on).length)
      expect(said.from.episodes.n).toBeGreaterThanOrEqual(8)
    }
  })

  it('scores only what is said on the days asked for, by all that was known', async () => {
    const [from, to] = [FIRST + 140, FIRST + 190]
    const part = await backtest({
      feed,
      patterns: [PATTERN],
      outcome: 'break',
      within: WITHIN,
      from,
      to,
    })
    const inside = found[0]!.of[0]!.forecasts.filter(({ on }) => on >= formatDay(from) && on <= formatDay(to))
    expect(part.of[0]!.forecasts).toEqual(inside)
    expect(part.of[0]!.passed.at(-1)).toMatchObject({ reason: 'outside the days asked for' })
  })

  it('refuses a pattern that needs what is not loaded', async () => {
    const pattern = {
      ...PATTERN,
      where: [{ by: 'rivalry', between: ['A', 'B'], window: { kind: 'during' } }],
    } as typeof PATTERN
    const asked = { feed, outcome: 'break', within: WITHIN } as const
    await expect(backtest({ ...asked, patterns: [pattern] })).rejects.toThrow(
      'pattern made needs rivalries, which is not loaded',
    )
  })
})
