import { type StateScheme, stateCodes } from '../../world/actors/codes.js'
import { organisationCodes } from '../../world/actors/groups.js'
import { comparable } from '../../world/actors/names.js'
import { organisations } from '../../world/actors/organisations.js'
import { roles } from '../../world/actors/roles.js'
import { parseDay } from '../../world/days.js'
import { actor, cameoChecks, cameoEvent } from './cameo.js'
import { readHeader } from './header.js'
import {
  type Check,
  type Division,
  type Layout,
  type Lookup,
  number,
  type Sample,
  text,
  wholeNumber,
} from './layout.js'
import type { Mapping } from './mapping.js'

/** What a mapping makes of a file. */
export type Mapped = (sample: Sample) => Layout | { misfit: string }

/** Reads files as a mapping says. A file that lacks a column of the mapping is none of its files. */
export function mapped(mapping: Mapping): Mapped {
  return (sample) => {
    const wanted = columnsOf(mapping)
    const found = mapping.format === 'jsonl' ? members(sample, wanted) : header(sample, mapping.format, wanted)
    return 'misfit' in found ? found : layoutOf(mapping, found.division, found.cell)
  }
}

interface Found {
  division: Division
  cell: (name: string) => string
}

function columnsOf({ columns, counts, score }: Mapping): string[] {
  const { id, day, source, target, code, intensity, mentions, url, place } = columns
  const named = [id, day.column, source.column, target.column, code?.column, intensity, mentions, url, place, score]
  return [...named, ...Object.values(counts ?? {})].filter((name): name is string => name !== undefined)
}

function header(sample: Sample, format: 'csv' | 'tsv', wanted: string[]): Found | { misfit: string } {
  const headed = readHeader(sample, format === 'csv' ? ',' : '\t', format === 'csv' ? '"' : '', [])!
  const missing = wanted.filter((name) => headed.cell(name) === null)
  if (missing.length > 0) {
    const { columns } = headed.division
    const other = columns.length > 1 ? undefined : [';', '\t', ','].find((sign) => columns[0]!.includes(sign))
    const parted = { ';': 'semicolons: save it with commas', '\t': 'TABs: format tsv', ',': 'commas: format csv' }
    const hint = other === undefined ? '' : `; its cells are parted by ${parted[other as keyof typeof parted]}`
    return {
      misfit: `has no column "${missing[0]}" of the mapping file (its columns: ${columns.slice(0, 12).join(', ')})${hint}`,
    }
  }
  return { division: headed.division, cell: (name) => headed.cell(name)! }
}

function members({ lines }: Sample, wanted: string[]): Found | { misfit: string } {
  if (!(lines[0] ?? '').trimStart().startsWith('{'))
    return { misfit: 'is no file of JSON objects, one a line, as the mapping file says' }
  const columns = [...new Set(wanted)]
  const division: Division = { kind: 'jsonl', delimiter: ',', quote: '"', header: 0, columns, fewest: columns.length }
  return { division, cell: (name) => `r.c${columns.indexOf(name)}` }
}

function layoutOf(mapping: Mapping, division: Division, cell: Found['cell']): Layout {
  const { columns, counts, score } = mapping
  const { source, target } = columns
  const optional = (name: string | undefined): string => (name === undefined ? 'NULL' : cell(name))
  const day = cell(columns.day.column)
  const key = `CONCAT_WS('|', ${day}, ${cell(source.column)}, ${cell(target.column)})`
  const own = columns.id === undefined ? key : cell(columns.id)
  const intensity = score ?? columns.intensity
  const kind = counts ? countsOf(counts, cell) : score !== undefined ? SCORES : eventsOf(columns.code!, cell)
  return {
    feed: mapping.feed,
    format: `${mapping.format} by mapping file`,
    division,
    lookups: [
      ...kind.lookups,
      { table: { of: day, columns: ['day'], read: (written) => [isoDay(written, columns.day.style)] }, as: 'w' },
      { table: 'days_iso', as: 'd', key: 'w.day' },
      side('a', cell(source.column), source.scheme),
      side('b', cell(target.column), target.scheme),
    ],
    select: {
      id: counts ? `${own} || '|' || n.class` : own,
      day: 'd.day',
      source: actorOf('a', cell(source.column)),
      source_state: 'a.state',
      target: actorOf('b', cell(target.column)),
      target_state: 'b.state',
      ...kind.select,
      ...(intensity === undefined ? {} : { intensity: cell(intensity), scale: text(mapping.scale!) }),
      mentions: optional(columns.mentions),
      url: optional(columns.url),
      place: optional(columns.place),
    },
    checks: [
      ...(columns.id === undefined
        ? []
        : [{ column: columns.id, bad: `${own} IS NULL`, reason: 'no id', value: "''" }]),
      { column: columns.day.column, bad: 'd.day IS NULL', reason: `not a day (${columns.day.style})`, value: day },
      missing(source.column, cell(source.column)),
      missing(target.column, cell(target.column)),
      ...kind.checks,
      ...(intensity === undefined ? [] : [number(cell(intensity), intensity, -1e12, 1e12)]),
      ...(columns.mentions === undefined
        ? []
        : [wholeNumber(`COALESCE(${cell(columns.mentions)}, '0')`, columns.mentions, 'INTEGER', 0)]),
    ],
    ...(kind.fan ? { fan: kind.fan } : {}),
    arrival: null,
    ...coversOf(mapping),
  }
}

type Kind = Pick<Layout, 'lookups' | 'select' | 'checks' | 'fan'>

function eventsOf(code: { column: string; scheme: 'cameo' | 'plover' }, cell: Found['cell']): Kind {
  const own = cell(code.column)
  if (code.scheme === 'cameo') {
    const event = cameoEvent(own)
    return { lookups: [event.lookup], select: { ...event.select, events: '1' }, checks: cameoChecks(own, code.column) }
  }
  const select = { code: own, root: own, type: 'k.text', class: 'k.class', events: '1' }
  return { lookups: [{ table: 'plover', as: 'k', key: own }], select, checks: [missing(code.column, own)] }
}

/** A row of a table of counts is as many records as it has classes with events. */
function countsOf(counts: NonNullable<Mapping['counts']>, cell: Found['cell']): Kind {
  const named = Object.entries(counts).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const count = `TRY_CAST(CASE n.class ${named.map(([n, column]) => `WHEN ${n} THEN ${cell(column)}`).join(' ')} END AS INTEGER)`
  return {
    lookups: [],
    select: { root: `'class ' || n.class`, class: 'n.class', events: count },
    checks: named.flatMap(([, column]) => [wholeNumber(`COALESCE(${cell(column)}, '0')`, column, 'INTEGER', 0)]),
    fan: { classes: named.map(([n]) => Number(n)), where: `${count} > 0` },
  }
}

/** A score stands for no event that could be counted. */
const SCORES: Kind = { lookups: [], select: { root: "'score'", events: '0' }, checks: [] }

function missing(column: string, cell: string): Check {
  return { column, bad: `${cell} IS NULL`, reason: 'empty', value: "''" }
}

function side(as: string, of: string, scheme: StateScheme): Lookup {
  const states = stateCodes(scheme)
  const bodies = organisationCodes('icews')
  const stateOf = (text: string): string | null => states.get(scheme === 'names' ? comparable(text) : text) ?? null
  const read = (written: string): (string | null)[] => [
    ...partOf(written, stateOf),
    organisations.has(written) ? written : (bodies.get(written) ?? null),
  ]
  return { table: { of, columns: ['state', 'role', 'organisation'], read }, as }
}

/** A state, and which part of it where one of our roles stands behind a dot: `PAK.MIL`. */
function partOf(written: string, stateOf: (text: string) => string | null): [string | null, string | null] {
  const whole = stateOf(written)
  const dot = written.lastIndexOf('.')
  const role = written.slice(dot + 1)
  if (whole !== null || dot < 0 || !roles.has(role)) return [whole, null]
  return [stateOf(written.slice(0, dot)), role]
}

function actorOf(as: string, own: string): string {
  const parts = { organisation: `${as}.organisation`, state: `${as}.state`, role: `${as}.role` }
  return actor({ ...parts, unknown: own, own })
}

const ORDERS = {
  'YYYY-MM-DD': /^(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)$/,
  YYYYMMDD: /^(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)$/,
  'YYYY-MM': /^(?<y>\d{4})-(?<m>\d\d)$/,
  'DD/MM/YYYY': /^(?<d>\d\d?)\/(?<m>\d\d?)\/(?<y>\d{4})$/,
  'MM/DD/YYYY': /^(?<m>\d\d?)\/(?<d>\d\d?)\/(?<y>\d{4})$/,
  'DD.MM.YYYY': /^(?<d>\d\d?)\.(?<m>\d\d?)\.(?<y>\d{4})$/,
}

function isoDay(written: string, style: keyof typeof ORDERS): string | null {
  const { y, m, d = '1' } = ORDERS[style].exec(written.trim())?.groups ?? {}
  return y === undefined ? null : `${y}-${m!.padStart(2, '0')}-${d.padStart(2, '0')}`
}

function coversOf({ covers, missing: days }: Mapping): Pick<Layout, 'covers'> {
  if (covers === undefined) return {}
  const [from, to] = covers.split('..').map((day) => parseDay(day)!)
  return { covers: { from: from!, to: to!, missing: (days ?? []).map((day) => parseDay(day)!) } }
}
