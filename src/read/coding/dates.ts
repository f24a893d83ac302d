import { type Day, formatDay, parseDay } from '../../world/days.js'
import type { Act } from './act.js'
import type { Reading } from './reading.js'

const WEEKDAYS = 'thursday friday saturday sunday monday tuesday wednesday'.split(' ')
const MONTHS = 'january february march april may june july august september october november december'.split(' ')
/** Names, and abbreviations with their full stop ("aug.", "sept."). */
const MONTH_NAMES = new Map(
  MONTHS.flatMap((name, month) =>
    [name, `${name.slice(0, 3)}.`, `${name.slice(0, 4)}.`].map((form) => [form, month] as const),
  ),
)
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const UNITS = new Map([
  ['day', 1],
  ['week', 7],
  ['fortnight', 14],
])
const RELATIVE = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
])

/** An expression of time: its place in the sentence, and the day it means. */
export interface Dated {
  at: number
  day: Day
}

/**
 * The expressions of time in a sentence, resolved against the document's day. A weekday is the last one up to that day (the
 * next where the words say so); of a week the Monday stands, of a month the first; a month without year is the last one that
 * had begun. What is less exact than a month is left out.
 * @param published the document's day, ISO; without it only full dates are resolved
 */
export function datesOf(reading: Reading, published: string | null): Dated[] {
  const base = published === null ? null : parseDay(published)
  return reading.tokens.flatMap((_, at) => {
    const day = dayAt(reading, at, base)
    return day === null ? [] : [{ at, day }]
  })
}

/** The day on which the words say that an act happened, ISO, null where none of the expressions hangs on it. */
export function dateOf(reading: Reading, dates: readonly Dated[], act: Act): string | null {
  const own = dates.find(({ at }) => belongsTo(reading, at, act))
  return own === undefined ? null : formatDay(own.day)
}

/** Whether the nearest predicate above a token, or the act's noun, is the act or one under it. */
function belongsTo({ tokens, predicates }: Reading, at: number, act: Act): boolean {
  const own = new Set<number>(act.words)
  for (let inner: Act | null = act; inner !== null; inner = inner.inner) own.add(inner.at)
  let up = tokens[at]!.head
  while (up >= 0 && !own.has(up) && !predicates.has(up)) up = tokens[up]!.head
  return up >= 0 && own.has(up)
}

/** The day an expression that begins at a token means, null where none begins there. */
function dayAt({ tokens, lemmas }: Reading, at: number, base: Day | null): Day | null {
  const word = tokens[at]!.form.toLowerCase()
  if (/^(19|20)\d\d$/.test(word) && tokens[at + 1]?.form === '-')
    return parseDay(
      tokens
        .slice(at, at + 5)
        .map((t) => t.form)
        .join(''),
    )
  const month = MONTH_NAMES.get(word)
  if (month !== undefined)
    return tokens[at]!.tag === 'AUX'
      ? null
      : inMonth(
          tokens.map((t) => t.form),
          at,
          month,
          base,
        )
  if (base === null) return null
  const before = lemmas[at - 1] ?? ''
  const relative = RELATIVE.get(word)
  if (relative !== undefined) return base + relative
  const weekday = WEEKDAYS.indexOf(word)
  if (weekday >= 0) return onWeekday(weekday, before, base)
  if (before === 'last' && word === 'night') return base - 1
  if (before === 'last' && word === 'week') return mondayOf(base) - 7
  if (before === 'this' && word === 'week') return mondayOf(base)
  if (before === 'last' && word === 'month') return firstOf(base, -1)
  const unit = UNITS.get(lemmas[at]!)
  if (unit !== undefined && lemmas[at + 1] === 'ago') {
    const count = before === 'a' ? 1 : NUMBERS.indexOf(before) > 0 ? NUMBERS.indexOf(before) : Number(before)
    return Number.isInteger(count) && count > 0 && count < 1000 ? base - unit * count : null
  }
  return null
}

/** "6 August 2022", "August 6, 2022", "August 6", "in August 2022", "in August". */
function inMonth(words: readonly string[], at: number, month: number, base: Day | null): Day | null {
  const number = (word: string | undefined) =>
    /^\d{1,2}(st|nd|rd|th)?$/.test(word ?? '') ? Number.parseInt(word!, 10) : null
  const after = number(words[at + 1])
  const day = after ?? number(words[at - 1])
  let next = after === null ? at + 1 : at + 2
  if (words[next] === ',') next++
  const year = /^(19|20)\d\d$/.test(words[next] ?? '') ? Number(words[next]) : null
  if (day === null && words[at]!.toLowerCase() === 'may' && words[at - 1]?.toLowerCase() !== 'in' && year === null)
    return null
  if (year !== null) return dayOfDate(year, month, day ?? 1)
  if (base === null) return null
  const thisYear = Number(formatDay(base).slice(0, 4))
  const date = dayOfDate(thisYear, month, day ?? 1)
  return date !== null && date > base ? dayOfDate(thisYear - 1, month, day ?? 1) : date
}

function dayOfDate(year: number, month: number, day: number): Day | null {
  return parseDay(`${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
}

function onWeekday(weekday: number, before: string, base: Day): Day {
  const back = (((base - weekday) % 7) + 7) % 7
  if (before === 'next') return base - back + 7
  return before === 'last' && back === 0 ? base - 7 : base - back
}

/** Day 0 was a Thursday. */
function mondayOf(day: Day): Day {
  return day - ((((day + 3) % 7) + 7) % 7)
}

function firstOf(day: Day, months: number): Day {
  const [year, month] = formatDay(day).split('-').map(Number)
  const count = year! * 12 + month! - 1 + months
  return dayOfDate(Math.floor(count / 12), count % 12, 1)!
}
