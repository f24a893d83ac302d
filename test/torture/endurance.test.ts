import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, expect, it } from 'vitest'
import { builtProgram } from '../support/built.js'
import type { Outcome, Step } from './endurance/run-month.js'
import { EACH, EVENTS } from './endurance/story.js'

/** ENDURANCE=1 is the whole month; another number so many batches. */
const asked = process.env.ENDURANCE ?? (process.env.TORTURE === undefined ? '40' : '100')
const BATCHES = asked === '1' ? 10_000 : Number(asked)
/**
 * How much more the last quarter may hold than the second: MB, MB, and numbers. What is not yet warm in a short run is within it; a ledger's
 * manifests name every file that it was made of, some 5 kB of JavaScript's own for each in a process that holds the ledger open three times.
 */
const SLACK = { rss: 60, heap: 12 + (BATCHES / 2) * 0.005, files: 6, threads: 3, active: 4 }

/** What the workbench may answer: a save over another version is refused, and so is a brief while the case has faults. */
const ANSWERED = / 200$|^PUT case 409$|^GET (?:brief|observed) 422$|^changes left$/

const base = mkdtempSync(join(tmpdir(), 'torture-endurance-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))

/** Runs the month in a process of its own. */
async function runMonth(): Promise<{ steps: Step[]; outcome: Outcome }> {
  const month = await builtProgram('month', 'test/torture/endurance/run-month.ts')
  const args = ['--expose-gc', month, base, String(BATCHES)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const steps: Step[] = []
  let outcome: Outcome | null = null
  for await (const line of createInterface(child.stdout)) {
    const told = JSON.parse(line) as { step: Step } | { outcome: Outcome }
    if ('outcome' in told) outcome = told.outcome
    else {
      steps.push(told.step)
      if (process.env.TORTURE !== undefined) process.stdout.write(`${inWords(told.step)}\n`)
    }
  }
  if (outcome === null) throw new Error('the month did not come to its end')
  return { steps, outcome }
}

function inWords({ looks, rss, heap, files, threads, active, cpu }: Step): string {
  const held = `${rss.toFixed(0)} MB, of JavaScript's own ${heap.toFixed(1)}, ${files} files, ${threads} threads, ${active} active`
  return `endurance: ${looks} looks, ${held}, ${cpu.toFixed(0)} s of processor`
}

function mean(of: readonly Step[], what: keyof typeof SLACK): number {
  return of.reduce((sum, step) => sum + (step[what] ?? 0), 0) / of.length
}

it.skipIf(!existsSync('dist/web/index.html'))(
  `a month of the workbench and a watch in one process: nothing grows, each alert is told once (${BATCHES} batches)`,
  async () => {
    const { steps, outcome } = await runMonth()
    const { looks, records, given, complaints, expected, inFile, ids } = outcome
    if (process.env.TORTURE !== undefined)
      process.stdout.write(
        `endurance: ${inFile.length} alerts, ${outcome.compactions} compactions, ${JSON.stringify(outcome.asked)}\n`,
      )
    expect(complaints).toEqual([])
    expect([looks, outcome.batches, records]).toEqual([BATCHES / EACH, BATCHES, BATCHES * EVENTS])
    expect(records).toBe(given)
    expect([...inFile].sort()).toEqual([...expected].sort())
    expect(new Set(ids.inFile).size).toBe(ids.inFile.length)
    expect(ids.onTerminal).toEqual(ids.inFile)
    expect([...ids.posted].sort()).toEqual([...ids.inFile].sort())
    const refused = Object.keys(outcome.asked).filter((what) => !ANSWERED.test(what))
    expect(refused).toEqual([])

    const quarter = steps.length / 4
    const [second, last] = [steps.slice(quarter, 2 * quarter), steps.slice(-quarter)]
    for (const what of Object.keys(SLACK) as (keyof typeof SLACK)[])
      expect([what, mean(last, what) - mean(second, what)]).toEqual([what, expect.toSatisfy((n) => n <= SLACK[what])])
  },
  60_000 + BATCHES * 10_000,
)
