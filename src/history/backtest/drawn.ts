import { addSpan, type Span as Length } from '../../case/normalise/read.js'
import { rowsBetween } from '../../precedents/ledger/rows-between.js'
import type { Followed, Measure } from '../../precedents/outcomes/outcome.js'
import { BREAKS } from '../../ties/breaks/settings.js'
import { totalOf } from '../../ties/counts.js'
import type { Day } from '../../world/days.js'
import type { FiledFeed } from './as-filed.js'
import { PAST_DAYS } from './breaks.js'

/** Days from one drawn day to the next. */
export const STEP = 30
/** Events in the year before that a pair needs to be drawn; in a feed of net scores, a score on half of the days delivered. */
export const FEWEST_EVENTS = 20

/** A pair on a day, whatever happened on it, and what came of it. */
export interface Drawn {
  pair: readonly [a: string, b: string]
  on: Day
  /** the last day watched */
  ends: Day
  /** how much is reported about the pair: see `volumeOf` */
  volume: number
  followed: Followed
}

/**
 * Pairs and days drawn by rule: every 30 days, from the first on that has enough days before it, every pair that has enough events in the
 * year before.
 */
export function drawPairs(feed: FiledFeed, measure: Measure, within: Length): Drawn[] {
  const drawn: Drawn[] = []
  const [first, last] = [feed.volume[0]?.day ?? 0, feed.volume.at(-1)?.day ?? -1]
  const keys = [...(feed.scores ? feed.net : feed.counts).keys()].sort()
  for (let on = first + BREAKS.shortest; on <= last; on += STEP) {
    for (const key of keys) {
      const volume = volumeOf(feed, key, on)
      if (volume === null) continue
      const [a, b] = key.split(' ')
      const ends = addSpan(on, within)
      drawn.push({ pair: [a!, b!], on, ends, volume, followed: measure.follow([a!, b!], { from: on + 1, to: ends }) })
    }
  }
  return drawn
}

/**
 * How much a feed reported about a pair in the year up to a day: events per delivered day, or in a feed of net scores the pair's scores
 * without sign as a share of all pairs'.
 * @param key the two states, `A B`, in the order of the alphabet
 * @returns null where that is too little to be drawn
 */
export function volumeOf({ counts, net, scores, volume, loudness }: FiledFeed, key: string, on: Day): number | null {
  const from = on - PAST_DAYS + 1
  const days = rowsBetween(volume, from, on).filter(({ delivered }) => delivered > 0)
  if (scores) {
    const rows = rowsBetween(net.get(key) ?? [], from, on)
    if (rows.length === 0 || 2 * rows.length < days.length) return null
    const all = days.reduce((sum, { day }) => sum + (loudness.get(day) ?? 0), 0)
    const own = rows.reduce((sum, { score }) => sum + Math.abs(score), 0)
    return own > 0 ? own / all : null
  }
  const events = rowsBetween(counts.get(key) ?? [], from, on).reduce((sum, { classes }) => sum + totalOf(classes), 0)
  return events < FEWEST_EVENTS || days.length === 0 ? null : events / days.length
}
