import type { TiesTrace } from '../case/observations.js'
import { type Classes, conflictOf, cooperationOf } from '../ties/counts.js'
import type { Daily } from '../ties/daily.js'
import { type Day, formatDay } from '../world/days.js'

/** Stretches of days that a picture of both windows has at most. */
const STRETCHES = 26
/** The share of a stretch's days that must have been delivered. */
const DELIVERED = 0.5

/**
 * Two windows of the same length, one after the other, in stretches of days as even as whole days allow: events of the pair per 1,000
 * of the feed.
 */
export function seriesOf({ days, volume, classes }: Daily, first: Day, to: Day): TiesTrace['series'] {
  const half = (to - first + 1) / 2
  const stretches = Math.min(half, STRETCHES / 2)
  const edges = Array.from({ length: stretches + 1 }, (_, i) => Math.round((i * half) / stretches))
  return [first, first + half].flatMap((begin) =>
    edges.slice(1).map((edge, i) => {
      const [from, until] = [begin + edges[i]!, begin + edge - 1]
      const inside = days.flatMap((day, at) => (day >= from && day <= until ? [at] : []))
      const sum = (of: (at: number) => number): number => inside.reduce((total, at) => total + of(at), 0)
      const missing = inside.length < DELIVERED * (until - from + 1)
      const per1000 = (of: (c: Readonly<Classes>) => number): number | null =>
        missing ? null : (1000 * sum((at) => of(classes[at]!))) / sum((at) => volume[at]!)
      const sides = { conflict: per1000(conflictOf), cooperation: per1000(cooperationOf) }
      return { from: formatDay(from), to: formatDay(until), ...sides }
    }),
  )
}
