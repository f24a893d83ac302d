import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCase, FACT, item, observed, row } from '../../../test/support/build-case.js'
import { logsAt } from '../../../test/support/logs-at.js'
import { randomCase } from '../../../test/support/random-case.js'
import { uniform } from '../draws.js'
import { examine } from '../examination.js'
import { posteriorOf } from '../model/solver.js'
import { extremePosterior } from './extremes.js'

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 })

describe('the closed envelope', () => {
  it('is what trying every corner of every band gives', () => {
    let closedOnes = 0
    fc.assert(
      fc.property(seeds, (seed) => {
        const { of, observations } = randomCase(uniform(seed), { hypotheses: 2 + (seed % 3), items: 2, origins: 2 })
        const x = examine(of, observations)
        const varied = x.model.parameters.filter((p) => !p.fixed && p.lo < p.hi)
        fc.pre(x.present.leaders.length > 0 && varied.length > 0 && varied.length <= 12)
        const lanes = x.solver.lanes
        const [lo, hi] = [new Array(lanes).fill(1), new Array(lanes).fill(0)]
        for (let mask = 0; mask < 1 << varied.length; mask++) {
          const values = x.solver.points.slice()
          varied.forEach((p, i) => {
            values[p.index] = mask & (1 << i) ? p.hi : p.lo
          })
          posteriorOf(x.present.priors, logsAt(x.solver, values)).forEach((p, h) => {
            lo[h] = Math.min(lo[h], p)
            hi[h] = Math.max(hi[h], p)
          })
        }
        x.envelopes.closed().forEach(({ interval, exact }, h) => {
          expect(exact).toBe(true)
          expect(interval[0]).toBeCloseTo(lo[h], 9)
          expect(interval[1]).toBeCloseTo(hi[h], 9)
          closedOnes++
        })
      }),
      { numRuns: 120 },
    )
    expect(closedOnes).toBeGreaterThan(100)
  })

  it('is an outer bound, and says so, where a component has too many bands to try; it holds all the same', () => {
    let outer = 0
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = uniform(seed)
        const { of, observations } = randomCase(random, { hypotheses: 3, items: 9, origins: 6 })
        const x = examine(of, observations)
        fc.pre(x.present.leaders.length > 0)
        const closed = x.envelopes.closed()
        if (closed.some((c) => !c.exact)) outer++
        for (let k = 0; k < 40; k++) {
          const values = Float64Array.from(x.model.parameters, (p) => (random() < 0.5 ? p.lo : p.hi))
          posteriorOf(x.present.priors, logsAt(x.solver, values)).forEach((p, h) => {
            expect(p).toBeGreaterThanOrEqual(closed[h]!.interval[0] - 1e-9)
            expect(p).toBeLessThanOrEqual(closed[h]!.interval[1] + 1e-9)
          })
        }
      }),
      { numRuns: 80 },
    )
    expect(outer).toBeGreaterThan(3)
  })

  it('is the point where no number has a band', () => {
    const of = buildCase([0.3, 0.7], { evidence: [item('e', FACT, [row([0.6, 0.5])])] })
    const x = examine(of, observed())
    const [envelope] = x.envelopes.closed()
    expect(envelope!.interval[0]).toBeCloseTo(x.present.posterior[0]!, 12)
    expect(envelope!.interval[1]).toBeCloseTo(x.present.posterior[0]!, 12)
  })
})

describe('priors with bands', () => {
  it('give the extreme that a fine grid over the cut simplex gives', () => {
    const bands = [
      { point: 0.3, lo: 0.2, hi: 0.5 },
      { point: 0.4, lo: 0.1, hi: 0.6 },
      { point: 0.3, lo: 0.2, hi: 0.7 },
    ]
    const logR = Float64Array.from([0, Math.log(3), Math.log(0.4)])
    let [least, most] = [1, 0]
    for (let a = 0.2; a <= 0.5 + 1e-9; a += 0.005) {
      for (let b = 0.1; b <= 0.6 + 1e-9; b += 0.005) {
        const c = 1 - a - b
        if (c < 0.2 - 1e-9 || c > 0.7 + 1e-9) continue
        const p = a / (a + 3 * b + 0.4 * c)
        least = Math.min(least, p)
        most = Math.max(most, p)
      }
    }
    expect(extremePosterior(bands, logR, 0, 'least')).toBeCloseTo(least, 9)
    expect(extremePosterior(bands, logR, 0, 'most')).toBeCloseTo(most, 9)
  })
})
