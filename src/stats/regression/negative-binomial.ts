import { normalCdf, normalQuantile } from '../distributions/index.js'
import { type CountFit, type CountModel, fitCounts } from './count-model.js'
import { exceedances, sizeDerivatives, sizeGiven } from './theta.js'

/** Beyond this size a negative binomial is a Poisson for every purpose here. */
const POISSON_FROM = 1e5

/** One coefficient of a log-linear model of counts; the first is the intercept. */
export interface Coefficient {
  estimate: number
  standardError: number
  interval: [low: number, high: number]
  /** two-sided, normal */
  p: number
}

/** A log-linear model of counts. */
export interface CountRegression {
  family: 'negative binomial' | 'poisson'
  coefficients: Coefficient[]
  /** variance = mean + mean²/theta; null for Poisson */
  theta: number | null
  thetaStandardError: number | null
  /** fitted means, one a count */
  means: number[]
  logLikelihood: number
  /** what a reader has to know: the fall-back to Poisson, a fit without an end */
  notes: string[]
}

/**
 * Negative binomial regression with log link (NB2): reweighted least squares for the coefficients and maximum
 * likelihood for theta in turn until both stand (Venables & Ripley 2002, section 7.4). Counts that vary no more than
 * Poisson counts, or a theta above 100,000, give the Poisson fit, and the notes say so. Standard errors are from the
 * expected information at theta.
 * @param model counts, explanatory columns, and the offset (log of volume)
 * @param level of the intervals
 * @throws RangeError for counts that are not whole, columns of another length, dependent columns, or nothing counted
 * at all
 */
export function negativeBinomial(model: CountModel, level = 0.95): CountRegression {
  check(model)
  const { counts } = model
  const tail = exceedances(counts)
  const notes: string[] = []
  const poisson = fitCounts(model, Infinity)
  let fit = poisson
  let theta = sizeGiven(counts, poisson.means, tail, 1)
  for (let round = 0, still = false; round < 500 && theta < POISSON_FROM && !still; round++) {
    fit = fitCounts(model, theta, fit.coefficients)
    const next = sizeGiven(counts, fit.means, tail, theta)
    still = Math.abs(next - theta) <= 1e-10 * theta
    theta = next
  }
  if (!(theta < POISSON_FROM)) {
    fit = poisson
    theta = Infinity
    notes.push('the counts vary no more than Poisson counts would: Poisson used in place of the negative binomial')
  }
  if (!fit.converged) notes.push('the fit has no end: a group of periods holds nothing but zeros')
  const finite = Number.isFinite(theta)
  return {
    family: finite ? 'negative binomial' : 'poisson',
    coefficients: coefficientsOf(fit, level),
    theta: finite ? theta : null,
    thetaStandardError: finite ? Math.sqrt(-1 / sizeDerivatives(counts, fit.means, tail, theta).second) : null,
    means: [...fit.means],
    logLikelihood: logLikelihood(counts, fit.means, tail, theta),
    notes,
  }
}

function check({ counts, columns, offset }: CountModel): void {
  const odd = counts.find((c) => !Number.isInteger(c) || c < 0)
  if (odd !== undefined) throw new RangeError(`counts are whole numbers from 0 on: ${odd}`)
  if (counts.every((c) => c === 0)) throw new RangeError('there is nothing counted at all')
  for (const column of offset ? [...columns, offset] : columns) {
    if (column.length !== counts.length) {
      throw new RangeError(`a column has ${column.length} values, the counts ${counts.length}`)
    }
    const gap = column.find((v) => !Number.isFinite(v))
    if (gap !== undefined) throw new RangeError(`a column holds ${gap} (an offset is the log of a volume above 0)`)
  }
  if (counts.length <= columns.length + 1) {
    throw new RangeError(`${counts.length} counts are too few for ${columns.length + 1} coefficients`)
  }
}

function coefficientsOf(fit: CountFit, level: number): Coefficient[] {
  const z = normalQuantile((1 + level) / 2)
  return [...fit.coefficients].map((estimate, j) => {
    const standardError = Math.sqrt(fit.variances[j]!)
    return {
      estimate,
      standardError,
      interval: [estimate - z * standardError, estimate + z * standardError],
      p: 2 * normalCdf(-Math.abs(estimate / standardError)),
    }
  })
}

function logLikelihood(
  counts: readonly number[],
  means: ArrayLike<number>,
  tail: readonly number[],
  theta: number,
): number {
  let sum = 0
  for (let j = 0; j < tail.length; j++) {
    sum -= tail[j]! * Math.log(j + 1)
    if (Number.isFinite(theta)) sum += tail[j]! * Math.log1p(j / theta)
  }
  for (let i = 0; i < counts.length; i++) {
    const mean = means[i]!
    const y = counts[i]!
    sum += y * Math.log(mean)
    sum -= Number.isFinite(theta) ? (theta + y) * Math.log1p(mean / theta) : mean
  }
  return sum
}
