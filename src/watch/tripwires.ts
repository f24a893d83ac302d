import type { Case, Condition, Evidence, Tripwire } from '../case/case.js'
import type { CitedAct, Observations } from '../case/observations.js'
import { feedOf, type Ground, type Resolution, resolutionOf } from './resolution.js'

/** `overdue`: its day has passed and nobody has said whether it happened; `missed`: it was looked for, and did not happen. */
export type TripwireState = 'waiting' | 'fired' | 'overdue' | 'missed'

/** How a tripwire stands on the day of a look. */
export interface Standing {
  state: TripwireState
  /** the records that met it */
  events: CitedAct[]
  /** of each part of it that still waits: the feed that it waits for, where one is known */
  waiting: (string | null)[]
  /** a part of it can only be seen by a person */
  forPerson: boolean
}

/**
 * The case with what its tripwires wait for on the ledger as further items, to be observed as evidence is. Ties `within` a span are looked at
 * in the days after the case's own; without such a day nothing tells when they begin.
 */
export function withAwaited(of: Case): Case {
  const awaited = of.tripwires.flatMap((t) => leavesOf(of, t).flatMap(({ item }) => item ?? []))
  return { ...of, evidence: [...of.evidence, ...awaited] }
}

/** How each tripwire stands, by what was observed of the case `withAwaited`. */
export function standingsOf(of: Case, observations: Observations, ground: Ground): Record<string, Standing> {
  return Object.fromEntries(of.tripwires.map((t) => [t.id, standingOf(of, t, observations, ground)]))
}

function standingOf(of: Case, tripwire: Tripwire, { items }: Observations, ground: Ground): Standing {
  const standing: Standing = { state: 'waiting', events: [], waiting: [], forPerson: false }
  const known = new Map<Condition, Resolution>()
  for (const { condition, item } of leavesOf(of, tripwire)) {
    if (!item) standing.forPerson ||= condition.by === 'says'
    const observation = item && items[item.id]
    if (!item || !observation) continue
    const resolution = resolutionOf(item, observation, ground)
    known.set(condition, resolution)
    if (resolution === 'seen' && observation.trace?.by === 'acts') standing.events.push(...observation.trace.events)
    if (resolution === 'waiting' && hasBegun(item, ground)) standing.waiting.push(feedOf(observation))
  }
  const met = metBy(tripwire.when, known)
  const passed = tripwire.by !== null && tripwire.by < ground.asOf
  standing.state = met ? 'fired' : met === false ? 'missed' : passed ? 'overdue' : 'waiting'
  return standing
}

/** Whether something that is waited for may be seen already. */
export function hasBegun({ known }: Evidence, { asOf }: Ground): boolean {
  if (known.by === 'indicator') return known.indicator.after <= asOf
  if (known.by === 'ties') return known.ties.window === null || known.ties.window[0] <= asOf
  return known.by !== 'effect' || known.effect.on <= asOf
}

/** Whether a condition is met; null where that is not known. */
function metBy(condition: Condition, known: ReadonlyMap<Condition, Resolution>): boolean | null {
  if (condition.by === 'any' || condition.by === 'all') {
    const parts = condition.of.map((part) => metBy(part, known))
    const decided = condition.by === 'any'
    if (parts.includes(decided)) return decided
    return parts.includes(null) || parts.length === 0 ? null : !decided
  }
  const resolution = known.get(condition)
  return resolution === 'seen' ? true : resolution === 'not-seen' ? false : null
}

/** The single conditions of a tripwire; those that a ledger can tell of as items of evidence. */
function leavesOf(of: Case, { id, when }: Tripwire): { condition: Condition; item: Evidence | null }[] {
  const leaves = (condition: Condition): Condition[] =>
    condition.by === 'any' || condition.by === 'all' ? condition.of.flatMap(leaves) : [condition]
  return leaves(when).map((condition, i) => ({ condition, item: itemOf(of, `${id}#${i}`, condition) }))
}

function itemOf(of: Case, id: string, condition: Condition): Evidence | null {
  const known = knownBy(of, condition)
  if (!known) return null
  const none = { date: null, because: null, holds: null, routine: null, about: null, requires: null, given: null }
  return { ...none, id, says: id, known, rows: [], matrix: null, range: { start: 0, end: 0 } }
}

function knownBy(of: Case, condition: Condition): Evidence['known'] | null {
  if (condition.by === 'indicator' || condition.by === 'effect') return condition
  if (condition.by !== 'ties') return null
  const { ties } = condition
  if (ties.window !== null || ties.within === null || of.asOf === null) return condition
  return { by: 'ties', ties: { ...ties, window: [of.asOf + 1, of.asOf + ties.within] } }
}
