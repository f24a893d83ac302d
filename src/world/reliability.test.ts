import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { credibilityMeanings, type Letter, letterBands, letterMeanings } from './reliability.js'

const reference = '../shared/reference/scales.json'

describe('letters', () => {
  it('have bands whose point is the middle, but for F', () => {
    for (const [letter, { lo, hi, point }] of Object.entries(letterBands)) {
      expect(lo).toBeLessThan(hi)
      expect(point).toBeCloseTo(letter === 'F' ? lo : (lo + hi) / 2, 12)
    }
  })

  it('fall from A to E and leave F open', () => {
    const points = (['A', 'B', 'C', 'D', 'E'] as Letter[]).map((letter) => letterBands[letter].point)
    expect(points).toEqual([...points].sort((a, b) => b - a))
    expect(letterBands.F.hi - letterBands.F.lo).toBeGreaterThan(0.8)
  })

  it.skipIf(!existsSync(reference))('mean what the manual says (reference file, skipped where absent)', () => {
    const { admiralty } = JSON.parse(readFileSync(reference, 'utf8'))
    expect(letterMeanings).toEqual(admiralty.reliability)
    expect(credibilityMeanings).toEqual(admiralty.credibility)
  })
})
