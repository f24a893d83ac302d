import { addSpan, type Span as Length } from '../../case/normalise/read.js'
import type { Followed, Measure } from '../../precedents/outcomes/outcome.js'
import { findEpisodes } from '../../precedents/pattern/find.js'
import type { Pattern } from '../../precedents/pattern/pattern.js'
import type { Registers } from '../../precedents/registers/registers.js'
import type { Day } from '../../world/days.js'
import type { FiledFeed } from './as-filed.js'
import type { Drawn } from './drawn.js'

/** What is replayed: a pattern, or pairs drawn by rule. */
export interface Replayed {
  id: string
  title: string
  onsets: Onset[]
  /** what was passed over before anything was said, by reason */
  passed: { reason: string; candidates: number }[]
}

/** A day and a pair about which something is said, and what came of it. */
export interface Onset {
  id: string
  pair: readonly [a: string, b: string]
  /** the last day of what happened; what is said is said on its evening */
  on: Day
  /** the last day watched */
  ends: Day
  war: string
  partner: string
  followed: Followed
}

/**
 * The onsets that a pattern finds on the days of a feed. Each is judged on the last day on which what began it lies: an onset of which only
 * the year is known, on the last day of the year.
 */
export async function onsetsOf(
  pattern: Pattern,
  { feed, registers, measure, within }: { feed: FiledFeed; registers: Registers; measure: Measure; within: Length },
): Promise<Replayed> {
  const found = await findEpisodes(pattern, { registers, ledger: feed })
  if (found.lacking.length > 0)
    throw new RangeError(`pattern ${pattern.id} needs ${found.lacking.join(', ')}, which is not loaded (--registers)`)
  const [first, last] = [feed.volume[0]?.day ?? 0, feed.volume.at(-1)?.day ?? -1]
  const inside = found.episodes.filter(({ days }) => days.to >= first && days.to <= last)
  const outside = found.episodes.length - inside.length
  return {
    id: pattern.id,
    title: pattern.title,
    onsets: inside.map(({ id, states, days }): Onset => {
      const pair = [states[pattern.pair[0]]!, states[pattern.pair[1]]!] as const
      const between = (pattern.war ?? pattern.pair).map((role) => states[role]!).sort()
      const [on, ends] = [days.to, addSpan(days.to, within)]
      const followed = measure.follow(pair, { from: on + 1, to: ends })
      return { id, pair, on, ends, war: between.join(' – '), partner: pair[1], followed }
    }),
    passed: [
      ...found.excluded,
      ...(outside > 0 ? [{ reason: 'began on no day of the feed', candidates: outside }] : []),
    ],
  }
}

/** Pairs drawn by rule, as onsets: each pair is a class of its own. */
export function drawnOnsets(drawn: readonly Drawn[]): Replayed {
  const onsets = drawn.map(({ pair, on, ends, followed }): Onset => {
    const key = pair.join(' – ')
    return { id: `${pair.join('-').toLowerCase()}-${on}`, pair, on, ends, war: key, partner: key, followed }
  })
  return { id: 'drawn', title: 'Pairs drawn every 30 days, whatever happened', onsets, passed: [] }
}
