import type { Engine } from '../ledger/engines/engine.js'
import { allPairsByPeriod } from '../ledger/questions/all-pairs.js'
import { eventsOf } from '../ledger/questions/events-of.js'
import { countsUnasked, feedSpans } from '../ledger/questions/feed-spans.js'
import type { Measures } from '../ledger/questions/measures.js'
import { pairByPeriod } from '../ledger/questions/pair-by-period.js'
import { volumeByDay } from '../ledger/questions/volume-by-day.js'
import type { Asked } from './asked.js'
import { addClasses, type Classes, type PairTotal, totalOf } from './counts.js'

/** Asks a ledger's engine what the state of ties needs. */
export function asking(engine: Engine): Asked {
  return {
    async feedOf({ a, b }) {
      const known = await feedSpans(engine)
      const sql = [...known.sql]
      let most: { feed: string; events: number } | null = null
      for (const feed of known.columns.feed.filter(countsUnasked)) {
        const { rows, columns, sql: behind } = await pairByPeriod(engine, { feed, a, b, unit: 'year' })
        sql.push(...behind)
        let events = 0
        for (let i = 0; i < rows; i++) events += totalOf(classesAt(columns, i))
        if (!most || events > most.events) most = { feed, events }
      }
      return { value: most?.feed ?? null, sql }
    },
    async volume(of) {
      const { columns, sql } = await volumeByDay(engine, of)
      const { day, delivered, events } = columns
      return { value: day.map((d, i) => ({ day: d, delivered: delivered[i]!, events: events[i]! })), sql }
    },
    async pairDays(of) {
      const { columns, sql } = await pairByPeriod(engine, { ...of, unit: 'day' })
      return {
        value: columns.period.map((day, i) => ({
          day,
          by: columns.source[i] === of.a ? 'a' : 'b',
          classes: classesAt(columns, i),
          unclassed: columns.unclassed[i]!,
          records: columns.records[i]!,
          intensitySum: columns.intensitySum[i]!,
          intensityN: columns.intensityN[i]!,
        })),
        sql,
      }
    },
    async totals(of) {
      const { columns, sql } = await allPairsByPeriod(engine, { ...of, unit: 'year', directed: false })
      const pairs = new Map<string, PairTotal>()
      columns.source.forEach((a, i) => {
        const b = columns.target[i]!
        const sofar = pairs.get(`${a} ${b}`)
        const classes = classesAt(columns, i)
        pairs.set(`${a} ${b}`, { a, b, classes: sofar ? addClasses(sofar.classes, classes) : classes })
      })
      return { value: [...pairs.values()], sql }
    },
    async loudness(of) {
      const { columns, sql } = await allPairsByPeriod(engine, { ...of, directed: false })
      const totals = new Map<number, number>()
      columns.period.forEach((period, i) => {
        totals.set(period, (totals.get(period) ?? 0) + Math.abs(columns.intensitySum[i]!))
      })
      return { value: [...totals].map(([period, total]) => ({ period, total })), sql }
    },
    async records(of) {
      const { classes, ...where } = of
      const { columns, sql } = await eventsOf(engine, { ...where, quads: classes, order: 'mentions' })
      return {
        value: columns.id.map((id, i) => ({
          id,
          day: columns.day[i]!,
          source: columns.source[i]!,
          target: columns.target[i]!,
          code: columns.code[i]!,
          class: columns.class[i]!,
          url: columns.url[i]!,
        })),
        sql,
      }
    },
  }
}

function classesAt(columns: Measures, i: number): Classes {
  return [columns.class1[i]!, columns.class2[i]!, columns.class3[i]!, columns.class4[i]!]
}
