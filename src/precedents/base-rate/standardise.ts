import { cholesky, solveCholesky } from '../../stats/regression/cholesky.js'
import { type Covariate, covariates, type Values } from './covariates.js'

/** How far apart cases are, on a common scale. */
export interface Metric {
  /** covariates in use, with their standard deviations */
  used: { name: Covariate; deviation: number }[]
  /** covariates left out: too often unknown, or the same everywhere */
  left: { name: Covariate; why: string }[]
  /** Mahalanobis distance, 0 where no covariate is in use; null where either lacks a value */
  distance(one: Values, other: Values): number | null
  /** difference of each covariate in standard deviations, one less other */
  apart(one: Values, other: Values): { name: Covariate; deviations: number }[]
}

/** Share of cases in which a covariate may be unknown and still be used. */
const MOST_UNKNOWN = 0.2

/**
 * The Mahalanobis metric of a sample (Mahalanobis 1936; for matching: Rubin 1980): differences weighted by the inverse covariance, so
 * that scale and correlation of the covariates do not count. A covariate unknown in more than a fifth of the cases, or without variation, is
 * left out, and so is one that the others determine.
 * @param of a case that all are compared with: a covariate that is unknown for it is left out
 */
export function metricOf(sample: readonly Values[], of: Values | null = null): Metric {
  const left: Metric['left'] = []
  const usable = covariates.filter((name) => {
    if (of !== null && of[name] === null) {
      left.push({ name, why: 'unknown for the case' })
      return false
    }
    const unknown = sample.filter((values) => values[name] === null).length
    if (unknown > MOST_UNKNOWN * sample.length) left.push({ name, why: `unknown in ${unknown} of ${sample.length}` })
    return unknown <= MOST_UNKNOWN * sample.length
  })
  const whole = sample.filter((values) => usable.every((name) => values[name] !== null))
  const names: Covariate[] = []
  let factor: Float64Array | null = null
  for (const name of usable) {
    const tried = factorOf(whole, [...names, name])
    if (tried === null) left.push({ name, why: 'does not vary, or follows from the others' })
    else {
      names.push(name)
      factor = tried
    }
  }
  const used = names.map((name) => ({ name, deviation: deviationOf(whole, name) }))
  const difference = (one: Values, other: Values): number[] | null => {
    if (names.some((name) => one[name] === null || other[name] === null)) return null
    return names.map((name) => one[name]! - other[name]!)
  }
  return {
    used,
    left,
    distance: (one, other) => {
      const d = difference(one, other)
      if (d === null) return null
      if (factor === null) return 0
      const solved = solveCholesky(factor, d.length, d)
      return Math.sqrt(d.reduce((sum, v, i) => sum + v * solved[i]!, 0))
    },
    apart: (one, other) =>
      used.flatMap(({ name, deviation }) => {
        const [p, q] = [one[name], other[name]]
        return p === null || q === null ? [] : [{ name, deviations: (p - q) / deviation }]
      }),
  }
}

/** The Cholesky factor of the covariance; null where it is singular. */
function factorOf(sample: readonly Values[], names: readonly Covariate[]): Float64Array | null {
  if (sample.length <= names.length + 1) return null
  const means = names.map((name) => sample.reduce((sum, values) => sum + values[name]!, 0) / sample.length)
  const covariance = names.flatMap((one, i) =>
    names.map((other, j) => {
      const products = sample.reduce((sum, v) => sum + (v[one]! - means[i]!) * (v[other]! - means[j]!), 0)
      return products / (sample.length - 1)
    }),
  )
  try {
    return cholesky(covariance, names.length)
  } catch {
    return null
  }
}

function deviationOf(sample: readonly Values[], name: Covariate): number {
  const mean = sample.reduce((sum, values) => sum + values[name]!, 0) / sample.length
  return Math.sqrt(sample.reduce((sum, values) => sum + (values[name]! - mean) ** 2, 0) / (sample.length - 1))
}
