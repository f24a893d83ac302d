import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDay, parseDay } from '../days.js'
import { stateCodes } from './codes.js'
import { states } from './states.js'
import { stateOn, stateSpans } from './successions.js'

const day = (text: string) => parseDay(text)!

describe('stateOn', () => {
  it.each([
    ['RUS', '1985-06-01', 'SUN'],
    ['UKR', '1985-06-01', 'SUN'],
    ['CZE', '1985-06-01', 'CSK'],
    ['SRB', '1995-06-01', 'YUG'],
    ['SRB', '2004-06-01', 'SCG'],
    ['MNE', '2006-06-02', 'SCG'],
    ['DDR', '1990-10-02', 'DDR'],
    ['DDR', '1990-10-03', 'DEU'],
    ['YMD', '1995-01-01', 'YEM'],
    ['VDR', '1995-01-01', 'VNM'],
  ])('takes %s on %s for %s', (code, on, state) => {
    expect(stateOn(code, day(on))).toBe(state)
  })

  it.each([
    ['SUN', '1995-01-01'], // fifteen successors
    ['CSK', '1995-01-01'],
    ['YUG', '2004-01-01'],
    ['VNM', '1970-01-01'], // two predecessors
    ['KEN', '1950-01-01'], // none
    ['SSD', '2005-01-01'], // part of a state that still exists
    ['TLS', '1999-09-01'],
    ['EST', '1930-01-01'], // before 1945
    ['NATO', '1985-01-01'],
    ['', '1985-01-01'],
  ])('leaves %s on %s as it is', (code, on) => {
    expect(stateOn(code, day(on))).toBe(code)
  })

  it.each([
    ['cow', '365', '1985-01-01', 'SUN'],
    ['cow', '365', '1995-01-01', 'RUS'],
    ['cow', '345', '1995-01-01', 'YUG'],
    ['cow', '345', '2004-01-01', 'SCG'],
    ['cow', '345', '2010-01-01', 'SRB'],
    ['gw', '345', '2004-01-01', 'SCG'],
    ['gw', '340', '2010-01-01', 'SRB'],
    ['cow', '260', '1970-01-01', 'DEU'],
    ['gw', '260', '2010-01-01', 'DEU'],
    ['cow', '255', '2010-01-01', 'DEU'],
    ['cow', '816', '1970-01-01', 'VDR'],
    ['cow', '816', '2010-01-01', 'VNM'],
    ['cow', '678', '1980-01-01', 'YEM'],
    ['cow', '679', '2010-01-01', 'YEM'],
    ['gw', '678', '2010-01-01', 'YEM'],
    ['iso-numeric', '891', '1999-01-01', 'YUG'],
    ['iso-numeric', '891', '2005-01-01', 'SCG'],
  ] as const)('finds behind %s %s on %s the state %s', (scheme, number, on, state) => {
    expect(stateOn(stateCodes(scheme).get(number)!, day(on))).toBe(state)
  })
})

describe('stateSpans', () => {
  it('say what stateOn says', () => {
    const spans = stateSpans()
    const days = fc.integer({ min: day('1940-01-01'), max: day('2030-01-01') })
    const check = (code: string, on: number) => {
      const span = spans.find((row) => row.code === code && (row.from ?? on) <= on && on <= (row.until ?? on))
      expect(span?.state ?? code, `${code} ${formatDay(on)}`).toBe(stateOn(code, on))
    }
    fc.assert(fc.property(fc.constantFrom(...states.keys()), days, check), { seed: 1, numRuns: 2000 })
    for (const { code, from, until } of spans) {
      for (const on of [from, until]) if (on !== null) for (const near of [on - 1, on, on + 1]) check(code, near)
    }
  })

  it('are few, and only of states that broke up or were followed', () => {
    const lines = stateSpans().map(({ code, from, until, state }) =>
      [code, from === null ? '' : formatDay(from), until === null ? '' : formatDay(until), state].join(' '),
    )
    expect(lines).toContain('RUS 1945-01-01 1991-12-24 SUN')
    expect(lines).toContain('SRB 2003-02-04 2006-06-04 SCG')
    expect(lines).toContain('DDR 1990-10-03  DEU')
    expect(lines.length).toBe(33)
  })
})
