import type { Woven } from '../weave.js'
import { addressOf } from './address.js'
import { buildPage } from './nodes.js'
import { scanPage } from './scan.js'
import { weaveBody } from './words.js'

const ESCAPED_TWICE = /<(?:p|br|div|a|strong|em|b|i|ul|li|h[1-6]|img|span)\b[^<>]{0,500}>/i

/**
 * Reads markup that is all report: a feed's entry, a mail's body. Markup that was escaped twice is read twice.
 * @param base the address that relative links start from, if it is known.
 * @returns its words, and the markup that their offsets lead into.
 * @throws TooMuch where it is larger than is read.
 */
export function readFragment(source: string, base: string | null): { woven: Woven; original: string } {
  const once = weaveAll(source, base)
  if (!ESCAPED_TWICE.test(once.text)) return { woven: once, original: source }
  return { woven: weaveAll(once.text, base), original: once.text }
}

function weaveAll(source: string, base: string | null): Woven {
  const scanned = scanPage(source)
  const { document, places } = buildPage(scanned.html, scanned.words, null)
  const body = { root: document.body, places, byline: null, chosen: true }
  return weaveBody(source, scanned, body, { title: null, names: [] }, (href) => addressOf(href, base))
}
