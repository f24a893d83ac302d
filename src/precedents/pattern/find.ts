import { addSpan } from '../../case/normalise/read.js'
import { type Day, formatDay } from '../../world/days.js'
import type { ActsByPair, LedgerView } from '../ledger/view.js'
import type { Registers } from '../registers/registers.js'
import { type Span, yearOf } from '../registers/span.js'
import { type Beginning, beginningsOf } from './begin.js'
import { actsKey, type Ground } from './ground.js'
import { hold } from './hold.js'
import type { Binding, Trace } from './match.js'
import { lackingFor } from './needs.js'
import { type Clause, type Pattern, sayClause } from './pattern.js'

/** An episode: states in roles, the days of its first event, and every record that made it one. */
export interface Episode {
  id: string
  states: Binding
  /** of the first event; as exactly as it is known */
  days: Span
  /** the last day of the last event that was counted into it */
  until: Day
  events: number
  /** each condition and the records that met it */
  met: { condition: string; records: Trace[] }[]
}

/** Candidates left out for one reason. */
export interface Excluded {
  reason: string
  candidates: number
}

export interface Found {
  episodes: Episode[]
  excluded: Excluded[]
  /** what the pattern needs and is not loaded; then nothing is found */
  lacking: string[]
  /** what was asked, for further questions of the same kind */
  ground: Ground
}

export interface FindOptions {
  registers: Registers
  ledger?: LedgerView | null
  /** only episodes that begin on or after, and on or before */
  from?: Day
  to?: Day
}

/**
 * Finds the episodes of a pattern, by structure alone: every beginning, with every state that fits the further roles, for which each clause
 * holds. A clause that can't be told leaves the candidate out, with the reason; so does one that does not hold. Beginnings of one unit that
 * are no further apart than the pattern's gap are one episode.
 * @returns episodes in the order of their days; nothing, and what is lacking, where a register that the pattern needs is not loaded
 */
export async function findEpisodes(pattern: Pattern, options: FindOptions): Promise<Found> {
  const { registers, ledger = null } = options
  const lacking = lackingFor(pattern, { registers, ledger })
  if (lacking.length > 0) return { episodes: [], excluded: [], lacking, ground: { registers, ledger, acts: new Map() } }
  const ground: Ground = { registers, ledger, acts: await fetchActs(pattern, ledger) }
  const { found, passed } = beginningsOf(pattern.event, ground)
  const excluded = new Map(passed)
  const candidates = found.flatMap((beginning) => complete(pattern, beginning, ground, excluded))
  const episodes = gatherEpisodes(pattern, candidates).filter(({ days }) => {
    const why =
      options.from !== undefined && days.from < options.from
        ? 'begins before the days asked for'
        : options.to !== undefined && days.from > options.to
          ? 'begins after the days asked for'
          : null
    if (why !== null) count(excluded, why)
    return why === null
  })
  const list = [...excluded].map(([reason, candidates]) => ({ reason, candidates }))
  return { episodes, excluded: list.sort((a, b) => b.candidates - a.candidates), lacking: [], ground }
}

/** The acts that a pattern asks for, fetched once. */
async function fetchActs(pattern: Pattern, ledger: LedgerView | null): Promise<ReadonlyMap<string, ActsByPair>> {
  const found = new Map<string, ActsByPair>()
  const wanted = (clause: Clause): Extract<Clause, { by: 'events' }>[] =>
    clause.by === 'any'
      ? clause.of.flatMap(wanted)
      : clause.by === 'none'
        ? wanted(clause.of)
        : clause.by === 'events'
          ? [clause]
          : []
  if (ledger === null) return found
  for (const { acts } of [pattern.event, ...pattern.where].flatMap(wanted))
    found.set(actsKey(acts), await ledger.acts(acts))
  return found
}

interface Candidate {
  beginning: Beginning
  states: Binding
  met: Episode['met']
}

function complete(pattern: Pattern, beginning: Beginning, ground: Ground, excluded: Map<string, number>): Candidate[] {
  const first = { condition: sayClause(pattern.event), records: beginning.records }
  let open: Candidate[] = [{ beginning, states: beginning.binding, met: [first] }]
  for (const clause of pattern.where) {
    const next: Candidate[] = []
    for (const candidate of open) {
      const { matches, unknown } = hold(clause, candidate.states, beginning.days, ground)
      const condition = sayClause(clause)
      for (const { binding, records } of matches) {
        next.push({ beginning, states: binding, met: [...candidate.met, { condition, records }] })
      }
      if (matches.length > 0) continue
      count(excluded, unknown === null ? `does not hold: ${condition}` : `not known: ${condition} (${unknown})`)
    }
    open = next
  }
  return open
}

function gatherEpisodes(pattern: Pattern, candidates: readonly Candidate[]): Episode[] {
  const byUnit = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const unit = pattern.unit.map((role) => candidate.states[role]!).join(' ')
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), candidate])
  }
  const episodes: Episode[] = []
  const ids = new Set<string>()
  for (const [unit, all] of byUnit) {
    let last: Episode | null = null
    for (const { beginning, states, met } of all.sort((x, y) => x.beginning.days.from - y.beginning.days.from)) {
      const { days } = beginning
      if (last !== null && days.from <= addSpan(last.until, pattern.gap)) {
        last.until = Math.max(last.until, days.to)
        last.events++
        continue
      }
      last = { id: idOf(unit, days.from, ids), states, days, until: days.to, events: 1, met }
      episodes.push(last)
      ids.add(last.id)
    }
  }
  return episodes.sort((a, b) => a.days.from - b.days.from || (a.id < b.id ? -1 : 1))
}

/** The unit and the year; for a further one of that year its first day. A later episode never changes the id of an earlier one. */
function idOf(unit: string, first: Day, taken: ReadonlySet<string>): string {
  const of = unit.toLowerCase().replaceAll(' ', '-')
  const id = `${of}-${yearOf(first)}`
  return taken.has(id) ? `${of}-${formatDay(first)}` : id
}

function count(excluded: Map<string, number>, reason: string): void {
  excluded.set(reason, (excluded.get(reason) ?? 0) + 1)
}
