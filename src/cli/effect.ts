import { type Command, Option } from 'commander'
import type { EffectOptions } from './effect-options.js'
import type { Effects } from './effects.js'
import type { Exit } from './errors.js'
import { withLedger, withLimits } from './ledger/place.js'
import { withRegisters } from './registers-option.js'

/** `demarche effect A B --on DAY`: against what would have been. */
export function addEffect(program: Command, effects: Effects, end: (exit: Exit) => void): void {
  const command = program
    .command('effect')
    .description('did ties of two states change at a day, beyond what would have been expected?')
    .argument('<a>', 'a state such as PAK')
    .argument('<b>', 'the other state')
    .requiredOption('--on <day>', 'the day of the event, such as 2018-03-12')
    .option('--event <words>', 'the event in a few words, for the plots')
    .option('--before <weeks>', 'weeks looked at before the day (default: 104, by month 60 months)')
    .option('--after <weeks>', 'weeks looked at after it (default: 12, by month 12 months)')
    .addOption(
      new Option(
        '--by <unit>',
        'length of a period (default: month where the feed begins three years before the day, else week)',
      ).choices(['week', 'month']),
    )
    .option('--feed <feed>', 'which feed to ask (default: the one with most events of the pair)')
  withRegisters(command, 'pairs at war or in rivalry with one of the two are then no comparison')
    .option('-o, --output <file>', 'write .html, .md, .svg or .json')
    .option('--ascii', 'plain letters for the plots')
  withLimits(withLedger(command))
    .option('--json', 'everything as JSON')
    .action(async (a: string, b: string, options: EffectOptions) => {
      const { showEffect } = await import('./effecting.js')
      end(await showEffect(a, b, options, effects))
    })
}
