/** Sizes outside these are taken for none at all, or for the Poisson limit. */
const SMALLEST = 1e-6
const LARGEST = 1e12

/** How many of the counts exceed j, for j = 0, 1, …: sums of log gamma differences become finite sums over it. */
export function exceedances(counts: readonly number[]): number[] {
  const tail = new Array<number>(counts.reduce((m, c) => Math.max(m, c), 0)).fill(0)
  for (const c of counts) if (c > 0) tail[c - 1]!++
  for (let j = tail.length - 2; j >= 0; j--) tail[j]! += tail[j + 1]!
  return tail
}

/**
 * The size theta of the negative binomial (variance mu + mu²/theta) by maximum likelihood for given means (Venables &
 * Ripley 2002, section 7.4), Newton's steps on log theta, held within a bracket. Counts are whole, so that the digamma
 * differences of the score are finite sums.
 * @param tail `exceedances(counts)`
 * @returns Infinity where the counts vary no more than Poisson counts with these means would
 */
export function sizeGiven(
  counts: readonly number[],
  means: ArrayLike<number>,
  tail: readonly number[],
  start: number,
): number {
  const excess = counts.reduce((s, y, i) => s + (y - means[i]!) ** 2 - y, 0)
  if (excess <= 0) return Infinity
  let low = Math.log(SMALLEST)
  let high = Math.log(LARGEST)
  let x = Math.log(Number.isFinite(start) ? start : 1)
  for (let k = 0; k < 200; k++) {
    const { score, slope } = scoreOf(counts, means, tail, Math.exp(x))
    if (score > 0) low = x
    else high = x
    const newton = slope < 0 ? x - score / slope : Number.NaN
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - x) < 1e-12) break
    x = next
  }
  return x > Math.log(LARGEST) - 1 ? Infinity : Math.exp(x)
}

/** The score in log theta, and its slope. */
function scoreOf(
  counts: readonly number[],
  means: ArrayLike<number>,
  tail: readonly number[],
  theta: number,
): { score: number; slope: number } {
  const { first, second } = sizeDerivatives(counts, means, tail, theta)
  return { score: theta * first, slope: theta * first + theta * theta * second }
}

/** First and second derivative of the log likelihood in theta. */
export function sizeDerivatives(
  counts: readonly number[],
  means: ArrayLike<number>,
  tail: readonly number[],
  theta: number,
): { first: number; second: number } {
  let first = 0
  let second = 0
  for (let j = 0; j < tail.length; j++) {
    first += tail[j]! / (theta + j)
    second -= tail[j]! / (theta + j) ** 2
  }
  for (let i = 0; i < counts.length; i++) {
    const mean = means[i]!
    const sum = theta + mean
    first += (mean - counts[i]!) / sum - Math.log1p(mean / theta)
    second += mean / (theta * sum) + (counts[i]! - mean) / (sum * sum)
  }
  return { first, second }
}
