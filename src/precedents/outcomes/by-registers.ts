import { formatDay } from '../../world/days.js'
import { cite } from '../pattern/ground.js'
import type { Trace } from '../pattern/match.js'
import { alliancesIn, recordsOf } from '../pattern/registered.js'
import type { RegisterKind } from '../registers/record.js'
import type { Registers } from '../registers/registers.js'
import { type Span, yearOf, yearSpan } from '../registers/span.js'
import type { Followed, Measure, Outcome } from './outcome.js'

/** Level from which a dispute is a break: use of force. */
const FORCE = 4

/** The way in which registers show an outcome; null for outcomes that they do not show, or where the register is not loaded. */
export function measureByRegisters(outcome: Outcome, registers: Registers): Measure | null {
  const has = (kind: RegisterKind): boolean => registers.about[kind] !== undefined
  const by = 'registers' as const
  if (outcome === 'dispute' && has('disputes')) {
    const says = 'a new militarised dispute between the two'
    return { by, says, follow: (pair, after) => newDispute(registers, pair, after, 1) }
  }
  if (outcome === 'rupture' && has('disputes')) {
    const says = 'a new militarised dispute between the two in which force was used'
    return { by, says, follow: (pair, after) => newDispute(registers, pair, after, FORCE) }
  }
  if (outcome === 'conflict' && has('conflicts')) {
    const says = 'the two on opposite sides of an armed conflict, as parties or with troops'
    return { by, says, follow: (pair, after) => newConflict(registers, pair, after) }
  }
  if (outcome === 'alliance-ended' && has('alliances')) {
    const says = 'an alliance that was in force is no longer listed'
    return { by, says, follow: (pair, after) => allianceEnded(registers, pair, after) }
  }
  return null
}

function newDispute(registers: Registers, [a, b]: readonly [string, string], after: Span, level: number): Followed {
  const from = cite(registers.about.disputes)
  const begun = registers.disputes
    .of(a, b)
    .filter(({ began, hostility }) => began.from >= after.from && began.from <= after.to && hostility >= level)
    .sort((x, y) => x.began.from - y.began.from)
  const first = begun[0]
  if (!first) return nothing(registers, 'disputes', after)
  const says = `dispute ${first.number} from ${formatDay(first.began.from)}, level ${first.hostility}`
  const complete = nothing(registers, 'disputes', after).state === 'no'
  return { state: 'yes', on: first.began.from, value: null, records: [{ from, line: first.line, says }], complete }
}

function newConflict(registers: Registers, [a, b]: readonly [string, string], after: Span): Followed {
  const begun = registers.conflicts.of(a, b).filter(({ days }) => days.from <= after.to && days.to >= after.from)
  const first = [...begun].sort((x, y) => x.days.from - y.days.from)[0]
  if (!first) return nothing(registers, 'conflicts', after)
  const trace: Trace = {
    from: cite(registers.about.conflicts),
    line: first.line,
    says: `conflict ${first.id}, ${first.year}`,
  }
  const complete = nothing(registers, 'conflicts', after).state === 'no'
  return { state: 'yes', on: Math.max(first.days.from, after.from), value: null, records: [trace], complete }
}

/** An alliance listed for the year before, or of, the event that is missing in a later year of the window. */
function allianceEnded(registers: Registers, [a, b]: readonly [string, string], after: Span): Followed {
  const lookup = alliancesIn(registers)
  const [first, last] = [yearOf(after.from), yearOf(after.to)]
  const before = recordsOf(lookup, a, b, { from: yearSpan(first - 1).from, to: yearSpan(first).to }, registers)
  if (before.length === 0) return { state: 'unknown', why: 'no alliance to end' }
  const end = registers.about.alliances!.years![1]
  for (let year = first; year <= Math.min(last, end); year++) {
    if (recordsOf(lookup, a, b, yearSpan(year), registers).length > 0) continue
    return { state: 'yes', on: yearSpan(year).from, value: null, records: before.slice(-1), complete: last <= end }
  }
  return last > end ? { state: 'censored', why: `alliances are listed to ${end}` } : { state: 'no' }
}

function nothing(registers: Registers, kind: RegisterKind, after: Span): Followed {
  const about = registers.about[kind]!
  const [first, last] = about.years!
  if (after.from > yearSpan(last).to || after.to < yearSpan(first).from) {
    return { state: 'unknown', why: `${about.name} cover ${first} to ${last}` }
  }
  if (after.to > yearSpan(last).to) return { state: 'censored', why: `${about.name} end in ${last}` }
  return { state: 'no' }
}
