import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { describe, expect, it } from 'vitest'
import { conformal, inTimePlacebo, leaveOneOut } from './robustness.js'
import { screenControls } from './screen-controls.js'
import { syntheticControl } from './synthetic-control.js'
import { syntheticFit, syntheticWeights } from './synthetic-fit.js'

/** Twenty-four series that follow two common ones, and noise. */
function donorsOf(seed: number, periods: number, count = 24): number[][] {
  const random = xoroshiro128plus(seed)
  const next = (): number => uniformInt(random, -1_000_000, 1_000_000) / 1_000_000
  const common = [0, 1].map(() => {
    let level = 0
    return Array.from({ length: periods }, () => {
      level += next()
      return level
    })
  })
  return Array.from({ length: count }, () => {
    const [a, b, c] = [next(), next(), 10 * next()]
    return Array.from({ length: periods }, (_, t) => c + 3 * (a * common[0]![t]! + b * common[1]![t]!) + 0.2 * next())
  })
}

const mixed = (donors: readonly number[][], shift: (t: number) => number): number[] =>
  donors[0]!.map((_, t) => 0.5 * donors[0]![t]! + 0.3 * donors[1]![t]! + 0.2 * donors[2]![t]! + shift(t))

describe('syntheticControl', () => {
  it('finds an effect that is there, and nothing to say against the fit', () => {
    const donors = donorsOf(1, 40)
    const fit = syntheticControl({ treated: mixed(donors, (t) => (t >= 30 ? 4 : 0) + 0.1 * (t % 2)), donors, pre: 30 })
    expect(fit.att).toBeGreaterThan(3)
    expect(fit.att).toBeLessThan(5)
    expect(fit.placebo).toMatchObject({ rank: 1, of: 25, p: 1 / 25 })
    expect(fit.flags).toEqual([])
    expect(fit.effect).toHaveLength(40)
  })

  it('flags a unit outside the hull of its donors', () => {
    const donors = donorsOf(2, 40)
    const { flags } = syntheticControl({ treated: mixed(donors, () => 60), donors, pre: 30 })
    expect(flags.join('; ')).toContain('outside the hull of the donors: beyond all of them in 30 of 30 periods')
    expect(flags.join('; ')).toContain('poor pre-fit')
    expect(syntheticControl({ treated: mixed(donors, () => 60), donors, pre: 30, demean: true }).flags).toEqual([
      expect.stringContaining('exact fit'),
    ])
  })

  it('flags a poor fit, few donors and few periods', () => {
    const donors = donorsOf(3, 12, 4)
    const jumpy = donors[0]!.map((v, t) => v + (t % 2 === 0 ? 3 : -3))
    const words = syntheticControl({ treated: jumpy, donors, pre: 8 }).flags.map((f) => f.split(':')[0])
    expect(words).toEqual(expect.arrayContaining(['few periods', 'few donors', 'poor pre-fit']))
  })

  it('refuses a panel it cannot use', () => {
    expect(() => syntheticControl({ treated: [1, 2, 3], donors: [[1, 2, 3]], pre: 2 })).toThrow('two donors')
    expect(() => syntheticFit({ treated: [1, 2], donors: [[1, 2]], pre: 2 })).toThrow('within the 2 periods')
    expect(() => syntheticFit({ treated: [1, 2], donors: [[1]], pre: 1 })).toThrow('period 1')
  })
})

describe('around a synthetic control', () => {
  const donors = donorsOf(4, 40)
  const panel = { treated: mixed(donors, (t) => (t >= 30 ? 4 : 0) + 0.3 * Math.sin(9 * t)), donors, pre: 30 }

  it('leaves each donor with weight out once', () => {
    const fit = syntheticFit(panel)
    const left = leaveOneOut(panel, fit)
    expect(left.map((l) => l.donor)).toEqual(fit.weights.flatMap((w, j) => (w > 0 ? [j] : [])))
    for (const { fit: without } of left) expect(without.prermspe).toBeGreaterThanOrEqual(fit.prermspe - 1e-12)
    expect(leaveOneOut({ ...panel, donors: donors.slice(0, 1) }, fit)).toEqual([])
  })

  it('finds nothing in time before the event, and rejects "nothing" but not the truth after it', () => {
    const early = inTimePlacebo(panel, 20)
    expect(early.effect).toHaveLength(30)
    expect(Math.abs(early.att)).toBeLessThan(1)
    expect(() => inTimePlacebo(panel, 30)).toThrow('before the true one: 30')
    const few = {
      treated: mixed(donors, (t) => (t >= 34 ? 12 : 0) + 0.3 * Math.sin(9 * t)),
      donors: donors.slice(0, 3),
      pre: 34,
    }
    for (const demean of [false, true]) {
      expect(conformal({ ...few, demean }, 0).p).toBeLessThan(0.1)
      expect(conformal({ ...few, demean }, 12).p).toBeGreaterThan(0.1)
    }
  })

  it('weighs predictors by their importance', () => {
    const treated = [1, 5]
    const two = [
      [0, 5],
      [2, 9],
    ]
    expect(syntheticWeights(treated, two, [1, 0]).weights).toEqual([0.5, 0.5])
    expect(syntheticWeights(treated, two, [0, 1]).weights).toEqual([1, 0])
    expect(() => syntheticWeights(treated, two, [1, -1])).toThrow('predictor 1')
  })

  it('screens controls by their changes before the event', () => {
    const treated = [0, 1, 0, 2, 1, 3, null, 0]
    const same = [5, 6, 5, 7, 6, 8, 9, 0]
    const flat = [1, 1, 1, 1, 1, 1, 1, 1]
    const against = [0, -1, 0, -2, -1, -2.5, 0, 9]
    const loose = [0, 1, 1, 0, 2, 1, 4, 4]
    const kept = screenControls(treated, [flat, loose, against, same], 7, 2)
    expect(kept.map((k) => k.control)).toEqual([3, 2])
    expect(kept[0]!.correlation).toBeCloseTo(1, 12)
    expect(screenControls([1, 2, null, 3], [same], 4)).toEqual([])
  })
})
