import { stretchAt } from '../offsets.js'
import { TextWeaver, type Woven } from '../weave.js'
import type { Body } from './body.js'
import { isFurnitureLine } from './furniture.js'
import { ELEMENT, type PageElement, type PageNode, TEXT } from './nodes.js'
import type { Scanned } from './scan.js'
import { BLOCK } from './tags.js'

/** Blocks that begin a line, not a paragraph, after one another. */
const LINES = new Set(['li', 'dd', 'tr'])
const SKIPPED = new Set(['figcaption', 'script', 'style'])

/**
 * Weaves the words of a page's report: blocks as paragraphs, items and rows as lines, links with their addresses.
 * @param known what the page says of itself; lines that say no more are left out.
 * @param address resolves what a link names into an http or https address; null where it leads nowhere else.
 */
export function weaveBody(
  source: string,
  scanned: Scanned,
  body: Body,
  known: Known,
  address: (href: string) => string | null,
): Woven {
  const weaver = new TextWeaver()
  const furniture = furnitureOf(body.root, known)
  const walk = (node: PageNode): void => {
    if (node.nodeType === TEXT) weaveText(weaver, source, scanned, body.places.get(node), node.textContent.length)
    else if (node.nodeType === ELEMENT && !furniture.has(node)) enter(node as PageElement)
  }
  const enter = (element: PageElement): void => {
    const name = element.tagName.toLowerCase()
    if (SKIPPED.has(name)) return
    const gap = gapOf(name)
    if (gap) weaver.part(gap)
    const start = weaver.next
    for (let child = element.firstChild; child; child = child.nextSibling) walk(child)
    const href = name === 'a' ? element.getAttribute('href') : null
    const url = href === null ? null : address(href)
    if (url !== null) weaver.link(url, start)
    if (gap) weaver.part(gap)
  }
  walk(body.root)
  return weaver.finish()
}

function gapOf(name: string): 'blank' | 'line' | 'paragraph' | null {
  if (name === 'br' || LINES.has(name)) return 'line'
  if (name === 'td' || name === 'th') return 'blank'
  return BLOCK.has(name) ? 'paragraph' : null
}

function weaveText(
  weaver: TextWeaver,
  source: string,
  scanned: Scanned,
  place: number | undefined,
  length: number,
): void {
  if (place === undefined) return
  const end = place + length
  for (let i = stretchAt(scanned.at, place); i < scanned.at.length && scanned.at[i]! < end; i++) {
    const [at, from, to] = [scanned.at[i]!, scanned.from[i]!, scanned.to[i]!]
    const next = scanned.at[i + 1] ?? scanned.words.length
    if (to - from === next - at) weaver.write(source, from + Math.max(0, place - at), Math.min(to, from + end - at))
    else if (at >= place) weaver.put(scanned.words.slice(at, next), from, to)
  }
}

type Known = Parameters<typeof isFurnitureLine>[2]

/** What lies below a node: its words (the beginning of them is enough), how many are links, whether blocks are among it. */
interface Below {
  text: string
  linked: number
  blocks: boolean
}

const ENOUGH = 300

/** The innermost blocks, and single elements between blocks, that are furniture by their own words. */
function furnitureOf(root: PageNode, known: Known): Set<PageNode> {
  const furniture = new Set<PageNode>()
  const judge = (node: PageNode, { text, linked, blocks }: Below): void => {
    const line = text.replace(/\s+/g, ' ').trim()
    if (!blocks && isFurnitureLine(line, linked / Math.max(1, line.length), known)) furniture.add(node)
  }
  const look = (node: PageNode): Below => {
    const all: Below = { text: '', linked: 0, blocks: false }
    let run: [PageNode, Below | null][] = []
    const singles: [PageNode, Below][] = []
    const endRun = (): void => {
      const [one] = run
      if (run.length === 1 && one![1]) singles.push([one![0], one![1]])
      run = []
    }
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === TEXT) {
        if (all.text.length < ENOUGH) all.text += child.textContent
        if (run.length < 2 && child.textContent.trim() !== '') run.push([child, null])
      } else if (child.nodeType === ELEMENT) {
        const name = child.nodeName.toLowerCase()
        const inner = look(child)
        all.linked += name === 'a' ? inner.text.trim().length : inner.linked
        if (all.text.length < ENOUGH) all.text += inner.text
        if (BLOCK.has(name) || inner.blocks) {
          all.blocks = true
          endRun()
        } else if (run.length < 2) run.push([child, inner])
      }
    }
    endRun()
    if (all.blocks) for (const [single, below] of singles) judge(single, below)
    if (BLOCK.has(node.nodeName.toLowerCase()) && !/^t[dh]$/i.test(node.nodeName)) judge(node, all)
    return all
  }
  look(root)
  return furniture
}
