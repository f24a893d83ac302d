/** What a local level leaves of several columns at once, for one ratio of level to noise variance. */
export interface Filtered {
  /** products of the whitened columns, columns × columns */
  products: Float64Array
  /** log of the determinant of the whitening, noise variance 1 */
  logDet: number
  /** the level of each column at the last period, known so far */
  level: Float64Array
  /** its variance in units of the noise variance */
  variance: number
  /** periods with a value */
  n: number
}

/**
 * Kalman filter of a local level that starts at 0 (Durbin & Koopman 2012, section 2.2), run over several columns with
 * one gain: the errors of M = I + ratio·min(s, t), in time proportional to the number of periods.
 * @param columns one or more, equally long; those of periods that are not `observed` are not looked at
 * @param ratio level variance over noise variance
 */
export function filterLevel(columns: readonly Float64Array[], observed: readonly boolean[], ratio: number): Filtered {
  const m = columns.length
  const products = new Float64Array(m * m)
  const level = new Float64Array(m)
  const error = new Float64Array(m)
  let variance = 0
  let logDet = 0
  let n = 0
  for (let t = 0; t < observed.length; t++) {
    if (t > 0) variance += ratio
    if (!observed[t]) continue
    n++
    const f = variance + 1
    const gain = variance / f
    logDet += Math.log(f)
    for (let i = 0; i < m; i++) {
      const e = columns[i]![t]! - level[i]!
      error[i] = e
      level[i]! += gain * e
      const scaled = e / f
      for (let j = 0; j <= i; j++) products[i * m + j]! += scaled * error[j]!
    }
    variance *= 1 - gain
  }
  for (let i = 0; i < m; i++) for (let j = 0; j < i; j++) products[j * m + i] = products[i * m + j]!
  return { products, logDet, level, variance, n }
}
