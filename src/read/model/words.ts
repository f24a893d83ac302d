import type { Range } from '../document.js'

const INSIDE = /[\p{L}\p{N}\p{M}]/u

/** A stretch of a text with its runs of blanks as one, and where each unit of it stands in the text. */
export interface Plain {
  text: string
  /** the place of each UTF-16 unit, and of the end */
  places: number[]
}

/** A sentence as it is shown to a model: one line, blanks as one space. */
export function plainOf(text: string, { start, end }: { start: number; end: number }): Plain {
  const places: number[] = []
  let plain = ''
  for (let i = start; i < end; i++) {
    const blank = /\s/.test(text[i]!)
    if (blank && (plain === '' || plain.endsWith(' '))) continue
    plain += blank ? ' ' : text[i]!
    places.push(i)
  }
  places.push(end)
  return { text: plain, places }
}

/**
 * All places where words stand in a sentence, letter for letter and as whole words.
 * @returns ranges in the text that the sentence is of
 */
export function placesOf(words: string, { text, places }: Plain): Range[] {
  const sought = words.replace(/\s+/g, ' ').trim()
  if (sought === '' || /\p{Cs}/u.test(sought)) return []
  const found: Range[] = []
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const end = at + sought.length
    if (isCut(text, at) || isCut(text, end)) continue
    found.push([places[at]!, places[end - 1]! + 1])
  }
  return found
}

/** Of several places the one nearest to a range; null of none. */
export function nearestTo([start, end]: Range, places: readonly Range[]): Range | null {
  const distance = (at: Range) => Math.max(at[0] - end, start - at[1])
  return places.reduce<Range | null>((best, at) => (best === null || distance(at) < distance(best) ? at : best), null)
}

/** Whether a place lies within a word. */
function isCut(text: string, at: number): boolean {
  if (at === 0 || at >= text.length) return false
  const before = text.codePointAt(at - 2)
  const last = before !== undefined && before > 0xffff ? before : text.codePointAt(at - 1)!
  return INSIDE.test(String.fromCodePoint(last)) && INSIDE.test(String.fromCodePoint(text.codePointAt(at)!))
}
