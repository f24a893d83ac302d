import { states } from '../../world/actors/states.js'
import { conflictOf, cooperationOf, type PairTotal, totalOf } from '../counts.js'
import { type Measure, type Scale, seriesOf } from './measure.js'
import { EFFECT } from './settings.js'
import type { Tally } from './tally.js'

/** What registers know of two states on the day: the war or rivalry that they share, in words, or null. */
export type Registers = (x: string, y: string) => string | null

/** Pairs that may serve for comparison, and how many could not. */
export interface Pool {
  pairs: PairTotal[]
  excluded: { because: string; pairs: number }[]
}

/**
 * The pairs that the event is taken not to have touched, from what is known before the day: two states (no group, which could hold one of
 * the two), neither of them of the pair, none at war or in rivalry with one of the two, with an event of conflict and one
 * of cooperation a period on average; of these the nearest in volume, ties by name.
 * @param totals all pairs' events before the day
 * @param periods measured before the day
 * @param registers wars and rivalries on the day, where any are given
 */
export function poolOf(
  totals: readonly PairTotal[],
  { a, b }: { a: string; b: string },
  periods: number,
  registers: Registers | null,
): Pool {
  const own = totals.find((t) => [t.a, t.b].sort().join() === [a, b].sort().join())
  const volume = Math.max(1, own ? totalOf(own.classes) : 1)
  const counts = new Map<string, number>()
  const kept = totals.filter((t) => {
    const because = unfit(t, a, b, periods, registers)
    if (because) counts.set(because, (counts.get(because) ?? 0) + 1)
    return because === null
  })
  const distance = (t: PairTotal): number => Math.abs(Math.log(totalOf(t.classes) / volume))
  const name = (t: PairTotal): string => `${t.a} ${t.b}`
  kept.sort((x, y) => distance(x) - distance(y) || (name(x) < name(y) ? -1 : 1))
  const beyond = kept.length - EFFECT.pool
  if (beyond > 0) counts.set('further in volume', beyond)
  return { pairs: kept.slice(0, EFFECT.pool), excluded: [...counts].map(([because, pairs]) => ({ because, pairs })) }
}

function unfit(t: PairTotal, a: string, b: string, periods: number, registers: Registers | null): string | null {
  const two = [t.a, t.b]
  if (!two.every((code) => states.has(code))) return 'not two states'
  if (two.includes(a) && two.includes(b)) return 'the pair itself'
  if (two.includes(a) || two.includes(b)) return 'shares a state'
  const least = EFFECT.comparable * periods
  if (conflictOf(t.classes) < least || cooperationOf(t.classes) < least) return 'too few events'
  if (registers && two.some((x) => registers(x, a) !== null || registers(x, b) !== null)) return 'war or rivalry'
  return null
}

/** A pair for comparison with what was counted of it by period. */
export interface Compared {
  total: PairTotal
  tallies: (Tally | null)[]
}

/** A pair for comparison with its series. */
export interface Other {
  pair: string
  y: number[]
}

/**
 * The comparison pairs' series of a measure on the pair's own scale, over the periods kept; a pair with a gap in them is left out.
 * @param pool pairs with what was counted of them by period
 * @param kept the periods at which the pair itself was measured
 */
export function othersOf(pool: readonly Compared[], measure: Measure, scale: Scale, kept: readonly number[]): Other[] {
  return pool.flatMap(({ total, tallies }) => {
    const all = seriesOf(tallies, measure, scale)
    const y = kept.map((t) => all[t] ?? null)
    const whole = y.filter((v) => v !== null)
    return whole.length === y.length ? [{ pair: `${total.a}–${total.b}`, y: whole }] : []
  })
}
