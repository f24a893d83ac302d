import type { LibraryFault } from './faults.js'

/** A line of the frozen list of what was drawn. */
export interface Drawn {
  id: string
  a: string
  c: string
  group: string | null
  b: string
  first: number
  stratum: string
  /** episodes of the frame in the stratum, and how many of them were drawn: their ratio is the episode's weight */
  size: number
  of: number
  /** supply that was running when the hostility began */
  running: boolean
  /** whether the seed chose it for a second coding */
  second: boolean
}

/** The first line of `drawn.csv`. */
export const DRAWN_COLUMNS = [
  'id',
  'a',
  'c',
  'group',
  'b',
  'first',
  'stratum',
  'size',
  'of',
  'running',
  'second',
  'seed',
] as const

/**
 * Reads the frozen list.
 * @param text comma-separated values without quotation marks; lines that begin with # are remarks
 * @returns its lines, and a fault for each that is not one
 */
export function readDrawn(text: string, file: string): { drawn: Drawn[]; faults: LibraryFault[] } {
  const drawn: Drawn[] = []
  const faults: LibraryFault[] = []
  const lines = text.split('\n').map((line, i) => ({ cells: line.split(','), line: i + 1 }))
  const rows = lines.filter(({ cells }) => cells[0] !== '' && !cells[0]!.startsWith('#'))
  const [head, ...body] = rows
  if (head?.cells.join() !== DRAWN_COLUMNS.join()) {
    const message = `the first line is not "${DRAWN_COLUMNS.join()}"`
    return { drawn, faults: [{ code: 'shape', file, line: head?.line ?? 1, column: 1, message }] }
  }
  for (const { cells, line } of body) {
    const [id, a, c, group, b, first, stratum, size, of, running, second] = cells
    if (cells.length !== DRAWN_COLUMNS.length || [first, size, of].some((n) => !/^\d+$/.test(n!))) {
      faults.push({ code: 'shape', file, line, column: 1, message: `no line of the list: ${cells.join()}` })
      continue
    }
    const numbers = { first: Number(first), size: Number(size), of: Number(of) }
    const flags = { running: running === 'yes', second: second === 'yes' }
    drawn.push({ id: id!, a: a!, c: c!, group: group || null, b: b!, stratum: stratum!, ...numbers, ...flags })
  }
  return { drawn, faults }
}
