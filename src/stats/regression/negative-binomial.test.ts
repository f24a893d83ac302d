import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { negativeBinomial } from './negative-binomial.js'

interface Reference {
  id: string
  counts: number[]
  columns: number[][]
  offset: number[]
  family: 'negative binomial' | 'poisson'
  theta: number | null
  theta_se: number | null
  loglik: number
  estimate: number[]
  se: number[]
  p: number[]
}
const { fits } = JSON.parse(readFileSync(new URL('./fixtures/counts.json', import.meta.url), 'utf8')) as {
  fits: Reference[]
}

describe('negativeBinomial', () => {
  it.each(fits)('agrees with glm.nb or glm: $id', (reference) => {
    const fit = negativeBinomial(reference)
    expect(fit.family).toBe(reference.family)
    expect(fit.logLikelihood).toBeCloseTo(reference.loglik, 6)
    for (const [j, c] of fit.coefficients.entries()) {
      expect(c.estimate).toBeCloseTo(reference.estimate[j]!, 5)
      expect(c.standardError / reference.se[j]!).toBeCloseTo(1, 5)
      expect(c.p).toBeCloseTo(reference.p[j]!, 5)
    }
    if (reference.theta === null) {
      expect(fit).toMatchObject({ theta: null, thetaStandardError: null })
      expect(fit.notes).toEqual([expect.stringContaining('Poisson used')])
    } else {
      expect(fit.theta! / reference.theta).toBeCloseTo(1, 5)
      expect(fit.thetaStandardError! / reference.theta_se!).toBeCloseTo(1, 4)
      expect(fit.notes).toEqual([])
    }
  })

  it('says when a fit has no end', () => {
    const fit = negativeBinomial({ counts: [3, 0, 4, 2, 0, 0, 0], columns: [[0, 0, 0, 0, 1, 1, 1]] })
    expect(fit.notes).toContainEqual(expect.stringContaining('nothing but zeros'))
    expect(fit.coefficients[1]!.p).toBeGreaterThan(0.5)
  })

  it('refuses what it cannot fit', () => {
    expect(() => negativeBinomial({ counts: [1, 2.5, 3], columns: [] })).toThrow('whole numbers from 0 on: 2.5')
    expect(() => negativeBinomial({ counts: [0, 0, 0], columns: [] })).toThrow('nothing counted')
    expect(() => negativeBinomial({ counts: [1, 2, 3], columns: [[1, 2]] })).toThrow('a column has 2 values')
    expect(() => negativeBinomial({ counts: [1, 2, 3], columns: [], offset: [0, -Infinity, 0] })).toThrow('-Infinity')
    expect(() => negativeBinomial({ counts: [1, 2], columns: [[0, 1]] })).toThrow('too few for 2 coefficients')
    expect(() => negativeBinomial({ counts: [1, 2, 3, 1], columns: [[1, 1, 1, 1]] })).toThrow('not positive definite')
  })
})
