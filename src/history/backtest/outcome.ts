import { measureByLedger } from '../../precedents/outcomes/by-ledger.js'
import type { Measure } from '../../precedents/outcomes/outcome.js'
import type { FiledFeed } from './as-filed.js'
import { measureBreaks } from './breaks.js'

/** What may be foretold: a break of ties, or an outcome of precedents that a ledger shows. */
export const BACKTEST_OUTCOMES = ['break', 'rupture', 'downturn', 'protest', 'sanction', 'ambassador'] as const

export type BacktestOutcome = (typeof BACKTEST_OUTCOMES)[number]

/**
 * The way in which an outcome is measured: a break as `ties` finds it, the others as `precedents` does.
 * @throws RangeError where the feed has no counts, or no codes, to tell it by
 */
export async function measureFor(outcome: BacktestOutcome, feed: FiledFeed): Promise<Measure> {
  if (outcome === 'break') return measureBreaks(feed)
  if (feed.scores)
    throw new RangeError(
      `feed "${feed.feed}" gives net scores and no counts: "${outcome}" can't be told from it, "break" can`,
    )
  if (outcome !== 'downturn' && !feed.coded)
    throw new RangeError(
      `feed "${feed.feed}" gives classes and no codes: "${outcome}" can't be told from it, "break" can`,
    )
  return (await measureByLedger(outcome, feed))!
}
