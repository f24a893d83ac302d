import { describe, expect, it } from 'vitest'
import { parseDay } from '../world/days.js'
import { coverageOf } from './coverage.js'
import { pairDay, volumeDays } from './fixtures/made.js'
import { seriesOf } from './series.js'

const JAN = parseDay('2022-01-01')!
const at = (text: string): number => parseDay(text)!

describe('seriesOf', () => {
  const days = [
    pairDay(at('2022-01-10'), [2, 0, 0, 0], { intensitySum: 6, intensityN: 2 }),
    pairDay(at('2022-01-10'), [0, 0, 1, 0], { by: 'b', intensitySum: -2, intensityN: 1, unclassed: 1 }),
    pairDay(at('2022-01-20'), [0, 0, 0, 1], { intensitySum: -8, intensityN: 1 }),
    pairDay(at('2022-02-03'), [5, 0, 0, 0]),
    pairDay(at('2022-04-09'), [1, 0, 0, 0]),
  ]
  const gap = volumeDays(at('2022-02-01'), at('2022-02-28'), 0).map((v) => v.day)
  const volume = volumeDays(JAN, at('2022-04-30'), 100, gap)
  const series = seriesOf(days, volume, { unit: 'month', from: at('2022-01-05'), to: at('2022-04-10') })

  it('cuts the periods at the window and counts both directions', () => {
    expect(series.map((p) => [p.label, p.days, p.delivered, p.volume])).toEqual([
      ['2022-01', 27, 27, 2700],
      ['2022-02', 28, 0, 0],
      ['2022-03', 31, 31, 3100],
      ['2022-04', 10, 10, 1000],
    ])
    expect(series[0]).toMatchObject({
      both: { classes: [2, 0, 1, 1], unclassed: 1, records: 4 },
      byA: { classes: [2, 0, 0, 1] },
    })
    expect(series[0]!.byB.classes).toEqual([0, 0, 1, 0])
  })

  it('keeps missing, silent and neutral apart', () => {
    expect(series.map((p) => [p.state, p.net])).toEqual([
      ['observed', 0],
      ['missing', null],
      ['observed', null],
      ['observed', 1],
    ])
    expect(series[1]!.both.classes).toEqual([0, 0, 0, 0])
    expect([series[1]!.volumeShare, series[2]!.volumeShare]).toEqual([null, 0])
  })

  it('takes the error of the mean intensity by days', () => {
    // days with sums 4 (3 records) and −8 (1 record): mean −1, residuals 7 and −7
    expect(series[0]!.both.intensity).toEqual({ mean: -1, standardError: Math.sqrt((98 * 2) / 1) / 4, n: 4 })
    expect(series[3]!.both.intensity).toBeNull()
  })

  it('tells what was not delivered', () => {
    expect(
      coverageOf([...volume, { day: at('2022-02-10'), delivered: 0.25, events: 3 }], JAN, at('2022-04-30')),
    ).toEqual({
      days: 120,
      delivered: 92.25,
      missing: [
        [at('2022-02-01'), at('2022-02-09')],
        [at('2022-02-11'), at('2022-02-28')],
      ],
    })
  })
})
