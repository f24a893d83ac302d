import { type Day, formatDay } from '../../world/days.js'
import { estimateSeconds, type Gap, type Measured, type Plan, sizeOf } from './plan.js'

/**
 * What a plan comes to, before anything is fetched: files and bytes, what the feed did not publish, and how long it
 * would take.
 * @param rate a stated rate; default what the reading of the lists measured
 * @returns lines of text
 */
export function tellPlan(plan: Plan, options: { parallel: number; rate?: Measured }): string[] {
  const size = sizeOf(plan)
  const rate = options.rate ?? plan.measured
  const lines = [`${count(size.files, 'file')} of ${count(size.days, 'day')}, ${formatBytes(size.bytes)} to fetch`]
  if (size.unsized > 0) lines.push(`${count(size.unsized, 'file')} more of unpublished length`)
  if (plan.loaded > 0) lines.push(`${count(plan.loaded, 'file')} in the ledger already`)
  if (rate && size.files > 0) {
    const seconds = estimateSeconds(plan, rate, options.parallel)
    lines.push(`about ${formatSeconds(seconds)} at ${formatBytes(rate.bytesPerSecond)} a second`)
  }
  for (const gap of tellGaps(plan.gaps)) lines.push(`not published: ${gap}`)
  if (plan.unread.count > 0)
    lines.push(`${count(plan.unread.count, 'line')} of the list not understood, the first: ${plan.unread.first}`)
  return lines
}

/** Gaps in words: runs of whole days together, parts of days with their quarters of an hour. */
export function tellGaps(gaps: readonly Gap[]): string[] {
  const told: string[] = []
  for (const series of new Set(gaps.map((gap) => gap.series))) {
    const own = gaps.filter((gap) => gap.series === series)
    for (const [from, to] of runs(own.filter((gap) => gap.slots === null).map((gap) => gap.day)))
      told.push(`${series} of ${from === to ? formatDay(from) : `${formatDay(from)}..${formatDay(to)}`}`)
    for (const { day, slots } of own)
      if (slots) told.push(`${series} of ${formatDay(day)}, ${slots.length} of 96 quarters of an hour: ${few(slots)}`)
  }
  return told
}

/** Bytes in the largest decimal unit that leaves a whole part. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  let at = 0
  for (let left = bytes; left >= 999.5 && at < units.length - 1; left /= 1000) at++
  const value = bytes / 1000 ** at
  return `${at === 0 || value >= 99.5 ? Math.round(value) : value.toPrecision(2)} ${units[at]}`
}

/** A time in its largest unit. */
export function formatSeconds(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`
}

function runs(days: readonly Day[]): [Day, Day][] {
  const found: [Day, Day][] = []
  for (const day of days) {
    const last = found.at(-1)
    if (last && day === last[1] + 1) last[1] = day
    else found.push([day, day])
  }
  return found
}

function few(slots: readonly string[]): string {
  const shown = slots.slice(0, 6).map((slot) => `${slot.slice(0, 2)}:${slot.slice(2)}`)
  return slots.length > 6 ? `${shown.join(' ')} …` : shown.join(' ')
}

function count(n: number, noun: string): string {
  return `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`
}
