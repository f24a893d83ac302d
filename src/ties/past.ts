import type { Day } from '../world/days.js'
import { type Classes, conflictOf, cooperationOf } from './counts.js'
import type { Daily } from './daily.js'
import type { Dial, Dials } from './dials.js'
import { type Percentile, percentileAmong } from './like.js'

/** Earlier windows that a comparison needs at least, and the share of their days that must have been delivered. */
const FEWEST = 4
const DELIVERED = 0.5

/** Where a pair's window stands among its own earlier ones of the same length. */
export interface PastStanding {
  conflictRate: Percentile
  cooperationRate: Percentile
}

/**
 * Compares a window with those of the same length that end just before it, one after another back to the feed's first day. Windows of
 * which less than half the days were delivered are left out.
 * @param daily delivered days from the feed's first one to the window's end
 * @param dials those of the window
 * @returns null where there are fewer than four earlier windows
 */
export function pastStanding(daily: Daily, { from, to }: { from: Day; to: Day }, dials: Dials): PastStanding | null {
  const length = to - from + 1
  const first = daily.days[0]
  if (first === undefined) return null
  const windows = new Map<number, { days: number; volume: number; classes: Classes }>()
  daily.days.forEach((day, i) => {
    if (day >= from) return
    const back = Math.ceil((from - day) / length)
    if (from - back * length < first) return
    const window = windows.get(back) ?? { days: 0, volume: 0, classes: [0, 0, 0, 0] }
    window.days += 1
    window.volume += daily.volume[i]!
    for (let c = 0; c < 4; c++) window.classes[c]! += daily.classes[i]![c]!
    windows.set(back, window)
  })
  const past = [...windows.values()].filter((w) => w.days >= DELIVERED * length)
  if (past.length < FEWEST) return null
  const held = (events: (c: Readonly<Classes>) => number, { widened }: Dial): Percentile =>
    percentileAmong(
      past.map((w) => (1000 * events(w.classes)) / w.volume),
      widened,
      `earlier windows of ${length} days`,
    )
  return { conflictRate: held(conflictOf, dials.conflict), cooperationRate: held(cooperationOf, dials.cooperation) }
}
