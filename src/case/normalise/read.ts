import { type Day, dayOf, formatDay, parseDay } from '../../world/days.js'
import type { Range } from '../diagnostics.js'
import { shorten, textOf, type Written, type WrittenMap } from '../parse/written.js'
import type { Context } from './context.js'

/*
 * Readers of single values. Each returns null where there is no value, where it has the wrong shape (the shape check has said so), or where
 * what it says is not possible (which is reported here).
 */

/** The value under a key, if it is there. */
export function valueAt(map: WrittenMap, key: string): Written | undefined {
  return map.entries.get(key)?.value
}

/** The place of a key, or of the mapping where the key is not there. */
export function keyRange(map: WrittenMap, key: string): Range {
  return map.entries.get(key)?.keyRange ?? { start: map.range.start, end: map.range.start }
}

/** A text without the space around it. */
export function readText(c: Context, map: WrittenMap, key: string): string | null {
  const value = valueAt(map, key)
  const text = textOf(value)?.trim() ?? null
  if (text !== '' || !value) return text
  c.findings.add('empty-text', value.range, `"${key}" is empty`)
  return null
}

/** A text among a few; anything else was reported by the shape check. */
export function readWord<W extends string>(map: WrittenMap, key: string, words: readonly W[]): W | null {
  const text = textOf(valueAt(map, key))
  return words.find((w) => w === text) ?? null
}

/** A finite number. */
export function numberOf(value: Written | undefined): number | null {
  return value?.kind === 'scalar' && typeof value.value === 'number' && Number.isFinite(value.value)
    ? value.value
    : null
}

/** A number within bounds. */
export function readNumber(
  c: Context,
  map: WrittenMap,
  key: string,
  within: { what: string; holds: (n: number) => boolean },
): number | null {
  const value = valueAt(map, key)
  const n = numberOf(value)
  if (n === null || !value) return null
  if (within.holds(n)) return n
  c.findings.add(
    'bad-number',
    value.range,
    `"${key}" is ${within.what}, not ${shorten((value as { source: string }).source)}`,
  )
  return null
}

/** Strictly between 0 and 1. */
export const OPEN_SHARE = { what: 'a number strictly between 0 and 1', holds: (n: number) => n > 0 && n < 1 }
/** A whole number from 1. */
export const COUNT = { what: 'a whole number from 1', holds: (n: number) => Number.isSafeInteger(n) && n >= 1 }

export function readDay(c: Context, map: WrittenMap, key: string): Day | null {
  return dayFrom(c, valueAt(map, key))
}

/** A day from a value; years before 1000 and after 9999 are not written in this form. */
export function dayFrom(c: Context, value: Written | undefined): Day | null {
  const text = textOf(value)?.trim()
  if (text === undefined || !value) return null
  const day = parseDay(text)
  if (day !== null) return day
  const form = /^\d{4}-\d{2}-\d{2}$/.test(text)
  const mended = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(T.*)?$/.exec(text)
  const iso = mended && parseDay(`${mended[1]}-${mended[2]!.padStart(2, '0')}-${mended[3]!.padStart(2, '0')}`)
  const did = iso === null ? '' : ` (did you mean ${formatDay(iso)}?)`
  const why = form ? `there is no day ${text}` : `"${shorten(text)}" is not a day such as 2022-09-03${did}`
  c.findings.add('bad-date', value.range, why)
  return null
}

/** A span of time. */
export interface Span {
  count: number
  unit: 'day' | 'week' | 'month' | 'year'
}

const LONGEST = 36_600

export function readSpan(c: Context, map: WrittenMap, key: string): Span | null {
  const value = valueAt(map, key)
  const text = textOf(value)?.trim()
  if (text === undefined || !value) return null
  const match = /^(\d{1,6}) (day|week|month|year)s?$/.exec(text)
  const span = match ? { count: Number(match[1]), unit: match[2] as Span['unit'] } : null
  if (span && span.count > 0 && daysOf(span) <= LONGEST) return span
  const why = span
    ? `"${text}" is not between 1 day and 100 years`
    : `"${shorten(text)}" is not a span such as \`60 days\` or \`12 months\``
  c.findings.add('bad-span', value.range, why)
  return null
}

/** A span in days where it begins on no particular day: a month is a twelfth of 365.25 days, rounded at the end. */
export function daysOf({ count, unit }: Span): number {
  if (unit === 'day') return count
  if (unit === 'week') return count * 7
  return Math.round(count * (unit === 'month' ? 365.25 / 12 : 365.25))
}

/** The day a span later. Months and years are of the calendar: 31 January and one month is the last day of February. */
export function addSpan(day: Day, span: Span): Day {
  if (span.unit === 'day' || span.unit === 'week') return day + daysOf(span)
  const date = new Date(day * 86_400_000)
  const months =
    date.getUTCFullYear() * 12 + date.getUTCMonth() + (span.unit === 'month' ? span.count : span.count * 12)
  const [year, month] = [Math.floor(months / 12), months % 12]
  const end = new Date(0)
  end.setUTCFullYear(year, month + 1, 0)
  end.setUTCDate(Math.min(date.getUTCDate(), end.getUTCDate()))
  return dayOf(end.getTime())
}

/** A web address. */
export function readUrl(c: Context, map: WrittenMap, key: string): string | null {
  const value = valueAt(map, key)
  const text = textOf(value)?.trim()
  if (text === undefined || !value) return null
  if (/^https?:\/\//i.test(text) && !/\s/.test(text) && URL.canParse(text)) return text
  c.findings.add(
    'bad-address',
    value.range,
    `"${shorten(text)}" is not an address that begins with http:// or https://`,
  )
  return null
}

/** The mappings of a section by id, in the order of the file; entries of another shape are left out. */
export function entriesOf(root: WrittenMap, key: string): { id: string; map: WrittenMap; range: Range }[] {
  const section = valueAt(root, key)
  if (section?.kind !== 'map') return []
  return [...section.entries.values()].flatMap(({ key: id, keyRange: range, value }) =>
    value.kind === 'map' ? [{ id, map: value, range }] : [],
  )
}

/** The items of a list; none where there is no list. */
export function itemsOf(map: WrittenMap, key: string): Written[] {
  const value = valueAt(map, key)
  return value?.kind === 'list' ? value.items : []
}
