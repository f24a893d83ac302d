/** A series with its missing periods left out, each value with the period it belongs to. */
export interface StepSeries {
  at: number[]
  /** less their mean, `centre` */
  y: number[]
  centre: number
  /** how many of the values lie before the step */
  before: number
}

/**
 * @param y one value a period; null where nothing was measured
 * @param from the index of the first period after the step
 * @throws RangeError for a step outside the series, a value that is not finite, or fewer than two values on either side
 */
export function readStepSeries(y: readonly (number | null)[], from: number): StepSeries {
  if (!Number.isInteger(from) || from < 1 || from >= y.length) {
    throw new RangeError(`the step must fall within the ${y.length} periods: ${from}`)
  }
  const at: number[] = []
  const kept: number[] = []
  let before = 0
  for (const [i, value] of y.entries()) {
    if (value === null) continue
    if (!Number.isFinite(value)) throw new RangeError(`period ${i} is not a number: ${value}`)
    at.push(i)
    kept.push(value)
    if (i < from) before++
  }
  if (before < 2 || kept.length - before < 2) {
    throw new RangeError(
      `a step needs two values on either side: ${before} before, ${kept.length - before} after period ${from}`,
    )
  }
  const centre = kept.reduce((s, v) => s + v, 0) / kept.length
  return { at, y: kept.map((v) => v - centre), centre, before }
}

/** Sums of products of intercept (1), step (2) and y after whitening; `logDet` of the correlation matrix. */
export interface WhitenedSums {
  a11: number
  a12: number
  a22: number
  b1: number
  b2: number
  c: number
  logDet: number
}

/**
 * The sums after whitening for errors u with correlation rho^|s−t|. A gap of g periods counts as rho^g: that is exact
 * for an AR(1) watched at unequal distances (the innovations of its Kalman filter; Harvey 1989, section 3.4).
 * @param rho within (−1, 1)
 */
export function whiten({ at, y, before }: StepSeries, rho: number): WhitenedSums {
  const sums = { a11: 0, a12: 0, a22: 0, b1: 0, b2: 0, c: 0, logDet: 0 }
  for (let i = 0; i < y.length; i++) {
    const link = i === 0 ? 0 : rho ** (at[i]! - at[i - 1]!)
    const variance = 1 - link * link
    const one = 1 - (i === 0 ? 0 : link)
    const post = (i >= before ? 1 : 0) - (i > before ? link : 0)
    const value = y[i]! - (i === 0 ? 0 : link * y[i - 1]!)
    sums.a11 += (one * one) / variance
    sums.a12 += (one * post) / variance
    sums.a22 += (post * post) / variance
    sums.b1 += (one * value) / variance
    sums.b2 += (post * value) / variance
    sums.c += (value * value) / variance
    sums.logDet += Math.log(variance)
  }
  return sums
}

/**
 * Intercept (of the centred series), step and the weighted sum of squared errors that are left, by generalised least
 * squares.
 */
export function solveStep({ a11, a12, a22, b1, b2, c }: WhitenedSums): {
  intercept: number
  step: number
  rss: number
  det: number
} {
  const det = a11 * a22 - a12 * a12
  const intercept = (a22 * b1 - a12 * b2) / det
  const step = (a11 * b2 - a12 * b1) / det
  return { intercept, step, rss: Math.max(0, c - intercept * b1 - step * b2), det }
}
