import type { Day } from '../world/days.js'
import type { VolumeDay } from './counts.js'

/** What a feed delivered of a window. */
export interface Coverage {
  days: number
  /** a day in part counts in part */
  delivered: number
  /** stretches of days that were not delivered, first and last day of each */
  missing: [Day, Day][]
}

/** What a feed delivered of the days from..to, inclusive. */
export function coverageOf(volume: readonly VolumeDay[], from: Day, to: Day): Coverage {
  const shares = new Map(volume.map((v) => [v.day, v.delivered]))
  const missing: [Day, Day][] = []
  let delivered = 0
  for (let day = from; day <= to; day++) {
    const share = shares.get(day) ?? 0
    delivered += share
    if (share > 0) continue
    const last = missing.at(-1)
    if (last && last[1] === day - 1) last[1] = day
    else missing.push([day, day])
  }
  return { days: to - from + 1, delivered, missing }
}
