import { parseDay } from '../../world/days.js'
import type { Conflict, ConflictType } from './record.js'
import { type Span, yearSpan } from './span.js'
import { stateNumbered } from './states.js'
import { Columns, type Line, type Table } from './table.js'
import type { UnreadRows } from './unread.js'

/** Columns of the UCDP/PRIO Armed Conflict Dataset (Gleditsch et al. 2002; Davies, Pettersson & Öberg 2024). */
export const CONFLICT_COLUMNS =
  'conflict_id year gwno_a gwno_a_2nd gwno_b gwno_b_2nd intensity_level type_of_conflict start_date2 ep_end ep_end_date'.split(
    ' ',
  )

const TYPES: Readonly<Record<string, ConflictType>> = {
  '1': 'extrasystemic',
  '2': 'interstate',
  '3': 'intrastate',
  '4': 'internationalised',
  extrasystemic: 'extrasystemic',
  interstate: 'interstate',
  intrastate: 'intrastate',
  II: 'internationalised',
}

/** Reads conflict-years; a cell of numbers may be a list (`2, 200`). @throws RegisterFault */
export function readConflicts(table: Table, unread: UnreadRows): Conflict[] {
  const columns = new Columns(table, CONFLICT_COLUMNS)
  return [...columns.lines()].map((row): Conflict => {
    const year = columns.year(row, 'year')
    const states = (name: string): string[] =>
      columns
        .text(row, name)
        .split(',')
        .map((number) => number.trim())
        .filter((number) => number !== '' && Number(number) > 0)
        .flatMap((number) => {
          const state = stateNumbered('gw', number, yearSpan(year))
          if (state === null) unread.add('no state has this number', number, row.line)
          return state ?? []
        })
    const written = columns.text(row, 'type_of_conflict')
    const type = TYPES[written] ?? columns.refuse(row, 'type_of_conflict', `"${written}" is no type of conflict`)
    return {
      line: row.line,
      id: columns.text(row, 'conflict_id'),
      year,
      days: daysIn(columns, row, yearSpan(year)),
      type,
      intensity: columns.whole(row, 'intensity_level'),
      a: states('gwno_a'),
      withA: states('gwno_a_2nd'),
      b: states('gwno_b'),
      withB: states('gwno_b_2nd'),
    }
  })
}

/** From the beginning of the episode, if it began in that year, to its end, if it ended in it. */
function daysIn(columns: Columns, row: Line, year: Span): Span {
  const day = (name: string): number | null => {
    const text = columns.text(row, name)
    if (text === '' || text === 'NA') return null
    return parseDay(text) ?? columns.refuse(row, name, `"${text}" is no day`)
  }
  const from = Math.max(year.from, day('start_date2') ?? year.from)
  const to = Math.min(year.to, day('ep_end_date') ?? year.to)
  return from <= to ? { from, to } : year
}

/**
 * The pairs of states on opposite sides of a conflict: parties, and states with troops in support of a side (UCDP/PRIO codebook,
 * "secondary parties"). In a war within a state two supporters are no opponents of each other: one of the pair is a party. An armed group
 * alone on its side gives none.
 */
export function opponentsIn({ a, withA, b, withB, type }: Conflict): [string, string][] {
  const cross = (one: string[], other: string[]): [string, string][] =>
    one.flatMap((x) => other.filter((y) => y !== x).map((y): [string, string] => [x, y]))
  const pairs = [
    ...cross(a, [...b, ...withB]),
    ...cross(withA, b),
    ...(type === 'interstate' ? cross(withA, withB) : []),
  ]
  return [...new Map(pairs.map((pair) => [pair.join(), pair])).values()]
}
