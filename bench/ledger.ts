import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { type Ledger, openLedger } from '../src/ledger/ledger.js'
import { allPairsByPeriod } from '../src/ledger/questions/all-pairs.js'
import { countsByDay } from '../src/ledger/questions/counts-by-day.js'
import { eventsOf } from '../src/ledger/questions/events-of.js'
import { pairByPeriod } from '../src/ledger/questions/pair-by-period.js'
import { pairDays } from '../src/ledger/questions/pair-days.js'
import { volumeByDay } from '../src/ledger/questions/volume-by-day.js'
import { FEED, FIRST, makeLedger, pairOf } from './generate-ledger.js'
import { tellRow } from './row.js'

// Usage: node build/bench/ledger.js [folder] [events…]; a folder that is there already is not made anew, and stays.
// With --compact FOLDER: that ledger alone is compacted, in this process, and its greatest size told.

const RUNS = 15

async function timed(task: () => Promise<unknown>, runs = RUNS): Promise<{ median: number; least: number }> {
  await task()
  await task()
  const times: number[] = []
  for (let k = 0; k < runs; k++) {
    const start = performance.now()
    await task()
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  return { median: times[runs >> 1]!, least: times[0]! }
}

async function median(task: () => Promise<unknown>, runs = RUNS): Promise<number> {
  return (await timed(task, runs)).median
}

async function askAll(title: string, ledger: Ledger): Promise<void> {
  const start = performance.now()
  const engine = await ledger.open()
  console.log(`${title}: open ${(performance.now() - start).toFixed(0)} ms`)
  for (const rank of [0, 100, 5000, 29_999]) {
    const [a, b] = pairOf(rank)
    const of = { feed: FEED, a, b }
    const year = { from: FIRST + 6000, to: FIRST + 6365 }
    const times = {
      months: await median(() => pairByPeriod(engine, { ...of, unit: 'month' })),
      days: await median(() => pairDays(engine, of)),
      'days of a year': await median(() => pairDays(engine, { ...of, ...year })),
      events: await median(() => eventsOf(engine, { ...of, ...year, limit: 100, order: 'first' })),
      counts: await median(() =>
        countsByDay(engine, { feed: FEED, source: actor(a), target: actor(b), quads: [4], ...year }),
      ),
    }
    if (rank === 100) await tellPair(title, () => pairByPeriod(engine, { ...of, unit: 'month' }))
    const told = Object.entries(times).map(([name, ms]) => `${name} ${ms.toFixed(1)}`)
    console.log(`  pair of rank ${rank + 1}: ${told.join(' · ')} ms`)
  }
  const all = performance.now()
  const months = await allPairsByPeriod(engine, { feed: FEED, unit: 'month', directed: true })
  console.log(`  all pairs by month: ${months.rows} rows in ${(performance.now() - all).toFixed(0)} ms`)
  const years = performance.now()
  await allPairsByPeriod(engine, { feed: FEED, unit: 'year', directed: false })
  console.log(`  all pairs by year, undirected: ${(performance.now() - years).toFixed(0)} ms`)
  console.log(`  volume by day: ${(await median(() => volumeByDay(engine, { feed: FEED }), 3)).toFixed(0)} ms`)
  await engine.close()
}

async function tellPair(title: string, ask: () => Promise<unknown>): Promise<void> {
  const aim = title.endsWith('one batch') ? ({ of: 'ours', most: 60 } as const) : null
  const ours = (await timed(ask)).least
  tellRow({ name: 'ties', what: `a pair by month, ${title}`, ours, unit: 'ms', peer: null, aim })
}

function actor(state: string): { code: string; state: string; role: null } {
  return { code: state, state, role: null }
}

async function compactHere(folder: string): Promise<void> {
  const start = performance.now()
  const done = await (await openLedger(folder)).compact({ memory: 768 })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const peak = process.resourceUsage().maxRSS / 1024
  console.log(
    `compact: ${seconds} s, ${done.merged.length} batches, ${done.rows} rows, process at most ${peak.toFixed(0)} MB`,
  )
}

async function measure(folder: string, sizes: number[]): Promise<void> {
  const kept = existsSync(folder)
  mkdirSync(folder, { recursive: true })
  for (const events of sizes) {
    const ledger = await makeLedger(folder, events, 25)
    const { live } = await ledger.info()
    if (live.length > 1) await askAll(`${events} events in ${live.length} batches`, ledger)
    console.log(
      execFileSync(process.execPath, [process.argv[1]!, '--compact', ledger.place], { encoding: 'utf8' }).trim(),
    )
    await askAll(`${events} events in one batch`, ledger)
  }
  if (!kept) rmSync(folder, { recursive: true })
}

const [first = 'build/bench-ledger', ...rest] = process.argv.slice(2)
if (first === '--compact') await compactHere(rest[0]!)
else await measure(first, rest.length > 0 ? rest.map(Number) : [5_000_000, 50_000_000])
