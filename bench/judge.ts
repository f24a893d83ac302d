import { parseCase } from '../src/case/parse.js'
import { drawPosteriors, uniform } from '../src/judge/draws.js'
import { examine } from '../src/judge/examination.js'
import { networkOf } from '../src/judge/network.js'
import { observe } from '../src/observe/observe.js'
import { infer } from '../src/stats/index.js'
import { generateCase } from './generate-case.js'
import { tellRow } from './row.js'

// Usage: node build/bench/judge.js [items…]

/** Runs a task until warm, then a few times more; the median and the least in milliseconds. */
function time<T>(task: () => T, runs = 7): { ms: number; least: number; result: T } {
  let result = task()
  for (let k = 0; k < 3; k++) result = task()
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    result = task()
    return performance.now() - start
  })
  times.sort((a, b) => a - b)
  return { ms: times[runs >> 1]!, least: times[0]!, result }
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
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [200, 400, 800]
for (const items of sizes) {
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
  const name = 'judge'
  const what = `${items} items × 10 hypotheses`
  const peer = { name: 'one general inference', value: inferred.least }
  tellRow({ name, what, ours: judged.least, unit: 'ms', peer, aim: { of: 'ours', most: 200 } })
  const drawnAndClosed = drawn.least + closed.least
  tellRow({
    name,
    what: `${what}: draws and envelope`,
    ours: drawnAndClosed,
    unit: 'ms',
    peer: null,
    aim: { of: 'ours', most: 2000 },
  })
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

function table(cells: string[][]): string {
  const widths = cells[0]!.map((_, c) => Math.max(...cells.map((r) => r[c]!.length)))
  return `${cells.map((r) => r.map((cell, c) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!))).join('  ')).join('\n')}\n`
}
