import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { columnsOf, type Duck, openDuck } from '../src/ledger/engines/duck.js'
import { createLedger, type Ledger } from '../src/ledger/ledger.js'
import type { Staged } from '../src/ledger/load/staged.js'
import type { DayCoverage } from '../src/ledger/manifest.js'
import { RECORD } from '../src/ledger/record.js'
import { coverageSql } from '../src/ledger/store/coverage.js'
import { parquet, writeFiles } from '../src/ledger/store/write.js'

// A ledger of made-up events: 30,000 directed pairs drawn by Zipf 1.1, 20 years from 2000-01-01, written straight as batches.

const PAIRS = 30_000
const STATES = 175
const DAYS = 7305
export const FIRST = 10_957
const SLOTS = 1_000_000
export const FEED = 'gdelt1'

/** Tables from which events are drawn: a million slots, each a pair, as many a pair as its share. */
async function makeDraw(duck: Duck): Promise<void> {
  await duck.connection.run('CREATE TABLE pairs (slot INTEGER, s VARCHAR, t VARCHAR)')
  const weights = Array.from({ length: PAIRS }, (_, rank) => (rank + 1) ** -1.1)
  const total = weights.reduce((sum, w) => sum + w)
  const appender = await duck.connection.createAppender('pairs')
  let rank = 0
  let reached = weights[0]!
  for (let slot = 0; slot < SLOTS; slot++) {
    while (((slot + 0.5) / SLOTS) * total > reached && rank < PAIRS - 1) reached += weights[++rank]!
    const [s, t] = pairOf(rank)
    appender.appendInteger(slot)
    appender.appendVarchar(s)
    appender.appendVarchar(t)
    appender.endRow()
  }
  appender.closeSync()
}

/** The pair of a rank; pairs of like rank share few states. */
export function pairOf(rank: number): [string, string] {
  const place = (rank * 7919) % (STATES * (STATES - 1))
  const s = Math.floor(place / (STATES - 1))
  const t = place % (STATES - 1)
  return [stateOf(s), stateOf(t < s ? t : t + 1)]
}

function stateOf(k: number): string {
  return `X${String.fromCharCode(65 + Math.floor(k / 26), 65 + (k % 26))}`
}

/** Events `from` to `to`, of which a tenth is filed late: they fall on any earlier day. */
function eventsSql(from: number, to: number, all: number, input: string): string {
  const filed = `CAST(${FIRST} + (i * ${DAYS}) // ${all} AS INTEGER)`
  const day = `CASE WHEN hash(i * 7 + 1) % 10 = 0 THEN CAST(${FIRST} + hash(i * 7 + 2) % (1 + (i * ${DAYS}) // ${all}) AS INTEGER) ELSE ${filed} END`
  const of: Record<keyof typeof RECORD, string> = {
    id: 'CAST(i AS VARCHAR)',
    day,
    filed,
    slot: 'CAST(NULL AS TINYINT)',
    source: `CASE WHEN hash(i * 7 + 3) % 2 = 0 THEN s || '.GOV' ELSE s END`,
    source_state: 's',
    target: 't',
    target_state: 't',
    code: `root || '1'`,
    root: 'root',
    type: `'CONSULT'`,
    mode: 'NULL',
    quad: 'class',
    quad_scheme: `'gdelt'`,
    class: 'class',
    intensity: 'CAST(hash(i * 7 + 4) % 200 AS DOUBLE) / 10 - 10',
    scale: `'goldstein-gdelt'`,
    mentions: 'CAST(1 + hash(i * 7 + 5) % 20 AS INTEGER)',
    events: '1',
    feed: `'${FEED}'`,
    url: 'NULL',
    place: 'NULL',
    input: `'${input}'`,
  }
  const columns = Object.entries(RECORD).map(
    ([name, type]) => `CAST(${of[name as keyof typeof RECORD]} AS ${type}) AS ${name}`,
  )
  return `(SELECT ${columns.join(', ')} FROM (
    SELECT i, s, t, lpad(CAST(1 + k AS VARCHAR), 2, '0') AS root, 1 + k // 5 AS class
    FROM (SELECT i, CAST(hash(i * 7 + 6) % 20 AS INTEGER) AS k, CAST(hash(i * 7) % ${SLOTS} AS INTEGER) AS slot FROM range(${from}, ${to}) AS r (i)) AS e
    JOIN pairs USING (slot)))`
}

export async function makeLedger(folder: string, events: number, batches: number): Promise<Ledger> {
  const ledger = await createLedger(join(folder, `${events}-in-${batches}`))
  if ((await ledger.info()).live.length > 0) return ledger
  const duck = await openDuck({ memory: 1500, spill: join(folder, 'spill'), ordered: true })
  await makeDraw(duck)
  for (let k = 0; k < batches; k++) {
    const [from, to] = [Math.floor((events * k) / batches), Math.floor((events * (k + 1)) / batches)]
    await ledger.add(await stageRange(duck, folder, from, to, events))
  }
  duck.close()
  return ledger
}

async function stageRange(duck: Duck, folder: string, from: number, to: number, all: number): Promise<Staged> {
  const sha256 = createHash('sha256').update(`${from} ${to} ${all}`).digest('hex')
  const paths = { events: join(folder, 'staged.parquet'), rollup: join(folder, 'staged.rollup.parquet') }
  await writeFiles(duck.connection, eventsSql(from, to, all, sha256.slice(0, 12)), paths)
  const counted = await columnsOf(duck.connection, coverageSql(parquet([paths.events]), parquet([paths.rollup])))
  const coverage = counted.feed!.map((feed, i): DayCoverage => {
    const [day, records, interstate, n] = ['day', 'records', 'interstate', 'events'].map((c) => Number(counted[c]![i]))
    return {
      feed: String(feed),
      day: day!,
      records: records!,
      interstate: interstate!,
      events: n!,
      slots: null,
      stated: false,
    }
  })
  const rolled = await columnsOf(duck.connection, `SELECT COUNT(*) AS n FROM ${parquet([paths.rollup])}`)
  return {
    inputs: [
      {
        name: `made-${from}`,
        sha256,
        bytes: 1,
        feed: FEED,
        format: 'made',
        rows: to - from,
        rejected: [],
        unknown: { codes: {}, states: {} },
      },
    ],
    coverage,
    events: { path: paths.events, rows: to - from },
    rollup: { path: paths.rollup, rows: Number(rolled.n![0]) },
  }
}
