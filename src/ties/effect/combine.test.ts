import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combine } from './combine.js'
import { type Finding, findingOf, type Refusal } from './finding.js'

const at = (estimate: number, reach: number, method: Finding['method'] = 'own past'): Finding =>
  findingOf(method, estimate, [estimate - reach, estimate + reach], Math.abs(estimate) > reach ? 0.01 : 0.5)
const silent: Refusal = { method: 'synthetic control', refused: 'few donors' }

describe('one answer from several methods', () => {
  it('is that of all three', () => {
    const answer = combine([at(0.6, 0.4), at(0.5, 0.3), at(0.7, 0.2)])
    expect(answer).toMatchObject({ verdict: 'more', agree: 3, of: 3, why: null })
    expect([answer.change!.lo, answer.change!.hi].map((v) => v.toFixed(3))).toEqual(['0.200', '0.900'])
    expect(answer.factor!.point).toBeCloseTo(Math.exp(0.6))
  })

  it('is that of two against one', () => {
    expect(combine([at(-0.6, 0.4), at(-0.5, 0.3), at(-0.1, 0.9)])).toMatchObject({ verdict: 'less', agree: 2, of: 3 })
    expect(combine([at(0.6, 0.4), at(0.1, 0.3), at(0.1, 0.9)])).toMatchObject({ verdict: 'none', agree: 2, of: 3 })
  })

  it('is none where two say different things, and both are named', () => {
    const answer = combine([at(0.6, 0.4), at(0.1, 0.9, 'control pairs'), silent])
    expect(answer).toMatchObject({ verdict: 'disagree', of: 2 })
    expect(answer.why).toBe('own past finds more, control pairs finds no change')
    expect(answer.change).toEqual({ point: 0.35, lo: -0.8, hi: 1 })
  })

  it('is none where two find opposite changes, whatever a third says', () => {
    expect(combine([at(0.6, 0.4), at(-0.6, 0.4), at(0.5, 0.1)]).verdict).toBe('disagree')
  })

  it('is that of the only one that can answer', () => {
    const answer = combine([at(0.6, 0.4), silent])
    expect(answer).toMatchObject({ verdict: 'more', agree: 1, of: 1 })
    expect(answer.change!.lo).toBeCloseTo(0.2)
  })

  it('is refused with the reasons where none can', () => {
    expect(combine([silent, { method: 'own past', refused: 'too thin' }])).toMatchObject({
      verdict: 'refused',
      factor: null,
      why: 'synthetic control: few donors; own past: too thin',
    })
  })

  it('leaves 1 out of the interval exactly where a majority finds one change', () => {
    const number = fc.double({ min: -2, max: 2, noNaN: true })
    const finding = fc.tuple(number, fc.double({ min: 0.01, max: 2, noNaN: true })).map(([e, r]) => at(e, r))
    fc.assert(
      fc.property(fc.array(finding, { minLength: 1, maxLength: 3 }), (findings) => {
        const { verdict, change } = combine(findings)
        const opposed = findings.some((f) => f.finds === 'more') && findings.some((f) => f.finds === 'less')
        if (!opposed) expect(verdict === 'more').toBe(change!.lo > 0)
        if (!opposed) expect(verdict === 'less').toBe(change!.hi < 0)
        expect(change!.lo).toBeLessThanOrEqual(change!.hi)
      }),
    )
  })
})
