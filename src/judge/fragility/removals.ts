import type { Component } from '../model/model.js'
import type { Solver } from '../model/solver.js'

/** The largest group of items whose every subset is tried. */
const EXACT_ITEMS = 12

/** Fewest items whose loss lets a rival tie or pass the leader. */
export interface FewestRemovals {
  count: number | null
  items: number[]
  rival: number | null
  exact: boolean
}

/**
 * Per number of items removed from a component: the most that each rival gains on the leader, and by which items. Of a rival that the
 * component rules out it is what the rival then has over the leader there, and −Infinity as long as it stays ruled out.
 */
interface Gains {
  /** [count][lane]; index 0 is no removal: 0, or −Infinity where the rival is ruled out */
  best: Float64Array[]
  /** [count][lane]: items removed */
  items: number[][][]
  exact: boolean
}

/**
 * Fewest items to remove. Given the hypothesis, components are independent, so gains add over them: all subsets are tried inside a
 * component of up to 12 observed items, the components are combined by dynamic programming. Larger components are searched
 * greedily, which gives an upper bound (`exact: false`). A rival that a component makes impossible draws level only when the items
 * that rule it out are among the removed.
 */
export function fewestRemovals(solver: Solver, priors: readonly number[], leader: number): FewestRemovals {
  const { lanes, model } = solver
  const gains = model.components.map((c) => componentGains(solver, c, leader)).filter((g) => g.best.length > 1)
  const exact = gains.every((g) => g.exact)
  let found: FewestRemovals = { count: null, items: [], rival: null, exact }
  for (let rival = 0; rival < lanes; rival++) {
    if (rival === leader) continue
    let gap = Math.log(priors[leader]!) - Math.log(priors[rival]!)
    for (let c = 0; c < model.components.length; c++) {
      const lead = solver.base[c * lanes + leader]! - solver.base[c * lanes + rival]!
      if (Number.isFinite(lead)) gap += lead
    }
    const items = combine(gains, rival, gap, found.count ?? Number.POSITIVE_INFINITY)
    if (items) found = { count: items.length, items, rival, exact }
  }
  return found
}

function componentGains(solver: Solver, c: Component, leader: number): Gains {
  const { lanes, model } = solver
  const atomsOf = new Map<number, number[]>()
  for (const a of solver.atomsOf[c.index]!) {
    const { item } = model.atoms[a]!
    atomsOf.set(item, [...(atomsOf.get(item) ?? []), a])
  }
  const items = [...atomsOf.keys()]
  const ruledOut = (h: number): boolean => solver.base[c.index * lanes + h] === Number.NEGATIVE_INFINITY
  const gains: Gains = {
    best: [Float64Array.from({ length: lanes }, (_, h) => (ruledOut(h) ? Number.NEGATIVE_INFINITY : 0))],
    items: [Array.from({ length: lanes }, () => [])],
    exact: items.length <= EXACT_ITEMS,
  }
  for (let k = 1; k <= items.length; k++) {
    gains.best.push(new Float64Array(lanes).fill(Number.NEGATIVE_INFINITY))
    gains.items.push(Array.from({ length: lanes }, () => []))
  }
  const lead = (logs: ArrayLike<number>, offset: number, h: number): number =>
    logs[offset + leader]! - logs[offset + h]!
  const consider = (removed: number[]): void => {
    const atoms = removed.flatMap((i) => atomsOf.get(i)!)
    for (const a of atoms) solver.all[a] = 1
    const logs = solver.component(c, solver.points, solver.all)
    for (const a of atoms) solver.all[a] = 0
    const best = gains.best[removed.length]!
    for (let h = 0; h < lanes; h++) {
      const gain = (ruledOut(h) ? 0 : lead(solver.base, c.index * lanes, h)) - lead(logs, 0, h)
      if (gain > best[h]! || gains.items[removed.length]![h]!.length === 0) {
        best[h] = gain
        gains.items[removed.length]![h] = removed
      }
    }
  }
  if (gains.exact)
    for (let mask = 1; mask < 1 << items.length; mask++) consider(items.filter((_, i) => mask & (1 << i)))
  else greedily(items, lanes, leader, gains, consider)
  return gains
}

/** Grows one nested series of removals for each rival. */
function greedily(
  items: number[],
  lanes: number,
  leader: number,
  gains: Gains,
  consider: (removed: number[]) => void,
): void {
  for (let h = 0; h < lanes; h++) {
    if (h === leader) continue
    for (let k = 1; k <= items.length; k++) {
      const before = gains.items[k - 1]![h]!
      for (const item of items) if (!before.includes(item)) consider([...before, item])
    }
  }
}

/** Chooses how many to remove from each component so that the gap closes with the fewest; null where it can't, or not under `limit`. */
function combine(gains: Gains[], rival: number, gap: number, limit: number): number[] | null {
  const ruledOut = (g: Gains): boolean => g.best[0]![rival] === Number.NEGATIVE_INFINITY
  const useful = gains.filter((g) => ruledOut(g) || g.best.some((b) => b[rival]! > 0))
  const most = Math.min(
    useful.reduce((s, g) => s + g.best.length - 1, 0),
    Number.isFinite(limit) ? limit - 1 : Number.POSITIVE_INFINITY,
  )
  let reach = new Float64Array(most + 1).fill(Number.NEGATIVE_INFINITY)
  reach[0] = 0
  const taken: Int32Array[] = []
  for (const g of useful) {
    const needed = ruledOut(g)
    const next = needed ? new Float64Array(most + 1).fill(Number.NEGATIVE_INFINITY) : reach.slice()
    const took = new Int32Array(most + 1)
    for (let k = 1; k < g.best.length; k++) {
      const gain = g.best[k]![rival]!
      if (!needed && !(gain > 0)) continue
      for (let total = k; total <= most; total++) {
        if (reach[total - k]! + gain > next[total]!) {
          next[total] = reach[total - k]! + gain
          took[total] = k
        }
      }
    }
    reach = next
    taken.push(took)
  }
  const count = reach.findIndex((r) => r >= gap - 1e-12)
  if (count < 1) return null
  const items: number[] = []
  let left = count
  for (let g = useful.length - 1; g >= 0; g--) {
    const k = taken[g]![left]!
    items.push(...useful[g]!.items[k]![rival]!)
    left -= k
  }
  return items.sort((a, b) => a - b)
}
