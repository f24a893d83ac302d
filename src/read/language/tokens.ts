import { isShort, LEADS } from './abbreviations.js'
import { DIGIT, kindAt, LETTER, MARK, SPACE, widthAt } from './characters.js'

/** A stretch of a text in UTF-16 units, the end exclusive. */
export interface Span {
  start: number
  end: number
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”]{1,400}/iy
const MAIL = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}/y
const SITE =
  /[a-z0-9-]{1,64}(?:\.[a-z0-9-]{1,64}){0,5}\.(?:com|org|net|gov|edu|info|pdf|docx?|xlsx?|html?|jpe?g|png|txt|co|uk|ru|cn|de|fr|eu|io|tv|int|mil)(?![\p{L}\p{N}])(?:\/[^\s<>"“”]{0,400})?/iuy
const HANDLE = /[@#](?=[A-Za-z_])\w{2,64}/y
const FACE = /(?:[:;=]['-]?[)(DPp|/\\]|[(][:;])(?=\s|$)/y
const NUMBER =
  /\d{3}-\d{3}-\d{4}(?!\d)|\d{3}-\d{4}(?![\d-])|\d{1,64}(?:[.,:/]\d{1,64}){0,8}(?:(?:st|nd|rd|th|s|['’]s)(?![\p{L}\p{N}]))?/iuy
const UNIT =
  /(?:am|pm|mm|cm|km|kg|mg|ml|mph|kph|kw|mw|gw|kwh|gb|mb|kb|hz|khz|mhz|ghz|bn|mn|tn|lb|lbs|ft|hrs?|mins?|k|m|b)(?![\p{L}\p{N}])/iuy
const RUN = /\[(?:\.{3}|…)\]|\.{2,400}|…\.?|[!?]{2,400}|([-*=_~#<>+'`])\1{1,400}|[,.][!?]{1,400}/y
const CURRENCY = /(?:US|HK|NT|AU?|CA?|NZ|S|R)\$/y
const CLITIC = /['’`](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])/iuy
const NEGATION = /n['’`]t(?![\p{L}\p{N}])/iuy
const INITIALS = /(?:\p{L}\.){2,8}|Ph\.D\.|\p{L}(?:\.\p{L}){1,7}(?![\p{L}\p{N}])/uy

/** Words written together that the treebanks take apart, with the length of the first part. */
const FUSED = new Map(
  (
    'can|not gon|na wan|na got|ta out|ta do|nt ca|nt wo|nt did|nt does|nt is|nt was|nt were|nt would|nt could|nt should|nt ' +
    'have|nt has|nt had|nt are|nt ai|nt i|m i|ve that|s what|s there|s you|re they|re you|ve'
  )
    .split(' ')
    .map((word) => [word.replace('|', ''), word.indexOf('|')]),
)
/** First parts that a hyphen joins to their word; other hyphens stand alone. */
const PREFIXES = new Set(
  (
    'anti co counter cross e ex inter intra micro mid mini multi non over post pre pro psycho re semi socio ' +
    'sub trans ultra un uh vice'
  ).split(' '),
)
/** Nothing longer than this is looked at as one address or one word. */
const LONGEST = 400

/**
 * Splits one sentence into tokens as the English treebanks of Universal Dependencies do: clitics and possessives apart
 * (`do | n't`, `Iran | 's`), hyphens apart save after prefixes, full stops apart save in short forms, addresses,
 * numbers and dates whole. Spans count from the start of the text, cover all but blanks, and never overlap.
 */
export function tokenise(text: string, sentence: Span = { start: 0, end: text.length }): Span[] {
  const tokens: Span[] = []
  let i = sentence.start
  while (i < sentence.end) {
    if (kindAt(text, i) === SPACE) {
      i += widthAt(text, i)
      continue
    }
    let end = i
    while (end < sentence.end && end - i < LONGEST && kindAt(text, end) !== SPACE) end += widthAt(text, end)
    splitChunk(text, i, end, lastWord(text, end, sentence.end), tokens)
    i = end
  }
  return tokens
}

/** Whether nothing but blanks and marks follows. */
function lastWord(text: string, from: number, to: number): boolean {
  for (let i = from; i < to && i < from + LONGEST; i += widthAt(text, i)) {
    const kind = kindAt(text, i)
    if (kind === LETTER || kind === DIGIT) return false
  }
  return true
}

function splitChunk(text: string, start: number, end: number, last: boolean, out: Span[]): void {
  let hasAddress = false
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i)
    if (c === 64 || c === 47 || (c === 46 && i + 2 < end)) hasAddress = true
  }
  let i = start
  while (i < end) {
    const next = tokenEnd(text, i, start, end, last, hasAddress)
    out.push({ start: i, end: next })
    i = next
  }
}

/** The end of the token that begins at `i`, in the chunk from `start` to `end`. */
function tokenEnd(text: string, i: number, start: number, end: number, last: boolean, hasAddress: boolean): number {
  const kind = kindAt(text, i)
  if (hasAddress && (i === start || kindAt(text, i - 1) === MARK)) {
    const address = match(ADDRESS, text, i, end) || match(MAIL, text, i, end) || match(SITE, text, i, end)
    if (address > 0) return trimAddress(text, i, address)
  }
  if (kind === DIGIT) {
    const number = match(NUMBER, text, i, end)
    if (number > 0) {
      if (number >= end || kindAt(text, number) !== LETTER) return number
      if (match(UNIT, text, number, end) > 0) return number
    }
  }
  if (kind === MARK) {
    const whole =
      match(CLITIC, text, i, end) ||
      match(RUN, text, i, end) ||
      match(FACE, text, i, end) ||
      match(HANDLE, text, i, end)
    if (whole > 0) return whole
    let after = i + widthAt(text, i)
    while (after < end && /^(?:\p{M}|\u200d|\ufe0f)/u.test(text.slice(after, after + 2))) after += widthAt(text, after)
    return after
  }
  if (i > start && kindAt(text, i - 1) === LETTER) {
    const negation = match(NEGATION, text, i, end)
    if (negation > 0) return negation
  }
  return wordEnd(text, i, end, last)
}

/** The end of the word at `i`, or of its first part where it is taken apart. */
function wordEnd(text: string, i: number, end: number, last: boolean): number {
  const currency = match(CURRENCY, text, i, end)
  if (currency > 0) return currency
  const initials = match(INITIALS, text, i, end)
  if (initials > 0) return initials
  let j = runEnd(text, i, end)
  for (;;) {
    const c = text.charCodeAt(j)
    const more = j + 1 < end && kindAt(text, j + 1) === LETTER
    if ((c === 39 || c === 0x2019) && more) {
      if (match(CLITIC, text, j, end) > 0) break
      if (j - 1 > i && match(NEGATION, text, j - 1, end) > 0) return j - 1
    } else if (!(c === 38 && more) && !(c === 45 && more && PREFIXES.has(text.slice(i, j).toLowerCase()))) break
    j = runEnd(text, j + 1, end)
  }
  const word = text.slice(i, j).toLowerCase()
  if (text.charCodeAt(j) === 46 && j < end && isShort(word)) {
    const closes = last && j + 1 >= end
    if (!closes || !(LEADS.has(word) || word.length === 1)) {
      if (word !== 'no' || /^\.\s*\d/.test(text.slice(j, j + 4))) return j + 1
    }
  }
  const part = FUSED.get(word)
  return part === undefined ? j : i + part
}

function runEnd(text: string, i: number, end: number): number {
  let j = i
  while (j < end) {
    const kind = kindAt(text, j)
    if (kind !== LETTER && kind !== DIGIT) break
    j += widthAt(text, j)
  }
  return j
}

function match(pattern: RegExp, text: string, i: number, end: number): number {
  pattern.lastIndex = i
  return pattern.test(text) ? Math.min(pattern.lastIndex, end) : 0
}

function trimAddress(text: string, start: number, end: number): number {
  let j = end
  while (j > start + 1 && '.,;:!?)]\'"’'.includes(text[j - 1]!)) j--
  return j
}
