import type { PrecedentsSpec } from '../case/looked-for.js'
import { daysOf } from '../case/normalise/read.js'
import type { Observation } from '../case/observations.js'
import { type Outcome, outcomes } from '../precedents/outcomes/outcome.js'
import type { Pattern } from '../precedents/pattern/pattern.js'
import type { Day } from '../world/days.js'
import type { RateGround } from './ground.js'
import { type LibraryAsked, libraryRate, turnsOf } from './library-rate.js'
import { type Looked, nothing } from './looked.js'
import type { RateAsked } from './questions.js'

/** The horizon where the file states none, in days: twelve months. */
const YEAR = 365
/** `no-rupture`: that it did not come. */
const NOT = 'no-'

/** How often an outcome followed in the library's episodes that were over by a day; see `lookUpRate`. */
export function rateWithoutLedger({ spec, pair, compared }: RateAsked, ground: RateGround): Looked {
  const read = readSpec(spec, ground)
  if ('why' in read) return nothing(read.why)
  const { pattern, outcome, within, documented } = read
  const { library } = ground
  if (!library || !pattern.library) return nothing(`no library holds "${pattern.id}", and no ledger is connected`)
  const asked: LibraryAsked = { outcome, within, pair, compared, documented }
  const on = (asOf: Day): Observation => {
    const found = libraryRate(library, asked, asOf)
    if ('why' in found) return { state: 'no-data', why: found.why }
    return rate(read, { ...found, by: 'library', source: ground.hash })
  }
  return { on, turns: turnsOf(library, within) }
}

/** A spec that can be counted. */
export interface Read {
  pattern: Pattern
  outcome: Outcome
  /** that the outcome did not come */
  denied: boolean
  /** days */
  within: number
  documented: boolean
}

/** The pattern and the outcome that a spec names, or why it cannot be counted. */
export function readSpec(spec: PrecedentsSpec, { patterns }: RateGround): Read | { why: string } {
  const pattern = patterns.get(spec.pattern)
  if (!pattern) return { why: `no pattern "${spec.pattern}": ${[...patterns.keys()].join(', ')}` }
  const denied = spec.outcome.startsWith(NOT)
  const named = denied ? spec.outcome.slice(NOT.length) : spec.outcome
  const outcome = outcomes.find((one): one is Outcome => one === named)
  if (!outcome) return { why: `no outcome "${named}": ${outcomes.join(', ')}` }
  if (spec.documented !== null && spec.documented !== 'intent')
    return { why: `nothing says which episodes document "${spec.documented}": intent` }
  return { pattern, outcome, denied, within: spec.within ?? YEAR, documented: spec.documented !== null }
}

type Found = Extract<Observation, { state: 'rate' }>['rate']

/** A rate as an observation: of an outcome that is denied, the rest. */
export function rate(
  { pattern, outcome, denied, within }: Read,
  found: Omit<Found, 'pattern' | 'outcome' | 'within'>,
): Observation {
  const { share, interval, x, n } = found
  const counted = denied ? { share: 1 - share, interval: [1 - interval[1], 1 - interval[0]], x: n - x } : {}
  const about = { pattern: pattern.title, outcome: `${denied ? 'no ' : ''}${outcome}`, within: span(within) }
  return { state: 'rate', rate: { ...found, ...(counted as Pick<Found, 'share' | 'interval' | 'x'>), ...about } }
}

/** Days as the months that they were written as, where they are whole months. */
function span(days: number): string {
  const months = Math.round(days / (365.25 / 12))
  const whole = months > 0 && daysOf({ count: months, unit: 'month' }) === days
  return whole ? `${months} month${months === 1 ? '' : 's'}` : `${days} days`
}
