import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildCase,
  FACT,
  item,
  observed,
  origin,
  report,
  reported,
  row,
  source,
} from '../../test/support/build-case.js'
import { enumerateJoint } from '../../test/support/enumerate.js'
import { logsAt } from '../../test/support/logs-at.js'
import { randomCase } from '../../test/support/random-case.js'
import { uniform } from './draws.js'
import { examine } from './examination.js'
import { judge } from './judge.js'
import { compileModel } from './model/compile.js'
import { posteriorOf, Solver } from './model/solver.js'
import { networkOf } from './network.js'
import { standings } from './standing.js'

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 })

describe('judge', () => {
  it('equals full enumeration on small entangled networks, beliefs and answers included', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { of, observations } = randomCase(uniform(seed), { hypotheses: 2 + (seed % 3), items: 4, origins: 3 })
        const { network, evidence } = networkOf(of, standings(of, observations))
        const joint = enumerateJoint(network, 'hypothesis', evidence)
        const total = joint.reduce((a, b) => a + b, 0)
        fc.pre(total > 0)
        const judgement = judge(of, observations)
        judgement.hypotheses.forEach((h, i) => expect(h.posterior).toBeCloseTo(joint[i]! / total, 11))
        expect(judgement.log10ProbabilityOfEvidence).toBeCloseTo(Math.log10(total), 9)
        for (const e of judgement.evidence) {
          const j = enumerateJoint(network, e.id, evidence)
          expect(e.belief).toBeCloseTo(j[1]! / total, 10)
        }
        for (const [q, answers] of Object.entries(judgement.questions)) {
          const j = enumerateJoint(network, q, evidence)
          Object.values(answers).forEach((p, k) => expect(p).toBeCloseTo(j[k]! / total, 10))
        }
        for (const o of judgement.origins) {
          if (o.informative === null) continue
          const j = enumerateJoint(network, `${o.id}:informative`, evidence)
          expect(o.informative).toBeCloseTo(j[1]! / total, 10)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('withdraws an item as if it had not been observed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { of, observations } = randomCase(uniform(seed), { hypotheses: 3, items: 4, origins: 3 })
        const { network, evidence } = networkOf(of, standings(of, observations))
        fc.pre(enumerateJoint(network, 'hypothesis', evidence).some((p) => p > 0))
        const x = examine(of, observations)
        for (const [id, w] of x.items) {
          const left = Object.fromEntries(
            Object.entries(evidence).filter(([k]) => k !== id && k !== `${id}:ledger` && !k.endsWith(`:on:${id}`)),
          )
          const joint = enumerateJoint(network, 'hypothesis', left)
          const total = joint.reduce((a, b) => a + b, 0)
          joint.forEach((p, h) => expect(w.posterior[h]).toBeCloseTo(p / total, 10))
        }
      }),
      { numRuns: 100 },
    )
  })

  it('the order of items never matters', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { of, observations } = randomCase(uniform(seed), { hypotheses: 3, items: 5, origins: 3 })
        const x = examine(of, observations)
        const turned = examine(
          { ...of, evidence: of.evidence.toReversed(), origins: of.origins.toReversed() },
          observations,
        )
        x.present.posterior.forEach((p, h) => expect(turned.present.posterior[h]).toBeCloseTo(p, 12))
        expect(turned.removals.count).toBe(x.removals.count)
        x.outer.forEach(([lo, hi], h) => {
          expect(turned.outer[h]![0]).toBeCloseTo(lo, 10)
          expect(turned.outer[h]![1]).toBeCloseTo(hi, 10)
        })
      }),
      { numRuns: 100 },
    )
  })

  it('an echo of an origin never moves a posterior', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 30 }), (seed, echoes) => {
        const { of, observations } = randomCase(uniform(seed), { hypotheses: 3, items: 4, origins: 3 })
        const target = of.evidence.findIndex((e) => e.known.by === 'reports' && e.known.supports.length > 0)
        fc.pre(target >= 0)
        const e = of.evidence[target]!
        const known = e.known as Extract<typeof e.known, { by: 'reports' }>
        const first = known.supports[0]!
        const carried = of.reports.find((r) => r.id === first.report)!
        const more = Array.from({ length: echoes }, (_, k) => ({ ...carried, id: `echo${k}`, date: 20 + k }))
        const supports = [...known.supports, ...more.map((r) => ({ ...first, report: r.id }))]
        const echoed = {
          ...of,
          reports: [...of.reports, ...more],
          evidence: of.evidence.with(target, { ...e, known: { ...known, supports } }),
        }
        const before = examine(of, observations).present.posterior
        examine(echoed, observations).present.posterior.forEach((p, h) => expect(p).toBe(before[h]))
      }),
      { numRuns: 100 },
    )
  })

  it('no delivered day never moves a posterior', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { of, observations } = randomCase(uniform(seed), { hypotheses: 3, items: 5, origins: 2 })
        const ids = Object.keys(observations.items)
        const nothing = {
          ...observations,
          items: Object.fromEntries(ids.map((id) => [id, { state: 'no-data' as const, why: 'no feed' }])),
        }
        const without = {
          ...of,
          evidence: of.evidence.map((e) => (ids.includes(e.id) ? { ...e, known: { by: 'gap' as const } } : e)),
        }
        const a = examine(of, nothing).present.posterior
        examine(without, observed()).present.posterior.forEach((p, h) => expect(p).toBeCloseTo(a[h]!, 12))
      }),
      { numRuns: 60 },
    )
  })

  const spoken = (cells: number[], n: number, r: number, origins: number) =>
    examine(
      buildCase([0.5, 0.5], {
        sources: [source('s', r)],
        origins: Array.from({ length: origins }, (_, i) => origin(`o${i}`, 's')),
        reports: Array.from({ length: origins }, (_, i) => report(`r${i}`, 's', [`o${i}`])),
        evidence: Array.from({ length: n }, (_, i) => item(`e${i}`, reported([`r${i % origins}`]), [row(cells)])),
      }),
      observed(),
    ).solver.total

  it('one origin split over n items never weighs more than the items themselves would, were they known', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 2, max: 6 }), (seed, n) => {
        const random = uniform(seed)
        const cells = [0.05 + 0.9 * random(), 0.05 + 0.9 * random()]
        const [a, b] = spoken(cells, n, 0.05 + 0.9 * random(), 1)
        expect(Math.abs(a! - b!)).toBeLessThanOrEqual(n * Math.abs(Math.log(cells[0]! / cells[1]!)) + 1e-9)
      }),
      { numRuns: 100 },
    )
  })

  it('one origin split over n unsurprising items weighs less than n origins; over surprising ones they support each other', () => {
    const ratio = ([a, b]: Float64Array): number => Math.exp(a! - b!)
    expect(ratio(spoken([0.9, 0.1], 2, 0.5, 1))).toBeLessThan(ratio(spoken([0.9, 0.1], 2, 0.5, 2)))
    expect(ratio(spoken([0.9, 0.6], 2, 0.5, 1))).toBeCloseTo((0.5 * 0.81 + 0.125) / (0.5 * 0.36 + 0.125), 10)
    expect(ratio(spoken([0.9, 0.6], 2, 0.5, 2))).toBeCloseTo((0.7 / 0.55) ** 2, 10)
  })

  it('the envelope holds the point and every draw; closed lies within outer', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { of, observations } = randomCase(uniform(seed), { hypotheses: 2 + (seed % 3), items: 4, origins: 3 })
        const x = examine(of, observations)
        fc.pre(x.present.leaders.length > 0)
        const closed = x.envelopes.closed()
        const model = compileModel(of, standings(of, observations), { barren: false })
        const solver = new Solver(model)
        const random = uniform(seed + 1)
        for (let k = 0; k < 60; k++) {
          const values = Float64Array.from(model.parameters, (p) => {
            if (k === 0) return p.point
            return k % 2 ? p.lo + (p.hi - p.lo) * random() : random() < 0.5 ? p.lo : p.hi
          })
          posteriorOf(
            model.priors.map((p) => p.point),
            logsAt(solver, values),
          ).forEach((p, h) => {
            expect(p).toBeGreaterThanOrEqual(closed[h]!.interval[0] - 1e-9)
            expect(p).toBeLessThanOrEqual(closed[h]!.interval[1] + 1e-9)
          })
        }
        closed.forEach((c, h) => {
          expect(c.interval[0]).toBeGreaterThanOrEqual(x.outer[h]![0] - 1e-9)
          expect(c.interval[1]).toBeLessThanOrEqual(x.outer[h]![1] + 1e-9)
        })
      }),
      { numRuns: 150 },
    )
  })

  it('refuses evidence that no hypothesis allows, and names a smallest clash', () => {
    const never = [row([0, 0])]
    const of = buildCase([0.5, 0.5], { evidence: [item('fine', FACT, [row([0.2, 0.4])]), item('never', FACT, never)] })
    expect(() => judge(of, observed())).toThrow(/never clash/)
    const one = buildCase([0.5, 0.5], {
      evidence: [
        item('a', FACT, [row([0, 0.5])]),
        item('b', FACT, [row([0.5, 0])]),
        item('c', FACT, [row([0.5, 0.5])]),
      ],
    })
    expect(() => judge(one, observed())).toThrow(/a, b clash/)
  })

  it('refuses a case whose origins tie too many items together', () => {
    const n = 40
    const of = buildCase([0.5, 0.5], {
      sources: [source('s', 0.5)],
      origins: Array.from({ length: n }, (_, i) => origin(`o${i}`, 's')),
      reports: Array.from({ length: n }, (_, i) => report(`r${i}`, 's', [`o${i}`])),
      evidence: Array.from({ length: n }, (_, i) =>
        item(`e${i}`, reported(Array.from({ length: n }, (_, k) => `r${k}`)), [row([0.2, 0.4])]),
      ),
    })
    expect(() => judge(of, observed())).toThrow(/tie too many items together/)
  })
})
