import { describe, expect, it } from 'vitest'
import { buildCase, FACT, GAP, item, probability, row } from '../../test/support/build-case.js'
import type { Case, Evidence, Forecast, Known } from '../case/case.js'
import type { Observation, Observations, Rate } from '../case/observations.js'
import { judge } from './judge.js'

const RANGE = { start: 0, end: 0 }
const spec = { pattern: 'arms', outcome: 'rupture', within: 365, documented: null, range: RANGE }
const PRECEDENTS: Known = { by: 'precedents', precedents: spec }
const rate: Rate = {
  ...{ share: 0.1, interval: [0.05, 0.25], x: 4, n: 40, by: 'library', says: 'as coded', pattern: 'Arms' },
  ...{ outcome: 'rupture', within: '12 months', leftOut: [], open: 0, placed: null, source: 'x' },
}

function caseOf(evidence: Evidence[], forecasts: Forecast[] = []): Case {
  return { ...buildCase([0.6, 0.4]), evidence, forecasts }
}
function seen(items: Record<string, Observation>, rates?: Record<string, Observation>): Observations {
  return { asOf: 20, replayed: false, items, ...(rates ? { rates } : {}) }
}
const found: Observation = { state: 'rate', rate }

describe('an item known through precedents', () => {
  const breaks = item('breaks', PRECEDENTS, [row([0.02, 0.4])])
  const fact = item('fact', FACT, [row([0.3, 0.6])])

  it('has the rate as its chance, with the written one beside it, and moves no hypothesis', () => {
    const [without, with_] = [judge(caseOf([fact]), seen({})), judge(caseOf([fact, breaks]), seen({ breaks: found }))]
    expect(with_.hypotheses).toEqual(without.hypotheses)
    const told = with_.evidence.find((e) => e.id === 'breaks')!
    expect(told).toMatchObject({ state: 'rate', weight: { h0: 0, h1: 0 }, maxLogRatio: 0 })
    expect(told.belief).toBeCloseTo(0.1, 12)
    expect(told.rate).toEqual({ ...rate, written: 0.6 * 0.02 + 0.4 * 0.4 })
    expect(with_.of.evidence[1]!.rows).toEqual(breaks.rows)
    expect(with_.diagnostics.map((d) => d.code)).toContain('rate-in-place')
  })

  it('informs what depends on it: the rate stands in the mixture, never beside the cell that it replaces', () => {
    const recalled = item('recalled', FACT, [row([0.9, 0.8], 'true'), row([0.1, 0.3], 'false')], { given: 'breaks' })
    const { hypotheses } = judge(caseOf([breaks, recalled]), seen({ breaks: found }))
    const likelihood = [0.1 * 0.9 + 0.9 * 0.1, 0.1 * 0.8 + 0.9 * 0.3]
    const total = 0.6 * likelihood[0]! + 0.4 * likelihood[1]!
    expect(hypotheses[0]!.posterior).toBeCloseTo((0.6 * likelihood[0]!) / total, 12)
    expect(hypotheses[0]!.interval[1]).toBeGreaterThan(hypotheses[0]!.interval[0])
  })

  it('stands as it is written where there is no rate', () => {
    const why: Observation = { state: 'no-data', why: 'too few' }
    const { evidence, hypotheses } = judge(caseOf([breaks]), seen({ breaks: why }))
    expect(evidence[0]).toMatchObject({ state: 'no-data', weight: { h0: 0, h1: 0 } })
    expect(evidence[0]!.belief).toBeCloseTo(0.6 * 0.02 + 0.4 * 0.4, 12)
    expect(evidence[0]!.rate).toBeUndefined()
    expect(hypotheses[0]!.posterior).toBeCloseTo(0.6, 12)
  })

  it('is the only kind of item that a rate is put into', () => {
    const gap = item('breaks', GAP, [row([0.02, 0.4])])
    expect(judge(caseOf([gap]), seen({ breaks: found })).evidence[0]!.belief).toBeCloseTo(0.6 * 0.02 + 0.4 * 0.4, 12)
  })
})

describe('a forecast with a base rate', () => {
  const forecast: Forecast = {
    ...{ id: 'calm', says: 'Calm.', outcome: null, baseRate: spec, p: probability([0.8, 0.95]), rows: [], by: null },
    ...{ because: null, range: RANGE },
  }

  it('has the rate in the place of the number, and both are told', () => {
    const { forecasts } = judge(caseOf([], [forecast]), seen({}, { calm: found }))
    expect(forecasts[0]).toMatchObject({ p: 0.1, from: 'base-rate', interval: [0.05, 0.25] })
    expect(forecasts[0]!.rate).toEqual({ ...rate, written: 0.875 })
  })

  it('is never called impossible or certain by a rate, which is told as it was counted', () => {
    const told = (share: number, interval: [number, number]) =>
      judge(caseOf([], [forecast]), seen({}, { calm: { state: 'rate', rate: { ...rate, share, interval } } }))
        .forecasts[0]
    expect(told(0, [0, 0.28])).toMatchObject({
      p: 0.001,
      interval: [0.001, 0.28],
      rate: { share: 0, interval: [0, 0.28] },
    })
    expect(told(1, [0.72, 1])).toMatchObject({ p: 0.999, interval: [0.72, 0.999], rate: { share: 1 } })
  })

  it('keeps a chance that goes by the posterior, with the rate beside it', () => {
    const conditional = { ...forecast, p: null, rows: [row([0.9, 0.5])] }
    const { forecasts } = judge(caseOf([], [conditional]), seen({}, { calm: found }))
    expect(forecasts[0]).toMatchObject({ from: 'posterior', rate: { share: 0.1, written: null } })
    expect(forecasts[0]!.p).toBeCloseTo(0.6 * 0.9 + 0.4 * 0.5, 12)
  })

  it('says why there is none', () => {
    const none: Observation = { state: 'no-data', why: 'too few' }
    const [first] = judge(caseOf([], [forecast]), seen({}, { calm: none })).forecasts
    expect(first).toMatchObject({ p: 0.875, from: 'written', noRate: 'too few' })
    expect(judge(caseOf([], [forecast]), seen({})).forecasts[0]).not.toHaveProperty('noRate')
  })
})
