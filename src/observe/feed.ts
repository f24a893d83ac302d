import type { IndicatorSpec } from '../case/looked-for.js'
import type { Day } from '../world/days.js'
import { ploverOfCameo } from '../world/events/crosswalk.js'
import { ploverTypes } from '../world/events/plover.js'

/** A feed of the ledger: what it delivered, and what it can tell. */
export interface Feed {
  name: string
  /** share of each day that was delivered, 0 to 1 */
  shares: ReadonlyMap<Day, number>
  /** the first day on which something of a day was put out, where the feed says so */
  arrived: ReadonlyMap<Day, Day>
  /** roots of codes that it has between states: `04`, `ACCUSE`, `class 3`, `score` */
  roots: ReadonlySet<string>
}

/** Feeds of one kind of event: what else happens is not in them, so that its absence there means nothing. */
const KINDS_OF: Record<string, string[]> = {
  acled: ['ASSAULT', 'PROTEST'],
  'ucdp-ged': ['ASSAULT'],
}

/** The share of a day that had been delivered by another day. */
export function deliveredOn({ shares, arrived }: Feed, day: Day, asOf: Day): number {
  if (day > asOf || (arrived.get(day) ?? day) > asOf) return 0
  return shares.get(day) ?? 0
}

/** Days of from..to, inclusive, that had been delivered by a day; a day in part counts in part. */
export function deliveredIn(feed: Feed, from: Day, to: Day, asOf: Day): number {
  let sum = 0
  for (let day = from; day <= to; day++) sum += deliveredOn(feed, day, asOf)
  return sum
}

/** The feed that had delivered most days of from..to by a day, the first by name where two have alike; null where none delivered any. */
export function fullestOf(feeds: readonly Feed[], from: Day, to: Day, asOf: Day): Feed | null {
  let best: { feed: Feed; days: number } | null = null
  for (const feed of feeds) {
    const days = deliveredIn(feed, from, to, asOf)
    if (days > (best?.days ?? 0)) best = { feed, days }
  }
  return best?.feed ?? null
}

/** Whether events of a feed have a class, so that ties can be told from it: a table of scores has none. */
export function hasEvents({ roots }: Feed): boolean {
  return [...roots].some((root) => root !== 'score')
}

/**
 * Which of the acts that an indicator names a feed has a code for at all. The absence of an act that it could not code would mean nothing.
 * CAMEO feeds tell PLOVER types and modes by the crosswalk, which is partial.
 * @returns the acts that it can show (empty: none), and those that it can't
 */
export function showable(feed: Feed, spec: IndicatorSpec): { can: string[]; cannot: string[] } {
  const roots = [...feed.roots]
  const cameo = roots.some((root) => /^\d\d$/.test(root))
  const only = KINDS_OF[feed.name]
  const split = (acts: string[], can: (act: string) => boolean): { can: string[]; cannot: string[] } => ({
    can: acts.filter(can),
    cannot: acts.filter((act) => !can(act)),
  })
  if (spec.codes.length > 0) {
    const crosses = (code: string): boolean => only?.includes(ploverOfCameo.get(code)?.type ?? '') ?? true
    return split(spec.codes, (code) => cameo && feed.name !== 'acled' && crosses(code))
  }
  if (spec.types.length > 0) {
    const own = roots.some((root) => ploverTypes.has(root))
    return split(
      spec.types,
      (type) => (only?.includes(type) ?? true) && (own || (cameo && crossesTo(type, spec.modes))),
    )
  }
  return split(spec.quad.map(String), (quad) => hasEvents(feed) && (only === undefined || quad === '4'))
}

function crossesTo(type: string, modes: readonly string[]): boolean {
  return [...ploverOfCameo.values()].some(
    (c) => c.type === type && (modes.length === 0 || (c.mode !== null && modes.includes(c.mode))),
  )
}
