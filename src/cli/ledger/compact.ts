import type { Command } from 'commander'
import type { Effects } from '../effects.js'
import { EXIT, type Exit } from '../errors.js'
import { type LedgerOptions, withLedger, withLimits } from './place.js'

/** `demarche ledger compact`: one batch of all. */
export function addCompact(ledger: Command, effects: Effects, end: (exit: Exit) => void): void {
  const command = ledger
    .command('compact')
    .description('merge all batches into one, so that questions are answered fast')
  withLimits(withLedger(command))
    .option('--json', 'what was merged, as JSON')
    .action(async (options: LedgerOptions) => end(await compact(options, effects)))
}

async function compact(options: LedgerOptions, effects: Effects): Promise<Exit> {
  const { limitsOf } = await import('./options.js')
  const { atPlace } = await import('./open.js')
  const { counted } = await import('./table.js')
  const { printJson } = await import('../cases.js')
  const { progressLine } = await import('./progress.js')
  const limits = limitsOf(options)
  const signal = effects.interrupted()
  return atPlace(options, effects, { make: false }, async (ledger) => {
    const line = progressLine(effects)
    const begun = effects.now()
    const tick = setInterval(() => line.show(`merging, ${Math.round((effects.now() - begun) / 1000)} s`), 500)
    const done = await ledger.compact({ ...limits, signal }).finally(() => {
      clearInterval(tick)
      line.end()
    })
    if (options.json) printJson({ ledger: ledger.place, ...done }, effects)
    else if (done.merged.length === 0) effects.out('nothing to merge\n')
    else {
      const twice = done.duplicates > 0 ? `, ${counted(done.duplicates)} records that stood twice left out` : ''
      const merged = `${counted(done.merged.length)} batch${done.merged.length === 1 ? '' : 'es'}`
      effects.out(`${merged} merged into ${done.batch}: ${counted(done.rows)} events${twice}\n`)
    }
    return EXIT.done
  })
}
