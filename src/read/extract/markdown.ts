import { type Line, linesOf } from './plain.js'
import { TextWeaver, type Woven } from './weave.js'

/** A Markdown file, read. */
export interface Markdown extends Woven {
  /** what stands between `---` lines at its head, as text by lower-case key */
  head: Map<string, string>
  /** its first heading of the first level, if that comes before any other text */
  title: string | null
}

/** What is skipped, and what its own first group keeps, within a line. */
const INLINE = new RegExp(
  [
    '\\\\([!-/:-@[-`{-~])', // 1: escaped sign
    '\\[!\\[[^\\]\\n]{0,300}\\]\\([^()\\n]{0,2000}\\)\\]\\([^()\\n]{0,2000}\\)', // picture that is a link
    '!\\[[^\\]\\n]{0,300}\\](?:\\([^()\\n]{0,2000}\\)|\\[[^\\]\\n]{0,200}\\])', // picture
    '\\[((?:[^\\[\\]\\n\\\\]|\\\\.){1,1000})\\]\\(\\s?<?([^()\\s<>]{0,2000}(?:\\([^()\\s]{0,500}\\)[^()\\s<>]{0,500})?)>?(?:\\s+["\'(][^\\n]{0,500}?["\')])?\\s?\\)', // 2, 3: link
    '\\[((?:[^\\[\\]\\n\\\\]|\\\\.){1,1000})\\]\\[[^\\]\\n]{0,200}\\]', // 4: link by name
    '<(https?:\\/\\/[^\\s<>]{1,2000})>', // 5: bare address
    '<!--[\\s\\S]{0,1000}?-->|<\\/?[a-z][a-z0-9-]{0,40}(?:\\s[^<>]{0,2000})?\\/?>', // tag
    '(`{1,3})([^`\\n]{1,2000})\\6', // 6, 7: code
    '\\*{1,3}(?=\\S)|(?<=\\S)\\*{1,3}|(?<![\\p{L}\\p{N}])_{1,3}(?=\\S)|(?<=\\S)_{1,3}(?![\\p{L}\\p{N}])|~~', // stress
  ].join('|'),
  'giu',
)

const FENCE = /^\s{0,3}(`{3,}|~{3,})/
const HEADING = /^\s{0,3}#{1,6}[ \t]+/
const UNDERLINE = /^\s{0,3}(=+|-+)\s*$/
const RULE = /^\s{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const DEFINED = /^\s{0,3}\[[^\]]{1,200}\]:\s+\S/
const PREFIX = /^(?:[ \t]{0,3}>)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)?/
const BEGINS_ITEM = /^(?:[ \t]{0,3}>)*[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/
const TABLE_RULE = /^\s{0,20}\|?(?:\s{0,20}:?-{1,200}:?\s{0,20}\|){1,200}\s{0,20}:?-{0,200}:?\s*$/

/**
 * Weaves the text of a Markdown file: headings, lists, quotations and table rows as paragraphs and lines, marks of stress
 * and tags left out, links kept with their words (CommonMark 0.31, as far as a text needs it; code blocks are left out).
 */
export function weaveMarkdown(source: string): Markdown {
  const weaver = new TextWeaver()
  const lines = linesOf(source)
  const head = headOf(source, lines)
  let title: string | null = null
  let fence: string | null = null
  let begun = false
  for (let i = head.lines; i < lines.length; i++) {
    const { from, to } = lines[i]!
    const line = source.slice(from, to)
    const mark = FENCE.exec(line)?.[1]
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null
      continue
    }
    if (mark) {
      fence = mark
      weaver.part('paragraph')
      continue
    }
    if (line.trim() === '' || RULE.test(line) || DEFINED.test(line) || TABLE_RULE.test(line) || UNDERLINE.test(line)) {
      weaver.part('paragraph')
      continue
    }
    const next = lines[i + 1]
    const under = next ? UNDERLINE.exec(source.slice(next.from, next.to))?.[1] : undefined
    const heading = HEADING.test(line) || (under !== undefined && !BEGINS_ITEM.test(line))
    if (heading) weaver.part('paragraph')
    else if (BEGINS_ITEM.test(line) || line.trimStart().startsWith('|')) weaver.part('line')
    else
      weaver.part(source.slice(lines[i - 1]?.from ?? from, lines[i - 1]?.to ?? from).endsWith('  ') ? 'line' : 'blank')
    if (heading && !begun && (/^\s{0,3}#[ \t]/.test(line) || under?.startsWith('='))) title = ''
    const start = weaver.next
    weaveLine(weaver, source, { from, to })
    if (title === '') title = weaver.since(start)
    if (heading) weaver.part('paragraph')
    begun = true
  }
  return { ...weaver.finish(), head: head.values, title }
}

function weaveLine(weaver: TextWeaver, source: string, { from, to }: Line): void {
  const line = source.slice(from, to)
  const opening = (HEADING.exec(line) ?? PREFIX.exec(line)!)[0].length
  weaveInline(
    weaver,
    source,
    from + opening,
    from + Math.max(opening, HEADING.test(line) ? headingEnd(line) : line.length),
  )
}

/** Where a heading's words end, before the signs that may close it. */
function headingEnd(line: string): number {
  const trimmed = line.trimEnd()
  let end = trimmed.length
  while (trimmed[end - 1] === '#') end--
  return end < trimmed.length && /\s/.test(trimmed[end - 1] ?? '') ? end : trimmed.length
}

function weaveInline(weaver: TextWeaver, source: string, from: number, to: number): void {
  const piece = source.slice(from, to)
  const row = /^\s*\|.*\|\s*$/.test(piece)
  let done = 0
  const upTo = (end: number): void => {
    if (!row) weaver.write(source, from + done, from + end)
    else
      for (const { 0: cell, index } of source.slice(from + done, from + end).matchAll(/[^|]+/g)) {
        weaver.part('blank')
        weaver.write(source, from + done + index, from + done + index + cell.length)
      }
  }
  for (const m of piece.matchAll(INLINE)) {
    upTo(m.index)
    done = m.index + m[0].length
    const words = m[1] ?? m[2] ?? m[4] ?? m[5] ?? m[7]
    if (words === undefined) continue
    const at = from + m.index + m[0].indexOf(words)
    const start = weaver.next
    if (m[2] !== undefined || m[4] !== undefined) weaveInline(weaver, source, at, at + words.length)
    else weaver.write(source, at, at + words.length)
    const url = m[3] ?? m[5]
    if (url !== undefined && /^https?:\/\//i.test(url)) weaver.link(url, start)
  }
  upTo(piece.length)
}

/** Lines at a file's head in which it may say its title and date. */
const MOST_HEAD = 60

function headOf(source: string, lines: readonly Line[]): { values: Map<string, string>; lines: number } {
  const values = new Map<string, string>()
  const at = (i: number): string => source.slice(lines[i]!.from, lines[i]!.to).trimEnd()
  if (at(0) !== '---') return { values, lines: 0 }
  for (let i = 1; i < Math.min(lines.length, MOST_HEAD); i++) {
    if (at(i) !== '---') continue
    for (let k = 1; k < i; k++) {
      const [, key, value] = /^([A-Za-z][\w-]{0,40}):[ \t]+(\S.{0,500})$/.exec(at(k)) ?? []
      if (key && value) values.set(key.toLowerCase(), value.replace(/^(["'])(.*)\1$/, '$2'))
    }
    return { values, lines: i + 1 }
  }
  return { values, lines: 0 }
}
