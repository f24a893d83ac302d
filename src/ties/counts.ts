import type { Day } from '../world/days.js'

/** Unique events by class: verbal cooperation, material cooperation, verbal conflict, material conflict. */
export type Classes = [number, number, number, number]

/** What one state of a pair did to the other on a day: `by` says which of the two acted. */
export interface PairDay {
  day: Day
  by: 'a' | 'b'
  classes: Classes
  /** unique events whose code has no class */
  unclassed: number
  records: number
  /** sum of the intensities of the records that have one, and how many have */
  intensitySum: number
  intensityN: number
}

/** What the feed delivered of a day: `delivered` is the share of the day, from 0 to 1; `events` its unique events between two different states. */
export interface VolumeDay {
  day: Day
  delivered: number
  events: number
}

/** The unique events of an undirected pair in a window. */
export interface PairTotal {
  a: string
  b: string
  classes: Classes
}

/** The sum of two counts by class. */
export function addClasses(x: Readonly<Classes>, y: Readonly<Classes>): Classes {
  return [x[0] + y[0], x[1] + y[1], x[2] + y[2], x[3] + y[3]]
}

/** Events of cooperation, verbal and material. */
export function cooperationOf(classes: Readonly<Classes>): number {
  return classes[0] + classes[1]
}

/** Events of conflict, verbal and material. */
export function conflictOf(classes: Readonly<Classes>): number {
  return classes[2] + classes[3]
}

/** Events of all four classes; what has no class is left out. */
export function totalOf(classes: Readonly<Classes>): number {
  return cooperationOf(classes) + conflictOf(classes)
}

/** The sum of many counts by class. */
export function sumOfClasses(counts: readonly Readonly<Classes>[]): Classes {
  return counts.reduce<Classes>((sum, c) => addClasses(sum, c), [0, 0, 0, 0])
}
