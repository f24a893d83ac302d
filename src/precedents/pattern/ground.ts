import type { ActSelection } from '../../ledger/questions/acts.js'
import type { ActsByPair, LedgerView } from '../ledger/view.js'
import type { AboutRegister, RegisterKind } from '../registers/record.js'
import type { Registers } from '../registers/registers.js'
import { type Span, yearSpan } from '../registers/span.js'

/** Years for which what still held at the end of a register is taken to last; every such record is marked. */
export const CARRIED_YEARS = 7

/** What patterns are looked up in: registers, and a ledger with the acts that the pattern asks for, fetched. */
export interface Ground {
  registers: Registers
  ledger: LedgerView | null
  acts: ReadonlyMap<string, ActsByPair>
}

/** The key under which the acts of a selection are kept. */
export function actsKey(acts: ActSelection): string {
  return JSON.stringify(acts)
}

/** A register as it is cited: by its version or, without one, by its last year: `UCDP/PRIO armed conflicts 24.1`. */
export function cite(about: AboutRegister | undefined): string {
  if (about === undefined) return ''
  if (about.vintage !== null) return `${about.name} ${about.vintage}`
  return about.years === null ? about.name : `${about.name} (to ${about.years[1]})`
}

/** Why nothing can be said about days that a register does not cover; null where it does. */
export function uncovered(registers: Registers, kind: RegisterKind, days: Span, carried = 0): string | null {
  const about = registers.about[kind]
  if (about === undefined) return `${kind} are not loaded`
  if (about.years === null) return null
  const [first, last] = about.years
  const covered = days.from >= yearSpan(first).from && days.to <= yearSpan(last + carried).to
  return covered ? null : `${about.name} cover ${first} to ${last}`
}
