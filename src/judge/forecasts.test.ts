import { describe, expect, it } from 'vitest'
import { buildCase, FACT, item, observed, row } from '../../test/support/build-case.js'
import type { Case, Row } from '../case/case.js'
import { judge } from './judge.js'
import type { JudgedForecast } from './judgement.js'

const RANGE = { start: 0, end: 0 }

/** What a case says of a forecast with these cells. */
function forecastOf(of: Case, cells: Row): JudgedForecast {
  const about = { id: 'comes', says: 'It comes.', outcome: null, baseRate: null, p: null, by: null, because: null }
  return judge({ ...of, forecasts: [{ ...about, rows: [cells], range: RANGE }] }, observed()).forecasts[0]!
}

describe('a forecast by the posterior', () => {
  it('is 1, not a last digit above it, where it is certain under every hypothesis', () => {
    const of = buildCase([0.57, 0.31, 0.12], { evidence: [item('seen', FACT, [row([0.7, 0.7, 0.7])])] })
    expect(forecastOf(of, row([1, 1, 1]))).toMatchObject({ p: 1, interval: [1, 1] })
  })
})
