import { parseDay } from '../../world/days.js'
import { type Alliance, type IdealPoint, type LeaderEntry, obligations, type Rivalry, type Trade } from './record.js'
import { yearSpan } from './span.js'
import { seatOn, stateCoded, stateNamed, stateNumbered } from './states.js'
import { Columns, type Line, type Table } from './table.js'
import type { UnreadRows } from './unread.js'

/** Columns of the list of strategic rivalries (Thompson, Sakuwa & Suhas 2022). */
export const RIVALRY_COLUMNS = ['tssr_id', 'ccode1', 'ccode2', 'start', 'end']

/** Columns of alliance obligations by directed pair and year (Leeds et al. 2002, ATOP). */
export const ALLIANCE_COLUMNS = ['ccode1', 'ccode2', 'year', ...obligations.map((o) => `atop_${o}`)]

/** Columns of directed trade by pair and year, names of countries (ITPD-E; Borchert et al. 2021). */
export const TRADE_COLUMNS = ['year', 'exporter', 'importer', 'usd2010']

/** Columns of leaders and how they came to office (Archigos; Goemans, Gleditsch & Chiozza 2009); its `ccode` is Gleditsch & Ward's. */
export const LEADER_COLUMNS = ['ccode', 'leader', 'startdate', 'entry']

/** Columns of ideal points (Bailey, Strezhnev & Voeten 2017), in the layout by year and in the one by session. */
export const IDEAL_COLUMNS = { year: ['iso3c', 'year', 'idealpointall'], session: ['iso3c', 'session', 'IdealPoint'] }

/** Session 1 met in 1946. */
const FIRST_SESSION = 1945

/** Reads rivalries. One that ends in the last year of the file was still on. @throws RegisterFault */
export function readRivalries(table: Table, unread: UnreadRows): Rivalry[] {
  const columns = new Columns(table, RIVALRY_COLUMNS)
  const rows = [...columns.lines()]
  const last = Math.max(...rows.map((row) => columns.year(row, 'end')))
  return rows.flatMap((row): Rivalry[] => {
    const end = columns.year(row, 'end')
    const days = { from: yearSpan(columns.year(row, 'start')).from, to: yearSpan(end).to }
    // a number that passed from one state to the next names the last of them
    const pair = numbered(columns, row, ['ccode1', 'ccode2'], yearSpan(end), unread)
    return pair === null ? [] : [{ line: row.line, a: pair[0], b: pair[1], days, lasts: end === last }]
  })
}

/** Reads alliance obligations; rows without any are no alliance. @throws RegisterFault */
export function readAlliances(table: Table, unread: UnreadRows): Alliance[] {
  const columns = new Columns(table, ALLIANCE_COLUMNS)
  const found: Alliance[] = []
  for (const row of columns.lines()) {
    const year = columns.year(row, 'year')
    const pair = numbered(columns, row, ['ccode1', 'ccode2'], yearSpan(year), unread)
    const to = obligations.filter((o) => columns.text(row, `atop_${o}`) === '1')
    if (pair && to.length > 0) found.push({ line: row.line, a: pair[0], b: pair[1], year, to })
  }
  return found
}

/** Reads trade flows. @throws RegisterFault */
export function readTrade(table: Table, unread: UnreadRows): Trade[] {
  const columns = new Columns(table, TRADE_COLUMNS)
  const found: Trade[] = []
  for (const row of columns.lines()) {
    const year = columns.year(row, 'year')
    const [exporter, importer] = ['exporter', 'importer'].map((name) => {
      const state = stateNamed(columns.text(row, name), yearSpan(year))
      if (state === null) unread.add('no state goes by this name', columns.text(row, name), row.line)
      return state
    })
    const usd = columns.number(row, 'usd2010')
    if (exporter && importer && usd !== null) found.push({ line: row.line, exporter, importer, year, usd })
  }
  return found
}

/** Reads ideal points, of all votes. @throws RegisterFault */
export function readIdealPoints(table: Table, unread: UnreadRows): IdealPoint[] {
  const layout = table.columns.includes('year') ? 'year' : 'session'
  const [state, when, value] = IDEAL_COLUMNS[layout]
  const columns = new Columns(table, IDEAL_COLUMNS[layout])
  const found: IdealPoint[] = []
  for (const row of columns.lines()) {
    const number = columns.whole(row, when!)
    const year = layout === 'year' ? number : FIRST_SESSION + number
    const code = stateCoded('alpha3', columns.text(row, state!))
    const point = columns.number(row, value!)
    if (code === null) unread.add('no state has this code', columns.text(row, state!), row.line)
    else if (point === null) unread.add('no ideal point', code, row.line)
    else found.push({ line: row.line, state: seatOn(code, yearSpan(year).from), year, point })
  }
  return found
}

/** Reads when leaders came to office, and how. @throws RegisterFault */
export function readLeaders(table: Table, unread: UnreadRows): LeaderEntry[] {
  const columns = new Columns(table, LEADER_COLUMNS)
  const found: LeaderEntry[] = []
  for (const row of columns.lines()) {
    const text = columns.text(row, 'startdate')
    const day = parseDay(text) ?? columns.refuse(row, 'startdate', `"${text}" is no day`)
    const number = columns.text(row, 'ccode')
    const state = stateNumbered('gw', number, { from: day, to: day })
    if (state === null) unread.add('no state has this number', number, row.line)
    else
      found.push({ line: row.line, state, day, leader: columns.text(row, 'leader'), entry: columns.text(row, 'entry') })
  }
  return found
}

function numbered(
  columns: Columns,
  row: Line,
  names: [string, string],
  year: { from: number; to: number },
  unread: UnreadRows,
): [string, string] | null {
  const [a, b] = names.map((name) => {
    const state = stateNumbered('cow', columns.text(row, name), year)
    if (state === null) unread.add('no state has this number', columns.text(row, name), row.line)
    return state
  })
  return a && b ? [a, b] : null
}
