import { type Layout, type Lookup, text } from '../formats/layout.js'
import { RECORD, type RecordColumn } from '../record.js'

/** Plain files of one layout, each with the first 12 digits of its input's hash. */
export interface Group {
  /** tells the group's tables from those of others */
  name: string
  layout: Layout
  parts: { path: string; input: string }[]
  crlf: boolean
  /** its files were sifted: each row begins with the number of its line, and bad rows are left out; otherwise a bad row is an error */
  numbered: boolean
}

/** The relation of a group's rows as text. */
export function rowsSql(group: Group): string {
  const { numbered } = group
  const { division } = group.layout
  const cells = division.columns.map((_, i) => `'c${i}': 'VARCHAR'`)
  const columns = [...(numbered ? [`'line': 'BIGINT'`] : []), ...cells]
  const paths = group.parts.map(({ path }) => text(path))
  const options = [
    `delim = ${text(division.delimiter)}`,
    ...(division.quote === '' && division.kind === 'delimited'
      ? [`quote = ''`, `escape = ''`]
      : [`quote = '"'`, `escape = '"'`]),
    `header = false`,
    `skip = ${numbered ? 0 : division.header}`,
    `null_padding = ${division.fewest < division.columns.length}`,
    ...(group.crlf && !numbered ? [`new_line = '\\r\\n'`] : []),
    `auto_detect = false`,
    `compression = 'none'`,
    `max_line_size = 4000000`,
    // several are held at once, of what sorting could have
    `buffer_size = 8000000`,
    ...(group.parts.length > 1 ? ['filename = true'] : []),
    `columns = {${columns.join(', ')}}`,
  ]
  return `read_csv([${paths.join(', ')}], ${options.join(', ')})`
}

/** The table of how often each event is mentioned, where files of mentions are loaded. */
export const MENTIONED = 'mentioned'

/** Names of the shared lookup tables that layouts need. */
export function sharedTables(layouts: Layout[]): string[] {
  const names = layouts
    .flatMap((l) => l.lookups.map((lookup) => lookup.table))
    .filter((table): table is string => typeof table === 'string' && table !== MENTIONED)
  return [...new Set(names)]
}

/** The name of the table that a group has of its own texts. */
export function ownTable(group: Group, lookup: Lookup): string {
  return `own_${group.name}_${lookup.as}`
}

/** The number of the first check that a row fails, from 0; null for a good row. */
function faultSql({ checks }: Layout): string {
  return `CASE ${checks.map(({ bad }, i) => `WHEN ${bad} THEN ${i}`).join(' ')} END`
}

function fromSql(group: Group): string {
  const joins = group.layout.lookups.map((lookup) => {
    const { table, as, key } = lookup
    if (typeof table === 'string') return `LEFT JOIN ${table} AS ${as} ON ${as}.text = ${key!}`
    return `LEFT JOIN ${ownTable(group, lookup)} AS ${as} ON ${as}.text = ${table.of}`
  })
  const derived = Object.entries(group.layout.derived ?? {}).map(([name, sql]) => `, ${sql} AS ${name}`)
  return `(SELECT *${derived.join('')} FROM ${rowsSql(group)} AS r) AS r ${joins.join(' ')}`
}

/**
 * The records of groups, sorted, with all columns in their order and of their type. What is the same in every row is not carried through the sort.
 * @param order columns of the record
 */
export function sortedRecordsSql(groups: Group[], order: readonly RecordColumn[]): string {
  const names = Object.keys(RECORD) as RecordColumn[]
  const values = groups.map((group) => new Map(names.map((name) => [name, columnOf(group, name)])))
  const constant = (name: RecordColumn): boolean =>
    LITERAL.test(values[0]!.get(name)!) && values.every((of) => of.get(name) === values[0]!.get(name))
  const carried = names.filter((name) => !constant(name))
  const records = groups.map((group, i) => {
    const columns = carried.map((name) => {
      const value = values[i]!.get(name)!
      const typed = typedSql(group, value, typeOf(name, groups))
      return `${name === 'id' ? guarded(group, value, typed) : typed} AS ${name}`
    })
    return `SELECT ${columns.join(', ')} ${fromRows(group)}`
  })
  const sorted = `SELECT * FROM (${records.join(' UNION ALL ')}) ORDER BY ${order
    .filter((name) => carried.includes(name))
    .map((name) => (name === 'root' ? 'TRY_CAST(root AS root_code)' : name))
    .join(', ')}`
  const columns = names.map((name) => {
    const value = `CAST(${carried.includes(name) ? name : values[0]!.get(name)!} AS ${RECORD[name]})`
    return `${typeOf(name, groups) === 'root_code' ? `COALESCE(${value}, SUBSTR(code, 1, 2))` : value} AS ${name}`
  })
  return `SELECT ${columns.join(', ')} FROM (${sorted})`
}

/** What a column is carried through the sort as: numbers of fixed width are cheaper than texts. Roots that no table knows come last. */
function typeOf(name: RecordColumn, groups: Group[]): string {
  if (name === 'id' && groups.every(({ layout }) => layout.wholeIds)) return 'BIGINT'
  return name === 'root' && groups.every(({ layout }) => layout.rootOfCode) ? 'root_code' : RECORD[name]
}

function typedSql({ layout }: Group, value: string, type: string): string {
  if (type === 'VARCHAR') return value
  return type === 'BIGINT' ? layout.wholeIds! : `TRY_CAST(${value} AS ${type})`
}

const LITERAL = /^('[^']*'|\d+|NULL)$/

function columnOf({ layout, parts }: Group, name: RecordColumn): string {
  if (name === 'feed') return text(layout.feed)
  return name === 'input' ? inputSql(parts) : (layout.select[name] ?? 'NULL')
}

/** An id; in a group that was not sifted a bad row is an error. */
function guarded({ layout, numbered }: Group, id: string, typed: string): string {
  if (numbered) return typed
  return `CASE WHEN ${faultSql(layout)} IS NULL THEN ${typed} ELSE error('bad row ' || COALESCE(${id}, '')) END`
}

function fromRows(group: Group): string {
  const { layout, numbered } = group
  const fan = layout.fan
  const from = `FROM ${fromSql(group)}${fan ? ` CROSS JOIN (SELECT UNNEST([${fan.classes.join(', ')}]) AS class) AS n` : ''}`
  const where = [...(numbered ? [`${faultSql(layout)} IS NULL`] : []), ...(fan ? [fan.where] : [])]
  return where.length > 0 ? `${from} WHERE ${where.join(' AND ')}` : from
}

/** Bad rows of a group by check: how many, and the first by line with the value that is told. */
export function faultsSql(group: Group, listed: number): string {
  const { layout } = group
  const value = `CASE fault ${layout.checks.map((_, i) => `WHEN ${i} THEN SUBSTR(CAST(v${i} AS VARCHAR), 1, 80)`).join(' ')} END`
  const values = layout.checks.map((check, i) => `${check.value} AS v${i}`)
  return `SELECT fault, line, ${value} AS value, n FROM (
    SELECT *, COUNT(*) OVER (PARTITION BY fault) AS n, ROW_NUMBER() OVER (PARTITION BY fault ORDER BY line) AS place FROM (
      SELECT * FROM (SELECT r.line AS line, ${faultSql(layout)} AS fault, ${values.join(', ')} FROM ${fromSql(group)}) WHERE fault IS NOT NULL
    )
  ) WHERE place <= ${listed} ORDER BY fault, line`
}

/** All texts that one of the layout's own tables has to read. */
export function textsSql(group: Group, of: string): string {
  return `SELECT DISTINCT ${of} AS text FROM ${rowsSql(group)} AS r WHERE ${of} IS NOT NULL`
}

function inputSql(parts: Group['parts']): string {
  const inputs = new Set(parts.map(({ input }) => input))
  if (inputs.size === 1) return text(parts[0]!.input)
  return `CASE r.filename ${parts.map(({ path, input }) => `WHEN ${text(path)} THEN ${text(input)}`).join(' ')} END`
}

/** The SQL that makes the table of how often each event is mentioned, from a group of mentions. */
export function mentionedSql(group: Group): string {
  const id = group.layout.select.id!
  const good = group.numbered
    ? `${faultSql(group.layout)} IS NULL`
    : `CASE WHEN ${faultSql(group.layout)} IS NULL THEN TRUE ELSE error('bad row ' || COALESCE(${id}, '')) END`
  return `CREATE OR REPLACE TEMP TABLE ${MENTIONED} AS SELECT ${id} AS text, COUNT(*) AS n FROM ${fromSql(group)} WHERE ${good} GROUP BY ${id}`
}
