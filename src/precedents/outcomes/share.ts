import { type ActsByPair, countActs } from '../ledger/view.js'
import type { Span } from '../registers/span.js'
import type { Followed } from './outcome.js'

/** Unique acts of conflict and of cooperation. */
export interface Sides {
  conflict: ActsByPair
  cooperation: ActsByPair
}

/** Odds ratio from which ties are said to have turned down, and within which they are said to be back. */
const DOWN = Math.log(2)
const BACK = Math.log(1.25)
/** Acts of two states that a comparison needs in each period. */
const FEWEST = 20
const STRETCH = 90

/** The change of the log odds of conflict against the year before (with a half added to each count; Haldane 1955), as an outcome. */
export function changeOf(
  outcome: 'downturn' | 'recovery',
  sides: Sides,
  pair: readonly [string, string],
  before: Span,
  after: Span,
  feed: string,
): Followed {
  const [past, now] = [countBoth(sides, pair, before), countBoth(sides, pair, after)]
  const fewest = Math.min(past.conflict + past.cooperation, now.conflict + now.cooperation)
  if (fewest < FEWEST) return { state: 'unknown', why: `too few acts to compare (${fewest})` }
  const change = logOdds(now) - logOdds(past)
  const down = change >= DOWN
  const says = `log odds of conflict changed by ${change.toFixed(2)}`
  if (outcome === 'downturn') {
    return down
      ? { state: 'yes', on: null, value: change, records: [{ from: feed, line: null, says }], complete: true }
      : { state: 'no' }
  }
  if (!down) return { state: 'unknown', why: 'no downturn to recover from' }
  for (let from = after.from + STRETCH; from + STRETCH - 1 <= after.to; from++) {
    const stretch = countBoth(sides, pair, { from, to: from + STRETCH - 1 })
    if (stretch.conflict + stretch.cooperation < FEWEST / 4 || logOdds(stretch) - logOdds(past) > BACK) continue
    return {
      state: 'yes',
      on: from,
      value: from - after.from,
      records: [{ from: feed, line: null, says }],
      complete: true,
    }
  }
  return { state: 'no' }
}

function countBoth({ conflict, cooperation }: Sides, [a, b]: readonly [string, string], days: Span) {
  const of = (acts: ActsByPair): number => countActs(acts, a, b, days) + countActs(acts, b, a, days)
  return { conflict: of(conflict), cooperation: of(cooperation) }
}

function logOdds({ conflict, cooperation }: { conflict: number; cooperation: number }): number {
  return Math.log((conflict + 0.5) / (cooperation + 0.5))
}
