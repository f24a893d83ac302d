import type { Span as Length } from '../../case/normalise/read.js'
import { daysOf } from '../../case/normalise/read.js'
import { parseDay } from '../../world/days.js'
import type { Episode } from '../library/episode.js'
import { partsSpan, type Span } from '../registers/span.js'
import type { Followed, Outcome } from './outcome.js'

/** The months after the first delivery at which the library codes how ties stood. */
const CODED_MONTHS = [3, 12, 36]

/** Fields of the library's codebook that hold an outcome. */
const RESPONSES: Partial<Record<Outcome, string>> = {
  protest: 'response.public-protest',
  sanction: 'response.sanction',
  ambassador: 'response.ambassador',
}

/** What the library's coding shows, in words; null for outcomes that it does not code. */
export function sayLibraryMeasure(outcome: Outcome): string | null {
  if (outcome === 'rupture') return 'relations broken off, or fighting, as coded in the library'
  if (outcome === 'downturn') return 'ties documented as worse, or broken off, as coded in the library'
  return RESPONSES[outcome] ? `${outcome} by the partner, as coded in the library` : null
}

/**
 * An outcome as coded for an episode of the library. What was looked for and not found counts as not having followed; what nobody could
 * tell is unknown. Ties are coded at 3, 12 and 36 months; another horizon is unknown.
 */
export function followInLibrary(episode: Episode, outcome: Outcome, within: Length): Followed {
  const field = RESPONSES[outcome]
  if (field !== undefined) return response(episode, field, within)
  if (outcome !== 'rupture' && outcome !== 'downturn')
    return { state: 'unknown', why: `the library does not code ${outcome}` }
  const months = CODED_MONTHS.find((coded) => Math.abs(daysOf({ count: coded, unit: 'month' }) - daysOf(within)) <= 3)
  if (months === undefined)
    return { state: 'unknown', why: `the library codes ties at ${CODED_MONTHS.join(', ')} months` }
  const { value } = episode.fields.get(`after.months-${months}`)!
  if (value === 'unknown' || value === 'none-found') return { state: 'unknown', why: 'the coding leaves it open' }
  if (value === 'censored') return { state: 'censored', why: 'the time is not over' }
  const yes = value === 'break' || (outcome === 'downturn' && value === 'worse')
  return yes ? { state: 'yes', on: null, value: null, records: [], complete: true } : { state: 'no' }
}

/** The days of a date of the library, as exact as it is written; null for `unknown`. */
export function libraryDays(written: string): Span | null {
  if (!/^\d{4}/.test(written)) return null
  const day = parseDay(written)
  if (day !== null) return { from: day, to: day }
  const [year, month] = written.split('-').map(Number)
  return partsSpan(year!, month ?? -1, -1)
}

function response(episode: Episode, field: string, within: Length): Followed {
  const { value, on } = episode.fields.get(field)!
  if (value === 'none' || value === 'none-found') return { state: 'no' }
  if (value !== 'yes') return { state: 'unknown', why: 'the coding leaves it open' }
  const days = on === null ? null : libraryDays(on)
  const first = libraryDays(episode.fields.get('episode.first')!.value)
  if (days && first && days.from > first.to + daysOf(within)) return { state: 'no' }
  return { state: 'yes', on: days?.from ?? null, value: null, records: [], complete: true }
}
