import type { Engine } from '../../src/ledger/engines/engine.js'
import { allPairsByPeriod } from '../../src/ledger/questions/all-pairs.js'
import { countsByDay } from '../../src/ledger/questions/counts-by-day.js'
import { eventsOf } from '../../src/ledger/questions/events-of.js'
import { feeds } from '../../src/ledger/questions/feeds.js'
import { pairByPeriod } from '../../src/ledger/questions/pair-by-period.js'
import { pairDays } from '../../src/ledger/questions/pair-days.js'
import { volumeByDay } from '../../src/ledger/questions/volume-by-day.js'

/** Every question that there is, asked in several ways; answers by name. */
export async function askEverything(engine: Engine): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = { feeds: (await feeds(engine)).columns }
  for (const feed of ['icews', 'gdelt2', 'none']) {
    for (const unit of ['day', 'week', 'month', 'year'] as const) {
      const pair = { feed, a: 'PAK', b: 'RUS', unit }
      answers[`pair ${feed} ${unit}`] = (await pairByPeriod(engine, pair)).columns
      answers[`pair ${feed} ${unit} within`] = (await pairByPeriod(engine, { ...pair, from: -40, to: 900 })).columns
      for (const directed of [true, false])
        answers[`all ${feed} ${unit} ${directed}`] = (await allPairsByPeriod(engine, { feed, unit, directed })).columns
    }
    answers[`days ${feed}`] = (await pairDays(engine, { feed, a: 'IND', b: 'PAK' })).columns
    answers[`volume ${feed}`] = (await volumeByDay(engine, { feed, from: -60, to: 1000 })).columns
    for (const order of ['first', 'last', 'mentions'] as const) {
      const spec = { feed, a: 'PAK', b: 'RUS', order, limit: 25, quads: [1, 3] }
      answers[`events ${feed} ${order}`] = (await eventsOf(engine, spec)).columns
    }
    const [state, all, part] = [
      { code: 'RUS', state: 'RUS', role: null },
      { code: 'PAK.*', state: 'PAK', role: '*' },
      { code: 'NATO', state: null, role: null },
    ]
    const acts = { types: ['CONSULT', 'ACCUSE'], modes: [] as string[], codes: ['04', '112'], quads: [] as number[] }
    answers[`acts ${feed}`] = (await countsByDay(engine, { feed, source: state, target: all, ...acts })).columns
    answers[`acts filed ${feed}`] = (
      await countsByDay(engine, { feed, source: all, target: state, ...acts, filedBy: 300 })
    ).columns
    answers[`organisation ${feed}`] = (await countsByDay(engine, { feed, source: part, target: all, ...acts })).columns
  }
  return answers
}
