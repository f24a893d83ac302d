import { normalCdf, normalQuantile } from '../distributions/index.js'
import type { StepFit, StepQuestion } from './step-ar1.js'
import { readStepSeries, type StepSeries, solveStep, whiten } from './step-series.js'

/** Correlations looked at lie within ± this. */
const LARGEST = 0.999
/** Width of the central differences in rho. */
const NUDGE = 1e-4

/** The step by exact maximum likelihood, with the innovations' variance and the maximum itself. */
export interface StepMlFit extends StepFit {
  sigma2: number
  logLikelihood: number
}

/**
 * The step d of y = a + d·post + u with Gaussian AR(1) errors by exact maximum likelihood; the innovations are those
 * of the Kalman filter (Harvey 1989, section 3.4), a gap of g periods counts as rho^g. Standard errors come from the
 * observed information in (rho, a, d) with the variance profiled out, p from the normal distribution.
 * @throws RangeError for a step outside the series, fewer than two values on either side, or a step without any noise
 */
export function stepAr1Ml({ y, from, level = 0.95 }: StepQuestion): StepMlFit {
  const series = readStepSeries(y, from)
  const n = series.y.length
  if (solveStep(whiten(series, 0)).rss === 0) throw new RangeError('there is no noise about the step to model')
  const rho = maximise((r) => profile(series, r))
  const { intercept, step, rss } = solveStep(whiten(series, rho))
  const standardError = Math.sqrt(stepVariance(series, rho))
  const reach = normalQuantile((1 + level) / 2) * standardError
  return {
    estimate: step,
    standardError,
    interval: [step - reach, step + reach],
    p: 2 * normalCdf(-Math.abs(step / standardError)),
    intercept: series.centre + intercept,
    rho,
    n,
    missing: y.length - n,
    sigma2: (rss / n) * (1 - rho * rho),
    logLikelihood: profile(series, rho),
  }
}

function profile(series: StepSeries, rho: number): number {
  const sums = whiten(series, rho)
  const n = series.y.length
  return -0.5 * (n * (Math.log((2 * Math.PI * solveStep(sums).rss) / n) + 1) + sums.logDet)
}

/** The best of 81 points, then golden sections around it (Brent 1973, chapter 5). */
function maximise(f: (rho: number) => number): number {
  const points = Array.from({ length: 81 }, (_, i) => LARGEST * (i / 40 - 1))
  const values = points.map(f)
  const best = values.indexOf(Math.max(...values))
  let a = points[Math.max(0, best - 1)]!
  let b = points[Math.min(80, best + 1)]!
  const golden = (Math.sqrt(5) - 1) / 2
  let x1 = b - golden * (b - a)
  let x2 = a + golden * (b - a)
  let f1 = f(x1)
  let f2 = f(x2)
  while (b - a > 1e-9) {
    if (f1 > f2) {
      ;[b, x2, f2] = [x2, x1, f1]
      x1 = b - golden * (b - a)
      f1 = f(x1)
    } else {
      ;[a, x1, f1] = [x1, x2, f2]
      x2 = a + golden * (b - a)
      f2 = f(x2)
    }
  }
  return (a + b) / 2
}

/** The step's entry of the inverse of the observed information, rho summed in by its Schur complement. */
function stepVariance(series: StepSeries, rho: number): number {
  const n = series.y.length
  const here = whiten(series, rho)
  const { intercept, step, rss } = solveStep(here)
  const up = whiten(series, rho + NUDGE)
  const down = whiten(series, rho - NUDGE)
  const score = (s: typeof here): [number, number] => [
    s.a11 * intercept + s.a12 * step - s.b1,
    s.a12 * intercept + s.a22 * step - s.b2,
  ]
  const minus = (s: typeof here): number => {
    const [g1, g2] = score(s)
    const left = s.c - intercept * (s.b1 - g1) - step * (s.b2 - g2)
    return 0.5 * (n * Math.log(left) + s.logDet)
  }
  const [u1, u2] = score(up)
  const [d1, d2] = score(down)
  const scale = n / rss
  const cross1 = (scale * (u1 - d1)) / (2 * NUDGE)
  const cross2 = (scale * (u2 - d2)) / (2 * NUDGE)
  const own = (minus(up) - 2 * minus(here) + minus(down)) / (NUDGE * NUDGE)
  const h11 = scale * here.a11 - (cross1 * cross1) / own
  const h12 = scale * here.a12 - (cross1 * cross2) / own
  const h22 = scale * here.a22 - (cross2 * cross2) / own
  return h11 / (h11 * h22 - h12 * h12)
}
