import { cameoRegions, type StateScheme, stateCodes, stateSchemes } from '../../world/actors/codes.js'
import { organisationCodes } from '../../world/actors/groups.js'
import { formatDay, parseDay } from '../../world/days.js'
import { cameoCodes } from '../../world/events/cameo.js'
import { ploverOfCameo } from '../../world/events/crosswalk.js'
import { ploverTypes } from '../../world/events/plover.js'
import { commonQuad } from '../../world/events/quads.js'
import { text } from './layout.js'

/** Days that a table of dates holds; an event on another day is taken for a slip. */
const FIRST = parseDay('1900-01-01')!
const LAST = parseDay('2100-12-31')!

/**
 * The SQL that makes the types of what the tables hold: in a sort an ENUM is a number of fixed width, ordered as its texts are, where a text is
 * neither.
 */
export function typesSql(): string[] {
  const known = [...ploverOfCameo.values()].filter((crossing) => crossing.type !== null)
  const texts = {
    state_code: stateSchemes.flatMap((scheme) => [...stateCodes(scheme)].map(([, state]) => state)),
    root_code: [...[...cameoCodes.values()].map(({ root }) => root), ...ploverTypes.keys()],
    plover_type: known.map((crossing) => crossing.type),
    plover_mode: known.flatMap((crossing) => crossing.mode ?? []),
  }
  return Object.entries(texts).map(
    ([name, values]) => `CREATE TYPE ${name} AS ENUM (${[...new Set(values)].sort().map(text).join(', ')})`,
  )
}

/**
 * The SQL that makes a table of what texts mean, by its name. Each has the column `text` and what it stands for:
 * `months` (a whole number, `201803`) → `first`, its first day, and `days`; `days_ymd`, `days_iso` → `day`; `states_SCHEME` → `state`, null for a region; `groups_icews` → `organisation`; `cameo` → `root, type, mode, class` for known codes, and `lost` for what a code is without its leading zero;
 * `plover` → `class`.
 */
export function lookupSql(name: string): string {
  const [kind, scheme] = name.split('_') as [string, string | undefined]
  if (kind === 'months') return monthsSql(name)
  if (kind === 'days') return daysSql(name, scheme === 'ymd' ? '%Y%m%d' : '%Y-%m-%d')
  const rows = rowsOf(kind, scheme ?? '')
  const columns = columnsOf[kind]!
  const values = rows.map((row) => `(${row.map((cell) => (cell === null ? 'NULL' : text(cell))).join(', ')})`)
  const typed = columns.map((c) => `CAST(${c} AS ${typeOf[c] ?? 'VARCHAR'}) AS ${c}`)
  return `CREATE TEMP TABLE ${name} AS SELECT ${typed.join(', ')} FROM (VALUES ${values.join(', ')}) AS t(${columns.join(', ')})`
}

const columnsOf: Record<string, string[]> = {
  states: ['text', 'state'],
  groups: ['text', 'organisation'],
  cameo: ['text', 'root', 'type', 'mode', 'class', 'lost'],
  plover: ['text', 'class'],
}

const typeOf: Record<string, string> = {
  state: 'state_code',
  type: 'plover_type',
  mode: 'plover_mode',
  class: 'TINYINT',
}

function rowsOf(kind: string, scheme: string): (string | null)[][] {
  switch (kind) {
    case 'states':
      return [...stateCodes(stateSchemes.find((known): known is StateScheme => known === scheme)!), ...regions(scheme)]
    case 'groups':
      return [...organisationCodes('icews')]
    case 'plover':
      return [...ploverTypes.keys()].map((type) => [type, String(commonQuad(type))])
    default:
      return [...[...cameoCodes.values()].map(({ code, root }) => knownCode(code, root)), ...lostZeros()]
  }
}

/** Codes of regions, which are no states and yet no unknown countries. */
function regions(scheme: string): [string, null][] {
  return scheme === 'cameo' ? [...cameoRegions].map((region) => [region, null]) : []
}

function knownCode(code: string, root: string): (string | null)[] {
  const crossing = ploverOfCameo.get(code)!
  const plover = crossing.type === null ? [null, null] : [crossing.type, crossing.mode]
  return [code, root, ...plover, String(commonQuad(root)), null]
}

/** `42` for `042`; what is a code itself (`10`) is not among them. */
function lostZeros(): (string | null)[][] {
  const zeros = [...cameoCodes.keys()].filter((code) => code.length > 2 && code.startsWith('0'))
  return zeros
    .filter((code) => !cameoCodes.has(code.slice(1)))
    .map((code) => [code.slice(1), null, null, null, null, code])
}

function daysSql(name: string, style: string): string {
  const date = `CAST('1970-01-01' AS DATE) + CAST(i AS INTEGER)`
  return `CREATE TEMP TABLE ${name} AS SELECT strftime(${date}, '${style}') AS text, CAST(i AS INTEGER) AS day FROM range(${FIRST}, ${LAST + 1}) AS t(i)`
}

function monthsSql(name: string): string {
  const [from, to] = [formatDay(FIRST), formatDay(LAST)].map((day) => Number(day.slice(0, 4)))
  return `CREATE TEMP TABLE ${name} AS SELECT CAST(y * 100 + m AS INTEGER) AS text, CAST(EPOCH(MAKE_DATE(y, m, 1)) // 86400 AS INTEGER) AS first,
    CAST(DAY(LAST_DAY(MAKE_DATE(y, m, 1))) AS INTEGER) AS days FROM RANGE(${from}, ${to! + 1}) AS a(y), RANGE(1, 13) AS b(m)`
}
