import type { Day } from '../../world/days.js'
import { formatDay } from '../../world/days.js'
import type { Asked, Told } from '../asked.js'
import { type Compared, type Pool, poolOf, type Registers } from './comparison.js'
import { type Measure, type Scale, scaleOf } from './measure.js'
import { type Measured, measuredOf } from './measured.js'
import { EFFECT } from './settings.js'
import { monthsFrom, type Spans, spansAbout } from './spans.js'
import { deliveredIn, type Tally, tallyOf } from './tally.js'

/** A pair, the day of an event, and how much before and after it is looked at. */
export interface EffectQuery {
  a: string
  b: string
  /** the feed with most events of the pair, unless told */
  feed?: string
  /** the day of the event */
  on: Day
  /** days looked at before and after it; unless told 60 months and 12 by months, 104 weeks and 12 by weeks */
  before?: number
  after?: number
  /** months where the feed begins 36 months before the day, else weeks */
  unit?: 'week' | 'month'
  /** wars and rivalries on the day, where a register was loaded */
  registers?: Registers
}

/** What became of a pair's ties at a day, against what would have been: a plain value, ready for JSON. */
export interface Effect {
  a: string
  b: string
  feed: string
  on: Day
  unit: 'week' | 'month'
  /** first and last day (inclusive) of each period; `pre` of them lie before the day */
  spans: [from: Day, to: Day][]
  pre: number
  /** what was counted by period, null where it is missing */
  tallies: (Tally | null)[]
  scale: Scale
  /** how many pairs could serve for comparison, and why others could not */
  pool: { pairs: number; excluded: Pool['excluded'] }
  /** the balance first, unless counts are thin; then conflict and cooperation */
  measured: Measured[]
  sql: string[]
}

/**
 * Did ties of a pair change at a day, beyond what would have been? Up to three measures (the odds of conflict to cooperation, unless counts
 * are thin; conflict; cooperation), each against the pair's own past, against control pairs and against a synthetic control.
 * @throws RangeError for a pair of one state with itself, an empty ledger, a feed without a whole period about the day,
 * or one that gives scores and no counts
 */
export async function effectOf(asked: Asked, query: EffectQuery): Promise<Effect> {
  const { a, b, on } = query
  if (a === b) throw new RangeError(`a pair needs two states: ${a} and ${b}`)
  const sql: string[] = []
  const told = <T>({ value, sql: behind }: Told<T>): T => {
    sql.push(...behind)
    return value
  }
  const feed = query.feed ?? told(await asked.feedOf({ a, b }))
  if (feed === null) throw new RangeError('no feed is named, and the ledger has none that counts unasked')
  const to = on + (query.after ?? EFFECT.future.days) - 1
  const volume = told(await asked.volume({ feed, to })).filter((v) => v.delivered > 0)
  const [first, last] = [volume[0]?.day, volume.at(-1)?.day]
  if (first === undefined || last === undefined)
    throw new RangeError(`feed "${feed}" has no day up to ${formatDay(to)}`)
  if (volume.every((v) => v.events === 0)) {
    throw new RangeError(`feed "${feed}" gives scores and no counts: an effect needs counts`)
  }
  const unit = query.unit ?? (monthsFrom(on)(-EFFECT.months) >= first ? 'month' : 'week')
  const spans = spansOf(query, unit, first, last)
  if (spans.spans.length === 0) throw new RangeError(`feed "${feed}" has no whole ${unit} about ${formatDay(on)}`)
  const delivered = deliveredIn(spans, volume)
  const tally = async (x: string, y: string): Promise<(Tally | null)[]> =>
    tallyOf(spans, delivered, told(await asked.pairDays({ feed, a: x, b: y, to })))

  const tallies = await tally(a, b)
  const scale = scaleOf(tallies, spans.pre)
  const totals = spans.pre > 0 ? told(await asked.totals({ feed, from: spans.spans[0]![0], to: on - 1 })) : []
  const periods = tallies.slice(0, spans.pre).filter((t) => t !== null).length
  const pool = poolOf(totals, { a, b }, periods, query.registers ?? null)
  const compared: Compared[] = []
  for (const total of pool.pairs) compared.push({ total, tallies: await tally(total.a, total.b) })

  const measures: Measure[] = scale.thin ? ['conflict', 'cooperation'] : ['balance', 'conflict', 'cooperation']
  return {
    a,
    b,
    feed,
    on,
    unit,
    ...spans,
    tallies,
    scale,
    pool: { pairs: pool.pairs.length, excluded: pool.excluded },
    measured: measures.map((measure) => measuredOf(measure, tallies, spans.pre, scale, compared)),
    sql: [...new Set(sql)],
  }
}

function spansOf({ on, before, after }: EffectQuery, unit: 'week' | 'month', first: Day, last: Day): Spans {
  const edge = unit === 'week' ? (k: number) => on + 7 * k : monthsFrom(on)
  const from = before === undefined ? edge(-EFFECT.past[unit]) : on - before
  const to = after === undefined ? edge(EFFECT.future[unit]) - 1 : on + after - 1
  return spansAbout(on, unit, Math.max(first, from), Math.min(last, to))
}
