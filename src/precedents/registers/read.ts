import { basename } from 'node:path'
import { CONFLICT_COLUMNS, readConflicts } from './conflicts.js'
import { DISPUTE_COLUMNS, readDisputes } from './disputes.js'
import { RegisterFault } from './fault.js'
import {
  ALLIANCE_COLUMNS,
  IDEAL_COLUMNS,
  LEADER_COLUMNS,
  RIVALRY_COLUMNS,
  readAlliances,
  readIdealPoints,
  readLeaders,
  readRivalries,
  readTrade,
  TRADE_COLUMNS,
} from './pairs.js'
import type { RecordsByKind, Register, RegisterKind } from './record.js'
import { isSipri, readSipri, sipriVintage } from './sipri.js'
import { yearOf } from './span.js'
import { decode, type Line, linesOf, type Table } from './table.js'
import { UnreadRows } from './unread.js'
import { ROLL_CALL_COLUMNS, readRollCalls, readVotes, VOTE_COLUMNS } from './votes.js'

/** What reading a register touches outside its arguments. */
export interface RegisterEffects {
  readFile(path: string): Promise<Uint8Array>
}

interface Reader<K extends RegisterKind> {
  kind: K
  name: string
  columns: readonly string[]
  read(table: Table, unread: UnreadRows): RecordsByKind[K]
  years(records: RecordsByKind[K]): number[]
}

const reader = <K extends RegisterKind>(one: Reader<K>): Reader<K> => one

/** Tables that are told by the columns of their header. */
const READERS = [
  reader({
    kind: 'disputes',
    name: 'COW dyadic disputes',
    columns: DISPUTE_COLUMNS,
    read: readDisputes,
    years: byYear,
  }),
  reader({
    kind: 'conflicts',
    name: 'UCDP/PRIO armed conflicts',
    columns: CONFLICT_COLUMNS,
    read: readConflicts,
    years: byYear,
  }),
  reader({
    kind: 'rivalries',
    name: 'strategic rivalries',
    columns: RIVALRY_COLUMNS,
    read: readRivalries,
    years: (all) => all.flatMap(({ days }) => [yearOf(days.from), yearOf(days.to)]),
  }),
  reader({ kind: 'alliances', name: 'ATOP alliances', columns: ALLIANCE_COLUMNS, read: readAlliances, years: byYear }),
  reader({ kind: 'votes', name: 'General Assembly votes', columns: VOTE_COLUMNS, read: readVotes, years: () => [] }),
  reader({
    kind: 'roll-calls',
    name: 'General Assembly roll calls',
    columns: ROLL_CALL_COLUMNS,
    read: readRollCalls,
    years: (all) => all.map(({ day }) => yearOf(day)),
  }),
  reader({
    kind: 'ideal-points',
    name: 'ideal points',
    columns: IDEAL_COLUMNS.year,
    read: readIdealPoints,
    years: byYear,
  }),
  reader({
    kind: 'ideal-points',
    name: 'ideal points',
    columns: IDEAL_COLUMNS.session,
    read: readIdealPoints,
    years: byYear,
  }),
  reader({ kind: 'trade', name: 'ITPD trade', columns: TRADE_COLUMNS, read: readTrade, years: byYear }),
  reader({
    kind: 'leaders',
    name: 'leaders',
    columns: LEADER_COLUMNS,
    read: readLeaders,
    years: (all) => all.map(({ day }) => yearOf(day)),
  }),
] as const

/**
 * Reads a register in its native layout, plain or gzipped, recognised by what is in it: SIPRI's trade registers (both layouts), dyadic
 * disputes of Correlates of War, UCDP/PRIO conflicts, strategic rivalries, ATOP alliances, votes and roll calls of the General Assembly,
 * ideal points, ITPD trade, Archigos leaders.
 * @throws RegisterFault with line, column and reason where the file is none of these, or is damaged
 */
export async function readRegister(path: string, effects: RegisterEffects): Promise<Register> {
  return readRegisterText(decode(await effects.readFile(path)), basename(path))
}

/** Reads a register from its text; `file` is its name for faults. @throws RegisterFault */
export function readRegisterText(text: string, file: string): Register {
  const unread = new UnreadRows()
  if (isSipri(text)) {
    const records = readSipri(text, file, unread)
    const years = records.flatMap(({ delivered }) => delivered.map(({ from }) => yearOf(from)))
    const about = { name: 'SIPRI arms transfers', file, vintage: sipriVintage(text), rows: records.length }
    return {
      kind: 'transfers',
      records,
      about: { kind: 'transfers', ...about, years: ends(years), unread: unread.list() },
    }
  }
  const lines = linesOf(text.replace(/^\uFEFF/, ''), file)
  const head = lines.next()
  const columns: string[] = head.done ? [] : head.value.cells
  const found = READERS.find((one) => one.columns.every((name) => columns.includes(name)))
  if (!found) {
    const shown = columns.slice(0, 6).join(', ').slice(0, 80)
    throw new RegisterFault(file, 1, null, `no register that is known has these columns: ${shown}`)
  }
  return readTable(found as Reader<RegisterKind>, { file, columns, lines }, unread)
}

function readTable(found: Reader<RegisterKind>, table: Table, unread: UnreadRows): Register {
  let rows = 0
  let vintage: string | null = null
  const versions = table.columns.indexOf('version')
  function* counted(): Generator<Line> {
    for (const row of table.lines) {
      rows++
      if (versions >= 0) vintage ??= row.cells[versions] ?? null
      yield row
    }
  }
  const records = found.read({ ...table, lines: counted() }, unread)
  if (records.length === 0) throw new RegisterFault(table.file, 2, null, 'the table has no row that could be read')
  const about = { kind: found.kind, name: found.name, file: table.file, vintage, rows }
  const years = ends(found.years(records as never))
  return { kind: found.kind, records, about: { ...about, years, unread: unread.list() } } as Register
}

function byYear(records: readonly { year: number }[]): number[] {
  return records.map(({ year }) => year)
}

function ends(years: readonly number[]): [number, number] | null {
  if (years.length === 0) return null
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const year of years) {
    first = Math.min(first, year)
    last = Math.max(last, year)
  }
  return [first, last]
}
