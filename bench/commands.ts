import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Row, tellRow } from './row.js'

// Whole processes of the built command, on the first example, its ledger and the library that ships: the least of some runs, in turn with
// a Node process that does nothing. Usage: node build/bench/commands.js [runs]

const RUNS = Number(process.argv[2] ?? 7)
const COMMAND = 'dist/bin/demarche.js'
const EXAMPLE = 'examples/pakistan-russia-2022/pakistan-russia-2022'
const CHRONICLE = 'examples/pakistan-russia-2022/ledger/chronicle'
const folder = mkdtempSync(join(tmpdir(), 'bench-commands-'))
const ledger = join(folder, 'ledger')

/** What is asked, by the name that the table has for it; a limit in milliseconds where there is one. */
const COMMANDS: [name: string, args: string[], most?: number][] = [
  ['help', ['--help']],
  ['judge', ['assess', `${EXAMPLE}.case.yaml`], 600],
  ['brief', ['brief', `${EXAMPLE}.case.yaml`, '-q', '-o', join(folder, 'brief.html')]],
  ['load', ['ledger', 'add', `${CHRONICLE}.csv`, '--mapping', `${CHRONICLE}.mapping.yaml`, '--ledger', ledger]],
  ['ties', ['ties', 'RUS', 'PAK', '--ledger', ledger]],
  ['precedents', ['precedents', 'arms-to-a-partners-enemy']],
]

try {
  const least = new Map<number, number>()
  const keep = (k: number, ms: number): void => void least.set(k, Math.min(least.get(k) ?? ms, ms))
  for (let round = 0; round < RUNS; round++) {
    keep(-1, timed(['-e', '']))
    for (const [k, [, args]] of COMMANDS.entries()) keep(k, timed([COMMAND, ...args]))
  }
  const empty = least.get(-1)!
  for (const [k, [name, args, most]] of COMMANDS.entries()) {
    const ours = least.get(k)!
    const plain = args.filter((word) => args.length === 1 || !/[/]|^-/.test(word))
    const what = `\`demarche ${plain.join(' ')}\``
    const aim: Row['aim'] = most === undefined ? null : { of: 'ours', most }
    tellRow({ name, what, ours, unit: 'ms', peer: { name: 'an empty Node process', value: empty }, aim })
    console.log(`${what.padEnd(48)} ${ours.toFixed(0).padStart(6)} ms, ${(ours / empty).toFixed(1)} empty processes`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Milliseconds of a process; @throws Error where it fails, with what it said. */
function timed(args: string[]): number {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  const ms = performance.now() - start
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr.trim().split('\n').at(-1)}`)
  return ms
}
