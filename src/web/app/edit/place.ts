import { Findings } from '../../../case/findings.js'
import { readDocument } from '../../../case/parse/document.js'
import { follow, type Written, type WrittenMap } from '../../../case/parse/written.js'

/** Keys and indices from the top of the file. */
export type Path = readonly (string | number)[]

/** The other name under which the state of an item may be written. */
const STATES: Record<string, string> = { true: 'yes', false: 'no', yes: 'true', no: 'false' }

/** A case file as values with their places; null where it is no YAML mapping. */
export function readPlaces(text: string): WrittenMap | null {
  return readDocument(text, new Findings(text, null))
}

/**
 * A path as it stands in the file: states of items under the name the file gives them, and the number inside a cell that has a warrant
 * (`{ p: likely, because: … }`).
 */
export function resolvePath(root: WrittenMap, path: Path): Path {
  const real: (string | number)[] = []
  for (const step of path) {
    const here = follow(root, real)
    const other = typeof step === 'string' ? STATES[step] : undefined
    const renamed = here?.kind === 'map' && other !== undefined && !here.entries.has(String(step))
    real.push(renamed && here.entries.has(other) ? other : step)
  }
  const end = follow(root, real)
  const warranted = end?.kind === 'map' && end.entries.has('p') && end.entries.has('because')
  return warranted && real.at(-1) !== 'p' ? [...real, 'p'] : real
}

/** The bytes of a value as written, without the line end that belongs to a block. */
export function sourceAt(text: string, { range }: Written): string {
  return text.slice(range.start, range.end).trimEnd()
}

/** Whether two plain values are the same, the order of keys aside. */
export function samePlain(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [Object.entries(a), Object.entries(b)]
  const other = new Map(right)
  return left.length === right.length && left.every(([k, v]) => other.has(k) && samePlain(v, other.get(k)))
}
