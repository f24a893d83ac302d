import type { Case, Forecast } from '../case/case.js'
import { quantileSorted } from '../stats/quantile.js'
import type { Day } from '../world/days.js'
import { mix } from './account.js'
import { blankPoint, WHOLE } from './blanks.js'
import type { Draws } from './draws.js'
import type { Interval, JudgedForecast } from './judgement.js'

/**
 * Forecasts: P(yes) by the posterior where the file gives P(yes | hypothesis), else as written. Blanks are filled as those of items are.
 * The interval is 5–95 % of the draws, or the band written. A resolution shows from its day on; it never moves a posterior.
 */
export function judgedForecasts(
  of: Case,
  posterior: Float64Array,
  draws: Draws,
  random: () => number,
  asOf: Day,
): JudgedForecast[] {
  const priors = of.hypotheses.map((h) => h.prior.point)
  return of.forecasts.map((f) => {
    const resolution = of.resolutions.find((r) => r.of === f.id && r.on <= asOf)
    return { id: f.id, ...chance(f, priors, posterior, draws, random), resolved: resolution?.outcome ?? null }
  })
}

function chance(
  f: Forecast,
  priors: readonly number[],
  posterior: Float64Array,
  draws: Draws,
  random: () => number,
): Pick<JudgedForecast, 'p' | 'from' | 'interval'> {
  const row = f.rows[0]
  if (row?.cells.some((c) => c !== null)) {
    const blank = { point: blankPoint(row.cells, priors), ...WHOLE }
    const cells = row.cells.map((c) => c ?? blank)
    const lanes = cells.length
    const drawn = Float64Array.from({ length: draws.count }, (_, k) => {
      const given = cells.map((c) => c.lo + (c.hi - c.lo) * random())
      return mix(draws.posterior.subarray(k * lanes, (k + 1) * lanes), given)
    })
    return {
      p: mix(
        posterior,
        cells.map((c) => c.point),
      ),
      from: 'posterior',
      interval: middle90(drawn),
    }
  }
  if (f.p) return { p: f.p.point, from: 'written', interval: [f.p.lo, f.p.hi] }
  return { p: null, from: 'none', interval: null }
}

/** The 5 and 95 % quantiles. Sorts in place. */
export function middle90(values: Float64Array): Interval {
  values.sort()
  return [quantileSorted(values, 0.05), quantileSorted(values, 0.95)]
}
