import { parseDay } from '../../world/days.js'
import type { Document } from '../document.js'

/**
 * An order of documents that does not depend on how they were given: by their moment of publication (one with a day alone after those with an hour on that
 * day, one without either last), the longer first, then by their text and whatever else tells them apart.
 * @returns places in the list, in that order
 */
export function orderOf(documents: readonly Document[]): number[] {
  const moments = documents.map(momentOf)
  return documents
    .map((_, i) => i)
    .sort((i, j) => {
      const [a, b] = [documents[i]!, documents[j]!]
      return (
        (moments[i] === moments[j] ? 0 : moments[i]! - moments[j]!) ||
        b.text.length - a.text.length ||
        compare(a.text, b.text) ||
        compare(a.outlet ?? '', b.outlet ?? '') ||
        compare(a.url ?? '', b.url ?? '') ||
        compare(a.title ?? '', b.title ?? '') ||
        compare(a.file, b.file)
      )
    })
}

/** Milliseconds since 1970-01-01 UTC; infinite where no day is known. */
function momentOf({ date, published }: Document): number {
  const day = date === null ? null : parseDay(date)
  if (day === null) return Number.POSITIVE_INFINITY
  const moment = published === null || !published.includes(':') ? Number.NaN : Date.parse(published)
  return Number.isNaN(moment) ? (day + 1) * 86_400_000 - 1 : moment
}

/** By code units: the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
