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
} from '../../../test/support/build-case.js'
import { logsAt } from '../../../test/support/logs-at.js'
import { randomCase } from '../../../test/support/random-case.js'
import type { Case } from '../../case/case.js'
import type { Observations } from '../../case/observations.js'
import { uniform } from '../draws.js'
import { type Examination, examine } from '../examination.js'
import { judge } from '../judge.js'
import { posteriorOf } from '../model/solver.js'

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 })

function leading(seed: number, items: number): { of: Case; observations: Observations; x: Examination } {
  const { of, observations } = randomCase(uniform(seed), { hypotheses: 2 + (seed % 3), items, origins: 3 })
  const x = examine(of, observations)
  fc.pre(x.leader !== null)
  return { of, observations, x }
}

describe('fewest removals', () => {
  it('equal brute force over all sets of items', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { x } = leading(seed, 6)
        const items = [...x.atoms.items].filter(([, atoms]) => atoms.length > 0)
        let fewest: number | null = null
        for (let mask = 1; mask < 1 << items.length; mask++) {
          const removed = items.filter((_, i) => mask & (1 << i))
          const posterior = posteriorOf(x.present.priors, x.solver.without(removed.flatMap(([, atoms]) => atoms)))
          const passed = posterior.some(
            (p, h) => h !== x.leader && Math.log(p) >= Math.log(posterior[x.leader!]!) - 1e-12,
          )
          if (passed && (fewest === null || removed.length < fewest)) fewest = removed.length
        }
        expect(x.removals).toMatchObject({ count: fewest, exact: true })
        expect(x.removals.items.length).toBe(fewest ?? 0)
        if (fewest === null) return
        const atoms = x.removals.items.flatMap((i) => x.atoms.items.get(x.model.items[i]!)!)
        const after = posteriorOf(x.present.priors, x.solver.without(atoms))
        expect(after[x.removals.rival!]! - after[x.leader!]!).toBeGreaterThan(-1e-9)
      }),
      { numRuns: 150 },
    )
  })

  it('are marked as a bound where a chain of more than twelve items was searched', () => {
    const given = (i: number) => (i === 0 ? {} : { given: `e${i - 1}` })
    const rows = (i: number) => (i === 0 ? [row([0.6, 0.5])] : [row([0.5, 0.5], 'false'), row([0.6, 0.5], 'true')])
    const of = buildCase([0.5, 0.5], {
      evidence: Array.from({ length: 14 }, (_, i) => item(`e${i}`, FACT, rows(i), given(i))),
    })
    const { count, exact } = judge(of, observed()).fragility.removals
    expect({ count, exact }).toEqual({ count: 14, exact: false })
  })
})

describe('one-way thresholds', () => {
  it('are where moving that one number ties the lead, and the band’s ends are what judging again gives', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { x } = leading(seed, 4)
        const { solver, present } = x
        for (const way of x.ways) {
          const at = (value: number): Float64Array => {
            const values = solver.points.slice()
            values[way.parameter.index] = value
            return posteriorOf(present.priors, logsAt(solver, values))
          }
          expect(way.posterior[0]).toBeCloseTo(at(way.parameter.lo)[x.leader!]!, 9)
          expect(way.posterior[1]).toBeCloseTo(at(way.parameter.hi)[x.leader!]!, 9)
          if (!way.flip) continue
          const tied = at(way.flip.to)
          expect(tied[way.flip.rival]).toBeCloseTo(tied[x.leader!]!, 8)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('the prior that flips ties the leader when the others are scaled', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { x } = leading(seed, 4)
        x.priorFlips.forEach((flip, h) => {
          if (!flip) return
          const scale = (1 - flip.to) / (1 - x.present.priors[h]!)
          const posterior = posteriorOf(
            x.present.priors.map((p, j) => (j === h ? flip.to : p * scale)),
            x.solver.total,
          )
          const other = h === x.leader ? flip.rival : x.leader!
          expect(posterior[other]).toBeCloseTo(posterior[h]!, 9)
        })
      }),
      { numRuns: 150 },
    )
  })

  it('the smallest change is the least of all moves, priors among them', () => {
    const of = buildCase([0.5, 0.5], { evidence: [item('e', FACT, [row([0.6, 0.5])])] })
    const { smallestChange, smallestByKind } = judge(of, observed()).fragility
    expect(smallestChange).toMatchObject({ kind: 'prior', id: 'h0', to: expect.closeTo(5 / 11, 9), newLeader: 'h1' })
    expect(smallestByKind.cell).toMatchObject({
      id: 'e',
      from: 0.6,
      to: expect.closeTo(0.5, 9),
      hypothesis: 'h0',
      newLeader: 'h1',
    })
    expect(smallestByKind.cell!.decibans).toBeCloseTo(10 * Math.log10(1.5), 9)
  })

  it('is a reliability where several words of one origin hang on it', () => {
    const of = buildCase([0.5, 0.5], {
      sources: [source('s', 0.5)],
      origins: [origin('o', 's')],
      reports: [report('r', 's', ['o'])],
      evidence: [
        item('fact', FACT, [row([0.2, 0.3])]),
        ...['a', 'b', 'c'].map((id) => item(id, reported(['r']), [row([0.9, 0.3])])),
      ],
    })
    const { fragility, leader } = judge(of, observed())
    expect(leader).toBe('h0')
    expect(fragility.smallestByKind.reliability).toMatchObject({ id: 'o', from: 0.5, newLeader: 'h1' })
    expect(fragility.origins).toEqual(['o'])
  })
})
