import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { version } from '@duckdb/node-api'
import { meets, type Row, ratioOf } from './row.js'

/** What the table is made of: each measurement with arguments that keep it short. Alone and by name each takes its full size. */
const PARTS: [name: string, ...args: string[]][] = [
  ['load', '1000000'],
  ['pelt'],
  ['ledger', 'build/bench-table', '1000000'],
  ['effect', '../shared/reference/stats', '4'],
  ['placebo'],
  ['judge', '200'],
  ['read', '100'],
  ['commands'],
  ['workbench', 'dist/web', '5', '5'],
]
const HISTORY = 'bench/history'

interface Machine {
  cpu: string
  cores: number
  /** GB */
  memory: number
  node: string
  duckdb: string
}

/** A table as it is kept. */
interface Kept {
  /** ISO moment */
  date: string
  /** null outside a clone; `+` where files were changed since */
  commit: string | null
  machine: Machine
  /** mean number of processes that wanted a core, in the minute before and in the last one */
  load: { before: number; after: number }
  rows: Row[]
}

/**
 * Measures everything at a small size and prints one table, each line beside its peer or limit and its change since the last table that was
 * kept on this machine.
 * @param keep writes the table into the history
 * @returns whether all measurements came to their end
 */
export function printTable(keep: boolean): boolean {
  const machine = machineHere()
  const before = lastKept(machine)
  const busy = loadavg()[0]!
  const { cpu, cores, memory, node, duckdb } = machine
  console.log(`${cpu}, ${cores} cores, ${memory} GB; Node ${node}, DuckDB ${duckdb}`)
  if (before) console.log(`"since" is the change of ours against ${before.date.slice(0, 16)} (${before.commit ?? '?'})`)
  const began = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'bench-table-'))
  const rows: Row[] = []
  const failed: string[] = []
  try {
    for (const [name, ...args] of PARTS) {
      const made = measure(name, args, join(folder, `${name}.jsonl`))
      rows.push(...made.rows)
      if (made.failed !== null) failed.push(`${name} did not come to its end: ${made.failed}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
    rmSync('build/bench-table', { recursive: true, force: true })
  }
  console.log(`\n${tableOf(rows, before)}`)
  for (const one of failed) console.log(one)
  const load = { before: round(busy), after: round(loadavg()[0]!) }
  const minutes = ((performance.now() - began) / 60_000).toFixed(1)
  console.log(
    `${minutes} minutes; load average ${load.before} before, ${load.after} after: times count on a free machine`,
  )
  if (keep) keepTable({ date: new Date().toISOString(), commit: commitHere(), machine, load, rows })
  return failed.length === 0
}

function measure(name: string, args: string[], file: string): { rows: Row[]; failed: string | null } {
  process.stderr.write(`${name} …\n`)
  const ran = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.js`), ...args], {
    env: { ...process.env, BENCH_ROWS: file },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  const said = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : []
  const why = ran.stderr.split('\n').find((line) => /^\w*Error/.test(line)) ?? `exit ${ran.status ?? ran.signal}`
  return { rows: said.map((line) => JSON.parse(line) as Row), failed: ran.status === 0 ? null : why }
}

function tableOf(rows: readonly Row[], before: Kept | null): string {
  const head = ['', 'ours', 'beside it', '', 'ratio', 'aim', '', 'since']
  const cells = rows.map((row) => {
    const { name, what, ours, unit, peer } = row
    const [beside, value] =
      peer === null ? ['', ''] : typeof peer === 'string' ? [peer, ''] : [peer.name, told(peer.value, unit)]
    const met = meets(row)
    const earlier = before?.rows.find((r) => r.name === name && r.what === what)
    return [
      `${name}: ${what}`,
      told(ours, unit),
      beside,
      value,
      ratioOf(row)?.toPrecision(2) ?? '',
      aimOf(row),
      met === null ? '' : met ? 'met' : 'missed',
      earlier ? `${ours >= earlier.ours ? '+' : '−'}${Math.abs(100 * (ours / earlier.ours - 1)).toFixed(0)} %` : '',
    ]
  })
  const all = [head, ...cells]
  const widths = head.map((_, c) => Math.max(...all.map((line) => line[c]!.length)))
  const left = new Set([0, 2, 5, 6])
  const line = (of: string[]): string =>
    of.map((cell, c) => (left.has(c) ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!))).join('  ')
  return all.map((of) => line(of).trimEnd()).join('\n')
}

function round(value: number): number {
  return Math.round(10 * value) / 10
}

function told(value: number, unit: Row['unit']): string {
  const digits = unit === 'sentences/s' || value >= 100 ? 0 : value >= 10 ? 1 : 2
  return `${value.toFixed(digits)} ${unit}`
}

function aimOf({ aim, unit }: Row): string {
  if (aim === null) return ''
  const bound = aim.least === undefined ? `≤ ${aim.most}` : `≥ ${aim.least}`
  return aim.of === 'ours' ? `${bound} ${unit}` : `ratio ${bound}`
}

function machineHere(): Machine {
  const all = cpus()
  const memory = Math.round(totalmem() / 1024 ** 3)
  return { cpu: all[0]?.model.trim() ?? 'unknown', cores: all.length, memory, node: process.version, duckdb: version() }
}

/** The last table that was kept on a machine with the same processor, cores and memory. */
function lastKept({ cpu, cores, memory }: Machine): Kept | null {
  const names = existsSync(HISTORY) ? readdirSync(HISTORY).filter((name) => name.endsWith('.json')) : []
  const kept = names.sort().map((name) => JSON.parse(readFileSync(join(HISTORY, name), 'utf8')) as Kept)
  const same = kept.filter(({ machine: m }) => m.cpu === cpu && m.cores === cores && m.memory === memory)
  return same.at(-1) ?? null
}

function keepTable(table: Kept): void {
  mkdirSync(HISTORY, { recursive: true })
  const file = join(HISTORY, `${table.date.slice(0, 16).replace(':', '')}.json`)
  writeFileSync(file, `${JSON.stringify(table, null, 2)}\n`)
  console.log(`kept as ${file}`)
}

function commitHere(): string | null {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    return `${git('rev-parse', '--short', 'HEAD').trim()}${git('status', '--porcelain', '-uno') === '' ? '' : '+'}`
  } catch {
    return null
  }
}
