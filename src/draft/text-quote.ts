import type { Range } from '../read/document.js'

/** Words of a text with those around them, by which their place is found again (W3C Web Annotation Data Model, section 4.2.4, text quote selector). */
export interface TextQuote {
  exact: string
  prefix: string
  suffix: string
}

/** A text as quotations are compared: each run of blanks one blank, what no case may hold left out. */
export interface Plain {
  text: string
  /** for each UTF-16 unit its place in the text as it was, and for the end */
  at: Uint32Array
}

/** Blanks; control characters, lone surrogates and controls of the writing direction. */
const OTHER = /[\s\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]+/gu
/** Surroundings are doubled until they tell the place from all others. */
const SURROUNDINGS = [32, 64, 128, 256, 512]

/** Makes a text plain. */
export function plainOf(text: string): Plain {
  const parts: string[] = []
  const at = new Uint32Array(text.length + 1)
  let length = 0
  let from = 0
  const take = (part: string, start: number): void => {
    parts.push(part)
    for (let i = 0; i < part.length; i++) at[length++] = start + i
  }
  for (const match of text.matchAll(OTHER)) {
    take(text.slice(from, match.index), from)
    from = match.index + match[0].length
    if (/\s/.test(match[0])) take(' ', match.index)
  }
  take(text.slice(from), from)
  at[length] = text.length
  return { text: parts.join(''), at: at.subarray(0, length + 1) }
}

/**
 * Quotes a stretch of a text, with as much around it as tells it from every other place; where even 512 characters do not, it is not found again.
 * @param range in UTF-16 units of the text that was made plain
 * @returns null where there is nothing but blanks in it
 */
export function quoteIn({ text, at }: Plain, [start, end]: Range): TextQuote | null {
  let [from, to] = [startAt(text, placeOf(at, start)), endAt(text, placeOf(at, end))]
  while (from < to && text[from] === ' ') from++
  while (to > from && text[to - 1] === ' ') to--
  if (from >= to) return null
  const exact = text.slice(from, to)
  let quote: TextQuote = { exact, prefix: '', suffix: '' }
  for (const width of SURROUNDINGS) {
    quote = {
      exact,
      prefix: text.slice(startAt(text, from - width), from),
      suffix: text.slice(to, endAt(text, to + width)),
    }
    if (placesOf(text, quote.prefix + exact + quote.suffix).length < 2) break
  }
  return quote
}

/**
 * Finds quoted words again, whatever became of the blanks around and between them.
 * @param text made plain before, where several quotes are looked for in it
 * @param quote prefix and suffix may be missing
 * @returns their place in UTF-16 units of the text as it was; null where they are not there, or where more than one place would do. Words that stand in one place only are found even
 * where their surroundings have changed.
 */
export function locateQuote(
  text: string | Plain,
  { exact, prefix, suffix }: { exact: string; prefix?: string | null; suffix?: string | null },
): Range | null {
  const plain = typeof text === 'string' ? plainOf(text) : text
  const words = plainOf(exact).text.trim()
  if (words === '') return null
  const [before, after] = [plainOf(prefix ?? '').text, plainOf(suffix ?? '').text]
  const places = placesOf(plain.text, words)
  const fitting = places.filter(
    (at) => plain.text.slice(0, at).endsWith(before) && plain.text.startsWith(after, at + words.length),
  )
  const [only, another] = fitting.length > 0 ? fitting : places
  if (only === undefined || another !== undefined) return null
  return [plain.at[only]!, plain.at[only + words.length - 1]! + 1]
}

/** The first place whose origin is not before a place in the text as it was. */
function placeOf(at: Uint32Array, place: number): number {
  let [low, high] = [0, at.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (at[middle]! < place) low = middle + 1
    else high = middle
  }
  return low
}

/** All places of words, overlapping ones too, up to a thousand. */
function placesOf(text: string, words: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0 && places.length < 1000; at = text.indexOf(words, at + 1)) places.push(at)
  return places
}

/** A surrogate pair is not cut in two. */
function startAt(text: string, place: number): number {
  if (place <= 0 || place >= text.length) return Math.max(0, place)
  return /[\udc00-\udfff]/.test(text[place]!) ? place - 1 : place
}

function endAt(text: string, place: number): number {
  if (place <= 0 || place >= text.length) return Math.min(place, text.length)
  return /[\udc00-\udfff]/.test(text[place]!) ? place + 1 : place
}
