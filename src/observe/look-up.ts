import type { Case, Evidence } from '../case/case.js'
import type { Observation, Observations } from '../case/observations.js'
import type { Engine } from '../ledger/engines/engine.js'
import { type Day, formatDay } from '../world/days.js'
import { lookUpEffect } from './effect.js'
import { lookUpIndicator } from './indicator.js'
import { type Looked, nothing } from './looked.js'
import { type Reading, readFeeds } from './reading.js'
import { lookUpTies } from './ties.js'

/** A ledger to look things up in. */
export interface LedgerSource {
  engine: Engine
  /** the one feed to read; default: for each item the feed that delivered most days of its window */
  feed?: string
}

/** The day to judge. */
export interface DayOptions {
  /** the day that is judged where neither the call nor the file names one */
  today?: Day | undefined
  /** the day to judge; default: the file's `as-of`, else today */
  asOf?: Day | undefined
}

/** A case's items as fetched from a ledger once: what they show on any day up to the last one asked for. */
export interface LookedUp {
  on(day: DayOptions): Observations
  /** the same, with the records behind each observation */
  cited(day: DayOptions): Promise<Observations>
  /** days on which something may show otherwise than on the day before, in order; what waits by a typical delay changes every day besides */
  turns: Day[]
}

/**
 * Fetches from the ledger all that a case's indicators, ties and effects need up to a day, so that many days can be observed without asking again.
 * @param ledger null where none is connected: every item is then `no-data`
 * @param last no day after it is observed
 */
export async function lookUp(of: Case, ledger: LedgerSource | null, last: Day): Promise<LookedUp> {
  const items = of.evidence.filter(isLookedUp)
  if (!ledger) return unconnected(of)
  const reading = await readFeeds(ledger.engine, spanOf(items), ledger.feed)
  const looked = new Map<string, Looked>()
  for (const item of items) {
    const asked = askedOf(of, item)
    const { on, ...rest } = await lookUpItem(reading, of, item, last)
    looked.set(item.id, { ...rest, on: (asOf) => ({ ...on(asOf), asked }) })
  }
  return lookedUp(of, looked)
}

/** What is known of a case without a ledger: nothing, which changes nothing and is said. */
export function unconnected(of: Case): LookedUp {
  const none = nothing('no ledger is connected')
  return lookedUp(of, new Map(of.evidence.filter(isLookedUp).map((item) => [item.id, none])))
}

/** Each way in which an item is known from a ledger, and what reads it. */
async function lookUpItem(reading: Reading, of: Case, { known, about }: Evidence, last: Day): Promise<Looked> {
  switch (known.by) {
    case 'indicator':
      return lookUpIndicator(reading, known.indicator, of.settings, last)
    case 'ties':
      return lookUpTies(reading, known.ties, about ?? of.dyad, last)
    case 'effect':
      return lookUpEffect(reading, known.effect, about ?? of.dyad, last)
    case 'precedents':
      return nothing('a rate of precedents is no observation: it stands beside a forecast, as its `base-rate`')
    default:
      throw new Error(`${known.by} is not looked up in a ledger`)
  }
}

/** What an item asks of the ledger: actors by their codes, days as ISO days. */
function askedOf(of: Case, { known, about }: Evidence): string {
  const pair = (about ?? of.dyad).map((a) => a.code)
  switch (known.by) {
    case 'indicator': {
      const { range: _, from, to, after, until, ...acts } = known.indicator
      return JSON.stringify({ from: from.code, to: to.code, after: formatDay(after), until: formatDay(until), ...acts })
    }
    case 'ties':
      return JSON.stringify({ pair, is: known.ties.is, window: known.ties.window?.map(formatDay) ?? null })
    case 'effect':
      return JSON.stringify({ pair, is: known.effect.is, on: formatDay(known.effect.on), within: known.effect.within })
    case 'precedents': {
      const { range: _, ...asked } = known.precedents
      return JSON.stringify(asked)
    }
    default:
      throw new Error(`${known.by} is not looked up in a ledger`)
  }
}

function isLookedUp({ known }: Evidence): boolean {
  return ['indicator', 'ties', 'effect', 'precedents'].includes(known.by)
}

/** The days of all windows, of which it must be known when they came in. */
function spanOf(items: readonly Evidence[]): [Day, Day] | null {
  const days = items.flatMap(({ known }) => {
    if (known.by === 'indicator') return [known.indicator.after, known.indicator.until]
    return known.by === 'ties' && known.ties.window ? known.ties.window : []
  })
  return days.length === 0 ? null : [Math.min(...days), Math.max(...days)]
}

function lookedUp(of: Case, looked: ReadonlyMap<string, Looked>): LookedUp {
  const on = (options: DayOptions): Observations => {
    const { day, replayed } = dayOfJudgement(of, options)
    const items = [...looked].map(([id, item]): [string, Observation] => [id, item.on(day)])
    return { asOf: day, replayed, items: Object.fromEntries(items) }
  }
  return {
    on,
    async cited(options) {
      const observations = on(options)
      for (const [id, { cite }] of looked) {
        if (cite) observations.items[id] = await cite(observations.items[id]!, observations.asOf)
      }
      return observations
    },
    turns: [...new Set([...looked.values()].flatMap((item) => item.turns))].sort((a, b) => a - b),
  }
}

/**
 * The day that is judged: the one asked for, else the file's, else today; earlier than the file's own (or today) it is a replay.
 * @throws RangeError where nothing names a day
 */
export function dayOfJudgement(of: Case, { today, asOf }: DayOptions): { day: Day; replayed: boolean } {
  const own = of.asOf ?? today
  const day = asOf ?? own
  if (day === undefined) throw new RangeError('no day to judge: neither the case nor the call names one')
  return { day, replayed: own !== undefined && day < own }
}
