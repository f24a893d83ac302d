import type { RecordColumn } from '../record.js'

/** How a file's text is divided into rows and cells. */
export interface Division {
  kind: 'delimited' | 'jsonl'
  delimiter: string
  /** the mark around cells that hold the delimiter, or none: then a quotation mark is a letter like any other */
  quote: '"' | ''
  /** lines before the first row */
  header: 0 | 1
  /** for `jsonl` the names of the members that are read; otherwise what each cell is called in messages */
  columns: string[]
  /** cells that a row has at least; those it lacks are null */
  fewest: number
}

/** A table of what a text of the feed means, joined to the rows. */
export interface Lookup {
  /** one of `lookupTables`, or a table of the file's own texts, made before the load */
  table: string | { of: string; columns: string[]; read: (text: string) => (string | null)[] }
  /** its name in the expressions of the layout */
  as: string
  /** the text to look up: an SQL expression over the row; without it that of `table.of` */
  key?: string
}

/** What a row must not be. */
export interface Check {
  /** the feed's name of the column */
  column: string
  /** SQL, true for a bad row */
  bad: string
  /** lower case; the value is told beside it */
  reason: string
  /** SQL of the value that is told */
  value: string
}

/** All that loading has to know of a file: how to divide it, and what becomes of a row. Cells are `r.c0`, `r.c1` … */
export interface Layout {
  feed: string
  /** `gdelt1 (57 and 58 columns)` */
  format: string
  division: Division
  /** what is told from the cells once, and used more often: SQL by name, `r.NAME` afterwards */
  derived?: Record<string, string>
  lookups: Lookup[]
  /** SQL by column of the record; what is missing is null */
  select: Partial<Record<RecordColumn, string>>
  checks: Check[]
  /** a row stands for one record each of these numbers, called `n.class` (a table of counts); records of which `where` is not true are none */
  fan?: { classes: number[]; where: string }
  /** SQL of its ids as numbers, where all are whole numbers, which a check makes sure of (`wholeId`) */
  wholeIds?: string
  /** a root that no table knows is the first two digits of the code */
  rootOfCode?: true
  /** how the feed arrives, as far as its rows tell; then days have slots */
  arrival: 'quarter-hours' | 'days' | null
  /** the days that the feed is said to cover, both included */
  covers?: { from: number; to: number; missing: number[] }
}

/** The first part of a file, as text. */
export interface Sample {
  /** whole lines, without their ends and without a byte order mark */
  lines: string[]
  /** all of the file is in it */
  whole: boolean
}

/** A format looks at a sample: a layout, a reason why this is a damaged form of what it knows, or null for something else. */
export type Recognise = (sample: Sample) => Layout | { refused: string } | null

/** An SQL literal of text. */
export function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`
}

/** Checks that a cell is a whole number of a type (so that it fits), written without a point. */
export function wholeNumber(
  cell: string,
  column: string,
  type: 'BIGINT' | 'INTEGER' = 'BIGINT',
  least?: number,
): Check {
  const small = least === undefined ? '' : ` OR TRY_CAST(${cell} AS ${type}) < ${least}`
  const bad = `TRY_CAST(${cell} AS ${type}) IS NULL OR CONTAINS(${cell}, '.')${small}`
  return { column, bad, reason: 'not a whole number', value: cell }
}

/** Checks that a cell, a number as it is cast, is a whole number from 0 as programs write one: no sign, point, exponent, or zero before it. */
export function wholeId(cell: string, number: string, column: string): Check {
  const odd = ['.', 'e', 'E', '_', ' '].map((sign) => `CONTAINS(${cell}, '${sign}')`).join(' OR ')
  const bad = `${number} IS NULL OR ${odd} OR NOT (${cell} BETWEEN '1' AND ':' OR ${cell} = '0')`
  return { column, bad, reason: 'not a whole number', value: cell }
}

/** Checks that a cell is empty or a number within bounds. */
export function number(cell: string, column: string, least: number, most: number): Check {
  const bad = `${cell} IS NOT NULL AND COALESCE(NOT (TRY_CAST(${cell} AS DOUBLE) BETWEEN ${least} AND ${most}), TRUE)`
  return { column, bad, reason: `not a number from ${least} to ${most}`, value: cell }
}
