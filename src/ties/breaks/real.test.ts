import { existsSync } from 'node:fs'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { beforeAll, describe, expect, it } from 'vitest'
import { formatDay, parseDay } from '../../world/days.js'
import type { PairDay } from '../counts.js'
import { type Daily, dailyOf } from '../daily.js'
import { DYAD_DAYS, type DyadDays, readDyadDays } from '../fixtures/dyad-days.js'
import { findBreaks } from './breaks.js'

const FROM = parseDay('2018-01-01')!
const TO = parseDay('2018-12-31')!

/** Days of shocks as the press dated them. */
const SHOCKS: [pair: string, days: string[], series: string][] = [
  ['Russian Federation|United Kingdom', ['2018-03-12'], 'conflict'],
  ['Eritrea|Ethiopia', ['2018-06-20', '2018-07-08'], 'cooperation'],
  ['Canada|Saudi Arabia', ['2018-08-05'], 'conflict'],
  ['Russian Federation|Ukraine', ['2018-11-25'], 'conflict'],
  ['Canada|China', ['2018-12-05'], 'conflict'],
]

describe.skipIf(!existsSync(DYAD_DAYS))('breaks in the dyad-days of 2018 (needs ../shared/data)', () => {
  let table: DyadDays
  beforeAll(() => {
    table = readDyadDays()
  })
  const daily = (rows: readonly PairDay[]): Daily => dailyOf(rows, table.volume, FROM, TO)

  it.each(SHOCKS)('dates the shock of %s within a week', (pair, days, series) => {
    const near = findBreaks(daily(table.pairs.get(pair)!)).found.filter(
      (b) => b.series === series && days.some((d) => Math.abs(b.day - parseDay(d)!) <= 7),
    )
    expect(near.map((b) => b.direction)).toContain('up')
    for (const found of near) expect(found.survives).toBeGreaterThan(16)
  })

  it('finds next to nothing in quiet pairs', () => {
    const both = [...table.pairs.values()]
    const directed = both.flatMap((rows) => [rows.filter((r) => r.by === 'a'), rows.filter((r) => r.by === 'b')])
    const alarms = (pool: PairDay[][], fewest: number): [alarms: number, of: number] => {
      const quiet = pool.filter((rows) => isQuiet(rows, fewest, 2500)).map(daily)
      return [quiet.filter((d) => findBreaks(d).found.length > 0).length, quiet.length]
    }
    expect(alarms(both, 300)).toEqual([0, 24])
    expect(alarms(both, 100)).toEqual([0, 35])
    expect(alarms([...both, ...directed], 100)).toEqual([1, 87])
  })

  it.each([1, 2, 3])(
    'finds next to nothing where the weeks of a quiet pair are put in another order (seed %i)',
    (seed) => {
      const quiet = [...table.pairs.values()].filter((rows) => isQuiet(rows, 300, 2500)).map(daily)
      const rng = xoroshiro128plus(seed)
      const alarms = Array.from({ length: 100 }, (_, i) =>
        shuffled(quiet[i % quiet.length]!, (n) => uniformInt(rng, 0, n)),
      )
        .map((d) => findBreaks(d))
        .filter((b) => b.found.length > 0)
      expect(alarms.length).toBeLessThanOrEqual(3)
    },
  )
})

function isQuiet(rows: readonly PairDay[], fewest: number, most: number): boolean {
  const months = new Array<number>(12).fill(0)
  for (const { day, classes } of rows)
    months[Number(formatDay(day).slice(5, 7)) - 1]! += classes.reduce((s, c) => s + c, 0)
  const total = months.reduce((s, n) => s + n, 0)
  const sorted = [...months].sort((x, y) => x - y)
  return total >= fewest && total <= most && sorted[11]! <= sorted[5]! + sorted[6]!
}

/** The same weeks in a random order; a rest of days stays at the end. */
function shuffled(from: Daily, below: (most: number) => number): Daily {
  const weeks = Array.from({ length: Math.floor(from.days.length / 7) }, (_, w) => w)
  for (let i = weeks.length - 1; i > 0; i--) {
    const j = below(i)
    ;[weeks[i], weeks[j]] = [weeks[j]!, weeks[i]!]
  }
  const order = weeks.flatMap((w) => Array.from({ length: 7 }, (_, d) => w * 7 + d))
  const rest = Array.from({ length: from.days.length - order.length }, (_, i) => order.length + i)
  const places = [...order, ...rest]
  return {
    days: from.days,
    volume: places.map((p) => from.volume[p]!),
    classes: places.map((p) => from.classes[p]!),
  }
}
