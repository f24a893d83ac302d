import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { describe, expect, it } from 'vitest'
import { negativeBinomialQuantile, negativeBinomialTail } from '../distributions/index.js'
import { betaBinomial } from './beta-binomial.js'
import { gammaPoisson } from './gamma-poisson.js'
import { rateRatio } from './rate-ratio.js'
import { usualTraffic } from './usual-traffic.js'

interface BetaReference {
  id: string
  x: number[]
  n: number[]
  alpha: number
  beta: number
  mean: number
  rho: number
  loglik: number
  class_mean: number[]
  class_90: number[][]
  new_90: number[]
}
interface TwoRates {
  x1: number
  t1: number
  x2: number
  t2: number
  ratio: number | 'Inf'
  p: number
  ci: (number | 'Inf')[]
  tail: number
}
const reference = JSON.parse(readFileSync(new URL('./fixtures/rates.json', import.meta.url), 'utf8')) as {
  beta_binomial: BetaReference[]
  gamma_poisson: { x: number[]; t: number[]; shape: number; rate: number; loglik: number; rates: number[] }
  two_rates: TwoRates[]
}
const number = (v: number | 'Inf'): number => (v === 'Inf' ? Infinity : v)

describe('betaBinomial', () => {
  it('runs to all or nothing where hardly a class has two episodes', () => {
    const counts = [...Array(22).fill({ n: 1, x: 0 }), ...Array(6).fill({ n: 1, x: 1 }), { n: 3, x: 0 }]
    const fit = betaBinomial(counts)
    expect(fit.rho).toBeGreaterThan(0.99)
    expect(fit.newClass.interval).toEqual([0, 1])
    expect(fit.classes[0]!.interval).toEqual([0, 0])
    expect(fit.classes[22]!.interval).toEqual([1, 1])
  })

  it.each(reference.beta_binomial)('agrees with a general optimiser: $id', (r) => {
    const fit = betaBinomial(r.x.map((x, i) => ({ x, n: r.n[i]! })))
    expect(fit.alpha! / r.alpha).toBeCloseTo(1, 4)
    expect(fit.beta! / r.beta).toBeCloseTo(1, 4)
    expect(fit.rho).toBeCloseTo(r.rho, 5)
    expect(fit.logLikelihood).toBeCloseTo(r.loglik, 7)
    for (const [i, share] of fit.classes.entries()) {
      expect(share.mean).toBeCloseTo(r.class_mean[i]!, 5)
      expect(share.interval[0]).toBeCloseTo(r.class_90[i]![0]!, 5)
      expect(share.interval[1]).toBeCloseTo(r.class_90[i]![1]!, 5)
    }
    expect(fit.newClass.interval[0]).toBeCloseTo(r.new_90[0]!, 5)
    expect(fit.newClass.interval[1]).toBeCloseTo(r.new_90[1]!, 5)
  })

  it('pools classes that differ no more than chance', () => {
    const fit = betaBinomial([
      { x: 3, n: 10 },
      { x: 6, n: 20 },
      { x: 3, n: 11 },
    ])
    expect(fit).toMatchObject({ alpha: null, beta: null, rho: 0 })
    expect(fit.mean).toBeCloseTo(12 / 41, 12)
    expect(fit.newClass.interval[0]).toBeLessThan(0.2)
    expect(
      betaBinomial([
        { x: 0, n: 4 },
        { x: 0, n: 9 },
      ]),
    ).toMatchObject({ mean: 0, logLikelihood: 0 })
    expect(
      betaBinomial([
        { x: 0, n: 4 },
        { x: 0, n: 9 },
      ]).newClass.interval[1],
    ).toBeGreaterThan(0.05)
  })

  it('draws every class towards the mean, and never past it', () => {
    const count = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ x: Math.min(a, b), n: Math.max(a, b, 1) }))
    fc.assert(
      fc.property(fc.array(count, { minLength: 2, maxLength: 8 }), (counts) => {
        const fit = betaBinomial(counts)
        for (const [i, { x, n }] of counts.entries()) {
          const [low, high] = [Math.min(x / n, fit.mean), Math.max(x / n, fit.mean)]
          expect(fit.classes[i]!.mean).toBeGreaterThanOrEqual(low - 1e-9)
          expect(fit.classes[i]!.mean).toBeLessThanOrEqual(high + 1e-9)
        }
        expect(fit.logLikelihood).toBeLessThanOrEqual(1e-9)
      }),
    )
  })

  it('refuses counts that are none', () => {
    expect(() => betaBinomial([{ x: 3, n: 2 }])).toThrow('3 of 2')
    expect(() => betaBinomial([{ x: 0, n: 0 }])).toThrow('no class has an episode')
  })
})

describe('gammaPoisson', () => {
  it('agrees with a general optimiser', () => {
    const { x, t, shape, rate, loglik, rates } = reference.gamma_poisson
    const fit = gammaPoisson(x, t)
    expect(fit.shape! / shape).toBeCloseTo(1, 5)
    expect(fit.rate! / rate).toBeCloseTo(1, 5)
    expect(fit.logLikelihood).toBeCloseTo(loglik, 8)
    for (const [i, r] of fit.rates.entries()) expect(r).toBeCloseTo(rates[i]!, 6)
  })

  it('pools units that differ no more than chance', () => {
    const fit = gammaPoisson([4, 5, 6], [1, 1, 1])
    expect(fit).toMatchObject({ shape: null, rate: null })
    for (const rate of fit.rates) expect(rate).toBeCloseTo(5, 10)
  })
})

describe('rateRatio', () => {
  it.each(reference.two_rates)('agrees with poisson.test: $x1 in $t1, $x2 in $t2', (r) => {
    const test = rateRatio({ count: r.x1, exposure: r.t1 }, { count: r.x2, exposure: r.t2 })!
    expect(test.p).toBeCloseTo(r.p, 9)
    if (r.ratio === 'Inf') expect(test.ratio).toBe(Infinity)
    else expect(test.ratio).toBeCloseTo(r.ratio, 9)
    expect(test.interval[0]).toBeCloseTo(number(r.ci[0]!), 6)
    if (r.ci[1] === 'Inf') expect(test.interval[1]).toBe(Infinity)
    else expect(test.interval[1]).toBeCloseTo(number(r.ci[1]!), 5)
  })

  it('has nothing to say about nothing', () => {
    expect(rateRatio({ count: 0, exposure: 3 }, { count: 0, exposure: 3 })).toBeNull()
    expect(() => rateRatio({ count: 1, exposure: 0 }, { count: 0, exposure: 3 })).toThrow('exposure')
  })
})

describe('usualTraffic', () => {
  it('comes near the Gamma–Poisson closed form where windows vary no more than chance', () => {
    const counts = Array.from({ length: 240 }, (_, i) => [0, 0, 1, 0, 0, 0, 1, 0][i % 8]!)
    const exposures = counts.map(() => 1)
    const usual = usualTraffic({ counts, exposures }, 12)
    const size = 0.5 + 60
    const q = 12 / (240 + 12)
    let below = 0
    let term = (1 - q) ** size
    for (let k = 0; k < 7; k++) {
      below += term
      term *= ((size + k) / (k + 1)) * q
    }
    expect(usual.tail(7)).toBeGreaterThan((1 - below) * 0.9)
    expect(usual.tail(7)).toBeLessThan((1 - below) * 1.6)
    expect(usual.expected).toBe(3)
  })

  it('is more careful with bursts, and with a short past', () => {
    const even = usualTraffic({ counts: Array<number>(36).fill(2), exposures: Array<number>(36).fill(30) }, 30)
    const bursts = usualTraffic(
      { counts: Array.from({ length: 36 }, (_, i) => (i % 6 === 0 ? 12 : 0)), exposures: Array<number>(36).fill(30) },
      30,
    )
    const short = usualTraffic({ counts: [2, 2, 2], exposures: [30, 30, 30] }, 30)
    expect(bursts.tail(8)).toBeGreaterThan(10 * even.tail(8))
    expect(short.tail(8)).toBeGreaterThan(even.tail(8))
    expect(bursts.variation).toBeGreaterThan(1)
    expect(short.tailRange(8)[1] - short.tailRange(8)[0]).toBeGreaterThan(even.tailRange(8)[1] - even.tailRange(8)[0])
  })

  it('has a tail that falls, holds its range, and gives the first count above usual', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(30), fc.double({ min: 0.1, max: 5, noNaN: true })), { minLength: 1, maxLength: 12 }),
        fc.double({ min: 0.1, max: 5, noNaN: true }),
        (past, exposure) => {
          const usual = usualTraffic({ counts: past.map((w) => w[0]), exposures: past.map((w) => w[1]) }, exposure)
          expect(usual.tail(0)).toBe(1)
          for (const k of [1, 2, 5, 20]) {
            expect(usual.tail(k)).toBeLessThanOrEqual(usual.tail(k - 1) + 1e-12)
            const [low, high] = usual.tailRange(k, 0.99)
            expect(low).toBeLessThanOrEqual(usual.tail(k) + 1e-9)
            expect(high).toBeGreaterThanOrEqual(low)
          }
          const k = usual.above(0.95)
          expect(usual.tail(k)).toBeLessThanOrEqual(0.05)
          expect(usual.tail(k - 1)).toBeGreaterThan(0.05)
        },
      ),
      { numRuns: 20 },
    )
  })

  it('is exceeded no more often than it says, on windows whose rates differ', () => {
    const random = xoroshiro128plus(11)
    const uniform = (): number => (uniformInt(random, 1, 2 ** 30) - 0.5) / 2 ** 30
    const [mean, size] = [2, 1.5]
    let exceeded = 0
    for (let run = 0; run < 60; run++) {
      const counts = Array.from({ length: 18 }, () => negativeBinomialQuantile(uniform(), mean, size))
      const usual = usualTraffic({ counts, exposures: counts.map(() => 1) }, 1)
      exceeded += negativeBinomialTail(usual.above(0.95), mean, size) / 60
    }
    expect(exceeded).toBeGreaterThan(0.02)
    expect(exceeded).toBeLessThan(0.06)
  })

  it('refuses a past without windows or exposure', () => {
    expect(() => usualTraffic({ counts: [], exposures: [] }, 1)).toThrow('no past window')
    expect(() => usualTraffic({ counts: [1], exposures: [0] }, 1)).toThrow('above 0: 0')
    expect(() => usualTraffic({ counts: [1], exposures: [1] }, 1).above(1)).toThrow('between 0 and 1')
  })
})
