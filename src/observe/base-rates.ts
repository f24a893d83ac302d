import type { Observation } from '../case/observations.js'
import { type LedgerView, viewLedger } from '../precedents/ledger/view.js'
import { findEpisodes } from '../precedents/pattern/find.js'
import type { Pattern } from '../precedents/pattern/pattern.js'
import { precedentsOf } from '../precedents/precedents-of.js'
import { gatherRegisters } from '../precedents/registers/registers.js'
import type { Day } from '../world/days.js'
import { fullestOf, hasEvents } from './feed.js'
import type { RateGround } from './ground.js'
import type { Looked } from './looked.js'
import type { Pair, RateAsked } from './questions.js'
import { type Read, rate, rateWithoutLedger, readSpec } from './rate-without-ledger.js'
import { askedFeeds, type Reading } from './reading.js'

/**
 * How often an outcome followed in comparable cases that were over by a day: by the library where it holds the pattern, else by the ledger.
 * An outcome that begins with `no-` is that it did not come. Episodes of the pair itself are left out, for a case is no precedent of itself.
 * @param reading the ledger; null where none is connected
 * @param last the last day that is asked for; by a ledger the only one
 */
export async function lookUpRate(
  asked: RateAsked,
  ground: RateGround,
  reading: Reading | null,
  last: Day,
): Promise<Looked> {
  const read = readSpec(asked.spec, ground)
  if ('why' in read || read.pattern.library || !reading) return rateWithoutLedger(asked, ground)
  const observation = await byLedger(read, asked, reading, last)
  const waits: Observation = { state: 'no-data', why: 'by a ledger, a rate is told for the last day that is looked at' }
  return { on: (asOf) => (asOf < last ? waits : observation), turns: [last] }
}

async function byLedger(read: Read, { pair }: RateAsked, reading: Reading, last: Day): Promise<Observation> {
  const { pattern, outcome, within, documented } = read
  if (documented) return { state: 'no-data', why: 'a ledger documents no intent' }
  const feeds = askedFeeds(reading).filter(hasEvents)
  const days = feeds.flatMap(({ shares }) => [...shares.keys()])
  const feed = fullestOf(
    feeds,
    days.reduce((a, b) => Math.min(a, b), last),
    last,
    last,
  )
  if (!feed) return { state: 'no-data', why: 'the ledger has no feed of events' }
  const [a, b] = pair
  const ledger = await viewLedger(reading.engine, feed.name)
  const found = await precedentsOf(pattern, {
    ledger,
    outcome,
    within: { count: within, unit: 'day' },
    leaveOut: a !== null && b !== null ? { a, b } : null,
    to: last - within,
  })
  const measured = found.rates.find(({ rate }) => rate !== null)
  if (!measured?.rate) {
    const lacks =
      found.lacking.length > 0
        ? `it needs ${found.lacking.join(', ')}`
        : 'no episode was found that was over by the day'
    return { state: 'no-data', why: found.rates[0]?.refused ?? lacks }
  }
  const { share, interval, x, n } = measured.rate
  const open = await countOpen(pattern, ledger, pair, [last - within + 1, last])
  const about = { says: measured.says, leftOut: found.leftOut, open, placed: null }
  return rate(read, { ...about, share, interval, x, n, by: 'ledger', source: feed.name })
}

/** How many episodes of other pairs begin within some days. */
async function countOpen(pattern: Pattern, ledger: LedgerView, pair: Pair, [from, to]: [Day, Day]): Promise<number> {
  const { episodes } = await findEpisodes(pattern, { registers: gatherRegisters([]), ledger, from, to })
  return episodes.filter(({ states }) => !pattern.pair.every((role) => pair.includes(states[role]!))).length
}
