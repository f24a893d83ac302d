import type { Range } from '../diagnostics.js'
import { Findings } from '../findings.js'

/** A cell of a table in text form, with its place. */
export interface TableCell {
  text: string
  range: Range
}

const SEPARATORS = [',', ';', '\t'] as const

/**
 * Reads a table of comma-, semicolon- or tab-separated values (RFC 4180). The separator is the one that a first line `sep=;` names, as Excel
 * writes it, else the one that divides most lines as it divides the first. A cell in quotation marks may hold separators, line ends and
 * doubled marks. Empty lines are left out.
 */
export function readTable(text: string, findings: Findings): TableCell[][] {
  const named = /^\ufeff?sep=([,;\t])\r?\n/i.exec(text)
  if (named) return divide(text, named[0].length, named[1]!, findings)
  const start = text.startsWith('\ufeff') ? 1 : 0
  return divide(text, start, sniffSeparator(text, start), findings)
}

function divide(text: string, start: number, separator: string, findings: Findings): TableCell[][] {
  const rows: TableCell[][] = []
  let row: TableCell[] = []
  let at = start
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

function sniffSeparator(text: string, start: number): string {
  const trials = SEPARATORS.map((separator) => {
    const rows = divide(text, start, separator, new Findings('', null))
    const columns = rows[0]?.length ?? 0
    const alike = rows.filter((r) => r.length === columns).length / Math.max(1, rows.length)
    return { separator, score: [columns >= 3 ? 1 : 0, alike, columns] as const }
  })
  const better = (a: readonly number[], b: readonly number[]): boolean => {
    const i = a.findIndex((n, k) => n !== b[k])
    return i >= 0 && a[i]! > b[i]!
  }
  return trials.reduce((best, trial) => (better(trial.score, best.score) ? trial : best)).separator
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
