import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDay } from '../world/days.js'
import { firstDayOf, periodLabel, periodOf } from './periods.js'

describe('periods', () => {
  it('counts as the ledger does', () => {
    const day = parseDay('2022-08-17')!
    expect(periodOf(day, 'day')).toBe(day)
    expect(periodOf(day, 'month')).toBe(2022 * 12 + 7)
    expect(periodOf(day, 'year')).toBe(2022)
    expect(['1969-12-29', '1970-01-01', '1970-01-04', '1970-01-05'].map((d) => periodOf(parseDay(d)!, 'week'))).toEqual(
      [0, 0, 0, 1],
    )
  })

  it('labels a period by its first day', () => {
    const day = parseDay('2022-08-17')!
    const labels = (['day', 'week', 'month', 'year'] as const).map((unit) => periodLabel(periodOf(day, unit), unit))
    expect(labels).toEqual(['2022-08-17', 'week of 2022-08-15', '2022-08', '2022'])
  })

  it('holds every day in exactly one period', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -60_000, max: 60_000 }),
        fc.constantFrom('day', 'week', 'month', 'year'),
        (day, unit) => {
          const period = periodOf(day, unit)
          expect(firstDayOf(period, unit)).toBeLessThanOrEqual(day)
          expect(firstDayOf(period + 1, unit)).toBeGreaterThan(day)
        },
      ),
    )
  })
})
