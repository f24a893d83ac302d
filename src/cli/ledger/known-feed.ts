import type { Engine } from '../../ledger/engines/engine.js'
import { feeds } from '../../ledger/questions/feeds.js'
import { asking } from '../../ties/ask.js'
import { CliError, EXIT } from '../errors.js'

/**
 * The feed to ask: the one named, else that with most events of a pair.
 * @throws CliError where the ledger is empty, or has no such feed
 */
export async function knownFeed(
  engine: Engine,
  named: string | undefined,
  pair: { a: string; b: string },
): Promise<string> {
  if (named !== undefined) return feedNamed(engine, named)
  const feed = (await asking(engine).feedOf(pair)).value
  if (feed === null) throw new CliError('the ledger is empty (demarche ledger add FILES…)', EXIT.failed)
  return feed
}

/** A feed by its name. @throws CliError where the ledger is empty, or has no such feed */
export async function feedNamed(engine: Engine, feed: string): Promise<string> {
  const { columns } = await feeds(engine)
  if (columns.feed.length === 0) throw new CliError('the ledger is empty (demarche ledger add FILES…)', EXIT.failed)
  if (columns.feed.includes(feed)) return feed
  throw new CliError(`no feed "${feed}" in the ledger: ${columns.feed.join(', ')}`, EXIT.usage)
}
