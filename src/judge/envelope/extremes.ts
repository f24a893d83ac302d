export type End = 'least' | 'most'

interface Band {
  point: number
  lo: number
  hi: number
}

/**
 * The extreme of P(h) = π(h) / Σ π(j)·R(j), R(h) = 1, over priors in their bands that sum to 1. It grows with π(h) and, with
 * that fixed, is extreme where the mass left goes to the others in the order of their R: a fractional knapsack.
 * @param logR ln of each hypothesis's likelihood relative to h
 */
export function extremePosterior(priors: readonly Band[], logR: Float64Array, h: number, end: End): number {
  const free = priors.some((p) => p.lo < p.hi)
  const weights = free ? extremePriors(priors, logR, h, end) : priors.map((p) => p.point)
  if (weights[h] === 0) return 0
  let others = 0
  for (let j = 0; j < priors.length; j++) {
    if (j !== h && weights[j]! > 0) others += Math.exp(Math.log(weights[j]! / weights[h]!) + logR[j]!)
  }
  return 1 / (1 + others)
}

function extremePriors(priors: readonly Band[], logR: Float64Array, h: number, end: End): number[] {
  const sum = (key: 'lo' | 'hi'): number => priors.reduce((s, p, j) => (j === h ? s : s + p[key]), 0)
  const own = end === 'most' ? Math.min(priors[h]!.hi, 1 - sum('lo')) : Math.max(priors[h]!.lo, 1 - sum('hi'))
  const weights = priors.map((p) => p.lo)
  weights[h] = own
  let left = 1 - weights.reduce((a, b) => a + b, 0)
  const order = priors.map((_, j) => j).filter((j) => j !== h)
  order.sort((a, b) => (end === 'most' ? logR[a]! - logR[b]! : logR[b]! - logR[a]!))
  for (const j of order) {
    const take = Math.min(left, priors[j]!.hi - priors[j]!.lo)
    if (take <= 0) continue
    weights[j] = weights[j]! + take
    left -= take
  }
  return weights
}
