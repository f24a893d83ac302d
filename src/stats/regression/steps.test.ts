import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { blockPlacebo } from './block-placebo.js'
import { stepAr1 } from './step-ar1.js'
import { stepAr1Ml } from './step-ar1-ml.js'
import { readStepSeries, solveStep, whiten } from './step-series.js'

interface Gls {
  intercept: number
  step: number
  se: number
  rho: number
  p: number
  low: number
}
interface Reference {
  id: string
  y: (number | 'NA')[]
  from: number
  gls?: Gls
  gls_at?: Gls
  ml: { rho: number; intercept: number; step: number; se: number; sigma2: number; loglik: number }
}
const { series } = JSON.parse(readFileSync(new URL('./fixtures/steps.json', import.meta.url), 'utf8')) as {
  series: Reference[]
}
const read = (r: Reference): (number | null)[] => r.y.map((v) => (v === 'NA' ? null : v))

describe('stepAr1', () => {
  it.each(series.filter((s) => s.gls?.step !== undefined))('agrees with dense matrices: $id', (reference) => {
    const { gls } = reference
    const fit = stepAr1({ y: read(reference), from: reference.from })
    expect(fit.estimate).toBeCloseTo(gls!.step, 9)
    expect(fit.standardError).toBeCloseTo(gls!.se, 9)
    expect(fit.intercept).toBeCloseTo(gls!.intercept, 7)
    expect(fit.rho).toBeCloseTo(gls!.rho, 10)
    expect(fit.p).toBeCloseTo(gls!.p, 9)
    expect(fit.interval[0]).toBeCloseTo(gls!.low, 7)
    expect(fit.missing).toBe(0)
  })

  it('keeps missing periods in their place', () => {
    const reference = series.find((s) => s.gls_at?.step !== undefined)!
    const gls = reference.gls_at!
    const gapped = readStepSeries(read(reference), reference.from)
    const sums = whiten(gapped, 0.35)
    const { intercept, step, rss, det } = solveStep(sums)
    expect(gapped.centre + intercept).toBeCloseTo(gls.intercept, 10)
    expect(step).toBeCloseTo(gls.step, 10)
    expect(Math.sqrt((rss / (72 - 8 - 2)) * (sums.a11 / det))).toBeCloseTo(gls.se, 10)
    expect(stepAr1({ y: read(reference), from: reference.from })).toMatchObject({ n: 64, missing: 8 })
  })

  it('is sure of a step without noise, and refuses a step it cannot see', () => {
    const sure = stepAr1({ y: [1, 1, 1, 3, 3, 3], from: 3 })
    expect(sure.estimate).toBeCloseTo(2, 12)
    expect(sure).toMatchObject({ standardError: 0, p: 0 })
    expect(() => stepAr1Ml({ y: [1, 1, 1, 3, 3, 3], from: 3 })).toThrow('no noise')
    expect(stepAr1({ y: [1, 1, 1, 1], from: 2 })).toMatchObject({ estimate: 0, p: 1 })
    expect(() => stepAr1({ y: [1, 2, 3], from: 3 })).toThrow('within the 3 periods: 3')
    expect(() => stepAr1({ y: [1, 2, 3, null], from: 2 })).toThrow('2 before, 1 after period 2')
    expect(() => stepAr1({ y: [1, Number.NaN, 3, 4], from: 2 })).toThrow('period 1 is not a number')
  })
})

describe('stepAr1Ml', () => {
  it.each(series)('agrees with stats::arima: $id', (reference) => {
    const { ml } = reference
    const fit = stepAr1Ml({ y: read(reference), from: reference.from })
    const size = Math.abs(ml.step) + ml.se
    expect(fit.logLikelihood).toBeGreaterThanOrEqual(ml.loglik - 1e-9)
    expect(fit.logLikelihood).toBeCloseTo(ml.loglik, 6)
    expect(fit.rho).toBeCloseTo(ml.rho, 4)
    expect(Math.abs(fit.estimate - ml.step) / size).toBeLessThan(1e-4)
    expect(Math.abs(fit.standardError - ml.se) / ml.se).toBeLessThan(1e-3)
    expect(Math.abs(fit.sigma2 - ml.sigma2) / ml.sigma2).toBeLessThan(1e-4)
  })
})

describe('blockPlacebo', () => {
  it('compares with every block that has a block of past behind it', () => {
    const y = [0, 1, 0, 1, 0, 1, 0, 1, 5, 5]
    expect(blockPlacebo(y, 8)).toEqual({ difference: 4.5, p: 1 / 6, blocks: 5 })
    expect(blockPlacebo([3, 3, 3, 3, 3, 3, 3, 3], 6)).toEqual({ difference: 0, p: 1, blocks: 3 })
  })

  it('leaves missing periods out, and says nothing where nothing can be compared', () => {
    expect(blockPlacebo([0, null, 0, 1, null, 1, 0, 1, 5, null], 8)).toEqual({ difference: 4.5, p: 1 / 6, blocks: 5 })
    expect(blockPlacebo([0, 0, null, null, null, null, 0, 1, 5, 5], 8)!.blocks).toBe(2)
    expect(blockPlacebo([0, 1, 2, 3], 2)).toBeNull()
    expect(blockPlacebo([0, 1, 0, 1, 0, null], 5)).toBeNull()
  })
})
