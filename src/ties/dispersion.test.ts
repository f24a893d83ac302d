import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { describe, expect, it } from 'vitest'
import { differenceVariance, dispersionOf } from './dispersion.js'

/** Nearly Poisson counts of a mean: many chances of one in a hundred each. */
function counts(n: number, mean: (day: number) => number, seed: number): number[] {
  const rng = xoroshiro128plus(seed)
  return Array.from(
    { length: n },
    (_, day) =>
      Array.from({ length: Math.round(100 * mean(day)) }, () => uniformInt(rng, 0, 99)).filter((x) => x === 0).length,
  )
}

const even = (n: number): number[] => new Array<number>(n).fill(700)

describe('dispersionOf', () => {
  it('is near 1 for independent events and near k where each comes k times', () => {
    const y = counts(1400, () => 3, 1)
    expect(dispersionOf(y, even(1400))).toBeLessThan(1.2)
    const fivefold = dispersionOf(
      y.map((v) => 5 * v),
      even(1400),
    )
    expect(fivefold).toBeGreaterThan(4)
    expect(fivefold).toBeLessThan(6)
  })

  it('is not raised by one lasting change of level', () => {
    expect(
      dispersionOf(
        counts(364, (day) => (day < 182 ? 1 : 12), 2),
        even(364),
      ),
    ).toBeLessThan(1.4)
  })

  it('takes the feed’s volume for what it is', () => {
    const volume = Array.from({ length: 700 }, (_, day) => (Math.floor(day / 70) % 2 === 0 ? 400 : 1600))
    expect(
      dispersionOf(
        counts(700, (day) => volume[day]! / 200, 3),
        volume,
      ),
    ).toBeLessThan(1.4)
  })

  it('says nothing of less than four weeks', () => {
    expect(dispersionOf([0, 90, 0, 90, 0, 90, 0], even(7))).toBe(1)
  })
})

describe('differenceVariance', () => {
  it('leaves out the one jump', () => {
    expect(differenceVariance([0, 1, 0, 1, 0, 100, 101])).toBeCloseTo(0.5)
  })
})
