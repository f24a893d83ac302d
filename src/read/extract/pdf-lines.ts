import { TextWeaver, type Woven } from './weave.js'

/** A line as a PDF draws it; measures in points. */
export interface PdfLine {
  text: string
  /** left edge, baseline, right edge, and height of its letters */
  x: number
  y: number
  right: number
  height: number
}

/** Lines at the top and at the bottom of a page that may be its heading or foot. */
const EDGE = 2
/** Pages on which such a line comes back before it is known as one. */
const COMES_BACK = 3
/** Line steps, in heights of letters, from which on a paragraph begins. */
const STEP = 1.75
/** Indents, in heights of letters, that begin a paragraph. */
const INDENT = 0.8

/**
 * Joins the lines of pages into paragraphs, also across pages, and words that were parted at a line's end.
 * @returns the text; the original that its offsets lead into (lines, with form feeds between pages); how many lines that
 *   come back at the edges of pages were left out.
 */
export function weavePages(pages: readonly PdfLine[][]): { woven: Woven; original: string; dropped: number } {
  const original = pages.map((lines) => lines.map(({ text }) => text).join('\n')).join('\f')
  const { kept, dropped } = keepText(pages)
  const whole = new Set([...original.matchAll(/\p{L}{1,40}-\p{Ll}{1,40}/gu)].map(([word]) => word.toLowerCase()))
  const weaver = new TextWeaver()
  kept.forEach(({ line, from }, i) => {
    const next = kept[i + 1]?.line
    const end = from + line.text.length
    weaver.write(original, from, next && goesOn(line, next, whole) ? from + line.text.trimEnd().length - 1 : end)
    if (!next) return
    if (isParted(line, next)) weaver.unpart()
    else weaver.part(gapBetween(line, kept[i + 1]!))
  })
  return { woven: weaver.finish(), original, dropped }
}

/** A line of the text itself: where it begins in the original, whether it is the first of its page, and the page's right edge. */
interface Kept {
  line: PdfLine
  from: number
  turned: boolean
  edge: number
}

function keepText(pages: readonly PdfLine[][]): { kept: Kept[]; dropped: number } {
  const edges = recurring(pages)
  const kept: Kept[] = []
  let at = 0
  let lines = 0
  for (const page of pages) {
    let edge = 0
    for (const { right } of page) edge = Math.max(edge, right)
    let turned = true
    page.forEach((line, i) => {
      const from = at
      at += line.text.length + 1
      lines++
      const atEdge = i < EDGE || i >= page.length - EDGE
      if (atEdge && (edges.has(keyOf(line)) || isNumber(line))) return
      kept.push({ line, from, turned, edge })
      turned = false
    })
    if (page.length === 0) at += 1
  }
  return { kept, dropped: lines - kept.length }
}

/** Whether a word is parted at the end of a line: a hyphen after a small letter, then a small letter. */
function isParted(line: PdfLine, next: PdfLine): boolean {
  return /\p{Ll}[-\u00ad\u2010]\s*$/u.test(line.text) && /^\s*\p{Ll}/u.test(next.text)
}

/** Whether the hyphen of a parted word goes: not where the text has the word with its hyphen elsewhere. */
function goesOn(line: PdfLine, next: PdfLine, whole: ReadonlySet<string>): boolean {
  if (!isParted(line, next)) return false
  const head = /\p{L}{1,40}(?=[-\u00ad\u2010]\s*$)/u.exec(line.text.slice(-60))?.[0] ?? ''
  const tail = /^\s*(\p{L}{1,40})/u.exec(next.text)?.[1] ?? ''
  return !whole.has(`${head}-${tail}`.toLowerCase())
}

function gapBetween(line: PdfLine, { line: next, turned, edge }: Kept): 'blank' | 'paragraph' {
  const ended = /[.!?:”"’)\]]\s*$/.test(line.text)
  const height = Math.max(1, Math.min(line.height, next.height))
  if (Math.abs(line.height - next.height) > 0.25 * height) return 'paragraph'
  if (turned || next.y > line.y) return ended && line.right < 0.9 * edge ? 'paragraph' : 'blank'
  if (line.y - next.y > STEP * height) return 'paragraph'
  if (next.x - line.x > INDENT * height && ended) return 'paragraph'
  return ended && line.right < 0.75 * edge ? 'paragraph' : 'blank'
}

function recurring(pages: readonly PdfLine[][]): Set<string> {
  const seen = new Map<string, number>()
  for (const lines of pages) {
    const keys = new Set([...lines.slice(0, EDGE), ...lines.slice(-EDGE)].map(keyOf))
    for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  const least = Math.max(COMES_BACK, pages.length / 4)
  return new Set([...seen].filter(([, times]) => times >= least).map(([key]) => key))
}

function keyOf(line: PdfLine): string {
  return line.text.trim().replace(/\d+/g, '#').toLowerCase()
}

function isNumber(line: PdfLine): boolean {
  return /^\s*(?:page\s*)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:\/|of)\s*\d{1,4})?\s*$/i.test(line.text)
}
