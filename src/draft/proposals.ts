import type { Origin, OriginEdge } from '../read/origins/origin.js'
import { plainOf } from './text-quote.js'

/** Lines beside a report, and UTF-16 units of it that a line shows. */
const [MOST, SHOWN] = [4, 70]

const IN_WORDS: Record<OriginEdge['reason'], (from: string) => string> = {
  own: () => 'own reporting, as far as can be seen',
  copy: (from) => `words of ${from}`,
  passage: (from) => `passages of ${from}`,
  credit: (from) => `credits ${from}`,
  'first-report': (from) => `first reported by ${from}`,
  attribution: (from) => `attributed to ${from}`,
  interview: (from) => `said to ${from}`,
  link: (from) => `links to ${from}`,
  quotation: (from) => `the same words of ${from}`,
  statement: (from) => `attributed to ${from}`,
}

/**
 * What speaks for the origins of a report, a line each, in the report's own words; what only a passage goes back to is told as not taken over.
 * @param report the id of a document's report
 */
export function proposalsOf(
  edges: readonly { origin: Origin; edge: OriginEdge }[],
  text: string,
  report: (document: number) => string,
): string[] {
  const isWhole = ({ edge }: { edge: OriginEdge }): number => Number(edge.scope === 'document')
  const sorted = edges
    .filter(({ origin }) => origin.kind !== 'statement')
    .sort((a, b) => isWhole(b) - isWhole(a) || b.edge.strength - a.edge.strength)
  return sorted.slice(0, MOST).map(({ origin, edge: { scope, reason, span, of, strength } }) => {
    const from = of === null ? origin.name : report(of)
    const words = span === null ? '' : plainOf(text.slice(span[0], Math.min(span[1], span[0] + SHOWN))).text
    const status = scope === 'document' ? 'proposed' : 'in part, not taken over'
    return `${status}: ${IN_WORDS[reason](from)} (${strength})${words === '' ? '' : `: "${words}"`}`
  })
}
