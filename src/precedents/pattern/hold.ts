import type { Span } from '../registers/span.js'
import { holdActs } from './acts.js'
import { footingOf } from './footing.js'
import { cite, type Ground, uncovered } from './ground.js'
import { type Binding, type Match, NOT_MET, shorten, type Verdict } from './match.js'
import type { Clause, Condition } from './pattern.js'
import { holdRegistered } from './registered.js'
import { holdTransfer } from './transfers.js'
import { daysOfWindow } from './window.js'

/**
 * Whether a clause holds for states in roles, around an event; a role that has no state yet gets every state with which it holds.
 * Three answers: matches, not met, and not known, which is never taken for either of the others.
 */
export function hold(clause: Clause, binding: Binding, event: Span, ground: Ground): Verdict {
  if (clause.by === 'any') return holdAny(clause.of, binding, event, ground)
  if (clause.by === 'none') {
    const { matches, unknown } = hold(clause.of, binding, event, ground)
    if (unknown !== null) return { matches: [], unknown }
    return matches.length > 0 ? NOT_MET : { matches: [{ binding, records: [] }], unknown: null }
  }
  return holdCondition(clause, binding, event, ground)
}

function holdAny(clauses: readonly Clause[], binding: Binding, event: Span, ground: Ground): Verdict {
  const verdicts = clauses.map((clause) => hold(clause, binding, event, ground))
  const matches = new Map<string, Match>()
  for (const match of verdicts.flatMap((verdict) => verdict.matches)) {
    const key = Object.entries(match.binding).sort().join()
    const known = matches.get(key)
    matches.set(key, known ? { ...known, records: [...known.records, ...match.records] } : match)
  }
  const unknown = verdicts.find((verdict) => verdict.unknown !== null)?.unknown ?? null
  return { matches: [...matches.values()], unknown: matches.size > 0 ? null : unknown }
}

function holdCondition(condition: Condition, binding: Binding, event: Span, ground: Ground): Verdict {
  const { registers } = ground
  if (condition.by === 'votes') return { matches: [], unknown: 'a roll call can only be what begins an episode' }
  const days = daysOfWindow(condition.window, event)
  switch (condition.by) {
    case 'transfer':
      return holdTransfer(condition, binding, days, registers)
    case 'events':
      return holdActs(condition, binding, days, ground)
    case 'leader-change': {
      const state = binding[condition.of]!
      const entries = registers.leaders.filter(
        (one) =>
          one.state === state &&
          one.day >= days.from &&
          one.day <= days.to &&
          (condition.entry.length === 0 || condition.entry.includes(one.entry)),
      )
      const from = cite(registers.about.leaders)
      const records = entries.map(({ line, leader, entry }) => ({ from, line, says: `${leader} (${entry})` }))
      if (records.length > 0) return { matches: [{ binding, records }], unknown: null }
      return { matches: [], unknown: uncovered(registers, 'leaders', days) }
    }
    case 'footing': {
      const [one, other] = condition.of
      const found = footingOf(registers, binding[one]!, binding[other]!, days)
      if (found.is === 'unknown') return { matches: [], unknown: found.missing[0] ?? null }
      const is = found.is === condition.is || (condition.is === 'at-peace' && found.is === 'partners')
      return is
        ? { matches: [{ binding, records: shorten([...found.hostile, ...found.ties]) }], unknown: null }
        : NOT_MET
    }
    default:
      return holdRegistered(condition, binding, days, registers)
  }
}
