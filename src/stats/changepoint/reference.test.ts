import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pelt } from './pelt.js'
import type { SegmentCost } from './series.js'

// Exact optimal partitions of public and simulated series, by an O(n²) implementation without pruning.
const FOLDER = '../shared/reference/stats'
const absent = !existsSync(`${FOLDER}/changepoint.expected.json`)

interface Trap {
  y: number[]
  beta: number
  min_segment: number
  optimal: { changes: number[]; objective: number }
}

interface Expected {
  id: string
  series: string
  transform: string
  cost: SegmentCost
  beta: number
  min_segment: number
  mbic_log_len_in_cost: boolean
  changes: number[]
  objective: number
}

interface Reference {
  pruning_trap: { examples: Trap[] }
  cases: Expected[]
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'))
}

const reference: Reference = absent ? { pruning_trap: { examples: [] }, cases: [] } : read('changepoint.expected.json')
const series: Record<string, { y: number[] }> = absent ? {} : read('series-changepoint.json')

function valuesOf({ series: name, transform }: Expected): number[] {
  const y: number[] = name.startsWith('inline') ? JSON.parse(name.replace('inline ', '')) : series[name]!.y
  if (transform === 'none') return y
  const mean = y.reduce((a, b) => a + b, 0) / y.length
  const sd = Math.sqrt(y.reduce((a, x) => a + (x - mean) ** 2, 0) / (y.length - 1))
  return y.map((x) => (x - mean) / sd)
}

describe('reference segmentations', () => {
  it.skipIf(absent)('are all found', () => {
    expect(reference.cases.length).toBeGreaterThan(5)
    for (const c of reference.cases) {
      const { changes, objective } = pelt(valuesOf(c), {
        cost: c.cost,
        penalty: c.beta,
        minSegment: c.min_segment,
        logLength: c.mbic_log_len_in_cost,
      })
      expect(changes, c.id).toEqual(c.changes)
      expect(objective / c.objective, c.id).toBeCloseTo(1, 12)
    }
  })

  it.skipIf(absent)('hold where pruning goes wrong with a minimum segment', () => {
    expect(reference.pruning_trap.examples.length).toBeGreaterThan(4)
    for (const { y, beta, min_segment, optimal } of reference.pruning_trap.examples) {
      const found = pelt(y, { cost: 'l2', penalty: beta, minSegment: min_segment })
      expect(found.changes).toEqual(optimal.changes)
      expect(found.objective / optimal.objective).toBeCloseTo(1, 12)
    }
  })
})
