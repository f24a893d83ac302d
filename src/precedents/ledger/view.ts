import type { Engine } from '../../ledger/engines/engine.js'
import { type ActSelection, actsSql } from '../../ledger/questions/acts.js'
import { Asking, numbers, texts } from '../../ledger/questions/answer.js'
import { whereOf } from '../../ledger/questions/unique.js'
import { volumeByDay } from '../../ledger/questions/volume-by-day.js'
import type { Day } from '../../world/days.js'
import { PairIndex } from '../registers/pair-index.js'
import type { Span } from '../registers/span.js'
import { rowsBetween } from './rows-between.js'

/** Unique acts of one state on another on a day. */
export interface Acts {
  day: Day
  events: number
}

/** By source and target, in the order of days. */
export type ActsByPair = PairIndex<Acts>

/** What precedents need to know of a ledger: one feed of it. */
export interface LedgerView {
  feed: string
  /** its acts have codes of their own, not only classes */
  coded: boolean
  /** the share of each day that the feed delivered, 0 to 1; days that are not in it were not */
  delivered: ReadonlyMap<Day, number>
  /** acts of a kind between states */
  acts(selection: ActSelection): Promise<ActsByPair>
}

/** Looks at one feed of a ledger. @throws what the engine throws */
export async function viewLedger(engine: Engine, feed: string): Promise<LedgerView> {
  const volume = await volumeByDay(engine, { feed })
  const { day, delivered } = volume.columns
  return {
    feed,
    coded: await hasCodes(engine, feed),
    delivered: new Map(day.map((d, i) => [d, delivered[i]!])),
    async acts(selection) {
      const { dialect } = engine
      const wanted = actsSql(dialect, selection)
      const between = 'source_state IS NOT NULL AND target_state IS NOT NULL AND source_state <> target_state'
      const where = [whereOf(dialect, { feed }), between, ...(wanted === null ? [] : [wanted])].join(' AND ')
      const found = await new Asking(engine, {}).ask(
        `SELECT s, t, d, SUM(e) AS unique_events FROM (
          SELECT source_state AS s, target_state AS t, day AS d, root AS r, MAX(events) AS e
          FROM events WHERE ${where} GROUP BY source_state, target_state, day, root
        ) AS u GROUP BY s, t, d ORDER BY s, t, d`,
      )
      const [sources, targets, days, events] = [
        texts(found.s),
        texts(found.t),
        numbers(found.d),
        numbers(found.unique_events),
      ]
      const index = new PairIndex<Acts>()
      for (let i = 0; i < days.length; i++) index.add(sources[i]!, targets[i]!, { day: days[i]!, events: events[i]! })
      return index
    },
  }
}

/** Whether acts of a feed have codes of their own, not only classes. */
export async function hasCodes(engine: Engine, feed: string): Promise<boolean> {
  const codes = await new Asking(engine, {}).ask(
    `SELECT COUNT(*) AS n FROM events WHERE feed = ${engine.dialect.text(feed)} AND code IS NOT NULL AND code <> ''`,
  )
  return numbers(codes.n)[0]! > 0
}

/** The share of a span of days that the feed delivered. */
export function deliveredShare({ delivered }: LedgerView, { from, to }: Span): number {
  let sum = 0
  for (let day = from; day <= to; day++) sum += delivered.get(day) ?? 0
  return sum / (to - from + 1)
}

/** Unique acts of one state on another within a span of days. */
export function countActs(acts: ActsByPair, source: string, target: string, { from, to }: Span): number {
  return rowsBetween(acts.of(source, target), from, to).reduce((sum, { events }) => sum + events, 0)
}
