import { existsSync, readFileSync } from 'node:fs'
import { conflictOf, cooperationOf, type PairDay, totalOf } from '../src/ties/counts.js'
import { judgeEffect } from '../src/ties/effect/claim.js'
import { type Effect, effectOf } from '../src/ties/effect/effect.js'
import { isRefusal } from '../src/ties/effect/finding.js'
import { type Measure, scaleOf } from '../src/ties/effect/measure.js'
import { measuredOf } from '../src/ties/effect/measured.js'
import type { Tally } from '../src/ties/effect/tally.js'
import { DYAD_DAYS, readDyadDays } from '../src/ties/fixtures/dyad-days.js'
import { tableAsked } from '../src/ties/fixtures/table-asked.js'
import { stateCodes } from '../src/world/actors/codes.js'
import { formatDay, parseDay } from '../src/world/days.js'
import { tellRow } from './row.js'

// How often the effect is found where nothing happened, and where something did: on simulated pairs (folder as argument, by default those
// beside the project) and, by methods and claims, on the quiet pairs of 2018. Usage: node build/bench/effect.js [folder] [pairs at most]

const FOLDER = process.argv[2] ?? '../shared/reference/stats'
const PAIRS = Number(process.argv[3] ?? Number.POSITIVE_INFINITY)
const FROM = 60
const QUIET_DAYS = ['2018-06-01', '2018-07-01', '2018-08-01', '2018-09-01', '2018-10-01']

interface Simulated {
  total: number[]
  n?: number[]
  conf?: number[]
  n_unique?: number[]
  conf_unique?: number[]
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function share(rows: readonly boolean[]): string {
  const n = rows.filter(Boolean).length
  return rows.length === 0 ? 'none asked' : `${((100 * n) / rows.length).toFixed(1)} % (${n} of ${rows.length})`
}

function simulated({ total, n, conf, n_unique, conf_unique }: Simulated): Effect {
  const conflicts = conf_unique ?? conf!
  const tallies = (n_unique ?? n!).map(
    (all, t): Tally => ({
      conflict: conflicts[t]!,
      cooperation: all - conflicts[t]!,
      volume: total[t]!,
      delivered: 30,
      days: 30,
    }),
  )
  const scale = scaleOf(tallies, FROM)
  const measures: Measure[] = scale.thin ? ['conflict', 'cooperation'] : ['balance', 'conflict', 'cooperation']
  return { scale, measured: measures.map((m) => measuredOf(m, tallies, FROM, scale, [])) } as unknown as Effect
}

for (const name of ['volume-sim', 'duplicate-sim']) {
  const file = `${FOLDER}/${name}.json`
  if (!existsSync(file)) {
    say(`${name}: not at ${file}`)
    continue
  }
  const effects = (JSON.parse(readFileSync(file, 'utf8')) as { series: Simulated[] }).series.map(simulated)
  const met = (is: 'worse' | 'better', from: number, to: number): string =>
    share(effects.slice(from, to).map((e) => judgeEffect(e, is).met === true))
  say(`${name}: ${effects.filter((e) => e.scale.thin).length} of ${effects.length} thin`)
  say(`  nothing happened: worse ${met('worse', 0, 400)}, better ${met('better', 0, 400)}`)
  say(`  doubled: worse ${met('worse', 400, 600)}; halved: better ${met('better', 600, 700)}`)
}

/** Unlike months make a pair busy; a quiet one has none above twice its usual. */
function isQuiet(rows: readonly PairDay[]): boolean {
  const months = new Array<number>(12).fill(0)
  for (const { day, classes } of rows) months[Number(formatDay(day).slice(5, 7)) - 1]! += totalOf(classes)
  const sorted = [...months].sort((x, y) => x - y)
  return sorted[11]! <= sorted[5]! + sorted[6]!
}

if (existsSync(DYAD_DAYS)) {
  const table = readDyadDays()
  const asked = tableAsked(table)
  const codes = stateCodes('icews')
  const found: Effect[] = []
  const start = performance.now()
  const before = process.cpuUsage()
  for (const [names, rows] of table.pairs) {
    const [a, b] = names.split('|').map((n) => codes.get(n))
    const total = rows.reduce((sum, r) => sum + conflictOf(r.classes) + cooperationOf(r.classes), 0)
    if (found.length >= PAIRS * QUIET_DAYS.length) break
    if (!a || !b || total < 100 || total > 2500 || !isQuiet(rows)) continue
    for (const on of QUIET_DAYS) found.push(await effectOf(asked, { a, b, on: parseDay(on)! }))
  }
  const each = (performance.now() - start) / found.length
  const spent = process.cpuUsage(before)
  const ours = (spent.user + spent.system) / 1000 / found.length
  tellRow({ name: 'effect', what: 'of a day on a pair of 2018, processor', ours, unit: 'ms', peer: null, aim: null })
  say(`quiet pairs of 2018 on ${QUIET_DAYS.length} days: ${found.length} effects, ${each.toFixed(0)} ms each`)
  for (const is of ['worse', 'better'] as const) {
    const met = found.map((e) => judgeEffect(e, is).met)
    say(`  ${is}: ${share(met.map((m) => m === true))}; open ${share(met.map((m) => m === null))}`)
  }
  for (const measure of ['balance', 'conflict', 'cooperation'] as const) {
    const all = found.flatMap((e) => e.measured.filter((m) => m.measure === measure))
    const by = (['ownPast', 'controlPairs', 'syntheticControl'] as const).map((method) => {
      const able = all.map((m) => m[method].answer).filter((x) => !isRefusal(x))
      return `${method} ${share(able.map((x) => !isRefusal(x) && x.finds !== 'none'))}`
    })
    const verdicts = ['more', 'less', 'none', 'disagree', 'refused'].map(
      (v) => `${v} ${all.filter((m) => m.answer.verdict === v).length}`,
    )
    say(`  ${measure}: ${by.join(', ')}; ${verdicts.join(', ')}`)
  }
}
