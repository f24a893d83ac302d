import { hashText } from './hash.js'

/** The most tokens of a sentence that are parsed as one. */
export const LIMIT = 200

/** How many places beyond either end of a sentence features may look at. */
export const PAD = 3

/**
 * One sentence as numbers, one array a property, made once and filled again for each sentence.
 * Token 1 to n stand at PAD + 1 to PAD + n; PAD is the root; the places beyond are filled with marks of their own.
 */
export interface Sheet {
  /** number of tokens */
  n: number
  /** hash of the form as written */
  form: Int32Array
  /** hash of the form in lower case, quotes and digits made alike */
  low: Int32Array
  suffix2: Int32Array
  suffix3: Int32Array
  suffix4: Int32Array
  prefix2: Int32Array
  prefix3: Int32Array
  /** letters and digits the form is made of, a small number */
  shape: Int32Array
  /** how many of the longer words begin with a capital: 0 none, 1 to 3 some, 4 all, 5 where there are too few */
  capitals: number
  /** class of the tag that a first pass gave */
  guess: Int32Array
  /** class of the tag (an index into the tag set), once tagged */
  tag: Int32Array
  /** universal tag of that class */
  upos: Int32Array
}

/** An empty sheet for sentences of up to LIMIT tokens. */
export function newSheet(): Sheet {
  const row = () => new Int32Array(LIMIT + 1 + 2 * PAD)
  return {
    n: 0,
    capitals: 0,
    form: row(),
    low: row(),
    suffix2: row(),
    suffix3: row(),
    suffix4: row(),
    prefix2: row(),
    prefix3: row(),
    shape: row(),
    guess: row(),
    tag: row(),
    upos: row(),
  }
}

/** Writes the forms `words[from]` to `words[to - 1]` (at most LIMIT) onto the sheet. */
export function fill(sheet: Sheet, words: readonly string[], from = 0, to = words.length): void {
  const n = to - from
  if (n > LIMIT) throw new RangeError(`a sentence of ${n} tokens is longer than ${LIMIT}`)
  sheet.n = n
  for (let i = 0; i < PAD; i++) mark(sheet, i, -10 - i)
  mark(sheet, PAD, -1)
  let shouted = n > 2
  for (let i = 0; i < n; i++) {
    const word = words[from + i]!
    writeForm(sheet, PAD + 1 + i, word)
    if (sheet.shape[PAD + 1 + i]! % 8 === LOWER) shouted = false
  }
  sheet.capitals = countCapitals(sheet, words, from)
  // a line in capitals tells nothing by its capitals
  if (shouted) for (let i = 1; i <= n; i++) sheet.shape[PAD + i]! += 64
  for (let i = 1; i <= PAD; i++) mark(sheet, PAD + n + i, -20 - i)
}

/** How many words of four letters and more, after the first word, begin with a capital. */
function countCapitals(sheet: Sheet, words: readonly string[], from: number): number {
  let long = 0
  let high = 0
  for (let i = 1; i < sheet.n; i++) {
    const kind = sheet.shape[PAD + 1 + i]! % 8
    if (words[from + i]!.length < 4 || kind === NUMBER || kind === OTHER) continue
    long++
    if (kind !== LOWER) high++
  }
  return long < 2 ? 5 : high === 0 ? 0 : high === long ? 4 : Math.min(3, 1 + Math.floor((3 * high) / long))
}

function mark(sheet: Sheet, place: number, value: number): void {
  sheet.form[place] = value
  sheet.low[place] = value
  sheet.suffix2[place] = value
  sheet.suffix3[place] = value
  sheet.suffix4[place] = value
  sheet.prefix2[place] = value
  sheet.prefix3[place] = value
  sheet.shape[place] = value
  sheet.guess[place] = 120 + (-value % 8)
  sheet.tag[place] = 120 + (-value % 8)
  sheet.upos[place] = 20 + (-value % 8)
}

function writeForm(sheet: Sheet, place: number, word: string): void {
  const low = plain(word.toLowerCase())
  const length = low.length
  sheet.form[place] = hashText(word, 0, word.length)
  sheet.low[place] = hashText(low, 0, length)
  sheet.suffix2[place] = hashText(low, Math.max(0, length - 2), length)
  sheet.suffix3[place] = hashText(low, Math.max(0, length - 3), length)
  sheet.suffix4[place] = hashText(low, Math.max(0, length - 4), length)
  sheet.prefix2[place] = hashText(low, 0, Math.min(2, length))
  sheet.prefix3[place] = hashText(low, 0, Math.min(3, length))
  sheet.shape[place] = shapeOf(word)
}

/** The curly and the straight quote are one character to the model. */
export function plain(low: string): string {
  for (let i = 0; i < low.length; i++) {
    const c = low.charCodeAt(i)
    if (c >= 0x2010 && c <= 0x201f)
      return low
        .replace(/[\u2018\u2019\u201b]/g, "'")
        .replace(/[\u201c-\u201f]/g, '"')
        .replace(/[\u2010\u2011]/g, '-')
        .replace(/[\u2012-\u2015]/g, '\u2013')
  }
  return low
}

const LOWER = 1
const CAPITAL = 2
const CAPITALS = 3
const MIXED = 4
const NUMBER = 5
const OTHER = 6

/** One of six kinds of letters, times whether digits, a hyphen or a full stop stand within. */
function shapeOf(word: string): number {
  let lower = 0
  let upper = 0
  let digits = 0
  let hyphen = 0
  let stop = 0
  for (let i = 0; i < word.length; i++) {
    const c = word.charCodeAt(i)
    if (c >= 97 && c <= 122) lower++
    else if (c >= 65 && c <= 90) upper++
    else if (c >= 48 && c <= 57) digits++
    else if (c === 45) hyphen = 1
    else if (c === 46) stop = 1
    else if (c > 127) {
      const letter = word[i]!
      if (letter.toLowerCase() !== letter) upper++
      else if (letter.toUpperCase() !== letter) lower++
    }
  }
  const first = word.charCodeAt(0)
  const starts = (first >= 65 && first <= 90) || (first > 127 && word[0]!.toLowerCase() !== word[0])
  const kind =
    lower + upper === 0
      ? digits > 0
        ? NUMBER
        : OTHER
      : upper === 0
        ? LOWER
        : lower === 0 && (upper > 1 || !starts)
          ? CAPITALS
          : upper === 1 && starts
            ? CAPITAL
            : MIXED
  return kind + 8 * (digits > 0 ? 1 : 0) + 16 * hyphen + 32 * stop
}
