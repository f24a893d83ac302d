import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readFiledFeed } from '../src/history/backtest/as-filed.js'
import { backtest } from '../src/history/backtest/backtest.js'
import type { BacktestTable } from '../src/history/backtest/table.js'
import { mapped } from '../src/ledger/formats/mapped.js'
import { readMapping } from '../src/ledger/formats/mapping.js'
import { createLedger } from '../src/ledger/ledger.js'
import { stage } from '../src/ledger/load/stage.js'
import { parsePattern } from '../src/precedents/pattern/parse.js'

// Brier and log scores of "will ties break within 60 days", beside climatology and persistence, on real tables (their folder as argument, by
// default that beside the project); docs/backtest.md tells what they mean.

const DATA = process.argv[2] ?? '../shared/data'
const TABLES: [path: string, patterns: string[], mapping: string][] = [
  [
    'icews-daily/dyad-day-2018.csv.gz',
    ['turn-to-force', 'turn-to-words'],
    `feed: icews-2018
format: csv
columns: { day: date, source: { column: source_country, scheme: icews }, target: { column: target_country, scheme: icews } }
counts: { 1: verbal_coop, 2: material_coop, 3: verbal_conf, 4: material_conf }
covers: 2018-01-01..2018-12-31`,
  ],
  [
    'gdelt-dyad-scores/daily-2018-2022.csv.gz',
    [],
    'feed: gdelt-scores\nformat: csv\ncolumns: { day: date, source: iso3_a, target: iso3_b }\nscore: score\nscale: gdelt-net',
  ],
]

function say(name: string, table: BacktestTable | null, seconds: number): void {
  if (!table) return void process.stdout.write(`  ${name}: nothing could be scored\n`)
  const { n, yes, means } = table
  const of = ({ brier, log }: { brier: number; log: number }): string => `${brier.toFixed(4)} (${log.toFixed(3)})`
  const beside = `climatology ${of(means.climatology)}, persistence ${of(means.persistence)}`
  process.stdout.write(`  ${name}: ${yes} of ${n}; Brier (log) ${of(means.p)}, ${beside}; ${seconds.toFixed(0)} s\n`)
}

for (const [path, names, text] of TABLES) {
  const file = join(DATA, path)
  if (!existsSync(file)) {
    process.stdout.write(`not at ${file}\n`)
    continue
  }
  const folder = mkdtempSync(join(tmpdir(), 'backtest-'))
  try {
    const mapping = readMapping(text)
    if (!('ok' in mapping)) throw new Error(mapping.faults.join('\n'))
    const { staged } = await stage([file], { work: folder, mapping: mapped(mapping.ok) })
    const ledger = await createLedger(join(folder, 'ledger'))
    await ledger.add(staged!)
    const engine = await ledger.open()
    const feed = await readFiledFeed(engine, mapping.ok.feed)
    process.stdout.write(`${feed.feed}\n`)
    for (const name of [...names, null]) {
      const source = name === null ? '' : readFileSync(`bench/patterns/${name}.yaml`, 'utf8')
      const patterns = name === null ? [] : [parsePattern(source, name).pattern!]
      const start = performance.now()
      const found = await backtest({ feed, patterns, outcome: 'break', within: { count: 60, unit: 'day' } })
      say(name ?? 'pairs drawn', found.of[0]!.table, (performance.now() - start) / 1000)
    }
    await engine.close()
    await ledger.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
