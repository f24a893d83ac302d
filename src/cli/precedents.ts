import type { Command } from 'commander'
import type { Effects } from './effects.js'
import type { Exit } from './errors.js'
import { withLedger, withLimits } from './ledger/place.js'
import type { PrecedentsOptions } from './precedents-options.js'
import { withRegisters } from './registers-option.js'

/** `demarche precedents PATTERN`: comparable cases, and how often an outcome followed. */
export function addPrecedents(program: Command, effects: Effects, end: (exit: Exit) => void): void {
  const command = program
    .command('precedents')
    .description('what happened in comparable cases: how often an outcome followed, and which cases they are')
    .argument('[pattern]', 'a pattern by its name (--list), or the file of one')
    .option('--outcome <outcome>', 'what may have followed (--list names them)', 'rupture')
    .option('--within <span>', 'within how long: 12m, 90d, 2y or `12 months`', '12m')
  withRegisters(command, 'episodes are then looked for in them, beside the library')
    .option('--library <folder>', 'a library in place of the one that comes with the product')
    .option('--feed <feed>', 'look outcomes up in this feed of the ledger')
    .option('--like <a,c,b>', 'rank by likeness to a case: who acts, whom it aids, whose partner it is (or: a,b)')
    .option('--leave-out <a,c,b>', 'a case that is no precedent of itself (default: that of --like)')
    .option('--on <day>', 'the day of the case of --like or --leave-out (default: today)')
    .option('--named <ids>', 'hand-picked episodes, by id, to be set beside their class')
    .option('--since <year>', 'only episodes that began in that year or later')
    .option('--list', 'patterns and outcomes that may be asked for')
    .option('--episodes', 'the episodes of the library, drawn ones by decade, and how far two coders agreed')
    .option('-o, --output <file>', 'write .html, .md or .json')
  withLimits(withLedger(command))
    .option('--json', 'everything as JSON')
    .action(async (pattern: string | undefined, options: PrecedentsOptions) => {
      const { showPrecedents } = await import('./finding-precedents.js')
      end(await showPrecedents(pattern, options, effects))
    })
}
