import { addClasses, type Classes, conflictOf, cooperationOf, type PairDay, type VolumeDay } from '../counts.js'
import { EFFECT } from './settings.js'
import type { Spans } from './spans.js'

/** What was counted of a pair in one period. */
export interface Tally {
  conflict: number
  cooperation: number
  /** the feed's other events between states on the days delivered */
  volume: number
  /** days delivered, and days of the period */
  delivered: number
  days: number
}

/** What the feed delivered by period: sums over its days. */
export interface Delivered {
  volume: number
  delivered: number
  /** days that count */
  on: Set<number>
}

/** The feed's days, brought to periods. */
export function deliveredIn({ spans }: Spans, volume: readonly VolumeDay[]): Delivered[] {
  const days = new Map(volume.filter((v) => v.delivered > 0 && v.events > 0).map((v) => [v.day, v]))
  return spans.map(([from, to]) => {
    const sum: Delivered = { volume: 0, delivered: 0, on: new Set() }
    for (let day = from; day <= to; day++) {
      const known = days.get(day)
      if (!known) continue
      sum.volume += known.events
      sum.delivered += known.delivered
      sum.on.add(day)
    }
    return sum
  })
}

/**
 * A pair's counts by period; null for a period of which less than half the days were delivered: it is missing.
 * @param rows what the two did to each other, in any order
 */
export function tallyOf({ spans }: Spans, delivered: readonly Delivered[], rows: readonly PairDay[]): (Tally | null)[] {
  const byDay = new Map<number, Classes>()
  for (const { day, classes } of rows) byDay.set(day, addClasses(byDay.get(day) ?? [0, 0, 0, 0], classes))
  return spans.map(([from, to], t) => {
    const { volume, delivered: share, on } = delivered[t]!
    const days = to - from + 1
    if (share < EFFECT.delivered * days) return null
    let counted: Classes = [0, 0, 0, 0]
    for (const day of on) counted = addClasses(counted, byDay.get(day) ?? [0, 0, 0, 0])
    const [conflict, cooperation] = [conflictOf(counted), cooperationOf(counted)]
    return { conflict, cooperation, volume: Math.max(1, volume - conflict - cooperation), delivered: share, days }
  })
}
