import { addSpan, type Span as Length } from '../../case/normalise/read.js'
import type { Day } from '../../world/days.js'
import { formatDay } from '../../world/days.js'
import type { Watched } from '../base-rate/clustered.js'
import type { Span } from '../registers/span.js'
import { counts, type Followed } from './outcome.js'

/** An episode as far as a rate is concerned, wherever it was found. */
export interface Case {
  id: string
  pair: [a: string, b: string]
  days: Span
  war: string
  weight: number
}

/** What came of a case, and if it does not count, why. */
export interface MeasuredCase {
  case: Case
  followed: Followed
}

/** A case that the analyst is writing about, the two in either order: it may not be its own precedent. */
export interface LeaveOut {
  a: string
  b: string
  /** its day; episodes of the pair that are within the horizon of it, either way, are the case itself; without one, all of the pair */
  on?: Day | null
}

/** Whether a case is the one at hand. */
export function isLeftOut({ pair, days }: Case, leaveOut: LeaveOut | null, within: Length): boolean {
  if (leaveOut === null || !pair.includes(leaveOut.a) || !pair.includes(leaveOut.b)) return false
  const { on } = leaveOut
  if (on === undefined || on === null) return true
  return on >= addSpan(days.from, { ...within, count: -within.count }) && on <= addSpan(days.to, within)
}

/**
 * Divides cases into those that count, followed or not, and the others by reason. One that was cut off (right-censored) does not count, whether the
 * outcome had come by then or not, and is told apart.
 */
export function divide(measured: readonly MeasuredCase[]): {
  watched: Watched[]
  apart: { reason: string; episodes: number }[]
} {
  const watched: Watched[] = []
  const apart = new Map<string, number>()
  for (const { case: one, followed } of measured) {
    if (counts(followed)) {
      const { id, pair, war, weight } = one
      watched.push({ id, followed: followed.state === 'yes', weight, war, partner: pair[1] })
    } else {
      const reason = reasonOf(followed)
      apart.set(reason, (apart.get(reason) ?? 0) + 1)
    }
  }
  const list = [...apart].map(([reason, episodes]) => ({ reason, episodes }))
  return { watched, apart: list.sort((p, q) => q.episodes - p.episodes || (p.reason < q.reason ? -1 : 1)) }
}

function reasonOf(followed: Followed): string {
  if (followed.state === 'yes' || followed.state === 'no') return 'cut off, after it had followed'
  return `${followed.state === 'censored' ? 'cut off' : 'not known'}: ${followed.why}`
}

/** What came of a case, with days as ISO text: for outputs. */
export function tellFollowed(followed: Followed) {
  if (followed.state === 'no') return { state: followed.state }
  if (followed.state !== 'yes') return { state: followed.state, why: followed.why }
  const { on, value, records, complete } = followed
  return { state: followed.state, on: on === null ? null : formatDay(on), value, records, complete }
}
