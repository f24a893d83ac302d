import type { Span as Length } from '../../case/normalise/read.js'
import { addSpan } from '../../case/normalise/read.js'
import type { Day } from '../../world/days.js'
import type { Trace } from '../pattern/match.js'
import type { Span } from '../registers/span.js'

/** What may come of an episode. Each is measured in one way for all episodes of a rate. */
export const outcomes = [
  'rupture',
  'downturn',
  'recovery',
  'protest',
  'sanction',
  'ambassador',
  'dispute',
  'conflict',
  'alliance-ended',
] as const

export type Outcome = (typeof outcomes)[number]

/**
 * Whether the outcome followed; `censored`: the time to watch is not over, or the record ends within it; `unknown`: it was not watched.
 * `complete`: all of the time was watched, not only until it came.
 */
export type Followed =
  | { state: 'yes'; on: Day | null; value: number | null; records: Trace[]; complete: boolean }
  | { state: 'no' }
  | { state: 'censored' | 'unknown'; why: string }

/** Where outcomes are read from. */
export type MeasuredBy = 'ledger' | 'registers' | 'library'

/** One way to measure an outcome: what it counts, in words, and the measurement for two states after some days. */
export interface Measure {
  by: MeasuredBy
  says: string
  follow(pair: readonly [a: string, b: string], after: Span): Followed
}

/**
 * The days watched after an event. They begin on the day after it where the day is known; where only a month or a year is, they begin with
 * it, since the event lies somewhere within, and end so long after its last day.
 */
export function watched(event: Span, within: Length): Span {
  const from = event.from === event.to ? event.to + 1 : event.from
  return { from, to: addSpan(event.to, within) }
}

/** What is known of an outcome by a day: where the time to watch ends later, it is cut off. */
export function knownBy(day: Day, followed: Followed, ends: Day): Followed {
  if (ends <= day) return followed
  if (followed.state === 'yes') return { ...followed, complete: false }
  return followed.state === 'no' ? { state: 'censored', why: 'the time is not over' } : followed
}

/** Whether an episode enters a rate: all of its time was watched, whether the outcome came or not. Counting the early ones of those cut off, and not the others, would raise the rate. */
export function counts(followed: Followed): boolean {
  return followed.state === 'no' || (followed.state === 'yes' && followed.complete)
}
