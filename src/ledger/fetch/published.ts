import { type Day, parseDay } from '../../world/days.js'

/** A feed that can be fetched. */
export type Feed = 'gdelt1' | 'gdelt2'

/** One of the series of files that a feed publishes. */
export type Series = 'events' | 'mentions' | 'translated events' | 'translated mentions'

/** One file as its publisher lists it. */
export interface PublishedFile {
  /** a plain name, without folders */
  name: string
  url: string
  /** length in bytes; null where the list does not say */
  bytes: number | null
  /** MD5 of the file, hexadecimal, lower case; null where the list does not say */
  md5: string | null
  series: Series
  /** the days it covers: one, or the month or year of GDELT 1.0's older files */
  from: Day
  to: Day
  /** the quarter of an hour it was published for, `HHMM` UTC, for GDELT 2.0 */
  slot: string | null
}

/** What a file's name says of it. */
type Named = Pick<PublishedFile, 'name' | 'series' | 'from' | 'to' | 'slot'>

/**
 * Reads the name of a GDELT 2.0 file (`20191024143000.export.CSV.zip`, `….translation.mentions.CSV.zip`).
 * @returns what it holds, or null where it is another file (such as the knowledge graph's) or no such name.
 */
export function readName2(name: string): Named | null {
  const parts = /^(\d{8})(\d{4})00(\.translation)?\.(export|mentions)\.CSV\.zip$/i.exec(name)
  const day = parts && readDay(parts[1]!)
  if (!parts || day === null) return null
  const held = parts[4]!.toLowerCase() === 'export' ? 'events' : 'mentions'
  return { name, series: parts[3] ? `translated ${held}` : held, from: day, to: day, slot: parts[2]! }
}

/**
 * Reads the name of a GDELT 1.0 file: `20130401.export.CSV.zip`, `200601.zip`, `1979.zip`.
 * @returns what it holds, or null where it is another file.
 */
export function readName1(name: string): Named | null {
  const parts = /^(?:(\d{8})\.export\.CSV|(\d{6})|(\d{4}))\.zip$/i.exec(name)
  if (!parts) return null
  const [, day, month, year] = parts
  const first = readDay(day ?? (month ? `${month}01` : `${year}0101`))
  if (first === null) return null
  return { name, series: 'events', from: first, to: day ? first : lastDay(first, month !== undefined), slot: null }
}

function lastDay(first: Day, month: boolean): Day {
  const date = new Date(first * 86_400_000)
  const next = month ? Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1) : Date.UTC(date.getUTCFullYear() + 1, 0)
  return next / 86_400_000 - 1
}

function readDay(digits: string): Day | null {
  return parseDay(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`)
}
