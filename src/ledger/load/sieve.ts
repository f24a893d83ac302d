import { isUtf8 } from 'node:buffer'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { Division } from '../formats/layout.js'
import { type Row, recordsOf } from './records.js'

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
const RETURN = 13

/**
 * Copies the rows of a plain file that can be divided into cells, each with the number of its line as a first cell; header and blank lines are left out.
 * Slow and exact: only files in which something is wrong come here.
 */
export async function sift(from: string, to: string, division: Division, signal?: AbortSignal): Promise<Sifted> {
  const found = new Map<string, Misshapen>()
  let rows = 0
  async function* taken(): AsyncGenerator<Buffer> {
    let pending: Buffer[] = []
    let size = 0
    for await (const row of recordsOf(from, division, signal)) {
      const { line, bytes } = row
      if (line <= division.header || bytes.length === 0) continue
      rows++
      const result = faultOf(row, division) ?? (division.kind === 'jsonl' ? readObject(bytes, division) : bytes)
      if (typeof result === 'string') note(found, result, line, bytes)
      else {
        pending.push(Buffer.from(`${line}${division.delimiter}`), withoutReturns(result), Buffer.from('\n'))
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

/** What is wrong with a row, beside its quotation marks. */
function faultOf({ bytes, width, fault }: Row, division: Division): string | null {
  if (!isUtf8(bytes)) return 'not UTF-8'
  if (fault !== null) return fault
  const due = division.columns.length
  if (division.kind === 'jsonl' || (width >= division.fewest && width <= due)) return null
  const range = division.fewest === due ? `${due}` : `${division.fewest} to ${due}`
  return `${width} columns, not ${range}`
}

/** A row whose cells hold no carriage return: the database takes it for another kind of line end than the file's, and gives up. */
function withoutReturns(row: Buffer): Buffer {
  if (!row.includes(RETURN)) return row
  return Buffer.from(row.toString('utf8').replaceAll(/\r\n?/g, '\n'))
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
