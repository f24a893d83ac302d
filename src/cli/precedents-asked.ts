import type { Span } from '../case/normalise/read.js'
import { type Outcome, outcomes } from '../precedents/outcomes/outcome.js'
import type { PrecedentsOptions as Query } from '../precedents/precedents-of.js'
import { dayOf, parseDay } from '../world/days.js'
import { nearest } from '../world/spelling.js'
import { CliError, EXIT } from './errors.js'
import { stateOption } from './ledger/options.js'
import type { PrecedentsOptions } from './precedents-options.js'

const UNITS: Record<string, Span['unit']> = { d: 'day', w: 'week', m: 'month', y: 'year' }
/** Years, in each unit, past which a horizon is a slip of the pen. */
const MOST: Record<Span['unit'], number> = { day: 36_525, week: 5_218, month: 1_200, year: 100 }

/** Reads a horizon: `12m`, `90d`, `2y`, `12 months`. @throws CliError */
export function withinOf(text: string): Span {
  const found = /^(\d{1,6})\s*([dwmy])(?:ays?|eeks?|onths?|ears?)?$/i.exec(text.trim())
  const unit = UNITS[found?.[2]?.toLowerCase() ?? '']
  const count = Number(found?.[1])
  if (unit && count >= 1 && count <= MOST[unit]) return { count, unit }
  throw new CliError(`--within wants a span such as 12m, 90d or "2 years", not "${text}"`, EXIT.usage)
}

/** The case at hand: what episodes are ranked by, and what is left out of them. @throws CliError */
export function caseOf({ like, leaveOut, on }: PrecedentsOptions, now: number): Pick<Query, 'like' | 'leaveOut'> {
  const day = on === undefined ? dayOf(now) : parseDay(on)
  if (day === null) throw new CliError(`--on wants a day such as 2022-08-15, not "${on}"`, EXIT.usage)
  const ranked = like === undefined ? null : { ...pairOf(like, '--like'), on: day }
  const own =
    leaveOut === undefined ? ranked : { ...pairOf(leaveOut, '--leave-out'), on: on === undefined ? null : day }
  return { like: ranked, leaveOut: own }
}

/** Who acts, and whose partner it is, of `A,C,B` or `A,B`. */
function pairOf(text: string, option: string): { a: string; b: string } {
  const codes = text.split(',').map((code) => code.trim())
  if (codes.length < 2 || codes.length > 3 || new Set(codes).size < codes.length)
    throw new CliError(`${option} wants two or three different states such as PAK,UKR,RUS, not "${text}"`, EXIT.usage)
  const known = codes.map((code) => stateOption(code, option))
  return { a: known[0]!, b: known.at(-1)! }
}

/** Only episodes from a year on. @throws CliError */
export function sinceOf(text: string | undefined): Pick<Query, 'from'> {
  if (text === undefined) return {}
  const from = /^\d{4}$/.test(text) ? parseDay(`${text}-01-01`) : null
  if (from === null) throw new CliError(`--since wants a year such as 1996, not "${text}"`, EXIT.usage)
  return { from }
}

/** Hand-picked episodes by id, between commas. */
export function namedOf(text: string | undefined): string[] {
  return (text ?? '').split(',').flatMap((id) => id.trim() || [])
}

/** What may have followed. @throws CliError with the outcome most likely meant */
export function outcomeOf(text: string): Outcome {
  const known = outcomes.find((one) => one === text)
  if (known) return known
  const meant = nearest(text, [...outcomes])
  const hint = meant === null ? '' : ` (did you mean ${meant}?)`
  throw new CliError(`--outcome wants one of ${outcomes.join(', ')}, not "${text}"${hint}`, EXIT.usage)
}
