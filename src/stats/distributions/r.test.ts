import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as distributions from './index.js'

// Values of R, extreme tails included, with the version and each call named in the file.
const TOLERANCE = 2e-13

interface Recorded {
  call: string
  rows: number[][]
}

const recorded: Record<string, Recorded> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'fixtures/r.json'), 'utf8'),
  (_, value) => (value === 'Infinity' ? Number.POSITIVE_INFINITY : value),
).functions

const { poissonInterval, wilsonInterval, jeffreysInterval, ratioInterval, ...single } = distributions
const singles = single as Record<string, (...args: number[]) => number>
const intervals: Record<string, (...args: number[]) => number[]> = {
  poissonInterval: (count, exposure, level) => poissonInterval(count!, exposure!, level!),
  wilsonInterval: (x, n, level) => wilsonInterval(x!, n!, level!),
  jeffreysInterval: (x, n, level) => jeffreysInterval(x!, n!, level!),
  ratioInterval: (count, exposure, count2, exposure2, level) =>
    ratioInterval({ count: count!, exposure: exposure! }, { count: count2!, exposure: exposure2! }, level!),
}

/** The largest relative error over a function's rows, where it lies, and how many were compared. */
function compare(name: string): { error: number; at: number[]; compared: number } {
  const interval = intervals[name]
  const worst = { error: 0, at: [] as number[], compared: 0 }
  for (const row of recorded[name]!.rows) {
    const args = row.slice(0, interval ? -2 : -1)
    const found = interval ? interval(...args) : [singles[name]!(...args)]
    row.slice(args.length).forEach((value, k) => {
      const error = found[k] === value ? 0 : Math.abs(found[k]! - value) / Math.abs(value)
      worst.compared++
      if (!(error <= worst.error)) Object.assign(worst, { error, at: args })
    })
  }
  return worst
}

describe('values of R', () => {
  it.each(Object.keys(recorded))('%s', (name) => {
    const { error, at, compared } = compare(name)
    expect(compared).toBeGreaterThan(10)
    expect(error, `at ${at}`).toBeLessThan(TOLERANCE)
  })

  it('are there for every function', () => {
    expect(Object.keys(recorded).sort()).toEqual(Object.keys(distributions).sort())
  })
})
