import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestOfAll, type Plain, plainObjective, unprunedObjective } from './fixtures/every-segmentation.js'
import { pelt } from './pelt.js'

const PENALTIES = [0, 0.1, 0.25, 0.5, 1, 2, 3.5, 10]
const offset = (n: number): fc.Arbitrary<number[] | undefined> =>
  fc.option(fc.array(fc.constantFrom(-3, -1, 0, Math.log(2), Math.log(3), 2), { minLength: n, maxLength: n }), {
    nil: undefined,
  })

/** A series with options; small whole numbers, so that equal objectives are common. */
function problems(longest: number): fc.Arbitrary<{ y: number[]; of: Plain }> {
  return fc
    .record({
      y: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: longest, size: 'max' }),
      cost: fc.constantFrom('l2' as const, 'poisson' as const),
      penalty: fc.oneof(fc.constantFrom(...PENALTIES), fc.double({ min: 0, max: 8, noNaN: true })),
      minSegment: fc.integer({ min: 1, max: 5 }),
      logLength: fc.boolean(),
    })
    .chain(({ y, ...of }) =>
      offset(of.cost === 'poisson' ? y.length : 0).map((o) => ({
        y,
        of: of.cost === 'poisson' ? { ...of, offset: o } : of,
      })),
    )
}

function run(y: readonly number[], { offset, ...of }: Plain): ReturnType<typeof pelt> {
  return pelt(y, offset ? { ...of, offset } : of)
}

describe('pelt', () => {
  it('prunes nothing that a minimum segment still needs', () => {
    const found = pelt([0, 1, 0, 0, 1], { cost: 'l2', penalty: 0.1, minSegment: 2 })
    expect(found.changes).toEqual([])
    expect(found.objective).toBeCloseTo(1.2, 14)
  })

  it('finds the first point of each new segment', () => {
    const y = [5, 5, 5, 1, 1, 1, 1, 9, 9]
    expect(pelt(y, { cost: 'l2', penalty: 1, minSegment: 1 })).toEqual({ changes: [3, 7], objective: 2 })
  })

  it('agrees with the best of all segmentations, ties included', () => {
    fc.assert(
      fc.property(problems(11), ({ y, of }) => {
        const found = run(y, of)
        const best = bestOfAll(y, of)
        expect(found.objective).toBeCloseTo(best.objective, 9)
        expect(found.changes).toEqual(best.changes)
      }),
      { numRuns: 3000 },
    )
  })

  it('agrees with optimal partitioning on longer series', () => {
    fc.assert(
      fc.property(problems(150), ({ y, of }) => {
        const found = run(y, of)
        expect(found.objective).toBeCloseTo(unprunedObjective(y, of), 7)
        expect(found.objective).toBeCloseTo(plainObjective(y, found.changes, of), 9)
        const ends = [0, ...found.changes, y.length]
        if (found.changes.length > 0)
          expect(Math.min(...ends.slice(1).map((e, k) => e - ends[k]!))).toBeGreaterThanOrEqual(of.minSegment)
      }),
      { numRuns: 500 },
    )
  })

  it('agrees with optimal partitioning on numbers of any size', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 2, maxLength: 120, size: 'max' }),
        fc.integer({ min: 1, max: 9 }),
        fc.double({ min: 0, max: 6, noNaN: true }),
        (y, minSegment, penalty) => {
          const of: Plain = { cost: 'l2', penalty, minSegment }
          expect(run(y, of).objective).toBeCloseTo(unprunedObjective(y, of), 8)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('takes fewest changes among equals, then the latest', () => {
    const half: Plain = { cost: 'l2', penalty: 0.5, minSegment: 1 }
    // one change saves exactly what it costs
    expect(run([0, 1], half)).toEqual({ changes: [], objective: 0.5 })
    // a change at 2 or at 3: the middle point lies half way
    expect(run([0, 0, 2, 4, 4], { cost: 'l2', penalty: 1, minSegment: 2 }).changes).toEqual([3])
    expect(run([3, 3, 3, 3], { cost: 'l2', penalty: 0, minSegment: 1 }).changes).toEqual([])
    expect(run([0, 0, 0, 0], { cost: 'poisson', penalty: 0, minSegment: 1 }).changes).toEqual([])
    expect(run([2, 2, 5, 5], { cost: 'poisson', penalty: 0, minSegment: 1 }).changes).toEqual([2])
  })

  it('does not mind where zero is', () => {
    fc.assert(
      fc.property(problems(60), fc.integer({ min: -1_000_000, max: 1_000_000_000 }), ({ y, of }, shift) => {
        const l2: Plain = { ...of, cost: 'l2', offset: undefined }
        const moved = run(
          y.map((x) => x + shift),
          l2,
        )
        const found = run(y, l2)
        expect(moved.changes).toEqual(found.changes)
        expect(moved.objective).toBeCloseTo(found.objective, 8)
      }),
    )
  })

  it('does not mind the unit of exposure', () => {
    fc.assert(
      fc.property(problems(60), fc.double({ min: -800, max: 800, noNaN: true }), ({ y, of }, unit) => {
        const plain: Plain = { ...of, cost: 'poisson', offset: of.offset ?? y.map((_, i) => i % 3) }
        const scaled: Plain = { ...plain, offset: plain.offset!.map((o) => o + unit) }
        const events = y.reduce((a, b) => a + b, 0)
        const found = run(y, plain)
        expect(run(y, scaled).changes).toEqual(found.changes)
        expect(run(y, scaled).objective - 2 * events * unit).toBeCloseTo(found.objective, 6)
      }),
    )
  })

  it('finds the same objective from the other end', () => {
    fc.assert(
      fc.property(problems(80), ({ y, of }) => {
        const back: Plain = { ...of, offset: of.offset?.toReversed() }
        expect(run(y.toReversed(), back).objective).toBeCloseTo(run(y, of).objective, 8)
      }),
    )
  })

  it('keeps its digits on a high level, after a spike and beside a great jump', () => {
    const noise = Array.from({ length: 300 }, (_, i) => Math.sin(i * i) + (i >= 120 ? 3 : 0))
    const of: Plain = { cost: 'l2', penalty: 12, minSegment: 1 }
    const found = run(noise, of)
    expect(found.changes).toEqual([120])
    expect(
      run(
        noise.map((x) => x + 1e9),
        of,
      ).changes,
    ).toEqual([120])
    const spiked = run(noise.with(40, 1e12), of)
    expect(spiked.changes).toEqual([40, 41, 120])
    expect(spiked.objective).toBeCloseTo(plainObjective(noise.with(40, 1e12), [40, 41, 120], of), 9)
    const jumped = noise.map((x, i) => x + (i >= 200 ? 1e9 : 0))
    expect(run(jumped, { ...of, minSegment: 7 }).changes).toEqual([120, 200])
  })

  it('does not drift over a long series', () => {
    const y = Float64Array.from({ length: 200_000 }, (_, i) => Math.sin(i * i) + (i >= 150_000 ? 1 : 0))
    const of = { cost: 'l2', penalty: 30, minSegment: 7 } as const
    const found = pelt(y, of)
    expect(found.changes.map((t) => Math.round(t / 100))).toEqual([1500])
    const high = pelt(
      y.map((x) => x + 1e6),
      of,
    )
    expect(high.changes).toEqual(found.changes)
    expect(high.objective / found.objective).toBeCloseTo(1, 9)
  })

  it('has no change where the series is shorter than two segments', () => {
    expect(pelt([], { cost: 'l2', penalty: 1, minSegment: 1 })).toEqual({ changes: [], objective: 0 })
    expect(pelt([0, 9, 0], { cost: 'l2', penalty: 0, minSegment: 2 }).changes).toEqual([])
    expect(pelt([0, 2], { cost: 'l2', penalty: 0, minSegment: 9 })).toEqual({ changes: [], objective: 2 })
  })

  it.each([
    [{ minSegment: 0 }, 'minimum segment 0: a whole number from 1 on is wanted'],
    [{ minSegment: 1.5 }, 'minimum segment 1.5: a whole number from 1 on is wanted'],
    [{ penalty: -1 }, 'penalty -1: a finite number from 0 on is wanted'],
    [{ penalty: Number.NaN }, 'penalty NaN: a finite number from 0 on is wanted'],
    [{ y: [1, Number.NaN] }, 'point 1 is NaN: leave out points that are missing'],
    [{ y: [1, Number.POSITIVE_INFINITY] }, 'point 1 is Infinity: leave out points that are missing'],
    [{ cost: 'poisson', y: [1, 2, -1] }, 'point 2 is -1: a count is a whole number from 0 on'],
    [{ cost: 'poisson', y: [0.5] }, 'point 0 is 0.5: a count is a whole number from 0 on'],
    [{ cost: 'poisson', offset: [0] }, '1 offsets for 3 points: one a point is wanted'],
    [{ cost: 'poisson', offset: [0, 0, Number.NEGATIVE_INFINITY] }, 'offset 2 is -Infinity: leave out points without'],
    [{ cost: 'poisson', offset: [0, 900, 0] }, 'offset 0 is 0, too far below the largest, 900'],
    [{ offset: [0, 0, 0] }, 'an offset goes with cost poisson only'],
  ])('refuses %j', (fault, message) => {
    const { y, ...options } = { y: [1, 2, 3], cost: 'l2' as const, penalty: 1, minSegment: 1, ...fault }
    const attempt = (): unknown => pelt(y, options as Parameters<typeof pelt>[1])
    expect(attempt).toThrow(RangeError)
    expect(attempt).toThrow(message)
  })
})
