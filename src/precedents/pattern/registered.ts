import { formatDay } from '../../world/days.js'
import type { PairIndex } from '../registers/pair-index.js'
import type { Alliance, Conflict, Dispute, RegisterKind, Rivalry } from '../registers/record.js'
import type { Registers } from '../registers/registers.js'
import { overlap, type Span, yearOf, yearSpan } from '../registers/span.js'
import { CARRIED_YEARS, cite, uncovered } from './ground.js'
import { type Binding, type Match, NOT_MET, shorten, type Trace, type Verdict } from './match.js'
import type { Condition, Role } from './pattern.js'

interface Lookup<T> {
  kind: RegisterKind
  /** tells questions of one kind apart */
  asks: string
  index: PairIndex<T>
  test(record: T): boolean
  days(record: T): Span
  says(record: T): string
  /** the record was still on when its register ended */
  lasts?(record: T): boolean
}

type Registered = Extract<Condition, { by: 'conflict' | 'dispute' | 'rivalry' | 'alliance' }>

/** Asks a register about two states, or about one and every other: conflicts, disputes, rivalries and alliances in a span of days. */
export function holdRegistered(condition: Registered, binding: Binding, days: Span, registers: Registers): Verdict {
  switch (condition.by) {
    case 'conflict':
      return ask(conflictsIn(registers), condition.between, binding, days, registers)
    case 'dispute':
      return ask(disputesIn(registers, condition.hostility), condition.between, binding, days, registers)
    case 'rivalry':
      return ask(rivalriesIn(registers), condition.between, binding, days, registers)
    case 'alliance': {
      const lookup = alliancesIn(registers)
      const test = condition.to.length > 0 ? (r: Alliance) => r.to.some((o) => condition.to.includes(o)) : lookup.test
      return ask({ ...lookup, asks: `alliances ${condition.to}`, test }, condition.between, binding, days, registers)
    }
  }
}

/** How conflicts are asked. */
export function conflictsIn(registers: Registers): Lookup<Conflict> {
  return {
    kind: 'conflicts',
    asks: 'conflicts',
    index: registers.conflicts,
    test: () => true,
    days: (record) => record.days,
    says: ({ id, year, type }) => `conflict ${id} (${type}), ${year}`,
  }
}

/** How disputes of a level, or above it, are asked. */
export function disputesIn(registers: Registers, hostility: number): Lookup<Dispute> {
  return {
    kind: 'disputes',
    asks: `disputes ${hostility}`,
    index: registers.disputes,
    test: (record) => record.hostility >= hostility,
    days: ({ began, ended, year }) => {
      const all = yearSpan(year)
      return { from: Math.max(began.from, all.from), to: Math.min(ended.to, all.to) }
    },
    says: ({ number, began, hostility }) => `dispute ${number} from ${formatDay(began.from)}, level ${hostility}`,
  }
}

/** How rivalries are asked. */
export function rivalriesIn(registers: Registers): Lookup<Rivalry> {
  return {
    kind: 'rivalries',
    asks: 'rivalries',
    index: registers.rivalries,
    test: () => true,
    days: ({ days }) => days,
    says: ({ days, lasts }) => `rivalry since ${yearOf(days.from)}${lasts ? '' : ` until ${yearOf(days.to)}`}`,
    lasts: ({ lasts }) => lasts,
  }
}

/** How alliances are asked. */
export function alliancesIn(registers: Registers): Lookup<Alliance> {
  const last = registers.about.alliances?.years?.[1]
  return {
    kind: 'alliances',
    asks: 'alliances',
    index: registers.alliances,
    test: () => true,
    days: ({ year }) => yearSpan(year),
    says: ({ year, to }) => `alliance in ${year} (${to.join(', ')})`,
    lasts: ({ year }) => year === last,
  }
}

/** The records of two states in a span of days, those carried on beyond their register's end marked. */
export function recordsOf<T extends { line: number }>(
  lookup: Lookup<T>,
  a: string,
  b: string,
  days: Span,
  registers: Registers,
): Trace[] {
  const from = cite(registers.about[lookup.kind])
  return lookup.index.of(a, b).flatMap((record): Trace[] => {
    if (!lookup.test(record)) return []
    const span = lookup.days(record)
    const told = { from, line: record.line, says: lookup.says(record) }
    if (overlap(span, days)) return [told]
    const carried = { from: span.to, to: yearSpan(yearOf(span.to) + CARRIED_YEARS).to }
    return lookup.lasts?.(record) && overlap(carried, days) ? [{ ...told, carried: true }] : []
  })
}

function ask<T extends { line: number }>(
  lookup: Lookup<T>,
  [one, other]: [Role, Role],
  binding: Binding,
  days: Span,
  registers: Registers,
): Verdict {
  const free = binding[one] === undefined ? one : binding[other] === undefined ? other : null
  const known = binding[free === one ? other : one]!
  const matches =
    free === null
      ? some(recordsOf(lookup, known, binding[other]!, days, registers)).map((records) => ({ binding, records }))
      : partnersOf(lookup, known, days, registers)
          .filter(({ partner }) => !Object.values(binding).includes(partner))
          .map(({ partner, records }): Match => ({ binding: { ...binding, [free]: partner }, records }))
  if (matches.length > 0) return { matches, unknown: null }
  const unknown = uncovered(registers, lookup.kind, days, lookup.lasts ? CARRIED_YEARS : 0)
  return unknown === null ? NOT_MET : { matches: [], unknown }
}

/** The states with which a state has records in a span of days. Patterns ask for them again for each further role, so they are kept. */
function partnersOf<T extends { line: number }>(lookup: Lookup<T>, state: string, days: Span, registers: Registers) {
  const kept = answers.get(registers) ?? new Map<string, { partner: string; records: Trace[] }[]>()
  answers.set(registers, kept)
  const key = `${lookup.asks} ${state} ${days.from} ${days.to}`
  const known = kept.get(key)
  if (known) return known
  const found = lookup.index
    .with(state)
    .flatMap((partner) =>
      some(recordsOf(lookup, state, partner, days, registers)).map((records) => ({ partner, records })),
    )
  kept.set(key, found)
  return found
}

const answers = new WeakMap<Registers, Map<string, { partner: string; records: Trace[] }[]>>()

/** The first few records of some, or nothing. */
function some(records: readonly Trace[]): Trace[][] {
  return records.length === 0 ? [] : [shorten(records)]
}
