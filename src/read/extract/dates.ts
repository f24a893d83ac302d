import { dayOf, formatDay, parseDay } from '../../world/days.js'

/** When a report was published, as far as it says. */
export interface Moment {
  /** the day in UTC, ISO; the report's own day where it names no zone */
  date: string
  /** `2022-08-31T23:30:00+05:00`, `2022-08-31T23:30` or `2022-08-31`: as precise as it was given */
  published: string
  /** whether the zone is known */
  zoned: boolean
}

/** Zones by the letters that name them, minutes east of UTC; those that mean several (BST, CST, IST) are left out. */
// biome-ignore format: a table
const ZONES: Record<string, number> = {
  z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, cet: 60, cest: 120, eet: 120, eest: 180, msk: 180, trt: 180, pkt: 300,
  est: -300, edt: -240, cdt: -300, mdt: -360, mst: -420, pst: -480, pdt: -420, jst: 540, kst: 540, sgt: 480, hkt: 480,
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const CLOCK = '(\\d{1,2})[:.](\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?(?:\\s{0,3}([ap])\\.?m\\b\\.?)?'
const ZONE = '(?:\\s{0,3}\\(?((?:gmt|utc)?\\s?[+-]\\d{1,2}:?(?:\\d{2})?|z|[a-z]{2,4})\\b\\)?)?'
const TIME_AFTER = `(?:(?:,|\\s|-|–|—|at|\\||/){1,6}${CLOCK}${ZONE})?`
const TIME_BEFORE = `(?:${CLOCK}${ZONE}(?:,|\\s|\\||on){1,6})?`

const ISO = new RegExp(`(?<!\\d)(\\d{4})[-/](\\d{2})[-/](\\d{2})(?:[t ]${CLOCK}${ZONE})?(?!\\d)`, 'i')
const DAY_FIRST = new RegExp(
  `${TIME_BEFORE}(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s{1,3}${MONTH},?\\s{1,3}(\\d{4})(?!\\d)${TIME_AFTER}`,
  'i',
)
const MONTH_FIRST = new RegExp(
  `${TIME_BEFORE}\\b${MONTH}\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(\\d{4})(?!\\d)${TIME_AFTER}`,
  'i',
)
const NUMERIC = new RegExp(`(?<![\\d./])(\\d{1,2})([./])(\\d{1,2})\\2(\\d{4})(?![\\d./])${TIME_AFTER}`, 'i')
const PACKED = /^(\d{4})(\d{2})(\d{2})(?:t?(\d{2})(\d{2})(\d{2})?(z|[+-]\d{2}'?:?\d{2}'?)?)?$/i

/** UTF-16 units of a text in which a date is looked for. */
const LOOKED_AT = 300

/**
 * Reads the first date in a text: ISO 8601, RFC 5322, `31 August 2022, 14:05 GMT`, `Aug. 31, 2022 2:05 p.m. EDT`,
 * `31.08.2022`. Of figures with strokes, those that could be two days (`03/04/2022`) are refused.
 * @returns null where there is none, or the day does not exist.
 */
export function readMoment(text: string): Moment | null {
  const told = text.slice(0, LOOKED_AT).trim()
  const packed = PACKED.exec(told)
  if (packed) {
    const [, y, m, d, hour, minute, second, zone] = packed
    return moment([y!, m!, d!], [hour, minute, second, undefined], zone?.replaceAll("'", ''))
  }
  const found = [readIso(told), readDayFirst(told), readMonthFirst(told), readNumeric(told)].filter(
    (one) => one !== null,
  )
  return found.sort((a, b) => a.index - b.index).find((one) => one.moment !== null)?.moment ?? null
}

type Clock = (string | undefined)[]
type Found = { index: number; moment: Moment | null } | null

function readIso(text: string): Found {
  const m = ISO.exec(text)
  return m && { index: m.index, moment: moment([m[1]!, m[2]!, m[3]!], m.slice(4, 8), m[8]) }
}

function readDayFirst(text: string): Found {
  const m = DAY_FIRST.exec(text)
  return m && { index: m.index, moment: moment([m[8]!, month(m[7]!), m[6]!], ...timeOf(m, 1, 9)) }
}

function readMonthFirst(text: string): Found {
  const m = MONTH_FIRST.exec(text)
  return m && { index: m.index, moment: moment([m[8]!, month(m[6]!), m[7]!], ...timeOf(m, 1, 9)) }
}

function readNumeric(text: string): Found {
  const m = NUMERIC.exec(text)
  if (!m) return null
  const [a, b] = [Number(m[1]), Number(m[3])]
  const dotted = m[2] === '.'
  if (!dotted && a <= 12 && b <= 12 && a !== b) return null
  const [day, of] = dotted || a > 12 ? [a, b] : [b, a]
  return { index: m.index, moment: moment([m[4]!, String(of), String(day)], m.slice(5, 9), m[9]) }
}

function timeOf(m: RegExpExecArray, before: number, after: number): [Clock, string | undefined] {
  const at = m[before] === undefined ? after : before
  return [m.slice(at, at + 4), m[at + 4]]
}

function month(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1)
}

function moment([y, m, d]: [string, string, string], clock: Clock, zone: string | undefined): Moment | null {
  const date = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  const day = parseDay(date)
  if (day === null) return null
  const time = timeText(clock)
  if (time === null) return { date, published: date, zoned: false }
  const east = zone === undefined ? null : minutesEast(zone)
  if (east === null) return { date, published: `${date}T${time}`, zoned: false }
  const ms = Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`) - east * 60_000
  return { date: formatDay(dayOf(ms)), published: `${date}T${time}${zoneText(east)}`, zoned: true }
}

function timeText([hour, minute, second, half]: Clock): string | null {
  if (hour === undefined || minute === undefined) return null
  const plain = Number(hour)
  const of24 = half === undefined ? plain : (plain % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  if (of24 > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null
  return [String(of24), minute, ...(second === undefined ? [] : [second])].map((n) => n.padStart(2, '0')).join(':')
}

function minutesEast(zone: string): number | null {
  const name = zone.toLowerCase().replaceAll(/\s/g, '')
  const offset = /^(?:gmt|utc)?([+-])(\d{1,2}):?(\d{2})?$/.exec(name)
  if (!offset) return ZONES[name] ?? null
  const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0)
  return minutes > 14 * 60 ? null : offset[1] === '-' ? -minutes : minutes
}

function zoneText(east: number): string {
  if (east === 0) return 'Z'
  const minutes = Math.abs(east)
  const text = [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0')).join(':')
  return `${east < 0 ? '-' : '+'}${text}`
}
