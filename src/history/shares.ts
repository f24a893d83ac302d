import { joinUntilAllStand } from './join.js'
import type { Mixtures } from './mixtures.js'
import { shapley } from './shapley.js'

/** Groups up to which every set of them is judged: 2^10 judgements. */
const MOST_EXACT = 10

/** How the change in the new leader's log odds is shared out; all in decibans (10 · log10 of odds). */
export interface Shares {
  /** the hypothesis whose odds against all the rest together are meant: the leader of the second version */
  of: string
  before: number
  after: number
  change: number
  /**
   * `shapley`: exact, the average over all orders in which the groups can be taken over. `one-at-a-time`: the mean of what a group does
   * by itself to the first version and, left out, to the second; it equals the Shapley value where no three groups act on one another.
   */
  method: 'shapley' | 'one-at-a-time'
  /** judgements that were computed for it */
  judged: number
  /** the change less the sum of the shares: nothing but rounding for Shapley values */
  rest: number
}

/** A share of the change and the groups, by number, that have it together; null where it cannot be told. */
export interface Share {
  groups: number[]
  share: number | null
}

type LogOdds = (taken: readonly number[]) => number | null

/**
 * Shares out the change of a hypothesis's log odds among the groups of two versions, both of which can be judged. Groups that cannot
 * stand apart are joined.
 * @param movers numbers of the groups that can move anything; the others have 0
 * @returns the shares, or why there are none
 */
export function shareOut(
  mixtures: Mixtures,
  of: string,
  movers: readonly number[],
): { shares: Shares; each: Share[] } | { withheld: string } {
  const at: LogOdds = (taken) => mixtures.logOdds(taken)?.get(of) ?? null
  const [before, after] = [at([]), at(mixtures.allBut([]))]
  if (before === null) return { withheld: `${of} is no hypothesis of the first version` }
  if (after === null) return { withheld: `${of} is no hypothesis of the second version` }
  if (!Number.isFinite(before) || !Number.isFinite(after))
    return { withheld: `${of} is certain or impossible in one of the two: its odds have no bound` }
  const exact = movers.length <= MOST_EXACT
  const moved = exact ? exactly(mixtures, movers, at) : oneAtATime(mixtures, movers, at, after - before)
  if (!moved) return { withheld: `part of the edits make ${of} certain or impossible: its odds have no bound` }
  const each = [...moved, ...mixtures.allBut(movers).map((i): Share => ({ groups: [i], share: 0 }))]
  each.sort((a, b) => a.groups[0]! - b.groups[0]!)
  const change = after - before
  const told = each.reduce((sum, { share }) => sum + (share ?? 0), 0)
  const method = exact ? 'shapley' : 'one-at-a-time'
  return { shares: { of, before, after, change, method, judged: mixtures.judged, rest: change - told }, each }
}

function exactly(mixtures: Mixtures, movers: readonly number[], at: LogOdds): Share[] | null {
  const still = mixtures.allBut(movers)
  const taking = (set: readonly number[]): number[] => (set.length === 0 ? [] : [...set, ...still])
  const players = joinUntilAllStand(movers, (set) => mixtures.logOdds(taking(set)) !== null)
  const values = Array.from({ length: 2 ** players.length }, (_, set) =>
    at(taking(players.flatMap((p, i) => ((set >>> i) & 1 ? p : [])))),
  )
  if (!values.every((v) => v !== null && Number.isFinite(v))) return null
  const shares = shapley(values as number[])
  return players.map((groups, i) => ({ groups, share: shares[i]! }))
}

function oneAtATime(mixtures: Mixtures, movers: readonly number[], at: LogOdds, change: number): Share[] {
  return movers.map((i) => {
    const [alone, leftOut] = [at([i]), at(mixtures.allBut([i]))]
    const mean = alone === null || leftOut === null ? Number.NaN : (alone - at([])! + change + at([])! - leftOut) / 2
    return { groups: [i], share: Number.isFinite(mean) ? mean : null }
  })
}
