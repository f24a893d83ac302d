import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseAddress } from '../src/ledger/engines/clickhouse/address.js'
import { appendBatch } from '../src/ledger/engines/clickhouse/append.js'
import { engineOver, makeTables } from '../src/ledger/engines/clickhouse/engine.js'
import { httpTransport } from '../src/ledger/engines/clickhouse/transport.js'
import type { Engine } from '../src/ledger/engines/engine.js'
import { allPairsByPeriod } from '../src/ledger/questions/all-pairs.js'
import { countsByDay } from '../src/ledger/questions/counts-by-day.js'
import { eventsOf } from '../src/ledger/questions/events-of.js'
import { pairByPeriod } from '../src/ledger/questions/pair-by-period.js'
import { volumeByDay } from '../src/ledger/questions/volume-by-day.js'
import { startServers, whyNoServers } from '../test/support/clickhouse-servers.js'
import { FEED, FIRST, makeLedger, pairOf } from './generate-ledger.js'

// Usage: node build/bench/scale.js [events]. The same generated events in a folder and on two ClickHouse servers of this machine: bytes, load,
// questions; and from these rates a plan for all of GDELT's events (docs/scale.md).

/** Rows of GDELT events to the end of 2026; docs/scale.md says from what. */
const ALL_OF_GDELT = 1_500_000_000

const events = Number(process.argv[2] ?? 2_000_000)
const folder = 'build/bench-scale'
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const ledger = await makeLedger(folder, events, 2)
const began = performance.now()
await ledger.compact()
const compacted = (performance.now() - began) / 1000
const manifest = (await ledger.info()).live[0]!.manifest
const paths = {
  events: join(ledger.place, manifest.files.events.name),
  rollup: join(ledger.place, manifest.files.rollup.name),
}
const inFolder = statSync(paths.events).size + statSync(paths.rollup).size
console.log(
  `folder: ${perRow(inFolder)} bytes an event (rollup ${perRow(statSync(paths.rollup).size)}), two batches merged at ${rate(compacted)}`,
)
const duck = await ledger.open()
const own = await askedOf(duck)
await duck.close()
tell('DuckDB on the folder', own)
plan('folder', inFolder / events, null, own)

if (whyNoServers() !== null) console.log(whyNoServers())
else {
  const servers = await startServers()
  const address = parseAddress(`clickhouse://${servers.hosts.join(',')}/scale?cluster=pair`)
  const transport = httpTransport(address)
  await makeTables(address, transport)
  const start = performance.now()
  const idle = process.cpuUsage()
  await appendBatch(address, transport, manifest, paths)
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(idle)
  const shards = await Promise.all(servers.hosts.map(shardOf))
  const stored = shards.reduce((sum, shard) => sum + shard.bytes, 0)
  console.log(
    `two servers: ${perRow(stored)} bytes an event, loaded ${rate(seconds)}, ${((user + system) / 1e6).toFixed(1)} s of processor here`,
  )
  for (const [i, { rows, greatest }] of shards.entries())
    console.log(`shard ${i + 1}: ${share(rows)} of the records, ${share(greatest)} those of its greatest pair`)
  const answers = await askedOf(engineOver(address, transport))
  tell('ClickHouse 18.16 on two servers', answers)
  plan('ClickHouse', stored / events, events / seconds, answers)
  await transport.close()
  servers.stop()
}
if (existsSync(folder)) rmSync(folder, { recursive: true })

/** Bytes and records of a shard, and how many of these belong to the pair that has most. */
async function shardOf(host: string): Promise<{ bytes: number; rows: number; greatest: number }> {
  const one = httpTransport(parseAddress(`clickhouse://${host}/scale`))
  const number = async (sql: string): Promise<number> => Number((await one.select(sql)).data[0]![0])
  const pair =
    'source_state < target_state AS forth, forth ? source_state : target_state AS a, forth ? target_state : source_state AS b'
  const found = {
    bytes: await number(`SELECT sum(bytes) FROM system.parts WHERE active AND database = 'scale'`),
    rows: await number('SELECT count() FROM scale.events_rows'),
    greatest: await number(
      `SELECT max(n) FROM (SELECT a, b, count() AS n FROM (SELECT ${pair} FROM scale.events_rows) GROUP BY a, b)`,
    ),
  }
  await one.close()
  return found
}

function rate(seconds: number): string {
  return `${Math.round(events / seconds)} events a second`
}

function share(rows: number): string {
  return `${((100 * rows) / events).toFixed(1)} %`
}

function perRow(bytes: number): string {
  return (bytes / events).toFixed(1)
}

/** Milliseconds of the five questions that are asked most; the least of five, after one that warms up. */
async function askedOf(engine: Engine): Promise<Record<string, number>> {
  const [a, b] = pairOf(100)
  const of = { feed: FEED, a, b }
  const year = { from: FIRST + 6000, to: FIRST + 6365 }
  const actor = (state: string): { code: string; state: string; role: null } => ({ code: state, state, role: null })
  const questions: Record<string, () => Promise<unknown>> = {
    'pair by month': () => pairByPeriod(engine, { ...of, unit: 'month' }),
    'all pairs by month': () => allPairsByPeriod(engine, { feed: FEED, unit: 'month', directed: false }),
    'volume by day': () => volumeByDay(engine, { feed: FEED }),
    'records of a pair': () => eventsOf(engine, { ...of, ...year, limit: 100, order: 'first' }),
    'acts by day': () => countsByDay(engine, { feed: FEED, source: actor(a), target: actor(b), quads: [4], ...year }),
  }
  const times: Record<string, number> = {}
  for (const [name, ask] of Object.entries(questions)) {
    const taken: number[] = []
    for (let k = 0; k < 6; k++) {
      const start = performance.now()
      await ask()
      if (k > 0) taken.push(performance.now() - start)
    }
    times[name] = Math.min(...taken)
  }
  return times
}

function tell(title: string, times: Record<string, number>): void {
  const told = Object.entries(times).map(([name, ms]) => `${name} ${ms.toFixed(0)} ms`)
  console.log(`${title}: ${told.join(' · ')}`)
}

/** What all of GDELT would come to, from the rates measured: bytes and load grow with rows, all pairs with rows, a pair with its own rows. */
function plan(name: string, bytes: number, rate: number | null, times: Record<string, number>): void {
  const load = rate === null ? '' : `, ${(ALL_OF_GDELT / rate / 3600).toFixed(1)} h to load on this machine`
  const all = (times['all pairs by month']! * ALL_OF_GDELT) / events / 1000
  console.log(
    `all of GDELT (${ALL_OF_GDELT / 1e9} billion rows) in ${name}: ${((bytes * ALL_OF_GDELT) / 1e9).toFixed(0)} GB${load}, all pairs by month about ${all.toFixed(0)} s`,
  )
}
