import type { Command } from 'commander'
import type { BacktestOptions } from './backtest-options.js'
import type { Effects } from './effects.js'
import type { Exit } from './errors.js'
import { withLedger, withLimits } from './ledger/place.js'
import { withRegisters } from './registers-option.js'

/** `demarche backtest [PATTERN…]`: what base rates would have been worth. */
export function addBacktest(program: Command, effects: Effects, end: (exit: Exit) => void): void {
  const command = program
    .command('backtest')
    .description('replay patterns over a ledger: what was said on each day with what was known, beside what came')
    .argument('[pattern...]', 'patterns by name or file (default: pairs drawn every 30 days, whatever happened)')
    .option('--outcome <outcome>', 'what may come: break, rupture, downturn, protest, sanction or ambassador', 'break')
    .option('--within <span>', 'within how long: 60d, 3m', '60d')
    .option('--feed <feed>', 'the feed to replay (default: the one with most records)')
  withRegisters(command, 'for patterns that ask them')
    .option('--from <day>', 'score only what is said on or after this day')
    .option('--to <day>', 'score only what is said on or before this day')
  withLimits(withLedger(command))
    .option('--json', 'everything as JSON, each forecast among it')
    .action(async (patterns: string[], options: BacktestOptions) => {
      const { showBacktest } = await import('./backtesting.js')
      end(await showBacktest(patterns, options, effects))
    })
}
