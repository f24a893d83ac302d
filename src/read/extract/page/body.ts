import { Readability } from '@mozilla/readability'
import { removeFurniture } from './furniture.js'
import { buildPage, type Page, type PageElement, type PageNode } from './nodes.js'
import type { Scanned } from './scan.js'

/** The part of a page that is its report. */
export interface Body {
  root: PageNode
  places: Page['places']
  byline: string | null
  /** whether the report was told from the rest of the page, or all of the body had to be taken */
  chosen: boolean
}

/** Characters below which the choice is made anew with fewer demands. */
const LEAST = 250
/** Where the report is if no choice finds one, best first. */
const PLACES = ['[itemprop=articleBody]', 'article', 'main', '[role=main]', '#content', '.content']

/** What Readability keeps to itself: the demands that it makes of a report. */
interface Demands {
  _removeFlag(flag: number): void
  FLAG_STRIP_UNLIKELYS: number
  FLAG_WEIGHT_CLASSES: number
}

/**
 * Chooses the part of a page that is its report, by Readability (Mozilla), without the furniture that outlets mark as
 * such. Where that leaves too little, the demands are lowered step by step; at last all of the body is taken.
 * @param fresh a page that was just built from `scanned`; it is used up.
 */
export function chooseBody(scanned: Scanned, fresh: Page): Body {
  const build = (): Page => buildPage(scanned.html, scanned.words, scanned.title)
  let best: Body | null = null
  for (let lowered = 0; lowered < 3; lowered++) {
    const body = attempt(lowered === 0 ? fresh : build(), lowered)
    if (body && (best === null || lengthOf(body.root) > lengthOf(best.root) * 2)) best = body
    if (best && lengthOf(best.root) >= LEAST) return best
  }
  const { document, places } = build()
  removeFurniture(document.body)
  const all = lengthOf(document.body)
  if (best && lengthOf(best.root) * 4 >= all) return best
  for (const selector of PLACES) {
    const [one, ...more] = [...document.querySelectorAll(selector)]
    if (one && more.length === 0 && lengthOf(one) * 4 > all) return { root: one, places, byline: null, chosen: true }
  }
  return { root: document.body, places, byline: null, chosen: false }
}

function attempt({ document, places }: Page, lowered: number): Body | null {
  removeFurniture(document.body)
  const reader = new Readability<PageElement>(document as never, {
    charThreshold: -1,
    disableJSONLD: true,
    serializer: (node) => node as unknown as PageElement,
  })
  const demands = reader as unknown as Demands
  if (lowered > 0) demands._removeFlag(demands.FLAG_STRIP_UNLIKELYS)
  if (lowered > 1) demands._removeFlag(demands.FLAG_WEIGHT_CLASSES)
  const found = reader.parse()
  return found?.content ? { root: found.content, places, byline: found.byline ?? null, chosen: true } : null
}

function lengthOf(node: PageNode): number {
  return node.textContent.replace(/\s+/g, ' ').length
}
