import { describe, expect, it } from 'vitest'
import type { Classes } from '../counts.js'
import { dailyOf } from '../daily.js'
import { pairDay, volumeDays } from '../fixtures/made.js'
import { findBreaks } from './breaks.js'

/** A pair with cooperation by turns of 1 and 2 a day, conflict 0 and 1; from day `at` on, conflict is tenfold, most of it material. */
function pair(days: number, at: number, gaps: number[] = []) {
  const rows = Array.from({ length: days }, (_, day) => {
    const usual: Classes = [1 + (day % 2), 0, day % 2, 0]
    return pairDay(day, day < at ? usual : [usual[0], 0, 1, 4 + (day % 2)])
  })
  return dailyOf(rows, volumeDays(0, days - 1, 500, gaps), 0, days - 1)
}

describe('findBreaks', () => {
  it('dates a lasting change, sizes it, and says what carried it', () => {
    const { found, searched } = findBreaks(pair(200, 120))
    const conflict = found.filter((b) => b.series === 'conflict')
    expect(conflict).toHaveLength(1)
    expect(conflict[0]).toMatchObject({ day: 120, after: null, direction: 'up' })
    expect(conflict[0]!.ratio.lo).toBeLessThan(11)
    expect(conflict[0]!.ratio.hi).toBeGreaterThan(11)
    expect(conflict[0]!.ratio.lo).toBeGreaterThan(5)
    expect(conflict[0]!.survives).toBeGreaterThan(8)
    expect(conflict[0]!.carriedBy).toEqual([
      { class: 3, events: 80, expected: 40 },
      { class: 4, events: 360, expected: 0 },
    ])
    expect(conflict[0]!.days[0]).toEqual({ day: 121, events: 6 })
    expect(found.some((b) => b.series === 'cooperation')).toBe(false)
    expect(searched.map((s) => [s.series, s.tooThin])).toEqual([
      ['conflict', null],
      ['cooperation', null],
      ['balance', null],
    ])
    const path = searched[0]!.path
    expect(path[0]!.multiplier[0]).toBeCloseTo(4)
    expect(path.some((step) => step.multiplier[0] <= 8 && step.changes.includes(120))).toBe(true)
  })

  it('dates a change that falls into a gap between its ends', () => {
    const gap = Array.from({ length: 20 }, (_, i) => 110 + i)
    const conflict = findBreaks(pair(200, 120, gap)).found.find((b) => b.series === 'conflict')!
    expect([conflict.after, conflict.day]).toEqual([109, 130])
  })

  it('finds nothing where nothing changed, or where the feed alone did', () => {
    expect(findBreaks(pair(200, 200)).found).toEqual([])
    const rows = Array.from({ length: 200 }, (_, day) =>
      pairDay(day, day < 100 ? [1, 0, day % 2, 0] : [4, 0, 2 * (day % 2) + 1, 0]),
    )
    const volume = volumeDays(0, 199, 500).map((v) => (v.day < 100 ? v : { ...v, events: 2000 }))
    expect(findBreaks(dailyOf(rows, volume, 0, 199)).found).toEqual([])
  })

  it('does not search what is too thin, and says so', () => {
    expect(findBreaks(pair(40, 20)).searched.map((s) => s.tooThin)).toEqual(
      new Array(3).fill('40 delivered days, 56 are needed'),
    )
    const few = dailyOf([pairDay(3, [4, 0, 1, 0])], volumeDays(0, 99, 500), 0, 99)
    expect(findBreaks(few).searched[0]).toMatchObject({ events: 1, tooThin: '1 events, 20 are needed' })
  })
})
