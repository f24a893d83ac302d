import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { blockPlacebo } from './block-placebo.js'
import { negativeBinomial } from './negative-binomial.js'
import { stepAr1 } from './step-ar1.js'
import { stepAr1Ml } from './step-ar1-ml.js'

/**
 * 700 simulated pairs each: 400 without an effect, 200 with a doubling, 100 with a halving from month 61 on, tested at
 * 5 %. The rates to meet are those that R's arima, glm.nb and dense matrices have on the same series. The estimators
 * are the same, so what may differ is a fit that stops elsewhere: within half a point. The bounds of 7.5 and 10 % that
 * a fresh set of series has to keep are wider, for other seeds move the rates by about two points.
 */
const SAME = 0.005
const FOLDER = '../shared/reference/stats/'
const here = existsSync(`${FOLDER}volume-sim.json`)
const FROM = 60

interface Pair {
  total: number[]
  n: number[]
  conf: number[]
  conf_unique: number[]
}

function load(name: string): Pair[] {
  return (JSON.parse(readFileSync(`${FOLDER}${name}.json`, 'utf8')) as { series: Pair[] }).series
}

/** Shares of p below 5 % among the pairs without effect, with a doubling, with a halving. */
function rates(pairs: readonly Pair[], p: (pair: Pair) => number): { none: number; doubled: number; halved: number } {
  const found = pairs.map((pair) => (p(pair) < 0.05 ? 1 : 0))
  const share = (a: number, b: number): number => found.slice(a, b).reduce<number>((s, v) => s + v, 0) / (b - a)
  return { none: share(0, 400), doubled: share(400, 600), halved: share(600, 700) }
}

function expectRates(own: ReturnType<typeof rates>, none: number, doubled: number, halved: number): void {
  expect(Math.abs(own.none - none)).toBeLessThanOrEqual(SAME)
  expect(Math.abs(own.doubled - doubled)).toBeLessThanOrEqual(SAME)
  expect(Math.abs(own.halved - halved)).toBeLessThanOrEqual(SAME * 2)
}

const logitShare = ({ n, conf }: Pair): number[] =>
  n.map((all, t) => Math.log((conf[t]! + 0.5) / (all - conf[t]! + 0.5)))
const after = Array.from({ length: 72 }, (_, t) => (t >= FROM ? 1 : 0))

describe.skipIf(!here)(`false alarms and power${here ? '' : ' (skipped: ../shared is absent)'}`, () => {
  it('on growing coverage, logit share by maximum likelihood: 4.0 %, 89 and 91 %', () => {
    const own = rates(load('volume-sim'), (pair) => stepAr1Ml({ y: logitShare(pair), from: FROM }).p)
    expectRates(own, 0.04, 0.89, 0.91)
  })

  it('on growing coverage, logit share by least squares with corrected rho: 3.3 %, 87.5 and 89 %', () => {
    const own = rates(load('volume-sim'), (pair) => stepAr1({ y: logitShare(pair), from: FROM }).p)
    expectRates(own, 0.0325, 0.875, 0.89)
    expect(own.none).toBeLessThanOrEqual(0.075)
    expect(own.doubled).toBeGreaterThanOrEqual(0.8)
  })

  it('on growing coverage, in-time block placebo: 3.8 %, 80.5 and 86 %', () => {
    const own = rates(load('volume-sim'), (pair) => blockPlacebo(logitShare(pair), FROM)!.p)
    expectRates(own, 0.0375, 0.805, 0.86)
  })

  it('on growing coverage, negative binomial with the volume as offset: 11.8 %', () => {
    const own = rates(
      load('volume-sim'),
      ({ conf, total }) =>
        negativeBinomial({ counts: conf, columns: [after], offset: total.map(Math.log) }).coefficients[1]!.p,
    )
    expect(Math.abs(own.none - 0.1175)).toBeLessThanOrEqual(SAME)
  })

  it('on bursts and duplicates, unique counts: log1p 8.5 % by maximum likelihood, 6.5 % and power 54 % corrected', () => {
    const pairs = load('duplicate-sim')
    const y = ({ conf_unique }: Pair): number[] => conf_unique.map(Math.log1p)
    const likely = rates(pairs, (pair) => stepAr1Ml({ y: y(pair), from: FROM }).p)
    expect(Math.abs(likely.none - 0.085)).toBeLessThanOrEqual(SAME)
    const corrected = rates(pairs, (pair) => stepAr1({ y: y(pair), from: FROM }).p)
    expect(Math.abs(corrected.none - 0.065)).toBeLessThanOrEqual(SAME)
    expect(Math.abs(corrected.doubled - 0.54)).toBeLessThanOrEqual(SAME)
    const counted = rates(
      pairs,
      ({ conf_unique }) => negativeBinomial({ counts: conf_unique, columns: [after] }).coefficients[1]!.p,
    )
    expect(Math.abs(counted.none - 0.145)).toBeLessThanOrEqual(SAME)
  })
})
