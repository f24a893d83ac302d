import { type Command, Option } from 'commander'
import type { Effects } from '../effects.js'
import { EXIT, type Exit } from '../errors.js'
import type { FetchOptions } from './fetch-options.js'
import { withLedger, withLimits } from './place.js'

/** `demarche ledger fetch FEED`: events from where they are published. */
export function addFetch(ledger: Command, effects: Effects, end: (exit: Exit) => void): void {
  const command = ledger
    .command('fetch')
    .description('fetch events: gdelt2, gdelt1; for icews, polecat, acled, ucdp: where a person finds them')
    .argument('<feed>', 'gdelt2 | gdelt1 | icews | polecat | acled | ucdp')
    .option('--days <from..to>', 'which days: 2022-08-01..2022-08-31, 2022-08, or one day')
    .option('--last', 'what was published last (gdelt2)')
    .option('--pair <A,B>', 'keep only events between two states; the volume of all is counted')
    .option('--mentions', 'the mentions of the events too (gdelt2)')
    .option('--translation', 'also what was read in other languages (gdelt2)')
    .option('--dry-run', 'say what would be fetched, how much it is, and what was never published')
    .addOption(new Option('--parallel <n>', 'requests at once, 1 to 16').default('4'))
    .option('--from <address>', 'another server that holds the same files')
    .option('--keep <folder>', 'keep the files there (default: they go once they are in the ledger)')
  withLimits(withLedger(command))
    .option('--json', 'what was fetched, as JSON')
    .action(async (feed: string, options: FetchOptions) => {
      const { fetchFeed } = await import('./fetching.js')
      end(await fetchFeed(feed, options, effects).catch(asExit(effects)))
    })
}

/** An interrupt is no error: what came is kept, and the next run goes on. */
function asExit(effects: Effects): (error: unknown) => Exit {
  return (error) => {
    if (!(error instanceof Error) || error.name !== 'AbortError') throw error
    effects.err('stopped; the next run goes on from here\n')
    return EXIT.failed
  }
}
