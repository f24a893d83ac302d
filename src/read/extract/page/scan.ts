import { TooMuch } from '../fault.js'
import { MOST_DEPTH, MOST_ELEMENTS, MOST_TEXT, MOST_WORK } from '../limits.js'
import { asDummies } from './dummies.js'
import { entityAt } from './entities.js'
import { Nesting } from './nesting.js'
import { BLOCK, DROPPED, KEPT, RAW, type Tag, tagAt, VOID } from './tags.js'

/** A page, scanned: its words with their places, and a tidy copy of its markup without anything that runs or fetches. */
export interface Scanned {
  /** well-formed markup of the body */
  html: string
  /** all words of the body as they stand in `html`, entities read */
  words: string
  /** where they come from: `words` from `at[i]` on is `source[from[i], to[i])` unit by unit, or as a whole where lengths differ */
  at: number[]
  from: number[]
  to: number[]
  title: string | null
  lang: string | null
  metas: { key: string; content: string }[]
  links: { rel: string; href: string }[]
  /** contents of `<script type="application/ld+json">` */
  linkedData: string[]
  comments: string[]
  flattened: boolean
}

/** Pieces of linked data, comments and metas that are kept. */
const MOST_PIECES = 400
const MOST_DATA = 1_000_000
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * Scans a page's source once, in time that grows with its length alone. Scripts, styles, forms' controls and drawings are
 * left out; tags are closed where they never are, and flattened below `MOST_DEPTH`.
 * @throws TooMuch past `MOST_ELEMENTS`, `MOST_WORK` or twice `MOST_TEXT` characters of words.
 */
export function scanPage(source: string): Scanned {
  return new Scan(source).run()
}

class Scan {
  private readonly source: string
  private readonly out: string[] = []
  private readonly words: string[] = []
  private count = 0
  private work = 0
  private tags = 0
  private nextAmpersand = -1
  private readonly nesting: Nesting
  /** places from which on no end tag of a name is found */
  private readonly unclosed = new Map<string, number>()
  private readonly found: Scanned = {
    html: '',
    words: '',
    at: [],
    from: [],
    to: [],
    title: null,
    lang: null,
    metas: [],
    links: [],
    linkedData: [],
    comments: [],
    flattened: false,
  }

  constructor(source: string) {
    this.source = source
    this.nesting = new Nesting(this.out)
  }

  run(): Scanned {
    const { source } = this
    let from = 0
    for (let at = source.indexOf('<'); at >= 0; ) {
      const end = this.markup(at, from)
      if (end !== null) from = end
      at = source.indexOf('<', end ?? at + 1)
    }
    this.text(from, source.length)
    this.nesting.closeAll()
    return { ...this.found, html: this.out.join(''), words: this.words.join(''), flattened: this.nesting.flattened }
  }

  /** Reads what begins with the `<` at `at`, after the words from `from` on; returns the place behind it, or null where the `<` is a word itself. */
  private markup(at: number, from: number): number | null {
    const { source } = this
    const next = source[at + 1] ?? ''
    if (!/[a-z/!?]/i.test(next)) return null
    this.text(from, at)
    if (source.startsWith('<!--', at)) {
      const end = source.indexOf('-->', at + 4)
      const comment = source.slice(at + 4, end < 0 ? at + 500 : Math.min(end, at + 500))
      if (this.found.comments.length < MOST_PIECES) this.found.comments.push(comment)
      return end < 0 ? source.length : end + 3
    }
    if (source.startsWith('<![CDATA[', at)) return at + 9
    const tag = next === '!' || next === '?' ? null : tagAt(source, at)
    if (tag) return tag.closing ? this.close(tag) : this.openTag(tag)
    const end = source.indexOf('>', at)
    return end < 0 ? source.length : end + 1
  }

  private close(tag: Tag): number {
    this.weigh()
    this.nesting.close(tag.name)
    return tag.end
  }

  private openTag(tag: Tag): number {
    const { name, attributes, end } = tag
    if (RAW.has(name)) return this.raw(tag)
    if (DROPPED.has(name)) return this.behind(name, end) ?? end
    if (name === 'html') this.found.lang = attributes.get('lang') ?? attributes.get('xml:lang') ?? null
    if (name === 'meta') this.meta(attributes)
    if (name === 'link' && this.found.links.length < MOST_PIECES)
      this.found.links.push({
        rel: attributes.get('rel')?.toLowerCase() ?? '',
        href: this.plain(attributes.get('href') ?? ''),
      })
    if (name === 'html' || name === 'head' || name === 'body' || name === 'link' || name === 'base') return end
    if (name === 'meta' && !attributes.has('itemprop')) return end
    if (VOID.has(name) && name !== 'br' && name !== 'hr' && name !== 'meta') return end
    if (!/^[a-z][a-z0-9-]*$/.test(name)) return end
    if (isHidden(attributes)) attributes.set('hidden', '')
    this.weigh()
    if (!this.nesting.open(name, () => this.attributes(attributes), MOST_DEPTH) && BLOCK.has(name))
      this.say(' ', end, end)
    return end
  }

  /** Counts a tag. */
  private weigh(): void {
    this.tags++
    this.work += this.nesting.depth
    if (this.tags > 2 * MOST_ELEMENTS) throw new TooMuch(`more than ${MOST_ELEMENTS} elements`)
  }

  private raw({ name, attributes, end }: Tag): number {
    const behind = this.behind(name, end)
    const closing = behind === null ? this.source.length : this.source.lastIndexOf('<', behind - 1)
    if (name === 'title') this.found.title ??= this.plain(this.source.slice(end, Math.min(closing, end + 1000)))
    else if (name === 'script' && /^application\/ld\+json/i.test(attributes.get('type') ?? '')) {
      const { linkedData } = this.found
      if (closing - end <= MOST_DATA && linkedData.length < 50) linkedData.push(this.source.slice(end, closing))
    }
    return behind ?? this.source.length
  }

  /** The place behind the next end tag of a name, or null where none follows. */
  private behind(name: string, from: number): number | null {
    if ((this.unclosed.get(name) ?? Number.POSITIVE_INFINITY) <= from) return null
    const ending = new RegExp(`</${name}(?=[\\s/>])[^>]*>?`, 'gi')
    ending.lastIndex = from
    if (ending.exec(this.source)) return ending.lastIndex
    this.unclosed.set(name, from)
    return null
  }

  private meta(attributes: Map<string, string>): void {
    const key =
      attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop') ?? attributes.get('http-equiv')
    const content = attributes.get('content')
    if (key && content && this.found.metas.length < MOST_PIECES)
      this.found.metas.push({ key: key.toLowerCase(), content: this.plain(content) })
  }

  private attributes(attributes: Map<string, string>): string {
    let text = ''
    for (const [key, value] of attributes) if (KEPT.has(key)) text += ` ${key}="${escapeMarkup(this.plain(value))}"`
    return text
  }

  private plain(value: string): string {
    if (!value.includes('&')) return value
    let text = ''
    for (let at = 0; at < value.length; ) {
      const entity = value[at] === '&' ? entityAt(value, at) : null
      text += entity?.piece ?? value[at]
      at = entity?.end ?? at + 1
    }
    return text
  }

  private text(from: number, to: number): void {
    let start = from
    for (let at = this.ampersand(from); at < to; at = this.ampersand(Math.max(at + 1, start))) {
      const entity = entityAt(this.source, at)
      if (entity && entity.end <= to) {
        this.say(this.source.slice(start, at), start, at)
        this.say(entity.piece, at, entity.end)
        start = entity.end
      }
    }
    this.say(this.source.slice(start, to), start, to)
  }

  private ampersand(from: number): number {
    if (this.nextAmpersand < from) {
      const next = this.source.indexOf('&', from)
      this.nextAmpersand = next < 0 ? Number.POSITIVE_INFINITY : next
    }
    return this.nextAmpersand
  }

  private say(piece: string, from: number, to: number): void {
    if (piece === '') return
    const { at, from: starts, to: ends } = this.found
    at.push(this.count)
    starts.push(from)
    ends.push(to)
    this.count += piece.length
    this.work += piece.length * this.nesting.depth
    if (this.count > 2 * MOST_TEXT) throw new TooMuch(`more than ${2 * MOST_TEXT} characters of words`)
    if (this.work > MOST_WORK) throw new TooMuch('too many words too deep in tags')
    this.words.push(piece)
    this.out.push(asDummies(piece))
  }
}

function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  const style = attributes.get('style')
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
}

function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]!)
}
