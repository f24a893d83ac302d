import { type DayVolume, deliveredOf } from '../../ledger/questions/delivered.js'
import type { VolumeDay } from '../../ties/counts.js'

/** What came of a feed on a day, by the day of filing. */
export interface FiledDay extends DayVolume {
  /** unique events between two different states */
  events: number
}

/** Days back to which a day is compared, as many as the ledger's rule looks to either side. */
const BACK = 28

/**
 * The share of each day that was delivered, by the ledger's rule on that day: from the day itself and those before it alone. What came
 * afterwards can make no day count or not count.
 * @param days without gaps, in order
 */
export function knownDays(feed: string, days: readonly FiledDay[]): VolumeDay[] {
  return days.map(({ day, events }, i) => {
    const known = deliveredOf(feed, days.slice(Math.max(0, i - BACK), i + 1))
    return { day, delivered: known.get(day) ?? 0, events }
  })
}
