import { openLedger } from '../../src/ledger/ledger.js'
import { allPairsByPeriod } from '../../src/ledger/questions/all-pairs.js'
import { eventsOf } from '../../src/ledger/questions/events-of.js'
import { feeds } from '../../src/ledger/questions/feeds.js'
import { pairByPeriod } from '../../src/ledger/questions/pair-by-period.js'
import { pairDays } from '../../src/ledger/questions/pair-days.js'
import { volumeByDay } from '../../src/ledger/questions/volume-by-day.js'

/** What a ledger says to every question: feeds, volume, all pairs by period, and of some pairs their periods, days and events. */
export async function answersOf(place: string, pairs: [string, string][]): Promise<Record<string, unknown>> {
  const ledger = await openLedger(place)
  const engine = await ledger.open({ memory: 300 })
  try {
    const known = (await feeds(engine)).columns
    const told: Record<string, unknown> = { feeds: known }
    for (const feed of known.feed) {
      told[`${feed} volume`] = (await volumeByDay(engine, { feed })).columns
      for (const unit of ['day', 'week', 'month', 'year'] as const) {
        for (const directed of [true, false])
          told[`${feed} all ${unit} ${directed}`] = rounded(
            (await allPairsByPeriod(engine, { feed, unit, directed })).columns,
          )
        for (const [a, b] of pairs)
          told[`${feed} ${a} ${b} ${unit}`] = rounded((await pairByPeriod(engine, { feed, a, b, unit })).columns)
      }
      for (const [a, b] of pairs) {
        told[`${feed} ${a} ${b} days`] = rounded((await pairDays(engine, { feed, a, b })).columns)
        for (const order of ['first', 'mentions'] as const)
          told[`${feed} ${a} ${b} events ${order}`] = (
            await eventsOf(engine, { feed, a, b, order, limit: 5000 })
          ).columns
      }
    }
    return told
  } finally {
    await engine.close()
    await ledger.close()
  }
}

/** Sums of floats depend on the order in which they are added. */
function rounded(columns: object): Record<string, unknown> {
  const rounding = (value: unknown): unknown => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 || 0 : value)
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, (column as unknown[]).map(rounding)]),
  )
}
