import { existsSync } from 'node:fs'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { describe, expect, it } from 'vitest'
import type { TiesSpec } from '../case/looked-for.js'
import { type Comparison, compareWindows, meets } from '../ties/compare.js'
import { type Classes, totalOf } from '../ties/counts.js'
import { dailyOf } from '../ties/daily.js'
import { DYAD_DAYS, readDyadDays } from '../ties/fixtures/dyad-days.js'
import { qualityOf } from './power.js'

const DAYS = 90
const random = xoroshiro128plus(7)

function poisson(mean: number): number {
  let n = 0
  for (let p = uniformFloat64(random); p > Math.exp(-mean); p *= uniformFloat64(random)) n++
  return n
}

/** Two windows of 90 days; `rates` are conflict and cooperation a day, first before, then after. */
function drawn(before: [number, number], after: [number, number]): Comparison {
  const days = Array.from({ length: 2 * DAYS }, (_, day) => day)
  const classes = days.map((day): Classes => {
    const [conflict, cooperation] = day < DAYS ? before : after
    return [poisson(cooperation), 0, poisson(conflict), 0]
  })
  return compareWindows({ daily: { days, volume: days.map(() => 1000), classes } }, [0, DAYS - 1], [DAYS, 2 * DAYS - 1])
}

/** How often a change is found, and how often the stated power says it would be, over runs that have data. */
function measure(
  is: TiesSpec['is'],
  before: [number, number],
  after: [number, number],
): { found: number; stated: number } {
  const runs = Array.from({ length: 300 }, () => drawn(before, after)).filter((c) => c.state !== 'no-data')
  const mean = (of: (c: Comparison) => number): number => runs.reduce((s, c) => s + of(c), 0) / runs.length
  return { found: mean((c) => (meets(c, is) ? 1 : 0)), stated: mean((c) => qualityOf(c, is).power.point) }
}

describe('qualityOf', () => {
  it('has a power that holds for a threefold rise of conflict, thin or not', () => {
    for (const rate of [0.1, 0.2, 0.5]) {
      const { found, stated } = measure('worse', [rate, 1], [3 * rate, 1])
      expect(Math.abs(found - stated)).toBeLessThan(0.1)
    }
  })

  it('has one for a betterment and for a break', () => {
    for (const [is, before, after] of [
      ['better', [1, 1], [1 / 3, 1]],
      ['broken', [0.3, 2], [0.3, 0.25]],
      ['broken', [0.1, 0.5], [0.1, 0.0625]],
    ] as const) {
      const { found, stated } = measure(is, [...before], [...after])
      expect(Math.abs(found - stated)).toBeLessThan(0.1)
    }
  })

  it('lies, for a betterment that shows in conflict alone, within its band', () => {
    const runs = Array.from({ length: 300 }, () => drawn([0.3, 1], [0.1, 1])).filter((c) => c.state !== 'no-data')
    const found = runs.filter((c) => meets(c, 'better')).length / runs.length
    const { power } = qualityOf(runs[0]!, 'better')
    expect(found).toBeGreaterThan(power.lo)
    expect(found).toBeLessThan(power.hi)
  })

  it('finds no more than 5 % of changes that are none where events come one by one', () => {
    for (const rates of [
      [0.1, 1],
      [0.5, 1],
      [2, 2],
    ] as [number, number][]) {
      for (const is of ['worse', 'better', 'broken'] as const) {
        const runs = Array.from({ length: 300 }, () => drawn(rates, rates)).filter((c) => c.state !== 'no-data')
        const share = runs.filter((c) => meets(c, is)).length / runs.length
        expect(share).toBeLessThan(is === 'broken' ? 0.025 : 0.08)
      }
    }
  })

  it('is the same test whether it is asked of a change or of its absence, and grows with the change', () => {
    const comparison = drawn([0.3, 1], [0.3, 1])
    for (const is of ['worse', 'better', 'broken'] as const) {
      const quality = qualityOf(comparison, is)
      expect(qualityOf(comparison, is === 'broken' ? 'not-broken' : `no-${is}`)).toEqual(quality)
      expect(quality.power.lo).toBeLessThan(quality.power.point)
      expect(quality.power.point).toBeLessThan(quality.power.hi)
    }
  })

  it.skipIf(!existsSync(DYAD_DAYS))('has a level near what is found in quiet pairs of ICEWS 2018', () => {
    const { pairs, volume } = readDyadDays()
    const [first, last] = [volume[0]!.day, volume.at(-1)!.day]
    const found = { worse: 0, better: 0, 'no-change': 0, 'no-data': 0 }
    for (const rows of pairs.values()) {
      const daily = dailyOf(rows, volume, first, last)
      if (!isQuiet(daily.classes.map(totalOf))) continue
      for (const length of [30, 60, 90]) {
        for (let at = first + length; at + length <= last; at += 2 * length) {
          found[compareWindows({ daily }, [at - length, at - 1], [at, at + length - 1]).state]++
        }
      }
    }
    const told = found.worse + found.better + found['no-change']
    expect(told).toBeGreaterThan(150)
    expect(Math.abs(found.worse / told - 0.15)).toBeLessThan(0.05)
    expect(Math.abs(found.better / told - 0.15)).toBeLessThan(0.05)
  })
})

/** 300 to 2,500 events in the year, and no month above twice the median month. */
function isQuiet(days: number[]): boolean {
  const sum = (of: number[]): number => of.reduce((total, n) => total + n, 0)
  const months = Array.from({ length: 12 }, (_, month) => sum(days.slice(month * 30, month * 30 + 30))).sort(
    (a, b) => a - b,
  )
  return sum(days) >= 300 && sum(days) <= 2500 && months[11]! <= months[5]! + months[6]!
}
