import { describe, expect, it } from 'vitest'
import { buildCase, FACT, item, observed, row } from '../../../test/support/build-case.js'
import type { Case, Probability } from '../../case/case.js'
import { examine } from '../examination.js'
import { judge } from '../judge.js'

/** A row whose zeros are written `impossible`. */
function ruling(cells: number[]) {
  const written = row(cells)
  return {
    ...written,
    cells: written.cells.map((c): Probability | null =>
      c?.point === 0 ? { ...c, as: 'impossible', word: 'impossible' } : c,
    ),
  }
}

function judged(rows: number[][], priors: number[], assumptions: Case['assumptions'] = []) {
  const evidence = rows.map((cells, i) => item(`e${i}`, FACT, [ruling(cells)]))
  return judge(buildCase(priors, { evidence, assumptions }), observed())
}

const without = (carries: string[]): Case['assumptions'][number] => ({
  id: 'a',
  says: 'a',
  because: null,
  failsIf: null,
  status: 'unsupported',
  carries,
  range: { start: 0, end: 0 },
})

describe('a hypothesis that the evidence rules out', () => {
  it('leads again when the one item that rules it out is removed', () => {
    const { fragility } = judged(
      [
        [0.03, 0],
        [0.5, 0.6],
      ],
      [0.4, 0.6],
    )
    expect(fragility.items).toEqual(['e0'])
    expect(fragility.removals).toEqual({ count: 1, items: ['e0'], rival: 'h1', exact: true })
  })

  it('comes back only when all that rule it out are removed, and more where it then trails', () => {
    const two = judged(
      [
        [0.5, 0],
        [0.5, 0],
        [0.5, 0.5],
      ],
      [0.4, 0.6],
    )
    expect(two.fragility.items).toEqual([])
    expect(two.fragility.removals).toMatchObject({ count: 2, items: ['e0', 'e1'], rival: 'h1' })
    const trails = judged(
      [
        [0.5, 0],
        [0.9, 0.3],
        [0.6, 0.5],
      ],
      [0.5, 0.5],
    )
    expect(trails.fragility.removals).toMatchObject({ count: 3, rival: 'h1' })
    const nearer = judged(
      [
        [0.5, 0, 0.5],
        [0.9, 0.3, 0.8],
      ],
      [0.4, 0.3, 0.3],
    )
    expect(nearer.fragility.removals).toMatchObject({ count: null, items: [] })
  })

  it('comes back where an assumption carries all the items that rule it out', () => {
    const { assumptions } = judged(
      [
        [0.5, 0],
        [0.5, 0],
        [0.6, 0.4],
      ],
      [0.5, 0.5],
      [without(['e0', 'e1'])],
    )
    expect(assumptions[0]!.without.h0).toBeCloseTo(0.6, 12)
    expect(assumptions[0]!.without.h1).toBeCloseTo(0.4, 12)
  })

  it('comes back with the rest counted without what was withdrawn beside it', () => {
    const { assumptions } = judged(
      [
        [0.9, 0.1],
        [0.5, 0],
        [0.6, 0.4],
      ],
      [0.5, 0.5],
      [without(['e0', 'e1'])],
    )
    expect(assumptions[0]!.without.h1).toBeCloseTo(0.4, 12)
  })

  it('weighs without end on the item that rules it out', () => {
    const { evidence } = judged(
      [
        [0.5, 0],
        [0.6, 0.4],
      ],
      [0.5, 0.5],
    )
    expect(evidence[0]!.weight).toEqual({ h0: Number.POSITIVE_INFINITY, h1: Number.NEGATIVE_INFINITY })
    expect(evidence[0]!.maxLogRatio).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('weights', () => {
  it('keep their digits where posteriors round to 0 and 1', () => {
    const rows = Array.from({ length: 300 }, () => [0.9, 1e-6, 0.2])
    const { evidence, hypotheses } = judged(rows, [0.2, 0.3, 0.5])
    expect(hypotheses.map((h) => h.posterior)).toEqual([1, 0, expect.closeTo(0, 12)])
    expect(evidence[7]!.weight.h0).toBeCloseTo(10 * Math.log10(4.5), 6)
    expect(evidence[7]!.weight.h1).toBeCloseTo(10 * Math.log10(1e-6 / 0.9), 6)
    expect(evidence[7]!.maxLogRatio).toBeCloseTo(Math.log2(9e5), 6)
  })

  it('of a single hypothesis that is left are what the last rival loses', () => {
    const x = examine(
      buildCase([0.5, 0.5], { evidence: [item('e', FACT, [row([0.8, 0.2])]), item('f', FACT, [ruling([0.5, 0])])] }),
      observed(),
    )
    expect([...x.items.get('e')!.weight]).toEqual([0, 0])
  })
})
