import type { Engine } from '../../ledger/engines/engine.js'
import { feedSpans } from '../../ledger/questions/feed-spans.js'
import { asking } from '../../ties/ask.js'
import type { Day } from '../../world/days.js'
import { CliError, EXIT } from '../errors.js'

/** A feed, and the first and last day that it is about. */
export interface KnownFeed {
  feed: string
  from: Day
  to: Day
}

/**
 * The feed to ask: the one named, else that with most events of a pair.
 * @throws CliError where the ledger is empty, has no such feed, or none that counts unasked
 */
export async function knownFeed(
  engine: Engine,
  named: string | undefined,
  pair: { a: string; b: string },
): Promise<KnownFeed> {
  return feedNamed(engine, named ?? (await asking(engine).feedOf(pair)).value)
}

/** A feed by its name; null: none that counts unasked. @throws CliError for null, where the ledger is empty, or has no such feed */
export async function feedNamed(engine: Engine, feed: string | null): Promise<KnownFeed> {
  const { columns } = await feedSpans(engine)
  if (columns.feed.length === 0) throw new CliError('the ledger is empty (demarche ledger add FILES…)', EXIT.failed)
  if (feed === null) {
    const feeds = columns.feed.join(', ')
    throw new CliError(
      `the ledger holds only what reports say, which counts by name alone: --feed FEED (${feeds})`,
      EXIT.usage,
    )
  }
  const at = columns.feed.indexOf(feed)
  if (at < 0) throw new CliError(`no feed "${feed}" in the ledger: ${columns.feed.join(', ')}`, EXIT.usage)
  return { feed, from: columns.first[at]!, to: columns.last[at]! }
}
