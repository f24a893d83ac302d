import { sizeOf } from './shapley.js'

/**
 * Joins what cannot stand apart: where a set of players does not stand, its smallest superset that does becomes one player.
 * @param players numbers
 * @param stands whether a set of them stands; the empty and the whole set must
 * @returns players that stand in every combination, each the list of those it is made of
 */
export function joinUntilAllStand(players: readonly number[], stands: (set: readonly number[]) => boolean): number[][] {
  let clusters = players.map((p) => [p])
  for (;;) {
    const sets = Array.from({ length: 2 ** clusters.length }, (_, set) => set).sort((a, b) => sizeOf(a) - sizeOf(b))
    const members = (set: number): number[] => clusters.flatMap((c, i) => ((set >>> i) & 1 ? c : []))
    const broken = sets.find((set) => !stands(members(set)))
    if (broken === undefined) return clusters
    const whole = sets.find((set) => (set & broken) === broken && set !== broken && stands(members(set)))
    if (whole === undefined) throw new RangeError('the whole set does not stand')
    clusters = [...clusters.filter((_, i) => ((whole >>> i) & 1) === 0), members(whole)].sort((a, b) => a[0]! - b[0]!)
  }
}
