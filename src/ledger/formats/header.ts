import type { Division, Sample } from './layout.js'

/** A file whose first line names its columns. */
export interface Headed {
  division: Division
  /** SQL of the cell by the first of these names that the file has; null where it has none */
  cell(...names: string[]): string | null
}

/**
 * Reads the header of a delimited file.
 * @returns null where there is no such header: a name is missing of `required` (each with its other spellings; letters and digits count, in either case)
 */
export function readHeader(
  sample: Sample,
  delimiter: string,
  quote: '"' | '',
  required: (string | string[])[],
): Headed | null {
  const columns = splitLine(sample.lines[0] ?? '', delimiter, quote).map((name) => name.trim())
  const places = new Map(columns.map((name, i) => [bare(name), `r.c${i}`]))
  const cell = (...names: string[]): string | null =>
    names.map((name) => places.get(bare(name))).find((place) => place !== undefined) ?? null
  if (!required.every((names) => cell(...[names].flat()) !== null)) return null
  return { division: { kind: 'delimited', delimiter, quote, header: 1, columns, fewest: columns.length }, cell }
}

/** The cells of one line. */
export function splitLine(line: string, delimiter: string, quote: '"' | ''): string[] {
  if (quote === '' || !line.includes(quote)) return line.split(delimiter)
  const cells: string[] = []
  let cell = ''
  let inside = false
  for (let i = 0; i < line.length; i++) {
    const letter = line[i]!
    if (letter === quote) {
      if (inside && line[i + 1] === quote) cell += line[i++]
      else inside = !inside
    } else if (letter === delimiter && !inside) {
      cells.push(cell)
      cell = ''
    } else cell += letter
  }
  return [...cells, cell]
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}
