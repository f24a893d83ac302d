/** @throws RangeError for lists of different lengths, an empty list, a forecast outside [0, 1], an outcome that is neither 0 nor 1 */
export function checkForecasts(forecasts: readonly number[], outcomes: readonly number[]): void {
  if (forecasts.length === 0) throw new RangeError('no forecast to score')
  if (forecasts.length !== outcomes.length)
    throw new RangeError(`${forecasts.length} forecasts and ${outcomes.length} outcomes`)
  forecasts.forEach(checkProbability)
  const strange = outcomes.find((o) => o !== 0 && o !== 1)
  if (strange !== undefined) throw new RangeError(`an outcome is 0 or 1, not ${strange}`)
}

/** @throws RangeError for a distribution over fewer than two categories, a number outside [0, 1], a sum that is not 1, an index outside it */
export function checkDistribution(forecast: readonly number[], outcome: number): void {
  if (forecast.length < 2) throw new RangeError('a distribution has two categories or more')
  forecast.forEach(checkProbability)
  const sum = forecast.reduce((s, p) => s + p, 0)
  if (Math.abs(sum - 1) > 1e-9) throw new RangeError(`probabilities sum to ${sum}, not 1`)
  if (!(Number.isInteger(outcome) && outcome >= 0 && outcome < forecast.length))
    throw new RangeError(`there is no category ${outcome}`)
}

/** @throws RangeError for a number that is no probability */
export function checkProbability(p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${p} is no probability`)
}

/** @throws RangeError for an empty list or weights that do not fit it, are negative, or all zero */
export function checkWeights(count: number, weights: readonly number[] | undefined): readonly number[] {
  if (count === 0) throw new RangeError('nothing to pool')
  const w = weights ?? new Array<number>(count).fill(1)
  if (w.length !== count) throw new RangeError(`${count} forecasts and ${w.length} weights`)
  if (w.some((x) => !(x >= 0)) || !w.some((x) => x > 0)) throw new RangeError('weights are from 0 on, and not all 0')
  return w
}
