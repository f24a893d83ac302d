import { formatDay, parseDay } from '../../world/days.js'
import { Lines } from './lines.js'

/** Two states, each by its codes in the feed (CAMEO: `RUS`); either may act on the other. */
export type Pair = readonly [readonly string[], readonly string[]]

/** Rows of a feed. */
export interface Volume {
  rows: number
  /** of them, those whose two actors have different countries */
  interstate: number
}

/** What a filtered file was made from: the whole feed's volume, without which the kept rows have no denominator. */
export interface FileVolume extends Volume {
  version: 1
  /** the published file */
  name: string
  url: string
  /** MD5 of the published file, hexadecimal */
  md5: string
  /** length of the published file */
  bytes: number
  pair: Pair
  kept: number
  /** lines with another number of columns than such a file has; in `rows`, never kept */
  malformed: number
  /** rows whose day of event is no date; in `rows`, beside the malformed ones */
  undated: number
  /** by the day of the event, ISO */
  byEventDay: Record<string, Volume>
}

const TAB = 9
/** Columns of GDELT's event files (57 and 58 in version 1.0, 61 in 2.0), and where those that are read stand. */
const WIDTHS = [57, 58, 61]
const EVENT_DAY = 1
const COUNTRY_1 = 7
const COUNTRY_2 = 17

/**
 * Reads a GDELT event file as it comes, keeps the rows between two states as they are written, and counts all.
 * @param keep takes the bytes of a kept row with its line feed; they are its own
 */
export class PairFilter {
  private readonly lines: Lines
  private readonly sides: [Set<number>, Set<number>]
  private readonly days = new Map<number, Volume>()
  private readonly tabs = new Int32Array(Math.max(...WIDTHS) + 1)
  private counts = { rows: 0, interstate: 0, kept: 0, malformed: 0 }

  constructor(pair: Pair, keep: (row: Uint8Array) => void) {
    this.sides = [new Set(pair[0].map(codeOf)), new Set(pair[1].map(codeOf))]
    this.lines = new Lines((bytes, start, end) => {
      if (this.read(bytes, start, bytes[end - 1] === 13 ? end - 1 : end))
        keep(Buffer.concat([bytes.subarray(start, end), LINE_FEED]))
    })
  }

  push(chunk: Uint8Array): void {
    this.lines.push(chunk)
  }

  /** The end of the file. @returns what was counted. */
  end(): Pick<FileVolume, 'rows' | 'interstate' | 'kept' | 'malformed' | 'undated' | 'byEventDay'> {
    this.lines.end()
    let undated = 0
    const byEventDay: Record<string, Volume> = {}
    for (const digits of [...this.days.keys()].sort((a, b) => a - b)) {
      const volume = this.days.get(digits)!
      const day = isoDay(digits)
      if (day === null) undated += volume.rows
      else byEventDay[day] = volume
    }
    return { ...this.counts, undated, byEventDay }
  }

  /** Counts one row. @returns whether it is between the two states. */
  private read(bytes: Buffer, start: number, end: number): boolean {
    if (end <= start) return false
    this.counts.rows++
    const { tabs } = this
    let width = 1
    tabs[0] = start - 1
    for (let at = start; at < end; at++) {
      if (bytes[at] !== TAB) continue
      if (width < tabs.length) tabs[width] = at
      width++
    }
    if (!WIDTHS.includes(width)) {
      this.counts.malformed++
      return false
    }
    const field = (i: number): number => codeIn(bytes, tabs[i]! + 1, tabs[i + 1]!)
    const [one, two] = [field(COUNTRY_1), field(COUNTRY_2)]
    const interstate = one !== 0 && two !== 0 && one !== two
    const digits = Number(bytes.toString('latin1', tabs[EVENT_DAY]! + 1, tabs[EVENT_DAY + 1]!)) || 0
    const day = this.days.get(digits) ?? { rows: 0, interstate: 0 }
    this.days.set(digits, day)
    day.rows++
    if (!interstate) return false
    day.interstate++
    this.counts.interstate++
    const [a, b] = this.sides
    const kept = (a.has(one) && b.has(two)) || (b.has(one) && a.has(two))
    if (kept) this.counts.kept++
    return kept
  }
}

const LINE_FEED = Uint8Array.of(10)

/** A code as a number: three letters fit into one, and no text need be made of them. */
function codeOf(code: string): number {
  const bytes = Buffer.from(code, 'latin1')
  return codeIn(bytes, 0, bytes.length)
}

function codeIn(bytes: Buffer, start: number, end: number): number {
  let code = 0
  for (let at = start; at < end; at++) code = code * 256 + bytes[at]!
  return code
}

function isoDay(digits: number): string | null {
  const text = String(digits)
  const day = text.length === 8 ? parseDay(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`) : null
  return day === null ? null : formatDay(day)
}
