import { type Day, parseDay } from '../../world/days.js'

/** Days from the first to the last, both included: a date as exactly as it is known. */
export interface Span {
  from: Day
  to: Day
}

const years = new Map<number, Span>()

/** All days of a year. */
export function yearSpan(year: number): Span {
  const known = years.get(year) ?? { from: dayOn(year, 1, 1), to: dayOn(year, 12, 31) }
  years.set(year, known)
  return known
}

/**
 * A date given in parts, of which month or day may be unknown (below 1, as registers write it).
 * @returns null where the parts make no date
 */
export function partsSpan(year: number, month: number, day: number): Span | null {
  if (month < 1) return yearSpan(year)
  if (month > 12) return null
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (day < 1) return { from: dayOn(year, month, 1), to: dayOn(year, month, last) }
  return day > last ? null : { from: dayOn(year, month, day), to: dayOn(year, month, day) }
}

/** The year that a day lies in. */
export function yearOf(day: Day): number {
  return new Date(day * 86_400_000).getUTCFullYear()
}

/** Whether two spans have a day in common. */
export function overlap(one: Span, two: Span): boolean {
  return one.from <= two.to && two.from <= one.to
}

function dayOn(year: number, month: number, day: number): Day {
  return parseDay(isoOf(year, month, day))!
}

function isoOf(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
