import { studentCdf, studentQuantile } from '../distributions/index.js'
import { readStepSeries, type StepSeries, solveStep, whiten } from './step-series.js'

/** A step in the level of a series and how surely it is known. */
export interface StepFit {
  estimate: number
  standardError: number
  /** at the level asked for */
  interval: [low: number, high: number]
  /** two-sided */
  p: number
  intercept: number
  /** the correlation of errors one period apart that the fit used */
  rho: number
  /** values used, and periods left out for want of one */
  n: number
  missing: number
}

/** What a step is looked for in. */
export interface StepQuestion {
  /** one value a period, null where nothing was measured */
  y: readonly (number | null)[]
  /** index of the first period after the step */
  from: number
  /** of the interval, 0.95 unless given */
  level?: number
}

/**
 * The step d of y = a + d·post + u with AR(1) errors, by generalised least squares. The correlation is estimated once:
 * r, the lag-1 autocorrelation of the least-squares residuals, made less biased as min(0.9, max(0, r + (1 + 4r)/n))
 * (Marriott & Pope 1954; Kendall 1954), the variance by restricted maximum likelihood, the test on t with n − 2 degrees
 * of freedom. Missing periods keep their place: errors g periods apart correlate as rho^g, and r is taken from
 * neighbouring periods only (the mean of their products over the mean square, times (n − 1)/n as in a full series).
 * @throws RangeError for a step outside the series or fewer than two values on either side
 */
export function stepAr1({ y, from, level = 0.95 }: StepQuestion): StepFit {
  const series = readStepSeries(y, from)
  const n = series.y.length
  const r = neighbourCorrelation(series)
  const rho = Math.min(0.9, Math.max(0, r + (1 + 4 * r) / n))
  const sums = whiten(series, rho)
  const { intercept, step, rss, det } = solveStep(sums)
  const standardError = Math.sqrt((rss / (n - 2)) * (sums.a11 / det))
  const reach = studentQuantile((1 + level) / 2, n - 2) * standardError
  const p = standardError > 0 ? 2 * studentCdf(-Math.abs(step / standardError), n - 2) : step === 0 ? 1 : 0
  return {
    estimate: step,
    standardError,
    interval: [step - reach, step + reach],
    p,
    intercept: series.centre + intercept,
    rho,
    n,
    missing: y.length - n,
  }
}

function neighbourCorrelation(series: StepSeries): number {
  const { at, y } = series
  const n = y.length
  const { intercept, step } = solveStep(whiten(series, 0))
  const e = y.map((v, i) => v - intercept - (i >= series.before ? step : 0))
  let products = 0
  let pairs = 0
  for (let i = 1; i < n; i++) {
    if (at[i]! - at[i - 1]! !== 1) continue
    products += e[i]! * e[i - 1]!
    pairs++
  }
  const square = e.reduce((s, v) => s + v * v, 0)
  return pairs === 0 || square === 0 ? 0 : ((products / pairs) * (n - 1)) / square
}
