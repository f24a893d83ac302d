import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, formatDay, parseDay } from './days.js'

describe('days', () => {
  it('count from 1970-01-01', () => {
    expect(parseDay('1970-01-01')).toBe(0)
    expect(parseDay('1969-12-31')).toBe(-1)
    expect(parseDay('2022-09-03')).toBe(19238)
    expect(formatDay(19238)).toBe('2022-09-03')
  })

  it.each(['2022-02-30', '2022-13-01', '2022-9-3', '2022-09-03T00:00:00Z', '03.09.2022', ''])('refuse "%s"', (text) => {
    expect(parseDay(text)).toBeNull()
  })

  it('know leap days', () => {
    expect(parseDay('2020-02-29')).not.toBeNull()
    expect(parseDay('1900-02-29')).toBeNull()
  })

  it('are UTC days of moments', () => {
    expect(dayOf(Date.parse('2022-09-03T23:59:59.999Z'))).toBe(parseDay('2022-09-03'))
    expect(dayOf(-1)).toBe(-1)
  })

  it('read back what they print', () => {
    fc.assert(fc.property(fc.integer({ min: -60_000, max: 60_000 }), (day) => parseDay(formatDay(day)) === day))
  })
})
