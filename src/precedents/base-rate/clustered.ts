import { normalQuantile, studentQuantile, wilsonInterval } from '../../stats/distributions/index.js'

/** An episode that was watched to its end: what came of it, what it weighs, and what it shares with others. */
export interface Watched {
  id: string
  followed: boolean
  /** the inverse of its chance to be drawn; 1 where nothing was drawn */
  weight: number
  /** the war, and the state that may react: episodes that share one are no independent witnesses */
  war: string
  partner: string
}

/** A share with what is known about it. */
export interface ClusteredShare {
  n: number
  x: number
  wars: number
  partners: number
  share: number
  /** as if the episodes were independent (Wilson 1927); null where episodes weigh differently */
  independent: [low: number, high: number] | null
  /** how many independent episodes they are worth */
  effective: number
  /** with that many */
  interval: [low: number, high: number]
}

/**
 * The share of episodes that were followed by the outcome. Its variance is clustered two ways, by war and by partner (Cameron, Gelbach &
 * Miller 2011, section 2.2: that of either clustering, less that of their meet), each with the linearised ratio estimator and G/(G − 1); against that
 * of independent episodes it gives the design effect (Kish 1965), never below 1, and so the number of independent episodes that these
 * are worth. The interval is Wilson's with that number (Korn & Graubard 1998) and Student's t with one degree of freedom less than the smaller number
 * of clusters. Where all or none were followed the variance says nothing, and each cluster counts as one episode.
 * @param level such as 0.9
 * @throws RangeError without episodes
 */
export function clusteredShare(episodes: readonly Watched[], level: number): ClusteredShare {
  if (episodes.length === 0) throw new RangeError('no episode was watched to its end')
  const [n, x] = [episodes.length, episodes.filter(({ followed }) => followed).length]
  const [wars, partners] = [clusters(episodes, 'war'), clusters(episodes, 'partner')]
  const total = sum(episodes.map(({ weight }) => weight))
  const share = sum(episodes.map(({ weight, followed }) => (followed ? weight : 0))) / total
  const kish = total ** 2 / sum(episodes.map(({ weight }) => weight ** 2))
  const fewest = Math.min(wars, partners)
  const alone = (share * (1 - share)) / kish
  const grouped = twoWay(episodes, share) / total ** 2
  const effective = x === 0 || x === n ? Math.min(fewest, kish) : kish / Math.max(1, grouped / alone)
  const quantile = fewest > 1 ? studentQuantile((1 + level) / 2, fewest - 1) : Number.POSITIVE_INFINITY
  const even = episodes.every(({ weight }) => weight === episodes[0]!.weight)
  return {
    n,
    x,
    wars,
    partners,
    share,
    independent: even ? wilsonInterval(x, n, level) : null,
    effective,
    interval: wilson(share, effective, Math.max(quantile, normalQuantile((1 + level) / 2))),
  }
}

/** The sum of squared residuals by cluster: by war, and by partner, less those by both; never less than the larger of the two. */
function twoWay(episodes: readonly Watched[], share: number): number {
  const squares = (key: (episode: Watched) => string): number => {
    const sums = new Map<string, number>()
    for (const episode of episodes) {
      const residual = episode.weight * ((episode.followed ? 1 : 0) - share)
      sums.set(key(episode), (sums.get(key(episode)) ?? 0) + residual)
    }
    return sums.size < 2 ? 0 : (sum([...sums.values()].map((s) => s * s)) * sums.size) / (sums.size - 1)
  }
  const [byWar, byPartner] = [squares(({ war }) => war), squares(({ partner }) => partner)]
  return Math.max(byWar, byPartner, byWar + byPartner - squares(({ war, partner }) => `${war}\n${partner}`))
}

function wilson(share: number, n: number, quantile: number): [number, number] {
  if (!Number.isFinite(quantile)) return [0, 1]
  const square = quantile ** 2
  const middle = (share + square / (2 * n)) / (1 + square / n)
  const reach = (quantile / (1 + square / n)) * Math.sqrt((share * (1 - share)) / n + square / (4 * n * n))
  return [Math.max(0, middle - reach), Math.min(1, middle + reach)]
}

function clusters(episodes: readonly Watched[], by: 'war' | 'partner'): number {
  return new Set(episodes.map((episode) => episode[by])).size
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
