import type { Unit } from '../../../../ledger/engines/engine.js'
import { addClasses, type Classes } from '../../../../ties/counts.js'
import type { Coverage } from '../../../../ties/coverage.js'
import type { Daily } from '../../../../ties/daily.js'
import { firstDayOf, periodLabel, periodOf } from '../../../../ties/periods.js'
import type { Day } from '../../../../world/days.js'

/** What one bar stands for: a period with what the feed delivered of it and what it reported. */
export interface Bin {
  label: string
  from: Day
  /** inclusive */
  to: Day
  days: number
  /** days of it that were delivered; with none nothing is known */
  delivered: number
  /** events of the whole feed */
  volume: number
  classes: Classes
}

/** A stretch of days on screen; the ends may lie within a day. */
export interface Stretch {
  from: number
  to: number
}

/**
 * Days put together to bars.
 * @param window first and last day, inclusive; periods at its ends are cut to it
 * @returns every period of the window, in order
 */
export function binsOf(daily: Daily, { missing }: Pick<Coverage, 'missing'>, unit: Unit, window: Stretch): Bin[] {
  const bins: Bin[] = []
  const first = periodOf(window.from, unit)
  for (let period = first; period <= periodOf(window.to, unit); period++) {
    const from = Math.max(window.from, firstDayOf(period, unit))
    const to = Math.min(window.to, firstDayOf(period + 1, unit) - 1)
    const days = to - from + 1
    bins.push({ label: periodLabel(period, unit), from, to, days, delivered: days, volume: 0, classes: [0, 0, 0, 0] })
  }
  daily.days.forEach((day, i) => {
    const bin = bins[periodOf(day, unit) - first]
    if (!bin) return
    bin.volume += daily.volume[i]!
    bin.classes = addClasses(bin.classes, daily.classes[i]!)
  })
  for (const [start, end] of missing) {
    for (let period = Math.max(first, periodOf(start, unit)); period <= periodOf(end, unit); period++) {
      const bin = bins[period - first]
      if (!bin) break
      bin.delivered -= Math.max(0, Math.min(end, bin.to) - Math.max(start, bin.from) + 1)
    }
  }
  return bins
}

const DAYS: [Unit, number][] = [
  ['day', 1],
  ['week', 7],
  ['month', 30.4],
  ['year', 365.25],
]

/** The finest unit whose bars are wide enough to be hit. */
export function unitFor({ from, to }: Stretch, width: number): Unit {
  return DAYS.find(([, days]) => (days * width) / (to - from) >= LEAST)?.[0] ?? 'year'
}

/** Pixels that a bar has at least. */
const LEAST = 5
/** Days that fill the view at the closest. */
const CLOSEST = 20

/** A stretch made longer or shorter about a place, kept within the window. */
export function zoomed(view: Stretch, by: number, about: number, window: Stretch): Stretch {
  const whole = window.to + 1 - window.from
  const length = Math.min(whole, Math.max(Math.min(CLOSEST, whole), (view.to - view.from) / by))
  const share = (about - view.from) / (view.to - view.from)
  return shifted({ from: about - share * length, to: about + (1 - share) * length }, 0, window)
}

/** A stretch moved by days, kept within the window. */
export function shifted({ from, to }: Stretch, by: number, window: Stretch): Stretch {
  const end = window.to + 1
  const length = to - from
  const start = Math.min(Math.max(from + by, window.from), Math.max(window.from, end - length))
  return { from: start, to: Math.min(end, start + length) }
}
