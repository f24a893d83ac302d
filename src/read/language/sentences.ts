import { BEGINS, isShort, LEADS, TRAILS } from './abbreviations.js'
import { DIGIT, isCapital, kindAt, LETTER, MARK, SPACE, widthAt } from './characters.js'
import type { Span } from './tokens.js'

/** A sentence with no end in sight is cut at the last blank before this many UTF-16 units. */
export const LONGEST_SENTENCE = 8000

/** A line shorter than this, without a full stop and before a capital, is a headline or an item, not a wrapped line. */
const SHORT_LINE = 60

const ENDS = '.?!…。！？'
const CLOSERS = '"\'”’»)]`'
const OPENERS = '"\'“‘«([`*_'
const BULLETS = '•‣▪◦●·*–—-'

/**
 * Splits a text into sentences: after `.`, `?`, `!` or `…` and closing quotes, where what follows can begin a sentence
 * and what precedes is no short form; at blank lines; before list items; after short lines without a full stop. Spans
 * are in UTF-16 units, trimmed of blanks, in order, and together hold all that is not blank.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = []
  let start = -1
  let lineStart = 0
  let lastBlank = -1
  let lastInk = 0
  const close = (end: number) => {
    if (start >= 0 && end > start) sentences.push({ start, end })
    start = -1
    lastBlank = -1
  }
  for (let i = 0; i < text.length; ) {
    const c = text.charCodeAt(i)
    if (kindAt(text, i) === SPACE) {
      if ((c === 10 || c === 13) && start >= 0) {
        const next = skipLine(text, i)
        if (next.lines > 1 || endsAtLine(text, lineStart, lastInk, next.at)) close(lastInk)
        else lastBlank = lastInk
        lineStart = next.at
        i = next.at
        continue
      }
      if (c === 10 || c === 13) lineStart = i + 1
      if (start >= 0) lastBlank = lastInk
      i += widthAt(text, i)
      continue
    }
    if (start < 0) start = i
    else if (i - start >= LONGEST_SENTENCE) {
      const cut = lastBlank > start ? lastBlank : i
      close(cut)
      i = cut
      continue
    }
    i += widthAt(text, i)
    lastInk = i
    if (ENDS.includes(text[i - 1]!)) {
      while (i < text.length && (ENDS.includes(text[i]!) || CLOSERS.includes(text[i]!)) && i - start < LONGEST_SENTENCE)
        i++
      lastInk = i
      if (i < text.length && kindAt(text, i) === SPACE && endsHere(text, start, i)) close(i)
    }
  }
  close(lastInk)
  return sentences
}

/** Skips blanks from a line break on: where they end, and how many lines were broken. */
function skipLine(text: string, from: number): { at: number; lines: number } {
  let lines = 0
  let i = from
  while (i < text.length && kindAt(text, i) === SPACE) {
    const c = text.charCodeAt(i)
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10) || c === 0x2029) lines++
    i += widthAt(text, i)
  }
  return { at: i, lines }
}

/** Whether one line break ends a sentence. */
function endsAtLine(text: string, lineStart: number, lineEnd: number, next: number): boolean {
  if (next >= text.length) return true
  if (BULLETS.includes(text[next]!) && kindAt(text, next + 1) === SPACE) return true
  if (/^\d{1,3}[.)]\s/.test(text.slice(next, next + 6))) return true
  const last = text[lineEnd - 1]!
  if (',;-–—(['.includes(last)) return false
  return lineEnd - lineStart < SHORT_LINE && (isCapital(text, next) || OPENERS.includes(text[next]!))
}

/** Whether the sentence from `start` ends at `end`, after its stop and closing marks and before a blank. */
function endsHere(text: string, start: number, end: number): boolean {
  let stop = end
  while (CLOSERS.includes(text[stop - 1]!)) stop--
  const closed = stop < end
  let next = end
  while (next < text.length && next - end < 80 && (kindAt(text, next) === SPACE || OPENERS.includes(text[next]!)))
    next++
  if (next >= text.length) return true
  const mark = text[stop - 1]!
  const kind = kindAt(text, next)
  const low = kind === LETTER && !isCapital(text, next) && text[next]!.toUpperCase() !== text[next]
  const lowStart = !isCapital(text, start) && kindAt(text, start) === LETTER
  if (low && (closed || mark === '…' || (mark === '.' && !lowStart))) return false
  if (mark !== '.' || text[stop - 2] === '.') return true
  const word = wordBefore(text, start, stop - 1)
  if (word.start <= start && kindAt(text, word.start) === DIGIT && stop - start < 5) return false
  const lower = text.slice(word.start, stop - 1).toLowerCase()
  if (lower === '') return closed || stop - 1 > start
  if (low && (isShort(lower) || text[stop - 2] === ' ')) return false
  const following = wordAfter(text, next).toLowerCase()
  if (LEADS.has(lower)) {
    if (lower === 'no' || lower === 'nos') return kind !== DIGIT
    return isCalendar(lower) && kind !== DIGIT && BEGINS.has(following)
  }
  const initial = /^\p{L}$/u.test(lower) && lower !== 'i'
  if (initial || TRAILS.has(lower) || /^(?:\p{L}\.)+\p{L}$/u.test(lower)) {
    if (kind === MARK) return false
    return closed || (kind === LETTER && BEGINS.has(following))
  }
  return true
}

function isCalendar(word: string): boolean {
  return /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun)$/.test(word)
}

/** The letters, digits and inner full stops that end at `end`. */
function wordBefore(text: string, start: number, end: number): Span {
  let i = end
  while (
    i > start &&
    end - i < 30 &&
    (text[i - 1] === '.' || kindAt(text, i - 1) === LETTER || kindAt(text, i - 1) === DIGIT)
  )
    i--
  return { start: i, end }
}

function wordAfter(text: string, from: number): string {
  let i = from
  while (i < text.length && i - from < 30 && kindAt(text, i) === LETTER) i += widthAt(text, i)
  return text.slice(from, i)
}
