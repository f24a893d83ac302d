import type { Diagnostic, Range } from '../diagnostics.js'
import { Findings } from '../findings.js'
import { readDocument } from '../parse/document.js'
import { follow, plain, type Written, type WrittenMap } from '../parse/written.js'

/** A path of keys and indices: `['evidence', 'cargo', 'if', 'none']`. */
export type Path = readonly (string | number)[]

/**
 * Replaces one value in a case file. All other bytes stay as they are: comments, order, spacing.
 * @param path keys as they stand in the file, and indices of lists
 * @param source the new value as YAML source; `sourceOf` writes numbers, words, texts and bands
 * @returns the new text; or a fault where the file is no YAML mapping, nothing stands at the path, or the new source would not be read back
 * as that one value alone
 */
export function editValue(text: string, path: Path, source: string): { text: string } | { diagnostic: Diagnostic } {
  const findings = new Findings(text, null)
  const root = readDocument(text, findings)
  if (!root) return { diagnostic: findings.sorted().find((d) => d.severity === 'fault')! }
  const old = path.length > 0 ? follow(root, path) : null
  if (!old) return refuse(text, longestPlace(root, path), `nothing stands at ${say(path)}`)
  const range = valueRange(text, old)
  const glued = range.start === range.end && /\S/.test(text[range.start - 1] ?? ' ')
  const edited = `${text.slice(0, range.start)}${glued ? ' ' : ''}${source}${text.slice(range.end)}`
  const again = readDocument(edited, new Findings(edited, null))
  const meant = readDocument(`value: ${source}\n`, new Findings('', null))?.entries.get('value')?.value
  if (again && meant && same(plain(again), withValue(plain(root), path, plain(meant)))) return { text: edited }
  return refuse(text, range, `${JSON.stringify(source)} cannot stand at ${say(path)}`)
}

function refuse(text: string, range: Range, message: string): { diagnostic: Diagnostic } {
  const findings = new Findings(text, null)
  findings.add('bad-edit', range, message)
  return { diagnostic: findings.sorted()[0]! }
}

function say(path: Path): string {
  return path.length > 0 ? `"${path.join('.')}"` : 'the top of the file'
}

/** Where the path still leads somewhere. */
function longestPlace(root: WrittenMap, path: Path): Range {
  for (let n = path.length - 1; n > 0; n--) {
    const at = follow(root, path.slice(0, n))
    if (at) return at.range
  }
  return { start: 0, end: 0 }
}

/** The bytes of a value without the line end that belongs to a block. */
function valueRange(text: string, { range }: Written): Range {
  let { end } = range
  while (end > range.start && /\s/.test(text[end - 1]!)) end--
  return { start: range.start, end }
}

function withValue(value: unknown, path: Path, replacement: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return replacement
  if (Array.isArray(value)) return value.map((v, i) => (i === step ? withValue(v, rest, replacement) : v))
  const copy: Record<string, unknown> = Object.create(null)
  for (const [key, v] of Object.entries(value as Record<string, unknown>)) {
    copy[key] = key === String(step) ? withValue(v, rest, replacement) : v
  }
  return copy
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [Object.entries(a), Object.entries(b)]
  return left.length === right.length && left.every(([key, value]) => same(value, (b as Record<string, unknown>)[key]))
}
