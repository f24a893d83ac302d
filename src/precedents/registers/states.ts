import { stateCodes } from '../../world/actors/codes.js'
import { comparable } from '../../world/actors/names.js'
import { stateOn } from '../../world/actors/successions.js'
import type { Day } from '../../world/days.js'
import type { Span } from './span.js'

/** Names of registers that no table of names has. */
const OWN: Readonly<Record<string, string>> = {
  'East Germany (GDR)': 'DDR',
  'Macedonia (FYROM)': 'MKD',
  'Yemen Arab Republic (North Yemen)': 'YEM',
}

/** Numbers that stood for one state after another; any other number means one state throughout. */
const INHERITED: ReadonlySet<string> = new Set(['345', '365', '816'])

/** The state that a register's name of a country stood for at the end of a span of days; null for what is no state (armed groups, organisations). */
export function stateNamed(name: string, { to }: Span): string | null {
  return known(`${name} ${to}`, () => {
    const code = OWN[name] ?? stateCodes('names').get(comparable(name))
    return code === undefined ? null : stateOn(code, to)
  })
}

/** The state that a number of Correlates of War, or of Gleditsch & Ward (1999), stood for on the first of a span of days; null for unknown numbers. */
export function stateNumbered(scheme: 'cow' | 'gw', number: string, { from }: Span): string | null {
  const code = stateCodes(scheme).get(number)
  if (code === undefined) return null
  return INHERITED.has(number) ? known(`#${number} ${from}`, () => stateOn(code, from)) : code
}

/** The state of an alpha-2 or alpha-3 code. `NA` is Namibia. */
export function stateCoded(scheme: 'alpha2' | 'alpha3', code: string): string | null {
  return stateCodes(scheme).get(code) ?? null
}

/** States whose code tables write for the seat of those before them. */
const SEATS: ReadonlySet<string> = new Set(['RUS', 'SRB'])

/** The state that held a seat in the General Assembly on a day, from the code that a table of votes gives throughout. */
export function seatOn(code: string, day: Day): string {
  return SEATS.has(code) ? known(`@${code} ${day}`, () => stateOn(code, day)) : code
}

/** Registers name the same few states again and again. */
const answers = new Map<string, string | null>()

function known<T extends string | null>(key: string, answer: () => T): T {
  const found = answers.get(key)
  if (found !== undefined) return found as T
  const made = answer()
  answers.set(key, made)
  return made
}
