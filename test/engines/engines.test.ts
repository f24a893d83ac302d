import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clickHouseLedger } from '../../src/ledger/clickhouse-ledger.js'
import { parseAddress } from '../../src/ledger/engines/clickhouse/address.js'
import { httpTransport, type Transport } from '../../src/ledger/engines/clickhouse/transport.js'
import { stageRecords } from '../../src/ledger/fixtures/stage-records.js'
import { createLedger, type Ledger } from '../../src/ledger/ledger.js'
import { chdbTransport, whyNoChdb } from '../support/chdb.js'
import { type Servers, startServers, whyNoServers } from '../support/clickhouse-servers.js'
import { askEverything } from './questions.js'
import { differentFiles } from './records.js'

/** Pieces that cut every file of the suite, by rows and by bytes. */
const SMALL = { rows: 90, bytes: 8000 }

let folder: string
let expected: Record<string, unknown>

async function load(ledger: Ledger): Promise<string[]> {
  const outcomes: string[] = []
  for (const file of differentFiles()) {
    const { inputs } = await ledger.add(await stageRecords([file], join(folder, 'staged')))
    outcomes.push(inputs[0]!.outcome)
  }
  return outcomes
}

async function answersOf(ledger: Ledger): Promise<Record<string, unknown>> {
  const engine = await ledger.open()
  try {
    return await askEverything(engine)
  } finally {
    await engine.close()
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'engines-'))
  const ledger = await createLedger(join(folder, 'duckdb'))
  expect(await load(ledger)).toEqual(['added', 'added', 'added', 'revised', 'added'])
  expected = await answersOf(ledger)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The same answers: counts and text equal, floats within 1e-9. */
function expectSame(actual: Record<string, unknown>): void {
  expect(Object.keys(actual)).toEqual(Object.keys(expected))
  for (const [name, answer] of Object.entries(expected)) expectNear(actual[name], answer, name)
}

function expectNear(actual: unknown, wanted: unknown, where: string): void {
  if (typeof wanted === 'number' && !Number.isInteger(wanted)) {
    expect(Math.abs((actual as number) - wanted), where).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)))
  } else if (wanted !== null && typeof wanted === 'object') {
    expect(Object.keys(actual as object), where).toEqual(Object.keys(wanted))
    for (const [key, value] of Object.entries(wanted))
      expectNear((actual as Record<string, unknown>)[key], value, `${where} ${key}`)
  } else if (typeof wanted === 'number') expect(actual as number, where).toBeCloseTo(wanted, 8)
  else expect(actual, where).toEqual(wanted)
}

/** What holds of a ledger in any ClickHouse. */
function behavesAsALedger(name: string, connect: () => { url: string; transport: Transport }): void {
  describe(name, () => {
    let ledger: Ledger
    let transport: Transport
    beforeAll(async () => {
      const { url, transport: t } = connect()
      transport = t
      ledger = await clickHouseLedger(parseAddress(url), counting(t), SMALL)
    })
    afterAll(() => ledger?.close())

    let pieces = 0
    const counting = (to: Transport): Transport => ({
      ...to,
      insert(table, ...rest) {
        if (/\.events_/.test(table)) pieces++
        return to.insert(table, ...rest)
      },
    })

    it('answers every question as DuckDB does, of batches that came in pieces', async () => {
      expect(await load(ledger)).toEqual(['added', 'added', 'added', 'revised', 'added'])
      expect(pieces).toBeGreaterThan(differentFiles().reduce((n, { records }) => n + records.length / SMALL.rows, 0))
      expectSame(await answersOf(ledger))
    })

    it('takes nothing twice, and knows the earlier release again', async () => {
      expect(await load(ledger)).toEqual(['superseded', 'known', 'known', 'known', 'known'])
      expectSame(await answersOf(ledger))
      const { live, replaced } = await ledger.info()
      expect([live.length, replaced.length]).toEqual([4, 1])
    })

    it('counts nothing of a load that broke off before its batch stood', async () => {
      const broken: Transport = {
        ...transport,
        insert: (table, columns, path) =>
          table.endsWith('.batches') ? Promise.reject(new Error('killed')) : transport.insert(table, columns, path),
      }
      const { url } = connect()
      const dying = await clickHouseLedger(parseAddress(url), broken)
      const late = {
        name: 'late',
        feed: 'icews',
        records: [{ id: 'x', day: 3, source_state: 'PAK', target_state: 'RUS' }],
      }
      await expect(dying.add(await stageRecords([late], join(folder, 'staged')))).rejects.toThrow('killed')
      expectSame(await answersOf(ledger))
      expect((await ledger.add(await stageRecords([late], join(folder, 'staged')))).rows).toBe(1)
    })

    it.each(['a piece that fails', 'an interrupt'])('counts nothing of a load that %s broke off', async (what) => {
      const before = await answersOf(ledger)
      const interrupt = new AbortController()
      let sent = 0
      const breaking: Transport = {
        ...transport,
        insert(...piece) {
          if (++sent === 3 && what === 'a piece that fails') return Promise.reject(new Error('no memory'))
          const sending = transport.insert(...piece)
          if (sent === 3) interrupt.abort()
          return sending
        },
      }
      const address = parseAddress(connect().url)
      const rows = async (): Promise<number> =>
        Number((await transport.select(`SELECT COUNT(*) FROM ${address.database}.events_rows`)).data[0]![0])
      const had = await rows()
      const dying = await clickHouseLedger(address, breaking, SMALL)
      const [, , large] = differentFiles()
      const staged = await stageRecords([{ ...large!, name: what, content: what }], join(folder, 'staged'))
      await expect(dying.add(staged, { signal: interrupt.signal })).rejects.toMatchObject(
        what === 'an interrupt' ? { name: 'AbortError' } : { message: 'no memory' },
      )
      expect(await rows()).toBeGreaterThan(had)
      expect(await answersOf(ledger)).toEqual(before)
    })

    it('refuses what only a folder can do, and says a server’s error with its question', async () => {
      await expect(ledger.compact()).rejects.toMatchObject({ code: 'not-here' })
      const engine = await ledger.open()
      await expect(engine.query('SELECT nothing FROM events')).rejects.toMatchObject({
        cause: 'SELECT nothing FROM events',
      })
    })
  })
}

const noServers = whyNoServers()
describe.skipIf(noServers !== null)(`two servers and a Distributed table${noServers ? `: ${noServers}` : ''}`, () => {
  let servers: Servers
  beforeAll(async () => {
    servers = await startServers()
  })
  afterAll(() => servers?.stop())
  behavesAsALedger('the pair', () => {
    const url = `clickhouse://${servers.hosts.join(',')}/ledger?cluster=pair`
    return { url, transport: httpTransport(parseAddress(url)) }
  })

  it('keeps the rows of a pair on one shard', async () => {
    const perShard = await Promise.all(
      servers.hosts.map(async (host) => {
        const transport = httpTransport(parseAddress(`clickhouse://${host}/ledger`))
        const { data } = await transport.select(
          `SELECT DISTINCT source_state, target_state FROM ledger.rollup_rows WHERE source_state < target_state`,
        )
        await transport.close()
        return data.map((row) => row.join(' '))
      }),
    )
    expect(perShard[0]!.length + perShard[1]!.length).toBeGreaterThan(3)
    expect(perShard[0]!.filter((pair) => perShard[1]!.includes(pair))).toEqual([])
  })

  it('spreads over all shards what happens within a state', async () => {
    const perShard = await Promise.all(
      servers.hosts.map(async (host) => {
        const transport = httpTransport(parseAddress(`clickhouse://${host}/ledger`))
        const { data } = await transport.select(
          `SELECT COUNT(*) FROM ledger.events_rows WHERE source_state = 'PAK' AND target_state = 'PAK'`,
        )
        await transport.close()
        return Number(data[0]![0])
      }),
    )
    expect(Math.min(...perShard)).toBeGreaterThan(Math.max(...perShard) / 4)
  })
})

const noChdb = whyNoChdb()
describe.skipIf(noChdb !== null)(`a current ClickHouse in process${noChdb ? `: ${noChdb}` : ''}`, () => {
  let transport: Transport
  beforeAll(() => {
    transport = chdbTransport()
  })
  behavesAsALedger('chdb', () => ({ url: 'clickhouse://in-process/ledger', transport }))
})
