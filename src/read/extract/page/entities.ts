import { parseHTML } from 'linkedom'
import { asWindows1252 } from '../windows-1252.js'

/** One entity at the place where the search stands. */
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,31}));?/iy

/** Named entities met so far, with what they stand for; bounded by `MOST_NAMES`. */
const names = new Map<string, string | null>()
/** HTML has 2,231 names; what is asked beyond this many is taken as text. */
const MOST_NAMES = 4_000

/**
 * Reads the entity that begins at `at`.
 * @returns its one or two characters and its end in the source, or null where the `&` stands for itself.
 */
export function entityAt(source: string, at: number): { piece: string; end: number } | null {
  ENTITY.lastIndex = at
  const m = ENTITY.exec(source)
  if (!m) return null
  const end = at + m[0].length
  const [whole, decimal, hex, name] = m
  if (name === undefined) return { piece: numbered(Number.parseInt(decimal ?? hex!, decimal ? 10 : 16)), end }
  const piece = named(whole)
  return piece === null ? null : { piece, end }
}

function numbered(code: number): string {
  // HTML reads references to 128–159 as windows-1252 (section 13.2.5.80)
  if (code >= 128 && code < 160) return asWindows1252(String.fromCharCode(code))
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return '\uFFFD'
  return String.fromCodePoint(code)
}

function named(reference: string): string | null {
  const met = names.get(reference)
  if (met !== undefined) return met
  if (names.size >= MOST_NAMES) return null
  const text: string = parseHTML(`<p>${reference}</p>`).document.querySelector('p')?.textContent ?? reference
  const piece = text === reference || text.length > 2 ? null : text
  names.set(reference, piece)
  return piece
}
