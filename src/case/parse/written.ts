import type { Range } from '../diagnostics.js'

/** A value as it stands in the file, with its place; nothing is known of its meaning yet. */
export type Written = WrittenMap | WrittenList | WrittenScalar

export interface WrittenMap {
  kind: 'map'
  /** by the source text of the key */
  entries: Map<string, Entry>
  range: Range
}

export interface Entry {
  key: string
  keyRange: Range
  value: Written
}

export interface WrittenList {
  kind: 'list'
  items: Written[]
  range: Range
}

export interface WrittenScalar {
  kind: 'scalar'
  value: string | number | boolean | null
  /** the bytes of the value itself, without quotation marks for plain values only */
  source: string
  quoted: boolean
  range: Range
}

/** Follows a path of keys and indices into a value; null where it leads nowhere. */
export function follow(root: Written, path: readonly PropertyKey[]): Written | null {
  let at: Written | undefined = root
  for (const step of path) {
    if (at?.kind === 'map') at = at.entries.get(String(step))?.value
    else if (at?.kind === 'list' && typeof step === 'number') at = at.items[step]
    else return null
  }
  return at ?? null
}

/** What a value is, for messages: `a list`, `the number 2`, `the text "likely"`. */
export function describe(value: Written): string {
  if (value.kind === 'map') return value.entries.size === 0 ? 'an empty mapping' : 'a mapping'
  if (value.kind === 'list') return value.items.length === 0 ? 'an empty list' : 'a list'
  if (value.value === null) return 'nothing'
  if (typeof value.value === 'string') return `the text "${shorten(value.value)}"`
  return typeof value.value === 'number' ? `the number ${shorten(value.source)}` : value.source
}

/** The text of a scalar: what stands in the file, for plain numbers and the like as well; null for anything else. */
export function textOf(value: Written | undefined): string | null {
  if (value?.kind !== 'scalar' || value.value === null) return null
  return typeof value.value === 'string' ? value.value : value.source
}

/** Whether a value can be read as text: any scalar but an empty one. */
export function isWrittenText(value: Written): boolean {
  return value.kind === 'scalar' && value.value !== null
}

/** A value cut to what a message can hold. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const points = [...line.slice(0, 82)]
  return line.length > 41 && points.length > 40 ? `${points.slice(0, 39).join('')}…` : line
}

/**
 * A value as plain JavaScript, for the shape check. Mappings have no prototype, so that no key can mean anything but itself.
 */
export function plain(value: Written): unknown {
  if (value.kind === 'scalar') return value.value
  if (value.kind === 'list') return value.items.map(plain)
  const result: Record<string, unknown> = Object.create(null)
  for (const [key, entry] of value.entries) result[key] = plain(entry.value)
  return result
}
