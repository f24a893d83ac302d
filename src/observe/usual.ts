import { type UsualTraffic, usualTraffic } from '../stats/rates/usual-traffic.js'
import type { Day } from '../world/days.js'
import { deliveredOn, type Feed } from './feed.js'

/** How far back the usual is looked for, and the longest stretch that is compared with another, days. */
const PAST = 730
const STRETCH = 30

/** What a pair did before a window. */
export interface Past {
  from: Day
  to: Day
  /** days delivered */
  delivered: number
  /** acts on them */
  count: number
  counts: number[]
  exposures: number[]
}

/** The first day of the past of a window. */
export function pastFrom(after: Day): Day {
  return after - PAST
}

/**
 * The past of a window: the two years before it, cut into stretches as long as the window (30 days at most), each with its delivered days
 * and the acts on them. What stands on days that were not delivered is left out.
 * @param acts by day
 * @param length of the window, days
 */
export function pastOf(feed: Feed, acts: ReadonlyMap<Day, number>, after: Day, length: number, asOf: Day): Past {
  const past: Past = { from: pastFrom(after), to: after - 1, delivered: 0, count: 0, counts: [], exposures: [] }
  const stretch = Math.min(length, STRETCH)
  for (let end = past.to; end - stretch + 1 >= past.from; end -= stretch) {
    let [exposure, count] = [0, 0]
    for (let day = end; day > end - stretch; day--) {
      const share = deliveredOn(feed, day, asOf)
      exposure += share
      if (share > 0) count += acts.get(day) ?? 0
    }
    if (exposure === 0) continue
    past.counts.push(count)
    past.exposures.push(exposure)
    past.delivered += exposure
    past.count += count
  }
  return past
}

/** Predictions from pasts, each made once: one costs tens of milliseconds, and many days share it. */
export class Predictions {
  readonly #made = new Map<string, UsualTraffic>()

  /** What a past with a delivered day leads one to expect of as many delivered days. */
  of(past: Past, exposure: number): UsualTraffic {
    const key = JSON.stringify([past.counts, past.exposures, exposure])
    const made = this.#made.get(key) ?? usualTraffic(past, exposure)
    this.#made.set(key, made)
    return made
  }
}
