import { type EventCount, ratioInterval } from '../distributions/index.js'

/** Two Poisson rates compared. */
export interface RateRatio {
  /** after over before; Infinity where nothing was counted before */
  ratio: number
  interval: [low: number, high: number]
  /** two-sided, exact */
  p: number
}

/** Outcomes this much more likely, relatively, still count as equally likely. */
const ALIKE = 1e-7

/**
 * The exact conditional test of two Poisson rates (Przyborowski & Wilenski 1940): given the sum, the later count is
 * binomial. Two-sided p sums what is no likelier than the observation, the interval is Clopper & Pearson's. For a
 * handful of independent events only: events that come in bursts make it far too sure.
 * @param before count (whole) and exposure (above 0)
 * @param level of the interval, 0.95 unless given
 * @returns null where nothing was counted on either side
 * @throws RangeError for counts that are not whole, exposures not above 0
 */
export function rateRatio(before: EventCount, after: EventCount, level = 0.95): RateRatio | null {
  const interval = ratioInterval(after, before, level)
  const n = before.count + after.count
  if (n === 0) return null
  const x = after.count
  const logs = binomialLogs(n, after.exposure / (before.exposure + after.exposure))
  const p = logs.reduce((s, log) => (log <= logs[x]! + ALIKE ? s + Math.exp(log) : s), 0)
  return {
    ratio: before.count === 0 ? Infinity : (x / before.count) * (before.exposure / after.exposure),
    interval,
    p: Math.min(1, p),
  }
}

function binomialLogs(n: number, share: number): number[] {
  const logs = [n * Math.log1p(-share)]
  for (let x = 1; x <= n; x++) logs.push(logs[x - 1]! + Math.log(((n - x + 1) / x) * (share / (1 - share))))
  return logs
}
