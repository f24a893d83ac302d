import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** A row of a register, by the names in its first line. */
export type Row = Readonly<Record<string, string>>

/**
 * Reads a gzipped file of comma-separated values.
 * @param path the file
 * @param encoding of the text; the arms register of SIPRI comes in Latin-1
 * @returns the cells of each line, quotation marks taken off
 */
export function readCells(path: string, encoding: 'utf8' | 'latin1' = 'utf8'): string[][] {
  return gunzipSync(readFileSync(path)).toString(encoding).split(/\r?\n/).filter(Boolean).map(cellsOf)
}

/** The rows of such a file, keyed by the first line. */
export function readRows(path: string): Row[] {
  const [names, ...rows] = readCells(path)
  return rows.map((cells) => Object.fromEntries(names!.map((name, i) => [name, cells[i] ?? ''])))
}

/** The cells of one line; a quoted cell may hold commas and doubled marks, but no line end. */
export function cellsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(',')
  const cells: string[] = []
  for (const [, quoted, plain] of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    cells.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'))
  }
  return cells
}
