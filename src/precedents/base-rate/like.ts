import type { Values } from './covariates.js'
import { type Metric, metricOf } from './standardise.js'

/** How comparable an episode is to a case, and why. */
export interface Ranked {
  id: string
  distance: number
  /** no covariate is further off than the caliper */
  within: boolean
  /** difference of each covariate in standard deviations, the largest first: the episode less the case */
  apart: { name: string; deviations: number }[]
}

/** How far off a covariate of a comparable case may be, in standard deviations. Our convention. */
export const CALIPER = 1

/**
 * Ranks episodes by their standardised distance to a case.
 * @returns those that have all values, the nearest first; how many lack one; and the metric that was used
 */
export function rankLike(
  values: Values,
  episodes: readonly { id: string; values: Values }[],
): { ranked: Ranked[]; without: number; metric: Pick<Metric, 'used' | 'left'> } {
  const metric = metricOf([...episodes.map((episode) => episode.values), values], values)
  const ranked = episodes.flatMap((episode): Ranked[] => {
    const distance = metric.distance(episode.values, values)
    if (distance === null) return []
    const apart = metric.apart(episode.values, values).sort((p, q) => Math.abs(q.deviations) - Math.abs(p.deviations))
    return [
      { id: episode.id, distance, within: apart.every(({ deviations }) => Math.abs(deviations) <= CALIPER), apart },
    ]
  })
  ranked.sort((p, q) => p.distance - q.distance || (p.id < q.id ? -1 : 1))
  return { ranked, without: episodes.length - ranked.length, metric: { used: metric.used, left: metric.left } }
}
