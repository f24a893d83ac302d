import { EFFECT } from './settings.js'

/** What one method says of one measure. Numbers are differences of logarithms: 0 is no change. */
export interface Finding {
  method: 'own past' | 'control pairs' | 'synthetic control'
  estimate: number
  interval: [low: number, high: number]
  p: number
  /** the change that it finds at its level, or that it finds none */
  finds: 'more' | 'less' | 'none'
}

/** A method that can't answer, and why. */
export interface Refusal {
  method: Finding['method']
  refused: string
}

/** A finding from a number, its interval and its p: the method finds a change where both speak for one. */
export function findingOf(method: Finding['method'], estimate: number, interval: [number, number], p: number): Finding {
  const clear = p <= EFFECT.alpha && (interval[0] > 0 || interval[1] < 0)
  return { method, estimate, interval, p, finds: clear ? (estimate > 0 ? 'more' : 'less') : 'none' }
}

/** Whether a method could not answer. */
export function isRefusal(answer: Finding | Refusal): answer is Refusal {
  return 'refused' in answer
}
