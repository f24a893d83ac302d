import type { Range } from '../diagnostics.js'
import type { Findings } from '../findings.js'

/** A cell of a table in text form, with its place. */
export interface TableCell {
  text: string
  range: Range
}

const SEPARATORS = [',', ';', '\t'] as const

/**
 * Reads a table of comma-, semicolon- or tab-separated values (RFC 4180; the separator is the one that the first line has most of). A cell in
 * quotation marks may hold separators, line ends and doubled marks. Empty lines are left out.
 */
export function readTable(text: string, findings: Findings): TableCell[][] {
  const separator = sniffSeparator(text)
  const rows: TableCell[][] = []
  let row: TableCell[] = []
  let at = text.startsWith('\ufeff') ? 1 : 0
  while (at <= text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at, separator, findings) : plainCell(text, at, separator)
    row.push(cell)
    at = cell.range.end
    if (text[at] === separator) at++
    else {
      if (row.some((c) => c.text !== '')) rows.push(row)
      row = []
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
    }
  }
  return rows
}

function sniffSeparator(text: string): string {
  const line = (/^[^\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const count = (separator: string): number => line.split(separator).length
  return SEPARATORS.reduce((best, s) => (count(s) > count(best) ? s : best))
}

function plainCell(text: string, start: number, separator: string): TableCell {
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++
  return { text: text.slice(start, end).trim(), range: { start, end } }
}

function quotedCell(text: string, start: number, separator: string, findings: Findings): TableCell {
  let at = start + 1
  let value = ''
  for (;;) {
    const mark = text.indexOf('"', at)
    if (mark < 0) {
      findings.add('bad-table', { start, end: start + 1 }, 'a quotation mark is not closed')
      return { text: value + text.slice(at), range: { start, end: text.length } }
    }
    value += text.slice(at, mark)
    at = mark + 1
    if (text[at] !== '"') break
    value += '"'
    at++
  }
  const rest = plainCell(text, at, separator)
  if (rest.text !== '') findings.add('bad-table', rest.range, 'text stands behind a closing quotation mark')
  return { text: value.replace(/\s+/g, ' ').trim(), range: { start, end: rest.range.end } }
}
