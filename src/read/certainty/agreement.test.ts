import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Certainty } from '../document.js'
import { readCoded } from './fixtures/coded.js'
import { cohensKappa, confuse, printConfusion } from './fixtures/score.js'

const SECOND = join(import.meta.dirname, 'fixtures/second.jsonl')

describe('cohensKappa', () => {
  it('is 1 for one coding twice and 0 where codings agree as chance would have it', () => {
    expect(
      cohensKappa(
        confuse([
          ['asserted', 'asserted'],
          ['denied', 'denied'],
        ]),
      ),
    ).toBe(1)
    const chance: [Certainty, Certainty][] = [
      ['asserted', 'asserted'],
      ['asserted', 'denied'],
      ['denied', 'asserted'],
      ['denied', 'denied'],
    ]
    expect(cohensKappa(confuse(chance))).toBeCloseTo(0, 12)
  })

  it('is that of the example of 70 agreements in 100 with even margins', () => {
    const times = (count: number, pair: [Certainty, Certainty]) => Array.from({ length: count }, () => pair)
    const pairs = [
      ...times(35, ['asserted', 'asserted']),
      ...times(15, ['asserted', 'denied']),
      ...times(15, ['denied', 'asserted']),
      ...times(35, ['denied', 'denied']),
    ]
    expect(cohensKappa(confuse(pairs))).toBeCloseTo(0.4, 12)
  })
})

describe.skipIf(!existsSync(SECOND))('a second coding (skipped: fixtures/second.jsonl is absent)', () => {
  it('agrees with the first', () => {
    const second = new Map(
      readCoded<{ id: string; label: Certainty }>('second.jsonl').map(({ id, label }) => [id, label]),
    )
    const pairs = readCoded('certainty.jsonl').flatMap(({ id, label }): [Certainty, Certainty][] => {
      const other = second.get(id)
      return other === undefined ? [] : [[label, other]]
    })
    const table = confuse(pairs)
    const kappa = cohensKappa(table)
    console.log(
      `first coding down, second across\n${printConfusion(table)}\nkappa ${kappa.toFixed(3)}, ${pairs.length} sentences`,
    )
    expect(pairs.length).toBeGreaterThanOrEqual(440)
    expect(kappa).toBeGreaterThan(0.7)
  })
})
