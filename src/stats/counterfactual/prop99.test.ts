import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { errorRatio, placebos } from './placebos.js'
import { conformal, inTimePlacebo, leaveOneOut } from './robustness.js'
import { simplexFit } from './simplex.js'
import { syntheticControl } from './synthetic-control.js'
import { type SyntheticFit, syntheticFit } from './synthetic-fit.js'

const FOLDER = '../shared/reference/stats/'
const here = existsSync(`${FOLDER}scm-outcome.expected.json`)

interface Fit {
  pre_rmspe: number
  att: number
  rmspe_ratio: number
}
interface Row extends Fit {
  unit: string
  post_rmspe: number
  unique: boolean
}
interface Ranks {
  rank_rmspe_ratio: number
  p_rmspe_ratio: number
  rank_abs_att: number
  p_abs_att: number
  table: Row[]
}
interface Expected extends Fit {
  weights: Record<string, number>
  post_rmspe: number
  gaps: Record<string, number>
  placebo_exclude_treated: Ranks
  placebo_include_treated: Ranks
  leave_one_donor_out: { by_dropped_donor: Record<string, Fit> }
  in_time_placebo: Fit & { fake_first_treated_time: number; weights: Record<string, number> }
  conformal_moving_block: {
    p: number
    statistic: number
    n_permutations: number
    weights_all_periods: Record<string, number>
  }
  demeaned_sc: Fit & { weights: Record<string, number> }
}

/** California's Proposition 99 (Abadie, Diamond & Hainmueller 2010), outcome only. */
function load() {
  const read = (name: string) => JSON.parse(readFileSync(FOLDER + name, 'utf8'))
  const data = read('panel-prop99.json') as { units: string[]; times: number[]; vars: { cigsale: number[][] } }
  const expected = read('scm-outcome.expected.json').cases[0] as Expected
  const c = data.units.indexOf('California')
  const names = data.units.filter((_, j) => j !== c)
  const panel = {
    treated: data.vars.cigsale[c]!,
    donors: data.vars.cigsale.filter((_, j) => j !== c),
    pre: data.times.indexOf(1989),
  }
  return { panel, names, times: data.times, expected }
}

function expectWeights(weights: readonly number[], names: readonly string[], expected: Record<string, number>): void {
  for (const [j, name] of names.entries()) expect(weights[j], name).toBeCloseTo(expected[name] ?? 0, 6)
}

function expectFit(fit: SyntheticFit, expected: Fit): void {
  expect(fit.prermspe / expected.pre_rmspe).toBeCloseTo(1, 7)
  expect(fit.att / expected.att).toBeCloseTo(1, 7)
  expect(errorRatio(fit) / expected.rmspe_ratio).toBeCloseTo(1, 7)
}

describe.skipIf(!here)(`the reference fit of Proposition 99${here ? '' : ' (skipped: ../shared is absent)'}`, () => {
  it('has the reference weights, errors and effects', () => {
    const { panel, names, times, expected } = load()
    const fit = syntheticControl(panel)
    expectWeights(fit.weights, names, expected.weights)
    expectFit(fit, expected)
    expect(fit.postrmspe / expected.post_rmspe).toBeCloseTo(1, 7)
    for (const [t, year] of times.entries()) expect(fit.effect[t]).toBeCloseTo(expected.gaps[year]!, 6)
    expect(fit.certificate.unique).toBe(true)
    expect(fit.certificate.gap).toBeLessThan(1e-8)
    expect(fit.placebo).toMatchObject({ rank: 3, of: 39, p: 3 / 39, byEffect: { rank: 3, p: 3 / 39 } })
    expect(fit.flags).toEqual([])
  })

  it('has the reference placebos, the treated unit among the donors or not', () => {
    const { panel, names, expected } = load()
    const fit = syntheticFit(panel)
    for (const withTreated of [false, true]) {
      const ranks = withTreated ? expected.placebo_include_treated : expected.placebo_exclude_treated
      const own = placebos(panel, fit, withTreated)
      expect(own.rank).toBe(ranks.rank_rmspe_ratio)
      expect(own.p).toBe(ranks.p_rmspe_ratio)
      expect(own.byEffect).toEqual({ rank: ranks.rank_abs_att, p: ranks.p_abs_att })
      const rows = new Map(ranks.table.map((row) => [row.unit, row]))
      let compared = 0
      for (const [j, name] of names.entries()) {
        const row = rows.get(name)
        if (!row?.unique) continue
        expectFit(own.fits[j]!, row)
        compared++
      }
      expect(compared).toBeGreaterThan(30)
    }
  })

  it('has the reference leave-one-out, placebo in time, conformal test and demeaned fit', () => {
    const { panel, names, times, expected } = load()
    const fit = syntheticFit(panel)
    const left = leaveOneOut(panel, fit)
    const byName = expected.leave_one_donor_out.by_dropped_donor
    expect(left.map((l) => names[l.donor])).toEqual(Object.keys(byName))
    for (const { donor, fit: without } of left) expectFit(without, byName[names[donor]!]!)
    const early = inTimePlacebo(panel, times.indexOf(expected.in_time_placebo.fake_first_treated_time))
    expectWeights(early.weights, names, expected.in_time_placebo.weights)
    expectFit(early, expected.in_time_placebo)
    const test = conformal(panel)
    expect(test.p).toBe(expected.conformal_moving_block.p)
    expect(test.statistic).toBeCloseTo(expected.conformal_moving_block.statistic, 6)
    expect(test.shifts).toBe(expected.conformal_moving_block.n_permutations)
    expectWeights(
      simplexFit(panel.treated, panel.donors).weights,
      names,
      expected.conformal_moving_block.weights_all_periods,
    )
    const demeaned = syntheticFit({ ...panel, demean: true })
    expectWeights(demeaned.weights, names, expected.demeaned_sc.weights)
    expectFit(demeaned, expected.demeaned_sc)
  })
})
