import { contributionsOf } from '../contributions.js'
import { wisOf } from '../formulas/parc.js'
import type { Matrix } from '../matrix.js'
import { type Closing, closeGap } from './close-gap.js'

/** The fewest rows whose loss makes a rival tie, and pass; ids. */
export type RowRemovals = Closing<string>

/**
 * Fewest rows to drop so that a rival ties or passes the sole leader under `parc-wis`: contributions sorted, largest first.
 * A rival always ties once all rows against it are gone; it passes only where some row is against the leader.
 * @param leader place of the sole leader
 * @param rival place of the rival
 */
export function rowRemovals(matrix: Matrix, leader: number, rival: number): RowRemovals {
  const scores = wisOf(matrix)
  const closing = closeGap(scores[leader]! - scores[rival]!, contributionsOf(matrix, leader, rival))
  const ids = (rows: { item: string }[] | null) => rows?.map(({ item }) => item) ?? null
  return { toTie: ids(closing.toTie), toPass: ids(closing.toPass) }
}
