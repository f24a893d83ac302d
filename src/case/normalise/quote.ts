import type { Quotation } from '../case.js'
import { textOf, type WrittenMap } from '../parse/written.js'
import type { Context } from './context.js'
import { readText, valueAt } from './read.js'

/** Reads the words of a report, with those around them; null where none are given. */
export function readQuote(c: Context, map: WrittenMap): Quotation | null {
  const quote = valueAt(map, 'quote')
  if (quote?.kind !== 'map') return null
  // as they stand, with the space around them: a quotation is found again by it
  const part = (key: string): string | null => (readText(c, quote, key) === null ? null : textOf(valueAt(quote, key)))
  const exact = part('exact')
  return exact === null ? null : { exact, prefix: part('prefix'), suffix: part('suffix') }
}
