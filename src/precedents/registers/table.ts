import { gunzipSync } from 'node:zlib'
import { RegisterFault } from './fault.js'

/** A line of a table with the line of the file it begins on, from 1. */
export interface Line {
  line: number
  cells: string[]
}

/** A table: its name, the columns of its header, the line the header stands on, and the lines below it. */
export interface Table {
  file: string
  columns: readonly string[]
  lines: Iterable<Line>
}

/** The text of a file: unpacked where it is gzip, read as UTF-8 where it is that, else as Latin-1. */
export function decode(bytes: Uint8Array): string {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(plain)
  } catch {
    return new TextDecoder('latin1').decode(plain)
  }
}

/**
 * Cuts a text into lines of cells, as RFC 4180 has it: a cell in quotation marks may hold commas, line ends and doubled marks.
 * Empty lines are passed over.
 * @throws RegisterFault where a quotation mark is not closed
 */
export function* linesOf(text: string, file: string): Generator<Line> {
  let line = 1
  for (let at = 0; at < text.length; ) {
    let end = text.indexOf('\n', at)
    if (end < 0) end = text.length
    const stop = text[end - 1] === '\r' ? end - 1 : end
    const row = text.slice(at, stop)
    const begun = line
    at = end + 1
    line++
    if (row === '') continue
    if (!row.includes('"')) {
      yield { line: begun, cells: row.split(',') }
      continue
    }
    let whole = row
    let cells = quotedCells(whole)
    while (cells === null) {
      if (at >= text.length) throw new RegisterFault(file, begun, null, 'a quotation mark is not closed')
      let next = text.indexOf('\n', at)
      if (next < 0) next = text.length
      whole += `\n${text.slice(at, next)}`
      at = next + 1
      line++
      cells = quotedCells(whole)
    }
    yield { line: begun, cells }
  }
}

/** The cells of a line with quotation marks; null where one is left open. */
function quotedCells(row: string): string[] | null {
  const cells: string[] = []
  for (let at = 0; ; ) {
    if (row[at] === '"') {
      let close = row.indexOf('"', at + 1)
      while (close >= 0 && row[close + 1] === '"') close = row.indexOf('"', close + 2)
      if (close < 0) return null
      cells.push(row.slice(at + 1, close).replaceAll('""', '"'))
      at = close + 1
    } else {
      const comma = row.indexOf(',', at)
      cells.push(comma < 0 ? row.slice(at) : row.slice(at, comma))
      at = comma < 0 ? row.length : comma
    }
    if (at >= row.length) return cells
    at++
    if (at === row.length) return [...cells, '']
  }
}

/** Finds cells by the names of their columns, and turns them into numbers. */
export class Columns {
  private readonly places: ReadonlyMap<string, number>

  /** @throws RegisterFault where a line has another number of cells than the header, or a column is missing */
  constructor(
    private readonly table: Table,
    needed: readonly string[],
  ) {
    this.places = new Map(table.columns.map((name, i) => [name, i]))
    const lacking = needed.filter((name) => !this.places.has(name))
    if (lacking.length > 0) throw new RegisterFault(table.file, 1, lacking[0]!, 'the header has no such column')
  }

  /** All lines below the header, each with as many cells as the header. */
  *lines(): Generator<Line> {
    const { file, columns, lines } = this.table
    for (const row of lines) {
      if (row.cells.length !== columns.length) {
        throw new RegisterFault(file, row.line, null, `${row.cells.length} cells, the header has ${columns.length}`)
      }
      yield row
    }
  }

  text(row: Line, name: string): string {
    return row.cells[this.places.get(name) ?? -1] ?? ''
  }

  /** A whole number. @throws RegisterFault */
  whole(row: Line, name: string): number {
    const text = this.text(row, name)
    if (!/^-?\d+(\.0+)?$/.test(text)) this.refuse(row, name, `"${text}" is no whole number`)
    return Number(text)
  }

  /** A number, or null where the cell is empty. @throws RegisterFault */
  number(row: Line, name: string): number | null {
    const text = this.text(row, name).trim()
    if (text === '' || text === 'NA') return null
    if (!Number.isFinite(Number(text))) this.refuse(row, name, `"${text}" is no number`)
    return Number(text)
  }

  /** A year that a register can speak of. @throws RegisterFault */
  year(row: Line, name: string): number {
    const year = this.whole(row, name)
    if (year < 1200 || year > 2200) this.refuse(row, name, `${year} is no year`)
    return year
  }

  refuse(row: Line, name: string, reason: string): never {
    throw new RegisterFault(this.table.file, row.line, name, reason)
  }
}
