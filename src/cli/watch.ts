import { type Command, Option } from 'commander'
import type { Effects } from './effects.js'
import type { Exit } from './errors.js'
import type { WatchOptions } from './watch-options.js'

/** `demarche watch CASE…`: again as data arrives. */
export function addWatch(program: Command, effects: Effects, end: (exit: Exit) => void): void {
  program
    .command('watch')
    .description('judge cases again as data arrive, and report only what changed')
    .argument('<cases...>', 'case files')
    .option('--once', 'look once and end: for cron and CI')
    .option('--every <time>', 'between two looks: 30s, 15m, 6h, 1d', '15m')
    .option('--ledger <place>', 'the ledger to look things up in (default: $DEMARCHE_LEDGER, else none)')
    .option('--feed <feed>', 'in this feed of the ledger alone')
    .option('--inbox <folder>', 'load new files of events from this folder into the ledger before each look')
    .option('--mapping <file>', 'how to read tables of the inbox that no feed’s form fits (docs/feeds.md)')
    .addOption(
      new Option('--fetch <feed>', 'fetch this feed into the ledger before each look').choices(['gdelt2', 'gdelt1']),
    )
    .option('--fetch-from <address>', 'another server that holds the same files')
    .option('--step <points>', 'the least change of a posterior that is reported, percentage points', '5')
    .option('--silent-after <days>', 'days without delivery after which a feed counts as silent', '3')
    .option('--out <file>', 'append each alert to this file, one JSON a line')
    .option('--webhook <url>', 'post each alert as JSON to this address')
    .option('--state <file>', 'where the watch keeps its state (default: X.watch.json beside the case)')
    .option('--json', 'what changed as JSON: one answer with --once, else one alert a line')
    .addHelpText(
      'after',
      '\nWith --once: 0 nothing new, 10 the judgement changed, 11 a tripwire fired or is overdue, 1 the case has faults, 3 a file or feed failed.',
    )
    .action(async (cases: string[], options: WatchOptions) => {
      const { watchCases } = await import('./watching.js')
      end(await watchCases(cases, options, effects))
    })
}
