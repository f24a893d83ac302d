import type { Span as Length } from '../../case/normalise/read.js'
import type { ClusteredShare } from '../../precedents/base-rate/clustered.js'
import type { Pattern } from '../../precedents/pattern/pattern.js'
import { gatherRegisters, type Registers } from '../../precedents/registers/registers.js'
import { type Day, formatDay } from '../../world/days.js'
import type { FiledFeed } from './as-filed.js'
import { drawPairs } from './drawn.js'
import type { Forecast } from './forecast.js'
import { drawnOnsets, type Onset, onsetsOf, type Replayed } from './onsets.js'
import { type BacktestOutcome, measureFor } from './outcome.js'
import { rateOf, Sayer } from './say.js'
import { type BacktestTable, backtestTable } from './table.js'

export interface BacktestOptions {
  feed: FiledFeed
  /** without a pattern, pairs are drawn by rule */
  patterns: readonly Pattern[]
  registers?: Registers | null
  outcome: BacktestOutcome
  within: Length
  /** only what is said on or after, and on or before; what came earlier is known all the same */
  from?: Day
  to?: Day
}

/** What one pattern's forecasts were worth. */
export interface BacktestOf {
  id: string
  title: string
  forecasts: Forecast[]
  table: BacktestTable | null
  /** how often it came, of all onsets that were watched to their end, scored or not; null where there are too few for a rate */
  rate: ClusteredShare | null
  /** onsets that are not scored, by reason */
  excluded: { reason: string; onsets: number }[]
  /** what was never an onset, by reason */
  passed: { reason: string; candidates: number }[]
}

/** A replay: a plain value, ready for JSON. Days are ISO days. */
export interface Backtest {
  schema: 1
  feed: string
  kind: 'counts' | 'net scores'
  /** first and last day of the feed, how many between them were delivered */
  days: { from: string; to: string; of: number; delivered: number }
  /** unique events left out because they were filed more than 30 days late */
  late: number
  outcome: BacktestOutcome
  /** how the outcome is measured */
  says: string
  within: string
  of: BacktestOf[]
  /** of all patterns together, where several could be scored */
  all: BacktestTable | null
}

/**
 * Replays patterns over a feed: on the day of each onset the chance of the outcome is said by the pattern's base rate among episodes whose
 * time was over by then, and set beside what came. What is said on a day rests on what lies up to it alone. Beside it stand climatology (how
 * often the outcome had come among pairs of like volume, whatever happened) and persistence (it comes if it came in as many days before).
 * All three are scored on the same onsets (Brier 1950; Good 1952).
 * @throws RangeError where an outcome can't be told from the feed or a pattern needs what is not loaded; what the engine throws
 */
export async function backtest(options: BacktestOptions): Promise<Backtest> {
  const { feed, patterns, outcome, within } = options
  const registers = options.registers ?? gatherRegisters([])
  const measure = await measureFor(outcome, feed)
  const drawn = drawPairs(feed, measure, within)
  const sayer = new Sayer(feed, measure, within, drawn)
  const replayed: Replayed[] = []
  for (const pattern of patterns) replayed.push(await onsetsOf(pattern, { feed, registers, measure, within }))
  if (patterns.length === 0) replayed.push(drawnOnsets(drawn))
  const of = replayed.map((one) => replay(one, sayer, options))
  const last = feed.volume.at(-1)?.day ?? 0
  return {
    schema: 1,
    feed: feed.feed,
    kind: feed.scores ? 'net scores' : 'counts',
    days: {
      from: formatDay(feed.volume[0]?.day ?? 0),
      to: formatDay(last),
      of: feed.volume.length,
      delivered: feed.volume.filter(({ delivered }) => delivered > 0).length,
    },
    late: feed.late,
    outcome,
    says: measure.says,
    within: `${within.count} ${within.unit}${within.count === 1 ? '' : 's'}`,
    of,
    all:
      of.filter(({ table }) => table !== null).length > 1
        ? backtestTable(of.flatMap(({ forecasts }) => forecasts))
        : null,
  }
}

function replay(replayed: Replayed, sayer: Sayer, { from, to, feed }: BacktestOptions): BacktestOf {
  const asked = replayed.onsets.filter(({ on }) => (from === undefined || on >= from) && (to === undefined || on <= to))
  const last = feed.volume.at(-1)?.day ?? 0
  const forecasts = asked.map((onset): Forecast => {
    const said = sayer.say(onset, replayed)
    const { came, why } = cameOf(onset, last)
    const refused = 'refused' in said ? said.refused : null
    return {
      id: onset.id,
      pair: onset.pair,
      on: formatDay(onset.on),
      ends: formatDay(onset.ends),
      said: 'refused' in said ? null : said,
      came,
      excluded: why ?? refused,
    }
  })
  const reasons = new Map<string, number>()
  for (const { excluded } of forecasts) if (excluded !== null) reasons.set(excluded, (reasons.get(excluded) ?? 0) + 1)
  const excluded = [...reasons].map(([reason, onsets]) => ({ reason, onsets }))
  const others = replayed.onsets.length - asked.length
  return {
    id: replayed.id,
    title: replayed.title,
    forecasts,
    table: backtestTable(forecasts),
    rate: rateOf(asked.filter(({ ends }) => ends <= last)),
    excluded: excluded.sort((p, q) => q.onsets - p.onsets || (p.reason < q.reason ? -1 : 1)),
    passed: [...replayed.passed, ...(others > 0 ? [{ reason: 'outside the days asked for', candidates: others }] : [])],
  }
}

function cameOf({ followed, ends }: Onset, last: Day): { came: boolean | null; why: string | null } {
  if (ends > last) return { came: null, why: 'the days watched are not over' }
  if (followed.state === 'yes' || followed.state === 'no') return { came: followed.state === 'yes', why: null }
  return { came: null, why: `what came is not known: ${followed.why.replace(/ \(\d+\)$/, '')}` }
}
