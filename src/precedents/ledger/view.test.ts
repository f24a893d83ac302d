import { describe, expect, it } from 'vitest'
import { columnsOf, openDuck } from '../../ledger/engines/duck.js'
import { duckdb } from '../../ledger/engines/duckdb-dialect.js'
import type { Engine } from '../../ledger/engines/engine.js'
import { parseDay } from '../../world/days.js'
import { countActs, deliveredShare, viewLedger } from './view.js'

/** An engine with the tables of a ledger: acts as `feed source target code root day`, and a record a day of coverage from 1 to 30 March 2018. */
async function engineWith(acts: string[]): Promise<Engine> {
  const duck = await openDuck()
  const { connection } = duck
  await connection.run(
    `CREATE TABLE events (feed VARCHAR, source_state VARCHAR, target_state VARCHAR, code VARCHAR, root VARCHAR, type VARCHAR, mode VARCHAR, class TINYINT, day INTEGER, events INTEGER)`,
  )
  await connection.run(
    `CREATE TABLE coverage (feed VARCHAR, day INTEGER, records INTEGER, interstate INTEGER, events INTEGER, slots INTEGER, stated INTEGER, batch VARCHAR)`,
  )
  const first = parseDay('2018-03-01')!
  await connection.run(
    `INSERT INTO coverage SELECT 'f', day, 100, 50, 40, NULL, 0, 'b1' FROM range(${first}, ${first + 30}) AS t(day)`,
  )
  for (const act of acts) {
    const [feed, source, target, code, root, day] = act.split(' ')
    const cell = (text: string | undefined): string => (text === '-' ? 'NULL' : `'${text}'`)
    await connection.run(
      `INSERT INTO events VALUES (${cell(feed)}, ${cell(source)}, ${cell(target)}, ${cell(code)}, ${cell(root)}, NULL, NULL, 4, ${parseDay(day!)}, 1)`,
    )
  }
  return { dialect: duckdb, query: (sql) => columnsOf(connection, sql), close: async () => duck.close() }
}

describe('viewLedger', () => {
  it('counts unique acts between states of one feed, and knows which days were delivered', async () => {
    const engine = await engineWith([
      'f GBR RUS 161 16 2018-03-14',
      'f GBR RUS 1611 16 2018-03-14',
      'f GBR RUS 174 17 2018-03-14',
      'f GBR RUS 161 16 2018-03-20',
      'f GBR GBR 161 16 2018-03-20',
      'f GBR - 161 16 2018-03-20',
      'f RUS GBR 010 01 2018-03-20',
      'g GBR RUS 161 16 2018-03-21',
    ])
    const view = await viewLedger(engine, 'f')
    const acts = await view.acts({ codes: ['161', '174'] })
    const march = { from: parseDay('2018-03-01')!, to: parseDay('2018-03-31')! }
    // two records of one root and day are one act
    expect(acts.of('GBR', 'RUS')).toEqual([
      { day: parseDay('2018-03-14'), events: 2 },
      { day: parseDay('2018-03-20'), events: 1 },
    ])
    expect(acts.pairs()).toEqual([['GBR', 'RUS']])
    expect(countActs(acts, 'GBR', 'RUS', march)).toBe(3)
    expect(countActs(await view.acts({}), 'RUS', 'GBR', march)).toBe(1)
    expect(deliveredShare(view, march)).toBeCloseTo(30 / 31, 12)
    await engine.close()
  })
})
