import type { Document, Range } from '../document.js'
import { plainAddress } from './addresses.js'
import { attributionsIn } from './attributions.js'
import { creditsIn } from './credits.js'
import type { Mention } from './mention.js'
import { type Outlet, outletOf } from './outlets.js'
import { ownWork } from './own.js'

/** UTF-16 units of a document in which attributions are looked for. */
export const MOST_TEXT = 200_000
/** From here on a document as a whole is taken to go back to what it names. */
const WHOLE = 0.6
/** A dateline, byline or closing line outweighs the outlet's own contribution. */
const CREDIT = 0.85
/** A link to an outlet that is named in the text as well. */
export const LINK = 0.4

/** What a document says of where it comes from. */
export interface Claims {
  outlet: Outlet | null
  mentions: Mention[]
  /** words that show the outlet's own work */
  own: Range | null
  /** addresses that it links to, made plain, outside its own site */
  links: { address: string; outlet: Outlet | null; span: Range }[]
  /** the outlets that it goes back to as a whole, and how firmly; a document with work of its own goes back to others in parts only */
  whole: Map<string, number>
}

/** Reads what documents say of where they come from; their places are kept. */
export function claimsOf(documents: readonly Document[]): Claims[] {
  const outlets = documents.map(outletOf)
  const present = new Map<string, Outlet>()
  for (const outlet of outlets) if (outlet !== null) present.set(outlet.key, outlet)
  return documents.map((document, i) => {
    const outlet = outlets[i]!
    const bounded =
      document.text.length > MOST_TEXT ? { ...document, text: document.text.slice(0, MOST_TEXT) } : document
    const mentions = [...creditsIn(bounded, present), ...attributionsIn(bounded, present)].filter(
      (m) => m.outlet.key !== outlet?.key,
    )
    const links = linksOf(document, outlet)
    const own = ownWork(bounded, outlet, present)
    return { outlet, mentions, own, links, whole: wholeOf(mentions, links, own) }
  })
}

function linksOf({ links, url }: Document, own: Outlet | null): Claims['links'] {
  const self = url === null ? null : plainAddress(url)
  return links.slice(0, 500).flatMap((link) => {
    const address = plainAddress(link.url)
    const outlet = address === null ? null : outletOf({ outlet: null, url: link.url })
    if (address === null || address === self || (own !== null && outlet?.key === own.key)) return []
    return [{ address, outlet, span: link.span }]
  })
}

/** Each further sign takes its share of what the others leave open. */
function wholeOf(mentions: readonly Mention[], links: Claims['links'], own: Range | null): Map<string, number> {
  const open = new Map<string, number>()
  const credited = new Set<string>()
  for (const { outlet, strength } of mentions) {
    open.set(outlet.key, (open.get(outlet.key) ?? 1) * (1 - strength))
    if (strength >= CREDIT) credited.add(outlet.key)
  }
  for (const key of new Set(links.map((l) => l.outlet?.key))) {
    if (key !== undefined && open.has(key)) open.set(key, open.get(key)! * (1 - LINK))
  }
  const firm = [...open]
    .map(([key, left]): [string, number] => [key, 1 - left])
    .filter(([key, strength]) => strength >= WHOLE && (own === null || credited.has(key)))
  return new Map(firm)
}
