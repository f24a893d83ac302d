import { checkDistribution, checkForecasts } from './checks.js'

/**
 * The Brier score of yes-or-no forecasts in its usual form, mean (f − o)²: 0 is best, 0.25 what always saying 0.5 gives, 1 worst. Half
 * of Brier's own (1950, *Monthly Weather Review* 78), which sums over both categories: see `brierCategories`.
 * @param forecasts probabilities of yes, in [0, 1]
 * @param outcomes 1 yes, 0 no
 * @throws RangeError for lists of different lengths, empty ones, or numbers out of range
 */
export function brier(forecasts: readonly number[], outcomes: readonly number[]): number {
  checkForecasts(forecasts, outcomes)
  return forecasts.reduce((sum, f, i) => sum + (f - outcomes[i]!) ** 2, 0) / forecasts.length
}

/**
 * The score of one forecast over exclusive categories as Brier (1950) defined it: Σ (f − o)² over the categories, 0 to 2.
 * @param forecast probabilities that sum to 1
 * @param outcome index of the category that came
 * @throws RangeError for fewer than two categories, numbers out of range, or another sum
 */
export function brierCategories(forecast: readonly number[], outcome: number): number {
  checkDistribution(forecast, outcome)
  return forecast.reduce((sum, f, k) => sum + (f - (k === outcome ? 1 : 0)) ** 2, 0)
}

/**
 * The score of one forecast over ordered categories: the mean, over the K − 1 ways to cut the order in two, of Brier's (1950) score of
 * the two halves, 0 to 2. A forecast near the category that came costs less than one far off (Epstein 1969; in this form Jose, Nau &
 * Winkler 2009, and the Good Judgment Project).
 * @param forecast probabilities that sum to 1, in the order of the categories
 * @param outcome index of the category that came
 * @throws RangeError as `brierCategories`
 */
export function brierOrdered(forecast: readonly number[], outcome: number): number {
  checkDistribution(forecast, outcome)
  const cuts = forecast.length - 1
  let below = 0
  let sum = 0
  for (let k = 0; k < cuts; k++) {
    below += forecast[k]!
    sum += 2 * (below - (outcome <= k ? 1 : 0)) ** 2
  }
  return sum / cuts
}
