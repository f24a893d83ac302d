import { readMoment } from './dates.js'
import { ReadFault } from './fault.js'
import { type LocatedArticle, locatedArticle } from './located.js'
import { addressOf } from './page/address.js'
import { entityAt } from './page/entities.js'
import { TextWeaver, type Woven } from './weave.js'
import { unzipSome } from './zip.js'

const WORD = 'word/document.xml'
const OPEN = 'content.xml'

/** Elements whose words are not the text: what was deleted, remarks, notes, and what stands there twice. */
const SKIPPED = new Set([
  'mc:Fallback',
  'w:del',
  'office:annotation',
  'text:tracked-changes',
  'text:note',
  'svg:title',
  'svg:desc',
])
const PARAGRAPHS = new Set(['w:p', 'text:p', 'text:h'])
const BLANKS = new Set(['w:tab', 'text:tab', 'text:s', 'w:tc', 'table:table-cell'])
const BREAKS = new Set(['w:br', 'w:cr', 'text:line-break'])

/**
 * Reads a text document of Word (ECMA-376, `.docx`) or OpenDocument (ISO/IEC 26300, `.odt`): its main text, without
 * headers, footnotes, remarks and deleted words.
 * @throws ReadFault where the archive is a bomb, damaged, or another kind of file.
 */
export function readOffice(bytes: Uint8Array, file: string): LocatedArticle[] {
  const parts = unzipSome(bytes, [WORD, 'docProps/core.xml', OPEN, 'meta.xml'], file)
  const name = parts[WORD] ? WORD : OPEN
  const main = parts[name]
  if (!main || (name === OPEN && !parts['meta.xml'] && bytes.length === 0))
    throw new ReadFault('unknown-format', file, 'a zip archive that is no text document', {
      hint: 'unpack it and name the files in it',
    })
  const original = new TextDecoder().decode(main)
  if (!/<(?:w:document|office:document-content)[\s>]/.test(original.slice(0, 4_000)))
    throw new ReadFault('damaged', file, 'holds no text', { place: name })
  const about = new TextDecoder().decode(parts['docProps/core.xml'] ?? parts['meta.xml'] ?? new Uint8Array(0))
  const value = (...names: string[]): string | null =>
    names
      .map((one) => new RegExp(`<${one}(?:\\s[^<>]{0,300})?>([^<]{1,500})</`).exec(about)?.[1]?.trim())
      .find((text) => text) ?? null
  const moment = readMoment(value('dcterms:created', 'meta:creation-date', 'dc:date') ?? '')
  const notes = moment ? ['its date is the day on which the file was made'] : []
  const facts = {
    format: name === WORD ? 'docx' : 'odt',
    title: value('dc:title'),
    author: value('dc:creator', 'meta:initial-creator'),
    moment,
    notes,
  }
  const woven = weaveXml(original, name === WORD)
  if (woven.text === '') throw new ReadFault('empty', file, 'the document holds no text', { place: name })
  return [locatedArticle(file, facts, woven, { original, originalIs: 'part' })]
}

function weaveXml(source: string, word: boolean): Woven {
  const weaver = new TextWeaver()
  let skipped: string | null = null
  let saying = false
  let link: { url: string; start: number } | null = null
  let last = 0
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', last)) {
    if (saying && skipped === null) weaveText(weaver, source, last, at)
    const end = source.indexOf('>', at)
    if (end < 0) break
    last = end + 1
    const closing = source[at + 1] === '/'
    const empty = source[end - 1] === '/'
    const name = /[\w:.-]*/y.exec(source.slice(at + (closing ? 2 : 1), at + 80))![0]
    if (skipped !== null) {
      if (closing && name === skipped) skipped = null
      continue
    }
    if (SKIPPED.has(name) && !closing && !empty) skipped = name
    if (PARAGRAPHS.has(name)) weaver.part('paragraph')
    if (BLANKS.has(name)) weaver.part('blank')
    if (BREAKS.has(name)) weaver.part('line')
    if (word ? name === 'w:t' : PARAGRAPHS.has(name)) saying = !closing && !empty
    if (name === 'text:a') {
      if (link) weaver.link(link.url, link.start)
      const url = closing
        ? null
        : addressOf(
            /xlink:href="([^"]{0,2000})"/.exec(source.slice(at, end))?.[1]?.replaceAll('&amp;', '&') ?? '',
            null,
          )
      link = url === null ? null : { url, start: weaver.next }
    }
  }
  return weaver.finish()
}

function weaveText(weaver: TextWeaver, source: string, from: number, to: number): void {
  let start = from
  for (let at = from; at < to; at++) {
    if (source.charCodeAt(at) !== 38) continue
    const entity = entityAt(source, at)
    if (!entity || entity.end > to) continue
    weaver.write(source, start, at)
    weaver.put(entity.piece, at, entity.end)
    start = entity.end
    at = entity.end - 1
  }
  weaver.write(source, start, to)
}
