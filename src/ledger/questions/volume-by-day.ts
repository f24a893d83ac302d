import type { Columns, Engine } from '../engines/engine.js'
import { type Answer, Asking, type AskOptions, type Days, maybeNumbers, numbers } from './answer.js'
import { type DayVolume, deliveredOf } from './delivered.js'
import { whereOf } from './unique.js'

/** What a feed delivered, one row for each day, days without any records among them. */
export interface VolumeDays {
  day: number[]
  /** records of all kinds */
  records: number[]
  /** records between two different states */
  interstate: number[]
  /** unique events between two different states, over all batches */
  events: number[]
  slots: (number | null)[]
  stated: boolean[]
  /** share of the day that was delivered, 0 to 1; the rule is that of `deliveredOf` */
  delivered: number[]
}

/**
 * The coverage of a feed by day (the day on which events happened).
 * @param spec without `from` and `to`: from the feed's first day to its last
 */
export async function volumeByDay(
  engine: Engine,
  spec: { feed: string } & Days,
  options: AskOptions = {},
): Promise<Answer<VolumeDays>> {
  const asking = new Asking(engine, options)
  const found = await asking.ask(
    `SELECT day AS d, SUM(records) AS n, SUM(interstate) AS between_states, SUM(events) AS e, SUM(slots) AS sl, COUNT(slots) AS in_slots,
      MAX(stated) AS st, COUNT(*) AS batches FROM coverage WHERE feed = ${engine.dialect.text(spec.feed)} GROUP BY day ORDER BY day`,
  )
  const known = rowsOf(found)
  const days = [...known.keys()]
  const from = spec.from ?? days[0] ?? 0
  const to = spec.to ?? days.at(-1) ?? -1
  const inRange = days.filter((day) => day >= from && day <= to)
  if (inRange.some((day) => known.get(day)!.batches > 1)) {
    const twice = await asking.ask(
      `SELECT d, SUM(g - e) AS doubled FROM (
        SELECT day AS d, SUM(events) AS g, MAX(events) AS e FROM rollup WHERE ${whereOf(engine.dialect, { feed: spec.feed, from, to })}
        GROUP BY source_state, target_state, root, day
      ) AS u GROUP BY d`,
    )
    numbers(twice.d).forEach((day, i) => {
      const of = known.get(day)
      if (of) of.events -= Number(twice.doubled![i])
    })
  }
  const delivered = deliveredOf(spec.feed, [...known.values()])
  const day = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
  const at = day.map((d) => known.get(d))
  const columns = {
    day,
    records: at.map((d) => d?.records ?? 0),
    interstate: at.map((d) => d?.interstate ?? 0),
    events: at.map((d) => d?.events ?? 0),
    slots: at.map((d) => d?.slots ?? null),
    stated: at.map((d) => d?.stated ?? false),
    delivered: day.map((d) => delivered.get(d) ?? 0),
  }
  return { rows: day.length, columns, sql: asking.sql }
}

interface KnownDay extends DayVolume {
  interstate: number
  events: number
  batches: number
}

function rowsOf(found: Columns): Map<number, KnownDay> {
  const slots = maybeNumbers(found.sl)
  return new Map(
    numbers(found.d).map((day, i) => [
      day,
      {
        day,
        records: Number(found.n![i]),
        interstate: Number(found.between_states![i]),
        events: Number(found.e![i]),
        slots: Number(found.in_slots![i]) > 0 ? slots[i]! : null,
        stated: Number(found.st![i]) > 0,
        batches: Number(found.batches![i]),
      },
    ]),
  )
}
