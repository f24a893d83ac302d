import { isUtf8 } from 'node:buffer'
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { Division } from '../formats/layout.js'

/** A line that cannot be divided into cells, counted by reason. */
export interface Misshapen {
  reason: string
  rows: number
  first: { line: number; value: string }[]
}

/** What a sieve let through. */
export interface Sifted {
  /** rows let through and not */
  rows: number
  misshapen: Misshapen[]
}

const LISTED = 20
const LONGEST = 2_000_000
const QUOTE = 34
const RETURN = 13

/**
 * Copies the rows of a plain file that can be divided into cells, each with the number of its line as a first cell; header and blank lines are left out.
 * Slow and exact: only files in which something is wrong come here.
 */
export async function sift(from: string, to: string, division: Division, signal?: AbortSignal): Promise<Sifted> {
  const found = new Map<string, Misshapen>()
  let rows = 0
  const take = division.kind === 'jsonl' ? readObject : checkRow
  async function* taken(): AsyncGenerator<Buffer> {
    let pending: Buffer[] = []
    let size = 0
    for await (const { line, bytes } of recordsOf(from, division, signal)) {
      if (line <= division.header || bytes.length === 0) continue
      rows++
      const result = bytes.length > LONGEST ? 'longer than 2 MB' : take(bytes, division)
      if (typeof result === 'string') note(found, result, line, bytes)
      else {
        const row = [Buffer.from(`${line}${division.delimiter}`), result, Buffer.from('\n')]
        pending.push(...row)
        size += result.length + 12
      }
      if (size < 1 << 20) continue
      yield Buffer.concat(pending)
      pending = []
      size = 0
    }
    yield Buffer.concat(pending)
  }
  await pipeline(taken, createWriteStream(to))
  return { rows, misshapen: [...found.values()] }
}

function note(found: Map<string, Misshapen>, reason: string, line: number, bytes: Buffer): void {
  const entry = found.get(reason) ?? { reason, rows: 0, first: [] }
  found.set(reason, entry)
  entry.rows++
  if (entry.first.length < LISTED) entry.first.push({ line, value: bytes.subarray(0, 80).toString('utf8') })
}

/** Lines, or with quotation records of several lines, by the number of their first line. */
async function* recordsOf(
  path: string,
  { kind, quote }: Division,
  signal?: AbortSignal,
): AsyncGenerator<{ line: number; bytes: Buffer }> {
  const quoted = quote !== '' && kind === 'delimited'
  let rest: Buffer = Buffer.alloc(0)
  let line = 1
  let first = true
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20, ...(signal ? { signal } : {}) })) {
    let bytes = Buffer.concat([rest, chunk as Buffer])
    if (first && bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) bytes = bytes.subarray(3)
    first = false
    let start = 0
    let inside = false
    let lines = 0
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at]!
      if (byte === QUOTE && quoted) inside = !inside
      if (byte !== 10) continue
      lines++
      if (inside && at - start < LONGEST) continue
      inside = false
      yield { line, bytes: withoutReturn(bytes.subarray(start, at)) }
      line += lines
      lines = 0
      start = at + 1
    }
    rest = bytes.subarray(start)
  }
  if (rest.length > 0) yield { line, bytes: withoutReturn(rest) }
}

function withoutReturn(bytes: Buffer): Buffer {
  return bytes.at(-1) === 13 ? bytes.subarray(0, -1) : bytes
}

/** The row as it is, or what is wrong with it. */
function checkRow(bytes: Buffer, division: Division): Buffer | string {
  if (!isUtf8(bytes)) return 'not UTF-8'
  const delimiter = division.delimiter.charCodeAt(0)
  const quoted = division.quote !== ''
  let inside = false
  let width = 1
  for (const byte of bytes) {
    if (quoted && byte === QUOTE) inside = !inside
    else if (byte === delimiter && !inside) width++
    // the database takes some of these for the end of a line and gives up at others
    else if (byte === RETURN && !inside) return 'a carriage return within the row'
  }
  if (inside) return 'a quotation mark is never closed'
  if (width >= division.fewest && width <= division.columns.length) return bytes
  const due = division.columns.length
  const range = division.fewest === due ? `${due}` : `${division.fewest} to ${due}`
  return `${width} columns, not ${range}`
}

/** A JSON object as a row of quoted cells. */
function readObject(bytes: Buffer, division: Division): Buffer | string {
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
  } catch {
    return 'no JSON'
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'no JSON object'
  const members = value as Record<string, unknown>
  return Buffer.from(division.columns.map((name) => quotedCell(members[name])).join(division.delimiter))
}

function quotedCell(value: unknown): string {
  if (value === undefined || value === null) return ''
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return `"${text.replaceAll('"', '""')}"`
}
