import { isUtf8 } from 'node:buffer'
import { open } from 'node:fs/promises'
import { splitLine } from '../formats/header.js'
import type { Division, Sample } from '../formats/layout.js'

const SIZE = 64 * 1024

/** The beginning and the end of a plain file. */
export interface Ends {
  bytes: number
  sample: Sample
  /** lines end with CR LF */
  crlf: boolean
  /** the last line, where no line feed follows it */
  unended: string | null
}

/**
 * Reads the beginning and the end of a plain file.
 * @returns its ends, or why it is no text in UTF-8 (a byte order mark is left out)
 */
export async function readEnds(path: string): Promise<Ends | { refused: string }> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size === 0) return { refused: 'empty: no bytes' }
    const head = Buffer.alloc(Math.min(size, SIZE))
    await file.read(head, 0, head.length, 0)
    const tail = Buffer.alloc(Math.min(size, SIZE))
    await file.read(tail, 0, tail.length, size - tail.length)
    const refused = notText(head)
    if (refused !== null) return { refused }
    const text = head.toString('utf8').replace(/^\ufeff/, '')
    const whole = size <= SIZE
    const lines = text.split(/\r?\n/)
    if (!whole || lines.at(-1) === '') lines.pop()
    if (lines.length === 0) return { refused: 'not a file of lines: its first line has more than 64 kB' }
    const last = tail.subarray(tail.lastIndexOf(10) + 1)
    const unended = last.length === 0 ? null : last.toString('utf8')
    return { bytes: size, sample: { lines, whole }, crlf: /\r\n/.test(text), unended }
  } finally {
    await file.close()
  }
}

/** Whether the end of a file shows that it was cut off; the reason then. */
export function cutOff(unended: string | null, division: Division): string | null {
  if (unended === null) return null
  if (division.kind === 'jsonl')
    return parses(unended) ? null : 'cut off in the middle: the last line is no whole JSON value'
  if (division.quote !== '') return null
  const width = splitLine(unended, division.delimiter, division.quote).length
  if (width >= division.fewest) return null
  return `cut off in the middle: the last line has ${width} of ${division.fewest} columns`
}

function notText(head: Buffer): string | null {
  const [a, b] = head
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 'UTF-16; save it as UTF-8'
  const magic = head.subarray(0, 4).toString('latin1')
  if (magic === 'PAR1') return 'a Parquet file'
  if (magic === '%PDF') return 'a PDF file'
  const zeros = head.filter((byte) => byte === 0).length
  if (zeros > head.length / 4) return 'UTF-16; save it as UTF-8'
  const whole = head.subarray(0, head.lastIndexOf(10) + 1 || head.length)
  const controls = whole.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length
  if (controls > whole.length / 100) return 'a binary file'
  if (!isUtf8(whole) && firstLinesBroken(whole)) return 'not UTF-8; save it as UTF-8'
  return null
}

/** A single bad line is rejected by itself; a file in another encoding has many. */
function firstLinesBroken(whole: Buffer): boolean {
  const lines = whole.toString('latin1').split('\n')
  const broken = lines.filter((line) => !isUtf8(Buffer.from(line, 'latin1'))).length
  return broken > Math.max(2, lines.length / 50)
}

function parses(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
