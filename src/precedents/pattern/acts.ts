import { addSpan, type Span as Length } from '../../case/normalise/read.js'
import { usualTraffic } from '../../stats/rates/usual-traffic.js'
import { formatDay } from '../../world/days.js'
import { rowsBetween } from '../ledger/rows-between.js'
import { type Acts, type ActsByPair, countActs, deliveredShare, type LedgerView } from '../ledger/view.js'
import type { Span } from '../registers/span.js'
import { actsKey, type Ground } from './ground.js'
import { type Binding, NOT_MET, type Verdict } from './match.js'
import type { Condition } from './pattern.js'

type ByActs = Extract<Condition, { by: 'events' }>

/** The share of a window's days that the feed must have delivered for acts that were not seen to count as not done. */
export const ENOUGH_DELIVERED = 0.8
/** The stretch in which acts that are an event are counted, where a pattern does not say. */
const STRETCH: Length = { count: 30, unit: 'day' }
/** Stretches of the past that usual traffic is learnt from, and the fewest that are enough. */
const PAST = 12
const FEWEST = 6

/** Acts of one state on another in a window of days: all of them together, or those of a stretch of `over` within it. */
export function holdActs(condition: ByActs, binding: Binding, days: Span, { ledger, acts }: Ground): Verdict {
  const found = acts.get(actsKey(condition.acts))
  if (ledger === null || found === undefined) return { matches: [], unknown: 'no ledger is open' }
  const [source, target] = [binding[condition.from]!, binding[condition.to]!]
  const usual = (stretch: Span): number => thresholdOf(condition, found, source, target, stretch, ledger)
  const within = rowsBetween(found.of(source, target), days.from, days.to)
  const { atLeast, over } = condition
  const whole = { ...days, count: within.reduce((sum, { events }) => sum + events, 0) }
  const [stretch] =
    over !== null
      ? reached(within, atLeast, over, usual)
      : [whole].filter(({ count }) => count >= Math.max(atLeast, usual(days)))
  if (stretch) {
    const { from, to, count } = stretch
    const says = `${count} acts of ${source} on ${target} from ${formatDay(from)} to ${formatDay(to)}`
    return { matches: [{ binding, records: [{ from: ledger.feed, line: null, says }] }], unknown: null }
  }
  return deliveredShare(ledger, days) < ENOUGH_DELIVERED
    ? { matches: [], unknown: `${ledger.feed} does not cover the days` }
    : NOT_MET
}

/** Days on which the acts of a pair first reach the number asked for, each with its stretch: what such a condition finds as an event. */
export function actEvents(
  condition: ByActs,
  { ledger, acts }: Ground,
): { source: string; target: string; days: Span; count: number }[] {
  const found = acts.get(actsKey(condition.acts))
  if (ledger === null || found === undefined) return []
  return found.pairs().flatMap(([source, target]) => {
    const all = found.of(source, target)
    const usual = (days: Span): number => thresholdOf(condition, found, source, target, days, ledger)
    const over = condition.over ?? STRETCH
    return reached(all, condition.atLeast, over, usual).map(({ to, count }) => {
      return { source, target, days: { from: to, to }, count }
    })
  })
}

/** Stretches whose acts come to the number asked for and to what is unusual, each with the day that reaches it last; acts that made one make no other. */
function reached(
  all: readonly Acts[],
  atLeast: number,
  over: Length,
  usual: (days: Span) => number,
): (Span & { count: number })[] {
  const found: (Span & { count: number })[] = []
  let first = 0
  let sum = 0
  for (let i = 0; i < all.length; i++) {
    sum += all[i]!.events
    const from = addSpan(all[i]!.day, { ...over, count: -over.count }) + 1
    while (all[first]!.day < from) sum -= all[first++]!.events
    const to = all[i]!.day
    if (sum < atLeast || sum < usual({ from, to })) continue
    found.push({ from, to, count: sum })
    first = i + 1
    sum = 0
  }
  return found
}

/** The count above usual: by the negative binomial predictive of the pair's own past stretches of the same length; without a past, never. */
function thresholdOf(
  { aboveUsual }: ByActs,
  acts: ActsByPair,
  source: string,
  target: string,
  days: Span,
  ledger: LedgerView,
): number {
  if (aboveUsual === null) return 0
  const length = days.to - days.from + 1
  const past = Array.from({ length: PAST }, (_, i) => ({
    from: days.from - (i + 1) * length,
    to: days.from - 1 - i * length,
  }))
  const seen = past
    .map((span) => ({ span, share: deliveredShare(ledger, span) }))
    .filter(({ share }) => share >= ENOUGH_DELIVERED)
  if (seen.length < FEWEST) return Number.POSITIVE_INFINITY
  const counts = seen.map(({ span }) => countActs(acts, source, target, span))
  return usualTraffic({ counts, exposures: seen.map(({ share }) => share) }, 1).above(aboveUsual)
}
