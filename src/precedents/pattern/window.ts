import { addSpan } from '../../case/normalise/read.js'
import type { Span } from '../registers/span.js'
import type { Window } from './pattern.js'

/** The days that a window of a pattern means for an event; `before` ends with the day before the event's first. */
export function daysOfWindow(window: Window, event: Span): Span {
  if (window.kind === 'during') return event
  const { count, unit } = window.length
  const from = addSpan(event.from, { count: -count, unit })
  return window.kind === 'within' ? { from, to: event.to } : { from, to: event.from - 1 }
}
