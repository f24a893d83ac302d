import { betaBinomial } from '../../stats/rates/beta-binomial.js'
import { type ClusteredShare, clusteredShare, type Watched } from './clustered.js'

/** Below these a rate is refused: they are our convention. */
export const FEWEST_EPISODES = 8
export const FEWEST_CLUSTERS = 4
/** Of all intervals here. */
export const LEVEL = 0.9

/** A reference class, its own count, and its rate drawn towards the common one; null where episodes weigh differently. */
export interface ClassRate {
  name: string
  n: number
  x: number
  rate: number | null
  interval: [low: number, high: number] | null
}

/** How often an outcome followed. */
export interface BaseRate extends ClusteredShare {
  level: number
  /** what `wars` counts: a pattern without a war ties episodes together by pair */
  by: 'wars' | 'pairs'
  /** by the partner that may react, the most frequent first */
  classes: ClassRate[]
  /** how much partners differ: 0 where no more than chance */
  between: number
  /** the rate with a partner that has no episode here; null where episodes weigh differently */
  newClass: { rate: number; interval: [low: number, high: number] } | null
}

/**
 * The base rate of an outcome: clustered share, and a rate for each partner by the beta-binomial (Skellam 1948, Griffiths 1973), which draws
 * partners with few episodes towards the common rate. It takes whole counts, so there is none where episodes weigh differently.
 * @returns the rate, or why there is none
 */
export function baseRate(
  episodes: readonly Watched[],
  by: BaseRate['by'] = 'wars',
): { rate: BaseRate } | { refused: string } {
  if (episodes.length < FEWEST_EPISODES) {
    return { refused: `${episodes.length} episodes were watched to their end; a rate needs ${FEWEST_EPISODES}` }
  }
  const share = clusteredShare(episodes, LEVEL)
  const fewest = Math.min(share.wars, share.partners)
  if (fewest < FEWEST_CLUSTERS) {
    const what = share.wars <= share.partners ? `${share.wars} ${by}` : `${share.partners} partners`
    return { refused: `the episodes come from ${what}; a rate needs ${FEWEST_CLUSTERS}` }
  }
  const names = [...new Set(episodes.map(({ partner }) => partner))].sort()
  const counts = names.map((name) => {
    const own = episodes.filter(({ partner }) => partner === name)
    return { name, n: own.length, x: own.filter(({ followed }) => followed).length }
  })
  const fit = betaBinomial(counts, LEVEL)
  const even = share.independent !== null
  const classes = counts.map((count, i) => ({
    ...count,
    rate: even ? fit.classes[i]!.mean : null,
    interval: even ? fit.classes[i]!.interval : null,
  }))
  return {
    rate: {
      ...share,
      level: LEVEL,
      by,
      classes: classes.sort((p, q) => q.n - p.n || (p.name < q.name ? -1 : 1)),
      between: fit.rho,
      newClass: even ? { rate: fit.newClass.mean, interval: fit.newClass.interval } : null,
    },
  }
}
