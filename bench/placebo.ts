import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { type SyntheticFit, screenControls, structuralCounterfactual, syntheticFit } from '../src/stats/index.js'
import { tellRow } from './row.js'

// 39 placebo fits beside R's package quadprog in one run, and the counterfactual with 10 controls: on the panel of Proposition 99 (its file
// as argument, by default that beside the project), else on a generated one of its shape.

const FILE = process.argv[2] ?? '../shared/reference/stats/panel-prop99.json'
const [UNITS, PERIODS, PRE] = [39, 31, 19]
const ROUNDS = 9

/** Sales of all units, the treated one first. */
function panelOf(): number[][] {
  if (!existsSync(FILE)) return generated()
  const { units, treated, vars } = JSON.parse(readFileSync(FILE, 'utf8')) as {
    units: string[]
    treated: string
    vars: { cigsale: number[][] }
  }
  const first = units.indexOf(treated)
  return [vars.cigsale[first]!, ...vars.cigsale.filter((_, j) => j !== first)]
}

/** Units that follow two common trends more or less, with noise; by a seed. */
function generated(): number[][] {
  const random = xoroshiro128plus(99)
  const trends = Array.from({ length: 2 }, () => {
    let level = 0
    return Array.from({ length: PERIODS }, () => {
      level += 8 * (uniformFloat64(random) - 0.6)
      return level
    })
  })
  return Array.from({ length: UNITS }, () => {
    const [level, a, b] = [100 + 60 * uniformFloat64(random), uniformFloat64(random), uniformFloat64(random)]
    return Array.from(
      { length: PERIODS },
      (_, t) => level + a * trends[0]![t]! + b * trends[1]![t]! + 4 * (uniformFloat64(random) - 0.5),
    )
  })
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((x, y) => x - y)[values.length >> 1]!
}

function timed<T>(task: () => T): { ms: number; value: T } {
  const start = performance.now()
  const value = task()
  return { ms: performance.now() - start, value }
}

const panel = panelOf()
const fitAll = (): SyntheticFit[] =>
  panel.map((treated, j) => syntheticFit({ treated, donors: panel.filter((_, k) => k !== j), pre: PRE }))
const cold = timed(fitAll)
const warm = medianOf(Array.from({ length: ROUNDS }, () => timed(fitAll).ms))

const folder = mkdtempSync(join(tmpdir(), 'placebo-'))
let said = 'missing'
try {
  writeFileSync(join(folder, 'panel.txt'), panel.map((unit) => `${unit.slice(0, PRE).join(' ')}\n`).join(''))
  said = execFileSync('Rscript', ['bench/peers/quadprog.R', folder], { encoding: 'utf8' }).trim()
} catch (fault) {
  // without R the peer is missing, as said below
  if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault
} finally {
  rmSync(folder, { recursive: true })
}

const where = existsSync(FILE) ? 'Proposition 99' : 'a generated panel of its shape'
const own = `${UNITS} fits on ${where}: ${warm.toFixed(1)} ms (${cold.ms.toFixed(0)} ms the first time)`
tellRow({
  name: 'placebo',
  what: `${UNITS} fits on ${where}`,
  ours: warm,
  unit: 'ms',
  peer: said === 'missing' ? 'no R with quadprog' : { name: "R's quadprog", value: Number(said.split(/\s+/)[0]) },
  aim: { of: 'ratio', most: 1 },
})
if (said === 'missing') process.stdout.write(`${own}; the peer is missing: R with the package quadprog\n`)
else {
  const [peer, first, ...squares] = said.split(/\s+/).map(Number)
  const gaps = cold.value.map(({ certificate }, j) => (squares[j]! - certificate.ssr) / (1 + certificate.ssr))
  const widest = `its sums of squares lie ${Math.min(...gaps).toExponential(1)} to ${Math.max(...gaps).toExponential(1)} above, of 1 + ours`
  process.stdout.write(
    `${own}; quadprog ${peer!.toFixed(1)} ms (${first} ms); ratio ${(warm / peer!).toFixed(3)}; ${widest}\n`,
  )
}

const [treated, ...donors] = panel
const controls = screenControls(treated!, donors, PRE).map(({ control }) => donors[control]!)
const answer = (): ReturnType<typeof timed<string>> =>
  timed(() => JSON.stringify(structuralCounterfactual({ treated: treated!, controls, pre: PRE })))
const runs = [answer(), ...Array.from({ length: ROUNDS }, answer)]
const same = runs.every(({ value }) => value === runs[0]!.value) ? 'the same digits' : 'OTHER DIGITS'
const usual = medianOf(runs.slice(1).map(({ ms }) => ms))
process.stdout.write(
  `counterfactual with ${controls.length} controls: ${usual.toFixed(0)} ms (${runs[0]!.ms.toFixed(0)} ms the first time), ${same} in ${runs.length} runs\n`,
)
tellRow({
  name: 'effect',
  what: `counterfactual, ${controls.length} controls, ${where}`,
  ours: Math.min(...runs.map(({ ms }) => ms)),
  unit: 'ms',
  peer: null,
  aim: { of: 'ours', most: 1000 },
})
