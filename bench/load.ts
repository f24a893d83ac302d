import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDuck } from '../src/ledger/engines/duck.js'
import { stage } from '../src/ledger/load/stage.js'
import { generateGdelt } from './generate-gdelt.js'
import { type Row, tellRow } from './row.js'

/**
 * Loading beside DuckDB alone and pandas: `node build/bench/load.js [rows] [folder]`. Each runs in a process of its own, twice, in turn; the better time counts.
 * Given a task's name as third argument this process is one of them.
 */
const [, self, rowsGiven = '5000000', folderGiven, task] = process.argv
const rows = Number(rowsGiven)

/** The columns of the file that records are made of; of an actor: code, name, country, group, three roles. */
const USED = [0, 1, 5, 6, 7, 8, 12, 13, 14, 15, 16, 17, 18, 22, 23, 24, 26, 28, 29, 30, 31, 52, 59, 60]
/** MB, what `ledger add` takes unless told. */
const MEMORY = 768

async function duck(file: string, work: string, order: string): Promise<void> {
  const { connection, close } = await openDuck({ memory: MEMORY, spill: join(work, 'spill') })
  const columns = Array.from({ length: 61 }, (_, i) => `'c${i}': 'VARCHAR'`).join(', ')
  const from = `read_csv('${file}', delim = '\t', quote = '', escape = '', header = false, auto_detect = false, columns = {${columns}})`
  await connection.run(
    `COPY (SELECT ${USED.map((i) => `c${i}`).join(', ')} FROM ${from} ${order}) TO '${join(work, 'out.parquet')}' (FORMAT parquet)`,
  )
  close()
}

async function one(name: string, file: string, work: string): Promise<void> {
  const start = performance.now()
  if (name === 'stage') await stage([file], { work, memory: MEMORY })
  else await duck(file, work, name === 'sorted' ? 'ORDER BY c7, c17, c1, c28, c0' : '')
  const seconds = (performance.now() - start) / 1000
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  process.stdout.write(JSON.stringify({ seconds, cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }))
}

interface Measured {
  seconds: number
  /** of all processors together, what a busy machine disturbs least */
  cpu: number
  megabytes: number
}

/** Runs a task as a process of its own, in an empty folder. */
function run(file: string, folder: string, name: string): Measured | string {
  const work = mkdtempSync(join(folder, 'run-'))
  try {
    if (name !== 'pandas')
      return JSON.parse(
        execFileSync(process.execPath, [self!, String(rows), folder, `${name}|${file}|${work}`], { encoding: 'utf8' }),
      )
    const script = fileURLToPath(new URL('../../bench/peers/load.py', import.meta.url))
    return JSON.parse(
      execFileSync('/usr/bin/python3', [script, file, USED.join(',')], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    )
  } catch (error) {
    return `not run: ${String((error as { stderr?: string }).stderr || (error as Error).message)
      .trim()
      .split('\n')
      .at(-1)}`
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

if (task !== undefined) {
  const [name, file, work] = task.split('|')
  await one(name!, file!, work!)
} else {
  const folder = folderGiven ?? mkdtempSync(join(tmpdir(), 'bench-'))
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `gdelt2-${rows}.tsv`)
  if (!existsSync(file)) generateGdelt(file, rows, 7)
  const tasks = ['bare', 'sorted', 'stage', 'pandas']
  const results = new Map<string, Measured | string>()
  for (let round = 0; round < 2; round++) {
    for (const name of tasks) {
      const before = results.get(name)
      if (typeof before === 'string') continue
      const now = run(file, folder, name)
      if (typeof now === 'string' || before === undefined) results.set(name, now)
      else
        results.set(name, {
          seconds: Math.min(before.seconds, now.seconds),
          cpu: Math.min(before.cpu, now.cpu),
          megabytes: Math.max(before.megabytes, now.megabytes),
        })
    }
  }
  const words: Record<string, string> = {
    bare: 'read_csv → Parquet',
    sorted: 'the same, sorted',
    stage: 'stage (hash, checks, codes, sort, rollup, coverage)',
    pandas: 'pandas, grouped by pair and month',
  }
  process.stdout.write(
    `${rows.toLocaleString('en')} rows, ${(statSync(file).size / 1e9).toFixed(2)} GB, memory limit ${MEMORY} MB, better of two\n`,
  )
  for (const name of tasks) {
    const result = results.get(name)!
    const line =
      typeof result === 'string'
        ? result
        : `${result.seconds.toFixed(1)} s, ${result.cpu.toFixed(1)} s of processor, ${result.megabytes.toFixed(0)} MB`
    process.stdout.write(`${words[name]!.padEnd(52)} ${line}\n`)
  }
  const { seconds, megabytes } = results.get('stage') as Measured
  const tell = (what: string, ours: number, unit: Row['unit'], beside: string, most: number): void => {
    const peer = results.get(beside)!
    const value = typeof peer === 'string' ? 0 : unit === 's' ? peer.seconds : peer.megabytes
    const name = beside === 'pandas' ? 'pandas' : `DuckDB: ${words[beside]}`
    const held = typeof peer === 'string' ? `no ${name}` : { name, value }
    tellRow({ name: 'load', what, ours, unit, peer: held, aim: { of: 'ratio', most } })
  }
  const what = `${rows.toLocaleString('en')} rows`
  tell(what, seconds, 's', 'bare', 2.2)
  tell(`${what}, as sorted`, seconds, 's', 'sorted', 1.25)
  tell(`${what}, as grouped`, seconds, 's', 'pandas', 1)
  tell(`${what}, memory`, megabytes, 'MB', 'pandas', 0.2)
  const ratio = (to: string, of: 'seconds' | 'cpu'): string =>
    ((results.get(to) as Measured)[of] / (results.get('stage') as Measured)[of]).toFixed(2)
  process.stdout.write(
    `rate of stage: ${ratio('bare', 'seconds')} of bare, ${ratio('sorted', 'seconds')} of sorted; by processor time ${ratio('bare', 'cpu')} and ${ratio('sorted', 'cpu')}\n`,
  )
  if (folderGiven === undefined) rmSync(folder, { recursive: true, force: true })
}
