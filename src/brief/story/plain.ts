import type { Part, StatePart } from './parts.js'

/** How an item stands, in words. */
export const STANDS: Record<StatePart['state'], string> = {
  reported: 'reported',
  fact: 'plain fact',
  seen: 'seen',
  'not-seen': 'not seen',
  pending: 'pending',
  'no-data': 'no data',
  rate: 'base rate',
  gap: 'gap',
  'not-yet': 'not yet',
  background: 'background',
  unrated: 'unrated',
}

/**
 * Parts as text without links or marks; the file's words keep their quotation marks. Not escaped for any form.
 * @param marked set hypotheses and answers apart from the words about them by quotation marks
 */
export function plainText(parts: Part[], marked = false): string {
  return parts.map((part) => plain(part, marked)).join('')
}

function plain(part: Part, marked: boolean): string {
  if (typeof part === 'string') return part
  if (part.kind === 'state') return STANDS[part.state]
  if (part.kind === 'name' && part.apart && marked) return `‘${part.text}’`
  return part.kind === 'says' && part.quoted ? `“${part.text}”` : part.text
}
