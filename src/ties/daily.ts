import type { Day } from '../world/days.js'
import { addClasses, type Classes, type PairDay, type VolumeDay } from './counts.js'

/** A pair's counts on the days that the feed delivered, day by day; all columns have the same length. */
export interface Daily {
  days: Day[]
  /** unique interstate events of the whole feed, more than 0 */
  volume: number[]
  classes: Classes[]
}

/**
 * The delivered days of a window, each with what both sides did. A day on which the feed delivered no interstate event says nothing about
 * a pair and is left out as one not delivered.
 */
export function dailyOf(days: readonly PairDay[], volume: readonly VolumeDay[], from: Day, to: Day): Daily {
  const sums = new Map<Day, Classes>()
  for (const row of days) sums.set(row.day, addClasses(sums.get(row.day) ?? [0, 0, 0, 0], row.classes))
  const kept = volume
    .filter((v) => v.day >= from && v.day <= to && v.delivered > 0 && v.events > 0)
    .sort((x, y) => x.day - y.day)
  return {
    days: kept.map((v) => v.day),
    volume: kept.map((v) => v.events),
    classes: kept.map((v) => sums.get(v.day) ?? [0, 0, 0, 0]),
  }
}
