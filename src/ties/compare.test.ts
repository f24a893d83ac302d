import { describe, expect, it } from 'vitest'
import { type Comparison, compareWindows, meets } from './compare.js'
import type { Classes } from './counts.js'
import { dailyOf } from './daily.js'
import { pairDay, volumeDays } from './fixtures/made.js'

/** Two windows of sixty days with these events a day. */
function compared(before: Classes, after: Classes, gaps: number[] = []): Comparison {
  const rows = Array.from({ length: 120 }, (_, day) => pairDay(day, day < 60 ? before : after))
  return compareWindows({ daily: dailyOf(rows, volumeDays(0, 119, 500, gaps), 0, 119) }, [0, 59], [60, 119])
}

describe('compareWindows', () => {
  it.each<[string, Classes, Classes, Comparison['state']]>([
    ['conflict rose', [2, 0, 1, 0], [2, 0, 3, 1], 'worse'],
    ['conflict rose, and cooperation as much (a crisis brings talks)', [2, 0, 1, 0], [6, 0, 3, 0], 'worse'],
    ['cooperation fell alone', [6, 0, 1, 0], [1, 0, 1, 0], 'worse'],
    ['conflict fell', [2, 0, 3, 0], [2, 0, 1, 0], 'better'],
    ['cooperation rose', [1, 0, 1, 0], [5, 0, 1, 0], 'better'],
    ['cooperation rose far more than conflict', [1, 0, 1, 0], [30, 0, 3, 0], 'better'],
    ['both fell alike', [6, 0, 3, 0], [2, 0, 1, 0], 'no-change'],
    ['nothing', [3, 0, 1, 0], [3, 0, 1, 0], 'no-change'],
    ['nothing, without any conflict', [3, 0, 0, 0], [3, 0, 0, 0], 'no-change'],
  ])('%s', (_, before, after, state) => {
    expect(compared(before, after).state).toBe(state)
  })

  it('says no data where the feed or the pair is silent', () => {
    const gap = Array.from({ length: 40 }, (_, i) => 65 + i)
    expect(compared([3, 0, 1, 0], [3, 0, 1, 0], gap)).toMatchObject({
      state: 'no-data',
      why: 'on 20 of 60 days the feed reported anything between states',
      broken: null,
    })
    expect(compared([0, 0, 0, 0], [0, 0, 0, 0])).toMatchObject({
      state: 'no-data',
      why: '0 events in both windows, 20 are needed',
    })
    const thin = Array.from({ length: 120 }, (_, day) => pairDay(day, day % 12 === 0 ? [1, 0, 1, 0] : [0, 0, 0, 0]))
    const daily = dailyOf(thin, volumeDays(0, 119, 500), 0, 119)
    expect(compareWindows({ daily }, [0, 59], [60, 119]).why).toMatch(/^too thin: a rise of conflict by a factor 3/)
  })

  it('calls ties broken where cooperation all but ceased and conflict did not', () => {
    expect(compared([6, 1, 1, 0], [0, 0, 2, 1]).broken).toBe(true)
    expect(compared([6, 1, 1, 0], [3, 0, 2, 1]).broken).toBe(false)
    expect(compared([6, 1, 4, 0], [0, 0, 0, 0]).broken).toBe(false)
  })

  it('answers what a case asks', () => {
    const worse = compared([2, 0, 1, 0], [2, 0, 3, 1])
    const asked = ['worse', 'no-worse', 'better', 'no-better', 'broken', 'not-broken'] as const
    expect(asked.map((is) => meets(worse, is))).toEqual([true, false, false, true, false, true])
    expect(asked.map((is) => meets(compared([0, 0, 0, 0], [0, 0, 0, 0]), is))).toEqual(new Array(6).fill(null))
  })
})
