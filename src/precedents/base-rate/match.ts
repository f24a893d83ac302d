import type { Values } from './covariates.js'
import { type Metric, metricOf } from './standardise.js'

/** An episode, or a pair and time without the event. */
export interface Unit {
  id: string
  values: Values
}

/** An episode and the control that stands beside it. */
export interface MatchedPair {
  episode: string
  control: string
  distance: number
}

export interface Matched {
  pairs: MatchedPair[]
  /** episodes without a control: no candidate had all values, or none lay within the calipers */
  unmatched: { reason: string; episodes: number }[]
  metric: Pick<Metric, 'used' | 'left'>
}

/** How far off a covariate of a control may be, in standard deviations. Our convention. */
export const MATCH_CALIPER = 0.5

/**
 * Gives each episode the nearest control by Mahalanobis distance within calipers (Rubin 1980; Cochran & Rubin 1973), each control once, in
 * the order of the episodes: the same input gives the same pairs.
 * @param candidates the controls that an episode may have, by its id; a control may stand under several
 */
export function matchControls(episodes: readonly Unit[], candidates: ReadonlyMap<string, readonly Unit[]>): Matched {
  const units = new Map([...episodes, ...[...candidates.values()].flat()].map((unit) => [unit.id, unit]))
  const metric = metricOf([...units.values()].map(({ values }) => values))
  const taken = new Set<string>()
  const pairs: MatchedPair[] = []
  const unmatched = new Map<string, number>()
  const fail = (reason: string): void => void unmatched.set(reason, (unmatched.get(reason) ?? 0) + 1)
  for (const episode of episodes) {
    const free = (candidates.get(episode.id) ?? []).filter(({ id }) => !taken.has(id))
    const known = free.flatMap((control) => {
      const distance = metric.distance(episode.values, control.values)
      return distance === null ? [] : [{ control, distance }]
    })
    const near = known.filter(({ control }) =>
      metric.apart(episode.values, control.values).every(({ deviations }) => Math.abs(deviations) <= MATCH_CALIPER),
    )
    near.sort((p, q) => p.distance - q.distance || (p.control.id < q.control.id ? -1 : 1))
    const best = near[0]
    if (best) {
      taken.add(best.control.id)
      pairs.push({ episode: episode.id, control: best.control.id, distance: best.distance })
    } else
      fail(
        free.length === 0
          ? 'no pair without the event'
          : known.length === 0
            ? 'a covariate is unknown'
            : 'no control within the calipers',
      )
  }
  const list = [...unmatched].map(([reason, count]) => ({ reason, episodes: count }))
  return { pairs, unmatched: list, metric: { used: metric.used, left: metric.left } }
}
