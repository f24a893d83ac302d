import { type Day, formatDay } from '../world/days.js'
import type { DeliveredFeed, Ground } from './resolution.js'

/** Feeds that are waited for and have delivered no day for too long: the last day that each delivered, ISO. */
export type Silent = Record<string, string>

/**
 * The feeds that have gone silent: no delivered day among the last `silentAfter` before the look. Looked at are the feeds that something
 * still waits for; what waits for no feed in particular waits for the one that delivered last.
 * @param waiting a feed's name, or null, for each thing that waits
 */
export function silentFeeds(waiting: readonly (string | null)[], { asOf, feeds, silentAfter }: Ground): Silent {
  const names = new Set(waiting.map((name) => name ?? freshest(feeds)?.name))
  const silent: Silent = {}
  for (const { name, last } of feeds)
    if (names.has(name) && last !== null && asOf - last > silentAfter) silent[name] = formatDay(last)
  return silent
}

function freshest(feeds: readonly DeliveredFeed[]): DeliveredFeed | null {
  const day = ({ last }: DeliveredFeed): Day => last ?? Number.NEGATIVE_INFINITY
  return feeds.reduce<DeliveredFeed | null>((best, feed) => (best && day(best) >= day(feed) ? best : feed), null)
}
