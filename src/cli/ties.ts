import { type Command, Option } from 'commander'
import type { Effects } from './effects.js'
import type { Exit } from './errors.js'
import { withLedger, withLimits } from './ledger/place.js'
import type { TiesOptions } from './ties-options.js'

/** `demarche ties A B`: level, trend, breaks. */
export function addTies(program: Command, effects: Effects, end: (exit: Exit) => void): void {
  const command = program
    .command('ties')
    .description('the state of ties of two states: level, trend, breaks, third parties')
    .argument('<a>', 'a state such as PAK')
    .argument('<b>', 'the other state')
    .option('--feed <feed>', 'which feed to ask (default: the one with most events of the pair)')
    .addOption(
      new Option('--by <unit>', 'length of a period').choices(['day', 'week', 'month', 'year']).default('month'),
    )
    .option(
      '--days <from..to>',
      'first and last day: 2022-01-01..2022-12-31, 2022-08 or 2022 (default: all that the feed has)',
    )
    .option('--third <c>', 'a third state: A–B, A–C and B–C side by side')
    .option('--beside <pairs>', 'other pairs to draw beside it: IND,RUS PAK,USA')
    .option('--votes <folder>', 'General Assembly votes (un_votes, un_roll_calls, ideal points): how the two vote')
    .option('-o, --output <file>', 'write .html, .md, .svg, .csv or .json')
    .option('--calendar', 'with -o FILE.svg: the calendar of days')
    .option('--csv', 'the series as CSV')
    .option('--ascii', 'plain letters for the plots')
  withLimits(withLedger(command))
    .option('--json', 'everything as JSON')
    .action(async (a: string, b: string, options: TiesOptions) => {
      const { showTies } = await import('./tying.js')
      end(await showTies(a, b, options, effects))
    })
}
