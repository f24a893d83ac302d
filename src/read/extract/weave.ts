import type { Range } from '../document.js'
import { TooMuch } from './fault.js'
import { MOST_LINKS, MOST_TEXT } from './limits.js'
import { type Hidden, hiddenKind, isBlank } from './marks.js'
import type { OffsetMap } from './offsets.js'

/** A text as it was woven. */
export interface Woven {
  text: string
  map: OffsetMap
  links: { url: string; span: Range }[]
  /** how many marks of each kind were left out */
  hidden: Map<Hidden, number>
}

/** What stands between the words before and after. */
type Gap = 'none' | 'blank' | 'line' | 'paragraph'
const GAPS: Record<Gap, string> = { none: '', blank: ' ', line: '\n', paragraph: '\n\n' }
const ORDER: Gap[] = ['none', 'blank', 'line', 'paragraph']

/**
 * Puts a text together from stretches of an original, in its order: runs of blanks become one, invisible marks are left
 * out, paragraphs are parted by one empty line, and each unit's place in the original is kept.
 */
export class TextWeaver {
  private readonly parts: string[] = []
  private length = 0
  private readonly map: OffsetMap = { at: [], from: [], to: [], length: 0 }
  private readonly links: Woven['links'] = []
  private readonly hidden = new Map<Hidden, number>()
  private gap: Gap = 'none'
  /** where the gap's blanks begin and end in the original, where it has any */
  private gapFrom = -1
  private gapTo = -1
  /** end in the original of what was last written, and whether the last stretch goes on unit by unit */
  private last = 0
  private open = false
  /** the unit that was written last */
  private before = 0

  /** Writes `source[from, to)`; line feeds count as blanks. */
  write(source: string, from: number, to: number): void {
    let start = from
    for (let i = from; i < to; i++) {
      const c = source.charCodeAt(i)
      if (c > 32 && c < 127) continue
      const kind = isBlank(c) ? 'blank' : hiddenKind(c, i > start ? source.charCodeAt(i - 1) : this.before)
      if (kind === null) continue
      this.stretch(source, start, i)
      start = i + 1
      if (kind === 'blank') this.blank(i, i + 1)
      else this.count(kind)
    }
    this.stretch(source, start, to)
  }

  /** Writes `piece`, one character, for what stands at `[from, to)` of the original: `&` for `&amp;`. */
  put(piece: string, from: number, to: number): void {
    const c = piece.charCodeAt(0)
    const kind = hiddenKind(c, this.before)
    if (isBlank(c)) this.blank(from, to)
    else if (kind === null) this.append(piece, from, to, false)
    else this.count(kind)
  }

  /** Ends a word, a line or a paragraph, if one was begun. */
  part(gap: 'blank' | 'line' | 'paragraph'): void {
    if (ORDER.indexOf(gap) > ORDER.indexOf(this.gap)) this.gap = gap
  }

  /** Lets the next words follow at once: a word was parted. */
  unpart(): void {
    this.gap = 'none'
    this.gapFrom = -1
  }

  /** Where the next word will begin. */
  get next(): number {
    return this.length === 0 ? 0 : this.length + GAPS[this.gap].length
  }

  /** The words from `start` on. */
  since(start: number): string {
    let from = this.parts.length
    for (let length = this.length; from > 0 && length > start; length -= this.parts[from]!.length) from--
    return this.parts.slice(from).join('').trimStart()
  }

  /** Notes that the words from `start` on lead to an address. */
  link(url: string, start: number): void {
    if (this.length > start && this.links.length < MOST_LINKS) this.links.push({ url, span: [start, this.length] })
  }

  finish(): Woven {
    this.map.length = this.length
    return { text: this.parts.join(''), map: this.map, links: this.links, hidden: this.hidden }
  }

  private count(kind: Hidden): void {
    this.hidden.set(kind, (this.hidden.get(kind) ?? 0) + 1)
  }

  private blank(from: number, to: number): void {
    if (this.gapFrom < 0) this.gapFrom = from
    this.gapTo = to
    this.part('blank')
  }

  private stretch(source: string, from: number, to: number): void {
    if (to > from) this.append(source.slice(from, to), from, to, true)
  }

  private append(piece: string, from: number, to: number, verbatim: boolean): void {
    if (this.length > 0 && this.gap !== 'none') {
      const gap = GAPS[this.gap]
      const blanks = this.gap === 'blank' && this.gapFrom >= 0 ? [this.gapFrom, this.gapTo] : [this.last, from]
      this.add(gap, blanks[0]!, Math.max(blanks[0]!, blanks[1]!), this.gap === 'blank')
    }
    this.gap = 'none'
    this.gapFrom = -1
    this.add(piece, from, to, verbatim)
    this.last = to
    this.before = piece.charCodeAt(piece.length - 1)
  }

  private add(piece: string, from: number, to: number, verbatim: boolean): void {
    const { map } = this
    const goesOn = verbatim && to - from === piece.length
    const end = map.to.length - 1
    if (goesOn && this.open && map.to[end] === from) map.to[end] = to
    else {
      map.at.push(this.length)
      map.from.push(from)
      map.to.push(to)
    }
    this.open = goesOn
    this.parts.push(piece)
    this.length += piece.length
    if (this.length > MOST_TEXT) throw new TooMuch(`more than ${MOST_TEXT} characters`)
  }
}
