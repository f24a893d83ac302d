import { afterEach, describe, expect, it } from 'vitest'
import type { PlainRecord } from '../../ledger/fixtures/stage-records.js'
import type { Followed } from '../../precedents/outcomes/outcome.js'
import { measureBreaks } from './breaks.js'
import { Climatology } from './climatology.js'
import type { Drawn } from './drawn.js'
import { volumeOf } from './drawn.js'
import { closeFeeds, FIRST, feedOf } from './fixtures/made-feed.js'
import { knownDays } from './known-days.js'
import { measureFor } from './outcome.js'

const PAIR = ['FRA', 'GBR'] as const

/** Talk between others on every day, and of the pair one act of cooperation a day; from `turn` on three acts of conflict as well. */
function turning(turn: number, days = 200): PlainRecord[] {
  return Array.from({ length: days }, (_, i) => FIRST + i).flatMap((day): PlainRecord[] => [
    { id: `o${day}`, day, source_state: 'ESP', target_state: 'PRT' },
    { id: `c${day}`, day, source_state: 'FRA', target_state: 'GBR' },
    ...(day < FIRST + turn
      ? []
      : ['11', '13', '19'].map((root) => ({
          ...{ id: `${root}${day}`, day, source_state: 'GBR', target_state: 'FRA' },
          ...{ root, code: `${root}0`, class: root === '19' ? 4 : 3 },
        }))),
  ])
}

/** The same as net scores: falling from 5 to −5. */
function scored(turn: number): PlainRecord[] {
  return Array.from({ length: 200 }, (_, i) => FIRST + i).flatMap((day): PlainRecord[] => {
    const score = { day, events: 0, root: 'score', code: null, class: null, scale: 'net' }
    return [
      { id: `o${day}`, ...score, source_state: 'ESP', target_state: 'PRT', intensity: 50 + (day % 5) },
      {
        id: `s${day}`,
        ...score,
        source_state: 'FRA',
        target_state: 'GBR',
        intensity: (day < FIRST + turn ? 5 : -5) + (day % 3),
      },
    ]
  })
}

afterEach(closeFeeds)

const watched = (on: number): { from: number; to: number } => ({ from: FIRST + on + 1, to: FIRST + on + 60 })

describe('a break', () => {
  it.each([
    ['counts', turning],
    ['net scores', scored],
  ])('of %s is one that begins in the days watched, or too shortly before them to be told', async (_, world) => {
    const breaks = measureBreaks(await feedOf(world(120)))
    const states = [40, 70, 100, 121, 130, 139].map((on) => breaks.follow(PAIR, watched(on)).state)
    expect(states.slice(0, 1)).toEqual(['unknown'])
    expect(states.slice(1, 4)).toEqual(['yes', 'yes', 'yes'])
    expect(breaks.follow([...PAIR].reverse() as [string, string], watched(100))).toMatchObject({ state: 'yes' })
    // a week after it the counts have told; weeks of scores need four
    const told = measureBreaks(await feedOf(world(90)))
    expect(told.follow(PAIR, watched(125)).state).toBe('no')
  })

  it('is not known where the days were not covered, or too little happened', async () => {
    const feed = await feedOf(turning(120).filter(({ day }) => day < FIRST + 120 || day > FIRST + 150))
    const breaks = measureBreaks(feed)
    expect(breaks.follow(PAIR, watched(110))).toEqual({ state: 'unknown', why: 'made does not cover the days' })
    expect(breaks.follow(['ESP', 'FRA'], watched(58))).toMatchObject({ state: 'unknown' })
  })

  it('is all that can be asked of net scores', async () => {
    const feed = await feedOf(scored(120))
    expect(feed.scores).toBe(true)
    await expect(measureFor('rupture', feed)).rejects.toThrow('feed "made" gives net scores and no counts')
    expect((await measureFor('break', feed)).says).toContain('net score')
  })

  it('is what can be asked of a table of counts, with the change against the year before', async () => {
    const feed = await feedOf(turning(120, 130).map((record) => ({ ...record, code: null })))
    await expect(measureFor('rupture', feed)).rejects.toThrow('feed "made" gives classes and no codes')
    expect((await measureFor('downturn', feed)).says).toContain('odds of conflict')
  })
})

describe('a feed as it was filed', () => {
  it('has an event on the day of filing, and leaves out what came more than 30 days late', async () => {
    const feed = await feedOf([
      { id: '1', day: FIRST, filed: FIRST, source_state: 'FRA', target_state: 'GBR' },
      { id: '2', day: FIRST + 1, filed: FIRST + 4, source_state: 'GBR', target_state: 'FRA' },
      { id: '3', day: FIRST + 2, filed: FIRST + 40, source_state: 'GBR', target_state: 'FRA' },
      { id: '4', day: FIRST + 3, filed: null, source_state: 'GBR', target_state: 'FRA' },
    ])
    expect(feed.counts.get('FRA GBR')!.map(({ day }) => day - FIRST)).toEqual([0, 3, 4])
    expect(feed.late).toBe(1)
    const acts = await feed.acts({ codes: ['042'] })
    expect(acts.of('GBR', 'FRA').map(({ day }) => day - FIRST)).toEqual([3, 4])
    expect(feed.volume.map(({ events }) => events)).toEqual([1, 0, 0, 1])
  })

  it('holds a day against those before it alone', () => {
    const day = (i: number, records: number) => ({ day: i, records, slots: null, stated: false, events: records })
    const growing = Array.from({ length: 40 }, (_, i) => day(i, i < 20 ? 1 : 100))
    expect(knownDays('f', growing).every(({ delivered }) => delivered === 1)).toBe(true)
    const falling = Array.from({ length: 40 }, (_, i) => day(i, i < 20 ? 100 : 1))
    expect(knownDays('f', falling).map(({ delivered }) => delivered)).toEqual(
      falling.map((_, i) => Number(i < 20 || i >= 34)),
    )
  })
})

describe('climatology', () => {
  const drawn = (volume: number, ends: number, state: 'yes' | 'no'): Drawn => {
    const followed: Followed =
      state === 'no' ? { state } : { state, on: null, value: null, records: [], complete: true }
    return { pair: PAIR, on: ends - 60, ends, volume, followed }
  }
  const busy = Array.from({ length: 40 }, (_, i) => drawn(100, i, i % 2 === 0 ? 'yes' : 'no'))
  const thin = Array.from({ length: 40 }, (_, i) => drawn(1, i, 'no'))

  it('is the share among pairs of like volume whose time was over', () => {
    const climatology = new Climatology([...busy, ...thin], 100)
    expect(climatology.at(90)).toEqual({ n: 40, x: 20, p: 20.5 / 41 })
    expect(climatology.at(1.5)).toEqual({ n: 40, x: 0, p: 0.5 / 41 })
    expect(new Climatology([...busy, ...thin], 31).at(100)).toMatchObject({ n: 32, x: 16 })
  })

  it('looks further where few are alike, and says nothing where there are few in all', () => {
    expect(new Climatology([...busy, ...thin], 20).at(100)).toMatchObject({ n: 42 })
    expect(new Climatology(busy, 20).at(100)).toBeNull()
  })

  it('goes by events a delivered day, of pairs with enough of them', async () => {
    const feed = await feedOf(turning(120))
    expect(volumeOf(feed, 'FRA GBR', FIRST + 99)).toBe(1)
    expect(volumeOf(feed, 'FRA GBR', FIRST + 10)).toBeNull()
    expect(volumeOf(feed, 'ESP FRA', FIRST + 99)).toBeNull()
  })

  it('of net scores goes by what they come to, and there is none where all are 0', async () => {
    const feed = await feedOf(scored(300).map((row) => (row.source_state === 'FRA' ? { ...row, intensity: 0 } : row)))
    expect(volumeOf(feed, 'ESP PRT', FIRST + 99)).toBe(1)
    expect(volumeOf(feed, 'FRA GBR', FIRST + 99)).toBeNull()
  })
})
