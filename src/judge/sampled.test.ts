import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCase, FACT, item, observed, probability, row } from '../../test/support/build-case.js'
import { randomCase } from '../../test/support/random-case.js'
import { informationGain } from '../stats/index.js'
import { confidenceOf } from './confidence.js'
import { drawPosteriors, uniform } from './draws.js'
import { examine } from './examination.js'
import { judge } from './judge.js'
import { networkOf } from './network.js'
import { standings } from './standing.js'

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 })

describe('draws', () => {
  it('stay within the closed envelope, priors with bands included', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { of, observations } = randomCase(uniform(seed), { hypotheses: 3, items: 4, origins: 3 })
        const priors: [number, number][] = [
          [0.2, 0.6],
          [0.1, 0.5],
          [0.1, 0.4],
        ]
        const hypotheses = of.hypotheses.map((h, i) => ({
          ...h,
          prior: { ...probability(priors[i]!), point: [0.4, 0.3, 0.3][i]!, written: true },
        }))
        const x = examine({ ...of, hypotheses }, observations)
        fc.pre(x.present.leaders.length > 0)
        const closed = x.envelopes.closed()
        const { posterior, count } = drawPosteriors(x.solver, 50, uniform(seed))
        for (let k = 0; k < count; k++) {
          closed.forEach(({ interval }, h) => {
            expect(posterior[k * 3 + h]).toBeGreaterThanOrEqual(interval[0] - 1e-9)
            expect(posterior[k * 3 + h]).toBeLessThanOrEqual(interval[1] + 1e-9)
          })
        }
      }),
      { numRuns: 60 },
    )
  })

  it('are uniform in a band: the interval of one free cell is its middle 90 %', () => {
    const of = buildCase([0.5, 0.5], { evidence: [item('e', FACT, [row([[0.2, 0.8], 0.5])])] })
    const { posterior } = drawPosteriors(examine(of, observed()).solver, 20_000, uniform(3))
    const cells = Float64Array.from(
      { length: 20_000 },
      (_, k) => (0.5 * posterior[2 * k]!) / (1 - posterior[2 * k]!),
    ).sort()
    for (const p of [0.05, 0.25, 0.5, 0.75, 0.95]) expect(cells[p * 20_000]).toBeCloseTo(0.2 + 0.6 * p, 1.7)
  })

  it('of priors fill the cut simplex evenly: each side of its middle as often', () => {
    const band = (lo: number, hi: number) => ({ ...probability([lo, hi]), written: true })
    const of = buildCase([0.5, 0.5])
    const hypotheses = of.hypotheses.map((h) => ({ ...h, prior: band(0.2, 0.8) }))
    const { posterior } = drawPosteriors(examine({ ...of, hypotheses }, observed()).solver, 20_000, uniform(4))
    const first = Float64Array.from({ length: 20_000 }, (_, k) => posterior[2 * k]!).sort()
    expect(first[0]).toBeGreaterThanOrEqual(0.2)
    for (const p of [0.25, 0.5, 0.75]) expect(first[p * 20_000]).toBeCloseTo(0.2 + 0.6 * p, 1.7)
  })
})

describe('next-best evidence', () => {
  it('is the information that the item holds about the hypotheses, as general inference gives it', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { of, observations } = randomCase(uniform(seed), { hypotheses: 3, items: 4, origins: 2 })
        fc.pre(examine(of, observations).present.leaders.length > 0)
        const { network, evidence } = networkOf(of, standings(of, observations))
        for (const { id, bits } of judge(of, observations).nextBest) {
          expect(bits).toBeCloseTo(informationGain(network, 'hypothesis', id, evidence), 9)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('confidence', () => {
  const basis = (more: Partial<Parameters<typeof confidenceOf>[0]> = {}): Parameters<typeof confidenceOf>[0] => {
    const facts = ['a', 'b', 'c'].map((id) => item(id, FACT, [row([0.9, 0.1])]))
    const { hypotheses, evidence, origins } = judge(buildCase([0.5, 0.5], { evidence: facts }), observed())
    return {
      leader: hypotheses[0]!,
      items: evidence,
      origins,
      loadBearing: { origins: 0, items: 0, assumptions: 0 },
      ...more,
    }
  }

  it('is high where all six conditions hold, moderate where one or two fail, low where more do', () => {
    expect(confidenceOf(basis()).level).toBe('high')
    expect(confidenceOf(basis({ loadBearing: { origins: 0, items: 1, assumptions: 1 } })).level).toBe('moderate')
    expect(confidenceOf(basis({ loadBearing: { origins: 1, items: 1, assumptions: 1 } })).level).toBe('low')
  })

  it('is low without a sole leader, where nothing is counted, or where the lead holds in too few draws', () => {
    expect(confidenceOf(basis({ leader: null })).level).toBe('low')
    expect(confidenceOf(basis({ items: [] })).level).toBe('low')
    expect(confidenceOf(basis({ leader: { ...basis().leader!, leadShare: 0.7 } })).level).toBe('low')
  })
})
