import { parseHTML } from 'linkedom'
import { fromDummies } from './dummies.js'

/** What is used of a node of a page. */
export interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
  readonly parentNode: PageNode | null
  textContent: string
}

/** What is used of an element of a page. */
export interface PageElement extends PageNode {
  readonly tagName: string
  readonly className: string
  readonly id: string
  getAttribute(name: string): string | null
  hasAttribute(name: string): boolean
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  remove(): void
}

/** What is used of a page. */
export interface PageDocument extends PageElement {
  readonly body: PageElement
}

export const TEXT = 3
export const ELEMENT = 1

/** A page's document, and for each piece of text in it its place in the words that were scanned. */
export interface Page {
  document: PageDocument
  places: Map<PageNode, number>
}

/**
 * Builds the document of a tidy page. Nothing runs and nothing is fetched: linkedom runs no scripts, and the tidy markup
 * holds none.
 * @param words all words of the body, by which the places of its text nodes are counted.
 */
export function buildPage(html: string, words: string, title: string | null): Page {
  const document = parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`)
    .document as unknown as PageDocument
  const places = new Map<PageNode, number>()
  const all = fromDummies(words)
  let count = 0
  for (const node of textsOf(document.body)) {
    const shown = node.textContent
    const text = fromDummies(shown)
    if (text !== shown) node.textContent = text
    if (all.startsWith(text, count)) places.set(node, count)
    count += text.length
  }
  if (title !== null) {
    const head = document as unknown as { title: string }
    head.title = title
  }
  return { document, places }
}

/** The text nodes below a node, in the order of the page. */
export function* textsOf(root: PageNode): Generator<PageNode> {
  for (let node: PageNode | null = root; node; node = after(node, root)) if (node.nodeType === TEXT) yield node
}

function after(node: PageNode, root: PageNode): PageNode | null {
  if (node.firstChild) return node.firstChild
  let at: PageNode | null = node
  while (at && at !== root && !at.nextSibling) at = at.parentNode
  return at && at !== root ? at.nextSibling : null
}
