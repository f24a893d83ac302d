import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSound } from '../fixtures/sound.js'
import { projectOnCut } from './simplex.js'

const priors = (...written: string[]) => {
  const entries = written.map((p, i) => `a${i}: { says: x${p && `, prior: ${p}`} }`)
  return readSound(`hypotheses: { ${entries.join(', ')} }\nevidence: {}`).of.hypotheses.map((h) => h.prior)
}
const points = (...written: string[]) => priors(...written).map((p) => Number(p.point.toFixed(9)))

describe('priors', () => {
  it('share what is left equally', () => {
    expect(points('', '', '', '')).toEqual([0.25, 0.25, 0.25, 0.25])
    expect(points('0.45', '0.3', '0.05', '')).toEqual([0.45, 0.3, 0.05, 0.2])
    expect(points('0.5', '', '')).toEqual([0.5, 0.25, 0.25])
    expect(priors('0.5', '').map((p) => p.written)).toEqual([true, false])
  })

  it('stay as written where they are numbers that sum to 1', () => {
    expect(points('0.1', '0.2', '0.7')).toEqual([0.1, 0.2, 0.7])
    expect(points('0.3333333', '0.3333333', '0.3333333')).toEqual([0.3333333, 0.3333333, 0.3333333])
  })

  it('scale the middles of bands to fill what numbers leave', () => {
    expect(points('[0.2, 0.4]', '[0.5, 0.7]', '[0.1, 0.3]')).toEqual([0.272727273, 0.545454545, 0.181818182])
    expect(points('0.5', '[0.2, 0.4]', '[0.1, 0.3]')).toEqual([0.5, 0.3, 0.2])
    expect(priors('0.5', '[0.2, 0.4]', '[0.1, 0.3]')[1]).toMatchObject({ lo: 0.2, hi: 0.4, written: true })
  })

  it('move to the nearest point of the cut where scaling leaves a band', () => {
    const [a, b] = points('[0.5, 0.52]', '[0.1, 0.9]')
    expect(a! + b!).toBeCloseTo(1, 9)
    expect(a).toBeLessThanOrEqual(0.52)
    expect(a).toBeGreaterThanOrEqual(0.5)
    expect(points('[0.1, 0.2]', '[0.6, 0.8]')).toEqual([0.2, 0.8])
  })

  it('give a band to what is not written beside bands', () => {
    const [, , c, d] = priors('[0.1, 0.3]', '0.2', '', '')
    expect([c?.lo, c?.hi, c?.point].map((x) => Number(x!.toFixed(9)))).toEqual([0.25, 0.35, 0.3])
    expect(d).toEqual({ ...c, range: d?.range })
    const [, , low] = priors('[0.5, 0.9]', '[0.2, 0.8]', '')
    expect(low).toMatchObject({ lo: 0.001, hi: expect.closeTo(0.3) })
  })

  it('may be a word with two hypotheses', () => {
    const [a, b] = priors('very likely', '')
    expect(a).toMatchObject({ lo: 0.8, hi: 0.95, point: 0.875, word: 'very likely', written: true })
    expect([b?.lo, b?.hi, b?.point].map((x) => Number(x!.toFixed(9)))).toEqual([0.05, 0.2, 0.125])
    expect(points('likely', 'unlikely')).toEqual([0.675, 0.325])
  })
})

describe('projectOnCut', () => {
  it('lies in the box, sums to 1, and is no farther than any other such point', () => {
    const band = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    const problem = fc.array(
      fc.tuple(fc.double({ min: -1, max: 2, noNaN: true }), band, fc.double({ min: 0, max: 1, noNaN: true })),
      { minLength: 2, maxLength: 6 },
    )
    fc.assert(
      fc.property(problem, (rows) => {
        const boxes = rows.map(([, [x, y]]) => ({ lo: Math.min(x, y), hi: Math.max(x, y) }))
        const lo = boxes.reduce((s, b) => s + b.lo, 0)
        const hi = boxes.reduce((s, b) => s + b.hi, 0)
        fc.pre(lo <= 1 && hi >= 1)
        const point = rows.map(([p]) => p)
        const found = projectOnCut(point, boxes)
        expect(found.reduce((s, x) => s + x, 0)).toBeCloseTo(1, 9)
        found.forEach((x, i) => {
          expect(x).toBeGreaterThanOrEqual(boxes[i]!.lo)
          expect(x).toBeLessThanOrEqual(boxes[i]!.hi)
        })
        const way = hi - lo > 0 ? (1 - lo) / (hi - lo) : 0
        const other = boxes.map((b) => b.lo + way * (b.hi - b.lo))
        const distance = (xs: number[]): number => xs.reduce((s, x, i) => s + (x - point[i]!) ** 2, 0)
        expect(distance(found)).toBeLessThanOrEqual(distance(other) + 1e-9)
      }),
    )
  })
})
