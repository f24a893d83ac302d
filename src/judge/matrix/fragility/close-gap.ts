import { byWeight, type Contribution } from '../contributions.js'
import { TOLERANCE } from '../matrix.js'

/** The fewest changes that let a rival tie, and pass; null where no number of them does. */
export interface Closing<T> {
  toTie: T[] | null
  toPass: T[] | null
}

/**
 * The fewest of some changes that close a gap, each worth a fixed amount whatever else is changed. The largest first is
 * exact because the score is a sum. Equal changes go by id.
 * @param gap what the leader has over the rival, above 0
 * @param changes what each would take off the gap; those worth nothing are never taken
 */
export function closeGap<T extends Contribution>(gap: number, changes: readonly T[]): Closing<T> {
  const taken: T[] = []
  let toTie: T[] | null = null
  let left = gap
  for (const change of byWeight(changes)) {
    if (change.by <= TOLERANCE) break
    left -= change.by
    taken.push(change)
    if (left <= TOLERANCE) toTie ??= [...taken]
    if (left < -TOLERANCE) return { toTie, toPass: taken }
  }
  return { toTie, toPass: null }
}
