import { EFFECT } from './settings.js'
import type { Tally } from './tally.js'

/** What of a pair is asked about: the odds of conflict to cooperation, or the events of one kind. */
export type Measure = 'balance' | 'conflict' | 'cooperation'

/** How a measure becomes a series on which steps are looked for; all are logarithms, so a step is a factor. */
export interface Scale {
  /** few events a period: counts as they are, by day delivered */
  thin: boolean
  /** the feed's volume of a usual period, to which counts are brought where they are not thin */
  usual: number
}

/** Whether the pair's counts are thin, and the usual volume, both from the time before the day. */
export function scaleOf(tallies: readonly (Tally | null)[], pre: number): Scale {
  const before = tallies.slice(0, pre).filter((t) => t !== null)
  const mean = (of: (t: Tally) => number): number => before.reduce((s, t) => s + of(t), 0) / Math.max(1, before.length)
  return { thin: mean((t) => t.conflict + t.cooperation) < EFFECT.thin, usual: mean((t) => t.volume) }
}

/**
 * A measure as a series: the balance is the logit of conflict's share of the pair's events, ½ added to both kinds, and missing where the
 * pair has no event; conflict and cooperation are log(1 + unique events), of the events per period of full delivery where counts are thin,
 * else of the events that the usual volume would have brought.
 */
export function seriesOf(
  tallies: readonly (Tally | null)[],
  measure: Measure,
  { thin, usual }: Scale,
): (number | null)[] {
  return tallies.map((t) => {
    if (!t) return null
    if (measure === 'balance') {
      return t.conflict + t.cooperation > 0 ? Math.log((t.conflict + 0.5) / (t.cooperation + 0.5)) : null
    }
    return Math.log1p(t[measure] * (thin ? t.days / t.delivered : usual / t.volume))
  })
}
