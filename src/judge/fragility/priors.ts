import { type Flip, logOdds } from './thresholds.js'

/**
 * The prior at which each hypothesis ties the leader, the others scaled to make room; for the leader, the prior at which its nearest
 * rival ties it. Null where no prior within (0, 1) does, or there is no sole leader.
 */
export function priorsToFlip(
  priors: readonly number[],
  logs: Float64Array,
  posterior: Float64Array,
  leader: number | null,
): (Flip | null)[] {
  return priors.map((_, h) => {
    if (leader === null) return null
    if (h !== leader) return tie(priors, logs, h, leader, leader)
    let best: Flip | null = null
    for (let rival = 0; rival < priors.length; rival++) {
      if (rival === leader || posterior[rival] === 0) continue
      const flip = tie(priors, logs, leader, rival, rival)
      if (flip && (!best || flip.decibans < best.decibans)) best = flip
    }
    return best
  })
}

/** The prior x of h at which x·L(h) = (1 − x)/(1 − prior(h)) · prior(other)·L(other). */
function tie(priors: readonly number[], logs: Float64Array, h: number, other: number, rival: number): Flip | null {
  const ratio = Math.exp(Math.log(priors[other]!) + logs[other]! - Math.log(1 - priors[h]!) - logs[h]!)
  const to = ratio / (1 + ratio)
  if (!(to > 0 && to < 1)) return null
  return { to, decibans: Math.abs(logOdds(to) - logOdds(priors[h]!)), rival }
}
