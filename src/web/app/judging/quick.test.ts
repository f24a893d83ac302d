import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomCase } from '../../../../test/support/random-case.js'
import type { Case, Probability } from '../../../case/case.js'
import { uniform } from '../../../judge/draws.js'
import { withCell } from './cells.js'
import { Quick } from './quick.js'
import { quickStanding } from './standing.js'

const number = (point: number): Probability => ({
  point,
  lo: point,
  hi: point,
  as: 'number',
  word: null,
  because: null,
  range: { start: 0, end: 0 },
})

/** The case with a cell of an item's first row replaced. */
function changed(of: Case, [i, h, point]: [number, number, number | null]): Case {
  const item = of.evidence[i % of.evidence.length]!
  const place = { item: item.id, row: 0, hypothesis: h % of.hypotheses.length }
  return item.rows.length === 0 ? of : withCell(of, place, point === null ? null : number(point))
}

describe('a model that is kept', () => {
  it('gives the digits of one that is built anew, whatever was changed before', () => {
    const point = fc.option(fc.double({ min: 0.01, max: 0.99, noNaN: true }), { freq: 6 })
    const edits = fc.array(fc.tuple(fc.nat(20), fc.nat(5), point), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), edits, (seed, list) => {
        const made = randomCase(uniform(seed), { hypotheses: 2 + (seed % 3), items: 6, origins: 3 })
        const quick = new Quick()
        let { of } = made
        expect(quick.standing(of, made.observations)).toEqual(quickStanding(of, made.observations))
        for (const edit of list) {
          of = changed(of, edit)
          expect(quick.standing(of, made.observations)).toEqual(quickStanding(of, made.observations))
        }
      }),
      { numRuns: 80 },
    )
  })

  it('is built anew when more than numbers in cells is another', () => {
    const { of, observations } = randomCase(uniform(5), { hypotheses: 3, items: 6, origins: 3 })
    const quick = new Quick()
    quick.standing(of, observations)
    const priors = of.hypotheses.map((h, i) => ({ ...h, prior: { ...h.prior, point: [0.7, 0.2, 0.1][i]! } }))
    const others: [Case, typeof observations][] = [
      [{ ...of, hypotheses: priors }, observations],
      [{ ...of, evidence: of.evidence.slice(1).filter((e) => !e.given && !e.requires) }, observations],
      [{ ...of, reports: of.reports.map((r) => ({ ...r, date: r.date + 9999 })) }, observations],
      [of, { ...observations, items: {} }],
      [of, { ...observations, asOf: observations.asOf - 9999 }],
    ]
    for (const [case_, known] of others) expect(quick.standing(case_, known)).toEqual(quickStanding(case_, known))
  })
})
