import type { Command } from 'commander'
import type { Effects } from '../effects.js'
import { EXIT, type Exit } from '../errors.js'
import { type LedgerOptions, withLedger, withLimits } from './place.js'

/** `demarche ledger verify`: every file against its manifest. */
export function addVerify(ledger: Command, effects: Effects, end: (exit: Exit) => void): void {
  const command = ledger
    .command('verify')
    .description('check every file of the ledger: size, hash, rows, order, rollup, coverage')
  withLimits(withLedger(command))
    .option('--json', 'the findings as JSON')
    .action(async (options: LedgerOptions) => end(await verify(options, effects)))
}

async function verify(options: LedgerOptions, effects: Effects): Promise<Exit> {
  const { limitsOf } = await import('./options.js')
  const { atPlace } = await import('./open.js')
  const { showText } = await import('../../case/display.js')
  const { counted } = await import('./table.js')
  const { printJson } = await import('../cases.js')
  const limits = limitsOf(options)
  return atPlace(options, effects, { make: false }, async (ledger) => {
    const found = await ledger.verify(limits)
    if (options.json) printJson({ ledger: ledger.place, ...found }, effects)
    else {
      const lines = found.findings.map(({ message }) => message)
      for (const name of found.foreign) lines.push(`not the ledger's: ${name}`)
      for (const name of found.leftOver)
        lines.push(`left by a load that died: ${name} (a load clears it away, at the latest a day later)`)
      if (found.twice > 0)
        lines.push(
          `${counted(found.twice)} records stand in more than one batch (demarche ledger compact leaves one of each)`,
        )
      if (found.findings.length === 0)
        lines.push(
          found.batches === 1
            ? '1 batch, as its manifest says'
            : `${counted(found.batches)} batches, all as their manifests say`,
        )
      effects.out(`${lines.map(showText).join('\n')}\n`)
    }
    return found.findings.length > 0 ? EXIT.failed : EXIT.done
  })
}
