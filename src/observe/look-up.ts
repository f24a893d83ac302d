import type { Case, Evidence } from '../case/case.js'
import type { Engine } from '../ledger/engines/engine.js'
import type { Day } from '../world/days.js'
import { lookUpRate } from './base-rates.js'
import { lookUpEffect } from './effect.js'
import type { RateGround } from './ground.js'
import { lookUpIndicator } from './indicator.js'
import { type Looked, nothing } from './looked.js'
import { asked, type LookedUp, lookedUp, unconnected } from './looked-up.js'
import { askedOf, askedOfRate, isLookedUp, rateAsked } from './questions.js'
import { type Reading, readFeeds } from './reading.js'
import { lookUpTies } from './ties.js'

/** A ledger to look things up in. */
export interface LedgerSource {
  engine: Engine
  /** the one feed to read; default: for each item the feed that delivered most days of its window */
  feed?: string
}

/**
 * Fetches from the ledger all that a case's indicators, ties, effects and precedents need up to a day, so that many days can be observed
 * without asking again.
 * @param ledger null where none is connected: every item but those of precedents is then `no-data`
 * @param last no day after it is observed
 * @param ground what precedents are counted in; without it there are no rates
 */
export async function lookUp(
  of: Case,
  ledger: LedgerSource | null,
  last: Day,
  ground: RateGround | null = null,
): Promise<LookedUp> {
  if (!ledger) return unconnected(of, ground)
  const items = of.evidence.filter(isLookedUp)
  const reading = await readFeeds(ledger.engine, spanOf(items), ledger.feed)
  const looked = new Map<string, Looked>()
  for (const item of items) {
    looked.set(item.id, asked(await lookUpItem(reading, of, item, last, ground), askedOf(of, item)))
  }
  const rates = new Map<string, Looked>()
  for (const { id, baseRate } of of.forecasts) {
    if (!baseRate || !ground) continue
    const rate = await lookUpRate(rateAsked(of, baseRate, null), ground, reading, last)
    rates.set(id, asked(rate, askedOfRate(of, baseRate, null)))
  }
  return lookedUp(of, looked, rates)
}

/** Each way in which an item is known from a ledger, and what reads it. */
async function lookUpItem(
  reading: Reading,
  of: Case,
  { known, about }: Evidence,
  last: Day,
  ground: RateGround | null,
): Promise<Looked> {
  switch (known.by) {
    case 'indicator':
      return lookUpIndicator(reading, known.indicator, of.settings, last)
    case 'ties':
      return lookUpTies(reading, known.ties, about ?? of.dyad, last)
    case 'effect':
      return lookUpEffect(reading, known.effect, about ?? of.dyad, last)
    case 'precedents':
      return ground
        ? lookUpRate(rateAsked(of, known.precedents, about), ground, reading, last)
        : nothing('no precedents were given')
    default:
      throw new Error(`${known.by} is not looked up in a ledger`)
  }
}

/** The days of all windows, of which it must be known when they came in. */
function spanOf(items: readonly Evidence[]): [Day, Day] | null {
  const days = items.flatMap(({ known }) => {
    if (known.by === 'indicator') return [known.indicator.after, known.indicator.until]
    return known.by === 'ties' && known.ties.window ? known.ties.window : []
  })
  return days.length === 0 ? null : [Math.min(...days), Math.max(...days)]
}
