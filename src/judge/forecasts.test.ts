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

  it('fills a blank by the prior-weighted mean of the rated cells, with the whole band in the draws', () => {
    const of = buildCase([0.5, 0.3, 0.2], { evidence: [item('seen', FACT, [row([0.7, 0.1, 0.4])])] })
    const { p, from, interval } = forecastOf(of, row([0.9, 0.8, null]))
    const joint = [0.5 * 0.7, 0.3 * 0.1, 0.2 * 0.4]
    const [a, b, c] = joint.map((j) => j / (0.35 + 0.03 + 0.08)) as [number, number, number]
    const blank = (0.5 * 0.9 + 0.3 * 0.8) / 0.8
    expect(from).toBe('posterior')
    expect(p).toBeCloseTo(a * 0.9 + b * 0.8 + c * blank, 12)
    expect(interval![0]).toBeCloseTo(a * 0.9 + b * 0.8 + c * 0.05, 1)
    expect(interval![1]).toBeCloseTo(a * 0.9 + b * 0.8 + c * 0.95, 1)
  })

  it('is the one number where a single cell is rated, and none where no cell is', () => {
    const of = buildCase([0.5, 0.3, 0.2])
    expect(forecastOf(of, row([0.4, null, null]))).toMatchObject({ p: expect.closeTo(0.4, 12), from: 'posterior' })
    expect(forecastOf(of, row([null, null, null]))).toMatchObject({ p: null, from: 'none', interval: null })
  })
})
