import { cholesky, inverseDiagonal, solveCholesky } from './cholesky.js'

/** Counts with what is to explain them. */
export interface CountModel {
  /** whole numbers from 0 on */
  counts: readonly number[]
  /** explanatory columns, each as long as `counts`; the intercept is added in front */
  columns: readonly (readonly number[])[]
  /** log of exposure or volume, 0 unless given */
  offset?: readonly number[] | undefined
}

/** A log-linear fit for one size theta. */
export interface CountFit {
  coefficients: Float64Array
  means: Float64Array
  /** from the expected information */
  variances: Float64Array
  converged: boolean
}

/** Linear predictors move at most this far in one step. */
const STRIDE = 5

/**
 * Coefficients of log(mean) = offset + intercept + columns by iteratively reweighted least squares (McCullagh & Nelder
 * 1989, section 2.5) for a negative binomial of size theta; Infinity is Poisson.
 * @param start coefficients to begin with
 * @throws RangeError where the columns are linearly dependent
 */
export function fitCounts(model: CountModel, theta: number, start?: Float64Array): CountFit {
  const { counts, columns, offset } = model
  const n = counts.length
  const p = columns.length + 1
  const at = (i: number, j: number): number => (j === 0 ? 1 : columns[j - 1]![i]!)
  const linear = (beta: Float64Array): Float64Array =>
    Float64Array.from({ length: n }, (_, i) => {
      let eta = offset?.[i] ?? 0
      for (let j = 0; j < p; j++) eta += at(i, j) * beta[j]!
      return eta
    })
  let beta = start ?? null
  let eta = beta ? linear(beta) : Float64Array.from(counts, (y) => Math.log(y + 0.1))
  let converged = false
  let factor: Float64Array = new Float64Array(p * p)
  for (let round = 0; round < 100 && !converged; round++) {
    const information = new Float64Array(p * p)
    const right = new Float64Array(p)
    for (let i = 0; i < n; i++) {
      const mean = Math.exp(eta[i]!)
      const weight = mean / (1 + mean / theta)
      const working = eta[i]! - (offset?.[i] ?? 0) + (counts[i]! - mean) / mean
      for (let j = 0; j < p; j++) {
        right[j]! += weight * at(i, j) * working
        for (let k = 0; k <= j; k++) information[j * p + k]! += weight * at(i, j) * at(i, k)
      }
    }
    factor = cholesky(information, p)
    const next = solveCholesky(factor, p, right)
    const before = beta
    const change = before ? next.reduce((m, b, j) => Math.max(m, Math.abs(b - before[j]!)), 0) : Infinity
    const eased =
      before && change > STRIDE ? next.map((b, j) => before[j]! + ((b - before[j]!) * STRIDE) / change) : next
    beta = eased
    eta = linear(eased)
    converged = change < 1e-11
  }
  const coefficients = beta!
  return { coefficients, means: eta.map(Math.exp), variances: inverseDiagonal(factor, p), converged }
}
