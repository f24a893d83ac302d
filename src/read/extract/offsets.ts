import type { Range } from '../document.js'

/**
 * Where each stretch of a text stood in its original: text from `at[i]` up to `at[i + 1]` (the last up to the text's
 * end) came from `[from[i], to[i])`. Stretches of equal length correspond unit by unit; others as a whole (an entity,
 * a run of blanks, the gap between two paragraphs). All in UTF-16 units, ascending.
 */
export interface OffsetMap {
  at: number[]
  from: number[]
  to: number[]
  /** length of the text */
  length: number
}

/**
 * Finds a stretch of a text in its original.
 * @param range in UTF-16 units of the text, end exclusive, within it.
 * @returns the smallest stretch of the original that holds all of it; for an empty range the place before which it
 *   stands, empty too.
 * @throws RangeError where the range is not within the text.
 */
export function locate(map: OffsetMap, range: Range): { start: number; end: number } {
  const [start, end] = range
  if (!(start >= 0 && start <= end && end <= map.length))
    throw new RangeError(`no stretch [${start}, ${end}) in a text of ${map.length}`)
  if (map.at.length === 0) return { start: 0, end: 0 }
  if (start === end) {
    const place = start === map.length ? unit(map, start - 1).end : unit(map, start).start
    return { start: place, end: place }
  }
  return { start: unit(map, start).start, end: unit(map, end - 1).end }
}

function unit(map: OffsetMap, offset: number): { start: number; end: number } {
  const i = stretchAt(map.at, offset)
  const [at, from, to] = [map.at[i]!, map.from[i]!, map.to[i]!]
  const length = (map.at[i + 1] ?? map.length) - at
  if (to - from !== length) return { start: from, end: to }
  return { start: from + offset - at, end: from + offset - at + 1 }
}

/** The last place in ascending numbers whose number is not above `offset`. */
export function stretchAt(ascending: readonly number[], offset: number): number {
  let low = 0
  let high = ascending.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (ascending[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}
