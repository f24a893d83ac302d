import { nearest } from '../../world/spelling.js'
import type { Findings } from '../findings.js'
import { type Entry, shorten } from '../parse/written.js'

/** So many keys can be listed in a hint. */
const LISTED = 14

/**
 * Reports a key that the language does not know at its place.
 * @returns the key that was probably meant, or null
 */
export function reportUnknownKey(
  findings: Findings,
  { key, keyRange, value }: Entry,
  known: readonly string[],
): string | null {
  const near = nearest(key.toLowerCase(), known)
  const cut = value.kind === 'scalar' && value.source === ''
  const listed = near || known.length > LISTED ? undefined : `known here: ${known.join(', ')}`
  const comma = /^\d+$/.test(key)
    ? 'a number is written with a point: 0.45'
    : 'text with a comma inside { } needs quotation marks'
  const hint = cut ? comma : listed
  findings.add(
    'unknown-key',
    keyRange,
    `unknown key "${shorten(key)}"${near ? ` (did you mean "${near}"?)` : ''}`,
    hint,
  )
  return near
}
