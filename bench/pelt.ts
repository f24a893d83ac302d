import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { pelt } from '../src/stats/index.js'
import { tellRow } from './row.js'

// Change points in 100,000 points beside R's package changepoint, in one run; bench/peers/changepoint.R says how it is found.

const POINTS = 100_000

interface Job {
  breaks: number
  minSegment: number
  y: Float64Array
  penalty: number
}

/** Normal noise of standard deviation 1 whose mean goes up or down by 1 at each break, by Box and Muller. */
function noise(breaks: number): Float64Array {
  const random = xoroshiro128plus(breaks + 1)
  return Float64Array.from({ length: POINTS }, (_, i) => {
    const level = Math.floor((i * (breaks + 1)) / POINTS) % 2
    return level + Math.sqrt(-2 * Math.log(1 - uniformFloat64(random))) * Math.cos(2 * Math.PI * uniformFloat64(random))
  })
}

function objectiveOf({ y, penalty }: Job, changes: readonly number[]): number {
  const ends = [...changes, y.length]
  return ends.reduce((sum, end, k) => {
    const segment = y.subarray(k === 0 ? 0 : ends[k - 1]!, end)
    const mean = segment.reduce((a, b) => a + b, 0) / segment.length
    return sum + segment.reduce((a, x) => a + (x - mean) ** 2, 0)
  }, penalty * changes.length)
}

const jobs = [20, 0].flatMap((breaks) => {
  const y = noise(breaks)
  return [1, 7].map((minSegment): Job => ({ breaks, minSegment, y, penalty: 2 * Math.log(POINTS) }))
})

const results = jobs.map(({ y, penalty, minSegment }) => {
  const segment = (): number[] => pelt(y, { cost: 'l2', penalty, minSegment }).changes
  const changes = segment()
  segment()
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    segment()
    return performance.now() - start
  })
  times.sort((a, b) => a - b)
  return { ms: times[2]!, least: times[0]!, changes }
})

const folder = mkdtempSync(join(tmpdir(), 'pelt-'))
let said: string[] = []
try {
  const lines = jobs.map(({ y, penalty, minSegment }, k) => {
    writeFileSync(join(folder, `${k}.txt`), y.join('\n'))
    return `${k}.txt,${penalty},${minSegment}`
  })
  writeFileSync(join(folder, 'jobs.csv'), ['file,penalty,minseg', ...lines, ''].join('\n'))
  const out = execFileSync('Rscript', ['bench/peers/changepoint.R', folder], { encoding: 'utf8' }).trim()
  said = out === 'missing' ? [] : out.split('\n')
} catch (fault) {
  // without R the peer is missing, as said below
  if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault
} finally {
  rmSync(folder, { recursive: true })
}

jobs.forEach((job, k) => {
  const { ms, least, changes } = results[k]!
  const own = `pelt ${ms.toFixed(0)} ms, ${changes.length} changes`
  const [peer, ...ends] = (said[k] ?? '').trim().split(' ').map(Number)
  const gap = objectiveOf(job, ends) - objectiveOf(job, changes)
  const beside = `changepoint ${peer} ms, ${ends.length} changes, objective ${gap.toExponential(1)} above`
  if (job.minSegment === 7) {
    const what = `breaks in 100,000 points that have ${job.breaks}`
    const beside = said.length > 0 ? { name: "R's changepoint", value: peer! } : 'no R with changepoint'
    tellRow({ name: 'ties', what, ours: least, unit: 'ms', peer: beside, aim: { of: 'ratio', most: 1 } })
  }
  const peers = said.length > 0 ? `${beside}; ratio ${(ms / peer!).toFixed(4)}` : 'the peer is missing'
  process.stdout.write(`${job.breaks} breaks, minimum segment ${job.minSegment}: ${own}; ${peers}\n`)
})
if (said.length === 0)
  process.stdout.write(
    'install R with the package changepoint, or name a library built from its sources in CHANGEPOINT_LIB\n',
  )
