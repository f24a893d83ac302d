import { type Day, dayOf } from '../../world/days.js'
import type { Gap } from './plan.js'
import type { PublishedFile, Series } from './published.js'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** The quarters of an hour of a day, `HHMM`. */
const SLOTS = Array.from({ length: 96 }, (_, i) => {
  const minutes = i * 15
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}${String(minutes % 60).padStart(2, '0')}`
})
/** Files of GDELT 2.0 stand some minutes after their quarter of an hour; until then they are not missing. */
const DELAY_2 = 30 * MINUTE
/** A day of GDELT 1.0 is posted by 6 in the morning of the next, in the east of the USA. */
const DELAY_1 = 36 * 60 * MINUTE

/**
 * The days without a file of GDELT 1.0.
 * @param now milliseconds since 1970-01-01 UTC: what is not due by then is no gap
 */
export function gaps1(
  files: readonly PublishedFile[],
  series: readonly Series[],
  from: Day,
  to: Day,
  now: number,
): Gap[] {
  const there = new Set(files.flatMap((file) => daysFrom(file.from, file.to)))
  return daysFrom(from, Math.min(to, dayOf(now - DELAY_1)))
    .filter((day) => !there.has(day))
    .flatMap((day) => series.map((one) => ({ series: one, day, slots: null })))
}

/** The quarters of an hour, and whole days, without a file of GDELT 2.0, for each series asked for. */
export function gaps2(
  files: readonly PublishedFile[],
  series: readonly Series[],
  from: Day,
  to: Day,
  now: number,
): Gap[] {
  const there = new Set(files.map((file) => `${file.series} ${file.from} ${file.slot}`))
  return daysFrom(from, Math.min(to, dayOf(now - DELAY_2))).flatMap((day) =>
    series.flatMap((one): Gap[] => {
      const due = SLOTS.filter((_, i) => day * DAY + i * 15 * MINUTE + DELAY_2 <= now)
      const missing = due.filter((slot) => !there.has(`${one} ${day} ${slot}`))
      if (missing.length === 0) return []
      return [{ series: one, day, slots: missing.length === SLOTS.length ? null : missing }]
    }),
  )
}

function daysFrom(from: Day, to: Day): Day[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
}
