import type { Span as Length } from '../case/normalise/read.js'
import { studentQuantile, wilsonInterval } from '../stats/distributions/index.js'
import { type Control, controlsFor } from './base-rate/controls.js'
import { valuesOf } from './base-rate/covariates.js'
import { matchControls } from './base-rate/match.js'
import { FEWEST_CLUSTERS, FEWEST_EPISODES, LEVEL } from './base-rate/rate.js'
import type { Case } from './outcomes/measured.js'
import { counts, type Followed, type Measure, watched } from './outcomes/outcome.js'
import type { Episode } from './pattern/find.js'
import type { Ground } from './pattern/ground.js'
import type { Pattern } from './pattern/pattern.js'
import type { Comparison } from './precedents.js'

/** An episode that was found, as a case with what came of it. */
export interface FollowedEpisode {
  episode: Episode
  case: Case
  followed: Followed
}

/**
 * The outcome among episodes beside that among matched pairs and times without the event, measured the same way. Each episode that was watched
 * has at most one control; pairs in which the control was not watched to its end are left out. The difference is the mean of those within
 * pairs; its variance is clustered by war and by partner as that of the rate.
 * @returns the comparison, or why there is none
 */
export function compareWithControls(
  pattern: Pattern,
  counted: readonly FollowedEpisode[],
  all: readonly Episode[],
  measure: Measure,
  within: Length,
  ground: Ground,
): { comparison: Comparison } | { refused: string } {
  const controls = new Map<string, Control>()
  const candidates = new Map<string, Control[]>()
  for (const { episode } of counted) {
    const found = controlsFor(pattern, episode, all, ground, watched(episode.days, within).to)
    const own = found.filter(({ pair, days }) => counts(measure.follow(pair, watched(days, within))))
    for (const control of own) controls.set(control.id, control)
    candidates.set(episode.id, own)
  }
  const units = counted.map(({ episode, case: one }) => {
    return { id: episode.id, values: valuesOf(ground.registers, one.pair[0], one.pair[1], episode.days) }
  })
  const matched = matchControls(units, candidates)
  const byId = new Map(counted.map((one) => [one.episode.id, one]))
  const pairs = matched.pairs.map(({ episode, control }) => {
    const { pair, days } = controls.get(control)!
    const { case: one, followed } = byId.get(episode)!
    const other = measure.follow(pair, watched(days, within))
    return {
      war: one.war,
      partner: one.pair[1],
      own: Number(followed.state === 'yes'),
      other: Number(other.state === 'yes'),
    }
  })
  const wars = new Set(pairs.map(({ war }) => war)).size
  const partners = new Set(pairs.map(({ partner }) => partner)).size
  if (pairs.length < FEWEST_EPISODES || Math.min(wars, partners) < FEWEST_CLUSTERS) {
    return { refused: `${pairs.length} episodes from ${wars} wars or pairs and ${partners} partners have a control` }
  }
  const [x, y] = [pairs.reduce((s, p) => s + p.own, 0), pairs.reduce((s, p) => s + p.other, 0)]
  const difference = (x - y) / pairs.length
  const clusters = Math.min(wars, partners)
  return {
    comparison: {
      pairs: pairs.length,
      episodes: { n: pairs.length, x },
      controls: { n: pairs.length, x: y },
      difference,
      interval: pairs.every(({ own, other }) => own - other === difference)
        ? unvariedInterval(x / pairs.length, y / pairs.length, clusters)
        : clusteredInterval(pairs, difference, clusters),
      used: matched.metric.used.map(({ name }) => name),
      left: matched.metric.left,
      apart: matched.unmatched,
    },
  }
}

type Matched = { war: string; partner: string; own: number; other: number }

function clusteredInterval(pairs: readonly Matched[], difference: number, clusters: number): [number, number] {
  const reach = studentQuantile((1 + LEVEL) / 2, clusters - 1) * standardError(pairs, difference)
  return [Math.max(-1, difference - reach), Math.min(1, difference + reach)]
}

/**
 * The interval of a difference that is the same in all pairs, where nothing varies that an error could be learnt from: from the score
 * intervals of both shares (Newcombe 1998, *Statistics in Medicine* 17, method 10), each cluster counted as one pair.
 */
function unvariedInterval(own: number, other: number, clusters: number): [number, number] {
  const [a, b] = [own, other].map((share) => wilsonInterval(Math.round(share * clusters), clusters, LEVEL))
  const difference = own - other
  return [difference - Math.hypot(own - a![0], b![1] - other), difference + Math.hypot(a![1] - own, other - b![0])]
}

/** Of the mean difference within pairs, clustered two ways (Cameron, Gelbach & Miller 2011), never below that of independent pairs. */
function standardError(pairs: readonly Matched[], mean: number): number {
  const squares = (key: (pair: (typeof pairs)[number]) => string): number => {
    const sums = new Map<string, number>()
    for (const pair of pairs) sums.set(key(pair), (sums.get(key(pair)) ?? 0) + pair.own - pair.other - mean)
    return ([...sums.values()].reduce((s, v) => s + v * v, 0) * sums.size) / Math.max(1, sums.size - 1)
  }
  const alone = pairs.reduce((s, pair) => s + (pair.own - pair.other - mean) ** 2, 0)
  const [byWar, byPartner] = [squares((p) => p.war), squares((p) => p.partner)]
  const both = byWar + byPartner - squares((p) => `${p.war}\n${p.partner}`)
  return Math.sqrt(Math.max(alone, byWar, byPartner, both)) / pairs.length
}
