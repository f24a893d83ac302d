import { execFileSync } from 'node:child_process'
import { parseCase } from '../src/case/parse.js'
import { drawPosteriors, uniform } from '../src/judge/draws.js'
import { examine } from '../src/judge/examination.js'
import { networkOf } from '../src/judge/network.js'
import { observe } from '../src/observe/observe.js'
import { infer } from '../src/stats/index.js'
import { generateCase } from './generate-case.js'

/** Runs a task until warm, then a few times more; the median in milliseconds. */
function time<T>(task: () => T, runs = 7): { ms: number; result: T } {
  let result = task()
  for (let k = 0; k < 3; k++) result = task()
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    result = task()
    return performance.now() - start
  })
  return { ms: times.sort((a, b) => a - b)[runs >> 1]!, result }
}

const rows: string[][] = [
  [
    'items',
    'reports',
    'parse',
    'judgement',
    'draws',
    'closed',
    'ends closed',
    'one general inference',
    'judgement / inference',
  ],
]
for (const items of [200, 400, 800]) {
  const text = generateCase({ hypotheses: 10, items, reports: items * 5, seed: 7 })
  const parsed = time(() => parseCase(text, { file: null }), 3)
  const of = parsed.result.case
  if (!of) throw new Error(JSON.stringify(parsed.result.diagnostics.slice(0, 3)))
  const observations = observe(of, { today: 20_000 })
  const judged = time(() => examine(of, observations))
  const x = judged.result
  const drawn = time(() => drawPosteriors(x.solver, 4000, uniform(1)), 3)
  const closed = time(() => x.envelopes.closed(), 3)
  const { network, evidence } = networkOf(of, [...x.standings.values()])
  const inferred = time(() => infer(network, 'hypothesis', evidence), 3)
  const ends = closed.result.filter((e) => e.exact).length
  const ms = (n: number): string => `${n.toFixed(0)} ms`
  rows.push([
    `${items}`,
    `${items * 5}`,
    ms(parsed.ms),
    ms(judged.ms),
    ms(drawn.ms),
    ms(closed.ms),
    `${ends} of 10`,
    ms(inferred.ms),
    (judged.ms / inferred.ms).toFixed(2),
  ])
}
process.stdout.write(
  'A generated case, 10 hypotheses. "judgement" is the posterior, load-bearing sets, thresholds, removals and outer envelope;\n',
)
process.stdout.write(
  '"one general inference" is the posterior alone, from the whole network by variable elimination. Medians, warm.\n\n',
)
process.stdout.write(table(rows))

const cli = 'dist/bin/demarche.js'
const example = 'examples/pakistan-russia-2022/pakistan-russia-2022.case.yaml'
const whole = (args: string[]): number => time(() => execFileSync(process.execPath, args, { stdio: 'pipe' }), 9).ms
const empty = whole(['-e', ''])
const processes = [
  ['whole process', 'time', 'times an empty node process'],
  ...[['--help'], ['check', example], ['assess', example], ['brief', example, '-q', '-o', 'build/bench.html']].map(
    (args) => {
      const t = whole([cli, ...args])
      return [`demarche ${args[0]}`, `${t.toFixed(0)} ms`, (t / empty).toFixed(1)]
    },
  ),
]
process.stdout.write(`\n${table(processes)}`)

function table(cells: string[][]): string {
  const widths = cells[0]!.map((_, c) => Math.max(...cells.map((r) => r[c]!.length)))
  return `${cells.map((r) => r.map((cell, c) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!))).join('  ')).join('\n')}\n`
}
