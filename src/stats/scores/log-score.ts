import { checkForecasts, checkProbability } from './checks.js'

/**
 * The logarithmic score, −mean ln p(outcome), in nats: 0 is best, ln 2 = 0.693 what always saying 0.5 gives (Good 1952). Infinite where
 * something called impossible came.
 * @param forecasts probabilities of yes
 * @param outcomes 1 yes, 0 no
 * @throws RangeError for lists of different lengths, empty ones, or numbers out of range
 */
export function logScore(forecasts: readonly number[], outcomes: readonly number[]): number {
  checkForecasts(forecasts, outcomes)
  return -forecasts.reduce((sum, f, i) => sum + Math.log(outcomes[i] === 1 ? f : 1 - f), 0) / forecasts.length
}

/**
 * Metaculus's baseline score: 100 · ln(p·K) / ln K · coverage, 0 for an equal chance on each of K options, 100 for certainty that came.
 * @param p what was given to the option that came
 * @param coverage the share of the question's time for which the forecast stood
 * @throws RangeError for numbers out of range or fewer than two options
 */
export function baselineScore(p: number, { options = 2, coverage = 1 } = {}): number {
  checkProbability(p)
  checkProbability(coverage)
  if (!(Number.isInteger(options) && options >= 2)) throw new RangeError(`${options} options are no question`)
  return (100 * Math.log(p * options) * coverage) / Math.log(options)
}

/**
 * Metaculus's peer scores: for each forecaster 100 · ln(p / geometric mean of the others), which equals 100 · N/(N − 1) · ln(p / geometric
 * mean of all). They sum to 0.
 * @param p what each gave to the option that came, in (0, 1]
 * @throws RangeError for fewer than two forecasters or numbers out of range
 */
export function peerScores(p: readonly number[]): number[] {
  if (p.length < 2) throw new RangeError('a peer score needs a peer')
  p.forEach(checkProbability)
  const logs = p.map(Math.log)
  const mean = logs.reduce((s, x) => s + x, 0) / p.length
  return logs.map((x) => (100 * p.length * (x - mean)) / (p.length - 1))
}
