import { betaQuantile, jeffreysInterval } from '../distributions/index.js'
import { exceedances } from '../regression/theta.js'

/** A reference class: how many of n episodes were followed by the outcome. */
export interface ClassCount {
  x: number
  n: number
}

/** A share with its interval at the level asked for. */
export interface Share {
  mean: number
  interval: [low: number, high: number]
}

/** How much classes differ, and what each rate is once that is known. */
export interface BetaBinomialFit {
  /** of the Beta that class rates come from; null where the classes differ no more than chance */
  alpha: number | null
  beta: number | null
  mean: number
  /** 1 / (alpha + beta + 1); 0 where the classes differ no more than chance */
  rho: number
  logLikelihood: number
  /** one a class, drawn towards the common mean */
  classes: Share[]
  /** the rate of a class not seen yet */
  newClass: Share
}

/**
 * Beta-binomial by maximum likelihood of (alpha, beta), Newton's method on their logs (Griffiths 1973; Skellam 1948).
 * A class's rate is (x + alpha) / (n + alpha + beta), its interval that of Beta(x + alpha, n − x + beta); a new
 * class's is Beta(alpha, beta). Where the classes differ no more than binomial chance would make them (Tarone 1979,
 * the sign of the score at no difference), or nothing or everything was followed by the outcome, all share the pooled
 * rate with Jeffreys's interval.
 * @param level of the intervals, 0.9 unless given
 * @throws RangeError without classes with episodes, or for counts that are not whole or above n
 */
export function betaBinomial(counts: readonly ClassCount[], level = 0.9): BetaBinomialFit {
  check(counts)
  const hits = counts.reduce((s, c) => s + c.x, 0)
  const misses = counts.reduce((s, c) => s + c.n - c.x, 0)
  const constant = counts.reduce((s, { x, n }) => s + logChoose(n, x), 0)
  if (hits === 0 || misses === 0 || scoreAtNone(counts, hits / (hits + misses)) <= 0) {
    const p = hits / (hits + misses)
    const pooled = { mean: p, interval: jeffreysInterval(hits, hits + misses, level) }
    const logLikelihood = constant + (hits > 0 ? hits * Math.log(p) : 0) + (misses > 0 ? misses * Math.log1p(-p) : 0)
    return {
      alpha: null,
      beta: null,
      mean: p,
      rho: 0,
      logLikelihood,
      classes: counts.map(() => pooled),
      newClass: pooled,
    }
  }
  const { alpha, beta, value } = maximise(counts, hits, misses)
  return {
    alpha,
    beta,
    mean: alpha / (alpha + beta),
    rho: 1 / (alpha + beta + 1),
    logLikelihood: constant + value,
    classes: counts.map(({ x, n }) => share(x + alpha, n - x + beta, level)),
    newClass: share(alpha, beta, level),
  }
}

function share(a: number, b: number, level: number): Share {
  return { mean: a / (a + b), interval: [quantileOf((1 - level) / 2, a, b), quantileOf((1 + level) / 2, a, b)] }
}

/** A shape below which all but the like of it lies at 0 or 1, closer than a number can tell. */
const AT_ENDS = 1e-9

/** The quantile; where the likelihood runs to classes that are all or nothing, that of the limit, two points. */
function quantileOf(p: number, a: number, b: number): number {
  if (Math.min(a, b) >= AT_ENDS) return betaQuantile(p, a, b)
  return p <= b / (a + b) ? 0 : 1
}

function check(counts: readonly ClassCount[]): void {
  for (const { x, n } of counts) {
    if (!Number.isInteger(x) || !Number.isInteger(n) || x < 0 || x > n) {
      throw new RangeError(`a class needs whole numbers with 0 ≤ x ≤ n: ${x} of ${n}`)
    }
  }
  if (!counts.some((c) => c.n > 0)) throw new RangeError('no class has an episode')
}

/** The slope of the log likelihood in 1/(alpha + beta) where that is 0. */
function scoreAtNone(counts: readonly ClassCount[], p: number): number {
  return counts.reduce((s, { x, n }) => s + (x * (x - 1)) / p + ((n - x) * (n - x - 1)) / (1 - p) - n * (n - 1), 0)
}

function maximise(counts: readonly ClassCount[], hits: number, misses: number) {
  const up = exceedances(counts.map((c) => c.x))
  const down = exceedances(counts.map((c) => c.n - c.x))
  const all = exceedances(counts.map((c) => c.n))
  const valueAt = (a: number, b: number): number => logSum(up, a) + logSum(down, b) - logSum(all, a + b)
  let alpha = (2 * hits) / (hits + misses)
  let beta = 2 - alpha
  let value = valueAt(alpha, beta)
  for (let round = 0; round < 500; round++) {
    const [u, v, w] = [inverseSums(up, alpha), inverseSums(down, beta), inverseSums(all, alpha + beta)]
    const g1 = alpha * (u.first - w.first)
    const g2 = beta * (v.first - w.first)
    const h12 = alpha * beta * w.second
    let h11 = alpha * alpha * (w.second - u.second) + g1
    let h22 = beta * beta * (w.second - v.second) + g2
    if (h11 >= 0 || h11 * h22 - h12 * h12 <= 0) {
      const ridge = Math.abs(h11) + Math.abs(h22) + Math.abs(h12) + 1e-9
      h11 -= 2 * ridge
      h22 -= 2 * ridge
    }
    const det = h11 * h22 - h12 * h12
    const step = [-(h22 * g1 - h12 * g2) / det, -(h11 * g2 - h12 * g1) / det] as const
    let size = Math.min(1, 3 / Math.max(Math.abs(step[0]), Math.abs(step[1])))
    let next = valueAt(alpha * Math.exp(size * step[0]), beta * Math.exp(size * step[1]))
    while (next < value && size > 1e-10) {
      size /= 2
      next = valueAt(alpha * Math.exp(size * step[0]), beta * Math.exp(size * step[1]))
    }
    if (next < value) break
    alpha *= Math.exp(size * step[0])
    beta *= Math.exp(size * step[1])
    value = next
    if (Math.max(Math.abs(step[0]), Math.abs(step[1])) < 1e-11) break
  }
  return { alpha, beta, value }
}

function logSum(tail: readonly number[], a: number): number {
  return tail.reduce((s, count, j) => s + count * Math.log(a + j), 0)
}

function inverseSums(tail: readonly number[], a: number): { first: number; second: number } {
  let first = 0
  let second = 0
  for (let j = 0; j < tail.length; j++) {
    first += tail[j]! / (a + j)
    second += tail[j]! / (a + j) ** 2
  }
  return { first, second }
}

function logChoose(n: number, x: number): number {
  let s = 0
  for (let j = 1; j <= Math.min(x, n - x); j++) s += Math.log((n - j + 1) / j)
  return s
}
