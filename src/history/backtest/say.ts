import { addSpan, type Span as Length } from '../../case/normalise/read.js'
import { type ClusteredShare, clusteredShare } from '../../precedents/base-rate/clustered.js'
import { FEWEST_CLUSTERS, FEWEST_EPISODES, LEVEL } from '../../precedents/base-rate/rate.js'
import { counts, type Measure } from '../../precedents/outcomes/outcome.js'
import type { Day } from '../../world/days.js'
import type { FiledFeed } from './as-filed.js'
import { Climatology } from './climatology.js'
import { type Drawn, volumeOf } from './drawn.js'
import type { Onset, Replayed } from './onsets.js'

/** Where a forecast would be certain: as in a case, the ends 0 and 1 are moved here. */
const ENDS = [0.001, 0.999] as const

/** What is said of an onset on its day, and beside it what would be said without a judgement. */
export interface Said {
  /** the pattern's base rate, as a case would have it: from episodes whose time was over */
  p: number
  climatology: number
  persistence: number
  /** episodes behind `p`, and pairs of like volume behind `climatology` */
  from: { episodes: { n: number; x: number }; like: { n: number; x: number } }
}

/** Says what could be said on a day, by what lies up to it; keeps what is the same for all onsets of a day. */
export class Sayer {
  readonly #rates = new Map<string, ClusteredShare | null>()
  readonly #climates = new Map<Day, Climatology>()

  constructor(
    readonly feed: FiledFeed,
    readonly measure: Measure,
    readonly within: Length,
    readonly drawn: readonly Drawn[],
  ) {}

  /** What is said of an onset, or why nothing is. */
  say(onset: Onset, replayed: Replayed): Said | { refused: string } {
    const { on, pair } = onset
    const rate = this.#rateOn(on, replayed)
    if (rate === null) return { refused: 'no base rate yet: too few episodes had been watched to their end' }
    const volume = volumeOf(this.feed, [...pair].sort().join(' '), on)
    if (volume === null) return { refused: 'too little is reported about the two for pairs of like volume' }
    const like = this.#climateOn(on).at(volume)
    if (like === null) return { refused: 'no pairs of like volume were watched to their end yet' }
    const { n, x, share } = rate
    const least = 1 / (2 * (n + 1))
    return {
      p: Math.min(1 - least, Math.max(least, share)),
      climatology: like.p,
      persistence: this.#persistence(onset),
      from: { episodes: { n, x }, like: { n: like.n, x: like.x } },
    }
  }

  /** The share among episodes whose time was over; null where a base rate would be refused. */
  #rateOn(on: Day, { id: pattern, onsets }: Replayed): ClusteredShare | null {
    const key = `${pattern} ${on}`
    const known = this.#rates.get(key)
    if (known !== undefined) return known
    const rate = rateOf(onsets.filter(({ ends }) => ends <= on))
    this.#rates.set(key, rate)
    return rate
  }

  #climateOn(on: Day): Climatology {
    const known = this.#climates.get(on) ?? new Climatology(this.drawn, on)
    this.#climates.set(on, known)
    return known
  }

  /** Whether the outcome was seen to come in as many days up to this one: then it is said to come again, else not. */
  #persistence({ pair, on }: Onset): number {
    const from = addSpan(on, { ...this.within, count: -this.within.count }) + 1
    return ENDS[Number(this.measure.follow(pair, { from, to: on }).state === 'yes')]!
  }
}

/** The share of onsets that were followed, of those watched to their end; null where a base rate would be refused. */
export function rateOf(onsets: readonly Onset[]): ClusteredShare | null {
  const watched = onsets
    .filter(({ followed }) => counts(followed))
    .map(({ id, followed, war, partner }) => ({ id, followed: followed.state === 'yes', weight: 1, war, partner }))
  if (watched.length < FEWEST_EPISODES) return null
  const share = clusteredShare(watched, LEVEL)
  return Math.min(share.wars, share.partners) < FEWEST_CLUSTERS ? null : share
}
