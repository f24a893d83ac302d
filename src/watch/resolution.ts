import type { Evidence } from '../case/case.js'
import type { Observation } from '../case/observations.js'
import type { Day } from '../world/days.js'

/**
 * Where an item that is looked up on the ledger has got to. `seen` and `not-seen` are final for its window; it is `waiting` until then, also
 * where its window has closed and the feed has not delivered up to the window's end: what such a feed has yet to tell is not "not seen".
 * A change that did not come about (`negated`) is an absence too, and waits as long.
 */
export type Resolution = 'waiting' | 'seen' | 'not-seen' | 'no-data'

/** A feed, and the last day of which it has delivered anything by the day of the look; null where it has delivered none. */
export interface DeliveredFeed {
  name: string
  last: Day | null
}

/** The last day up to another of which a feed has delivered anything. @param shares what it delivered of each day, 0 to 1 */
export function lastDelivered(shares: ReadonlyMap<Day, number>, by: Day): Day | null {
  let last: Day | null = null
  for (const [day, share] of shares) if (share > 0 && day <= by && (last === null || day > last)) last = day
  return last
}

/** What a look knows besides the case: its day, the feeds, and after how many days without delivery a feed counts as silent. */
export interface Ground {
  asOf: Day
  feeds: readonly DeliveredFeed[]
  silentAfter: number
}

/** Where an observation of an item has got to. */
export function resolutionOf(item: Evidence, observation: Observation, ground: Ground): Resolution {
  if (observation.state === 'pending' || observation.state === 'rate') return 'waiting'
  if (observation.state === 'seen' && !observation.negated) return 'seen'
  const closes = 'closes' in observation ? observation.closes : closingOf(item)
  if (closes !== null && ground.asOf <= closes) return 'waiting'
  if (observation.state === 'no-data') {
    const patient = closes !== null && ground.feeds.length > 0 && ground.asOf <= closes + ground.silentAfter
    return patient ? 'waiting' : 'no-data'
  }
  const last = ground.feeds.find((feed) => feed.name === observation.feed)?.last ?? null
  return last !== null && last >= observation.closes ? observation.state : 'waiting'
}

/** The feed that an observation was read from; null where it does not say. */
export function feedOf(observation: Observation): string | null {
  return ('feed' in observation ? observation.feed : observation.trace?.feed) ?? null
}

/** The last day of the window of an item, where the file has it. */
function closingOf({ known }: Evidence): Day | null {
  if (known.by === 'indicator') return known.indicator.until
  if (known.by === 'ties') return known.ties.window?.[1] ?? null
  return null
}
