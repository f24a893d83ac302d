import { createReadStream } from 'node:fs'
import type { Division } from '../formats/layout.js'

/** A record of a plain file: a line, or with quotation several. */
export interface Row {
  /** number of its first line, from 1 */
  line: number
  /** without the line end */
  bytes: Buffer
  /** how many cells it has; 1 in a file of JSON lines */
  width: number
  /** why it cannot be divided into cells, then of its first line alone */
  fault: string | null
}

const LONGEST = 2_000_000
const TOO_LONG = 'longer than 2 MB'
const LINE_FEED = 10
const RETURN = 13
const SPACE = 32
const QUOTE = 34

/**
 * Goes through the records of a plain file, divided as the database divides them: a quotation mark counts where a cell begins with it,
 * spaces aside. After a record whose quotation marks do not fit, the next begins on its second line, so that one never takes others along.
 */
export async function* recordsOf(path: string, division: Division, signal?: AbortSignal): AsyncGenerator<Row> {
  let rest: Buffer = Buffer.alloc(0)
  let line = 1
  let skips = false
  const taken = function* (ended: boolean): Generator<Row> {
    let start = 0
    if (skips) {
      const end = rest.indexOf(LINE_FEED)
      skips = end < 0
      start = skips ? rest.length : end + 1
    }
    while (start < rest.length) {
      const found = recordAt(rest, start, division, ended)
      if (found === null && rest.length - start <= LONGEST) break
      const { end, width, fault } = found ?? { end: rest.length, width: 1, fault: TOO_LONG }
      skips = found === null
      const bytes = rest.subarray(start, rest[end - 1] === RETURN ? end - 1 : end)
      yield { line, bytes, width, fault: bytes.length > LONGEST ? TOO_LONG : fault }
      line += feeds(bytes) + 1
      start = end + 1
    }
    rest = rest.subarray(start)
  }
  let first = true
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20, ...(signal ? { signal } : {}) })) {
    rest = Buffer.concat([rest, chunk as Buffer])
    if (first && rest.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) rest = rest.subarray(3)
    first = false
    yield* taken(false)
  }
  yield* taken(true)
}

/**
 * The record that begins at a place.
 * @param ended no more bytes come after these
 * @returns where its line end stands; null where it is not all there yet
 */
function recordAt(
  bytes: Buffer,
  start: number,
  { kind, quote, delimiter }: Division,
  ended: boolean,
): { end: number; width: number; fault: string | null } | null {
  const feed = bytes.indexOf(LINE_FEED, start)
  const lineEnd = feed < 0 ? bytes.length : feed
  if (feed < 0 && !ended) return null
  if (kind === 'jsonl') return { end: lineEnd, width: 1, fault: null }
  const quoted = quote !== ''
  const comma = delimiter.charCodeAt(0)
  let width = 1
  let fault: string | null = null
  let begins = true
  for (let at = start; ; at++) {
    const byte = bytes[at]
    if (byte === undefined || byte === LINE_FEED) {
      if (byte === undefined && !ended) return null
      return { end: at, width, fault }
    }
    if (byte === comma) {
      width++
      begins = true
    } else if (begins && quoted && byte === QUOTE) {
      const close = closing(bytes, at + 1)
      if (close + 1 >= bytes.length && !ended && close - start <= LONGEST) return null
      if (close >= bytes.length || close - start > LONGEST)
        return { end: lineEnd, width, fault: 'a quotation mark is never closed' }
      at = close
      while (bytes[at + 1] === SPACE) at++
      const next = bytes[at + 1]
      if (next === undefined && !ended) return null
      const isEnd = next === undefined || next === LINE_FEED || (next === RETURN && isLineEnd(bytes, at + 1))
      if (!isEnd && next !== comma)
        return { end: lineEnd, width, fault: 'more in a cell after its closing quotation mark' }
    } else if (byte === RETURN && !isLineEnd(bytes, at)) {
      // the database takes some of these for the end of a line and gives up at others
      fault = 'a carriage return within the row'
      begins = false
    } else if (byte !== SPACE) begins = false
  }
}

/** Where the quotation mark stands that closes a cell; the length of the bytes where none does. */
function closing(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(QUOTE, from); at >= 0; at = bytes.indexOf(QUOTE, at + 2)) {
    if (bytes[at + 1] !== QUOTE) return at
  }
  return bytes.length
}

function isLineEnd(bytes: Buffer, at: number): boolean {
  return at + 1 === bytes.length || bytes[at + 1] === LINE_FEED
}

function feeds(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count++
  return count
}
