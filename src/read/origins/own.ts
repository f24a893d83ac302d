import { isWithin } from '../../world/quotes.js'
import type { Document, Range } from '../document.js'
import { type Outlet, outletIn } from './outlets.js'

/** What a document says of its outlet's own work. */
const MARKS = [
  /(?<![\p{L}])(?:told|speaking to|spoke to|in an interview with|shared with|seen by|reviewed by|obtained by|verified by) (?:us|our (?:correspondent|reporter)s?|this (?:newspaper|paper|reporter|correspondent|magazine|agency|website|site|channel))(?![\p{L}])/giu,
  /(?<![\p{L}])our (?:own )?(?:correspondent|reporter)s?(?![\p{L}])/giu,
  /(?<![\p{L}])this (?:newspaper|paper|magazine|agency|website|site|channel) (?:has|had|was|could|visited|saw)(?![\p{L}])/giu,
]
const NAMED =
  /(?<![\p{L}])(?:told|speaking to|spoke to|in an interview with|in an interview to|shared with|seen by|reviewed by|obtained by|verified by)\s(?:the\s)?(?<name>\p{Lu}[\p{L}\p{N}&.'’-]{0,40}(?:\s\p{Lu}[\p{L}\p{N}&.'’-]{0,40}){0,3})/gu

/**
 * Where a document shows that its outlet saw or heard something itself ("told this newspaper", "told" and its own name); null where it does not say so. What
 * stands in a quotation is the speaker's.
 * @param outlet the one that it came out with
 */
export function ownWork(
  { text, quotes }: Document,
  outlet: Outlet | null,
  present: ReadonlyMap<string, Outlet>,
): Range | null {
  const quoted = quotes.map(({ span: [start, end] }) => ({ start, end }))
  const spanOf = (match: RegExpExecArray): Range | null => {
    const [start, end] = [match.index, match.index + match[0].length]
    return isWithin({ start, end }, quoted) ? null : [start, end]
  }
  for (const mark of MARKS) {
    for (const match of text.matchAll(mark)) {
      const span = spanOf(match)
      if (span !== null) return span
    }
  }
  if (outlet === null) return null
  for (const match of text.matchAll(NAMED)) {
    const span = spanOf(match)
    if (span !== null && outletIn(match.groups!.name!, 'start', present)?.outlet.key === outlet.key) return span
  }
  return null
}
