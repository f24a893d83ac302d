import { basename } from 'node:path'
import { judge } from '../judge/judge.js'
import { tryJudging } from '../judge/refused.js'
import { readFeeds } from '../observe/reading.js'
import { type DeliveredFeed, lastDelivered } from '../watch/resolution.js'
import type { Look } from '../watch/snapshot.js'
import { withAwaited } from '../watch/tripwires.js'
import { type Day, dayOf } from '../world/days.js'
import type { Effects } from './effects.js'
import { CliError, EXIT } from './errors.js'
import { readWithSettings } from './judging.js'
import { atPlace } from './ledger/open.js'
import { observeCase } from './looking.js'
import type { WatchSettings } from './watch-options.js'

/** Draws of the interval, which no alert tells: the rest of a judgement is exact. */
const DRAWS = '1'

/**
 * Judges a case on the present day; a later day of the file's own takes its place, an earlier one does not.
 * @throws CliError for a file or ledger that cannot be read
 */
export async function lookAt(
  file: string,
  { ledger, feed, silentAfter }: Pick<WatchSettings, 'ledger' | 'feed' | 'silentAfter'>,
  effects: Effects,
): Promise<Look> {
  const today = dayOf(effects.now())
  const read = await readWithSettings(file, { draws: DRAWS }, effects)
  const { case: of, text } = read
  const asOf = Math.max(today, of?.asOf ?? today)
  const title = of?.title ?? basename(file)
  const common = { asOf, silentAfter, text, title }
  const unjudged = { judgement: null, feeds: [], batches: null, observations: { asOf, replayed: false, items: {} } }
  if (!of) return { ...common, ...unjudged, diagnostics: read.diagnostics }
  const where = { ...(ledger === null ? {} : { ledger }), ...(feed === undefined ? {} : { feed }) }
  // before anything is looked up: what arrives in between may be seen too early, and never taken for absent
  const held = ledger === null ? { feeds: [], batches: null } : await readHeld(ledger, feed, asOf, effects)
  const observations = await observeCase(withAwaited(of), file, { ...where, observed: false, asOf }, effects)
  const tried = tryJudging(() => judge(of, observations))
  if ('refused' in tried) return { ...common, ...unjudged, diagnostics: [...read.diagnostics, ...tried.refused] }
  const judgement = tried.value
  const diagnostics = [...read.diagnostics, ...judgement.diagnostics]
  return { ...common, ...held, judgement, diagnostics, observations }
}

/** What a ledger holds. Where a part of it cannot be read, absence would mean nothing, and the look fails. */
function readHeld(
  place: string,
  feed: string | undefined,
  asOf: Day,
  effects: Effects,
): Promise<{ feeds: DeliveredFeed[]; batches: string[] }> {
  return atPlace({ ledger: place }, effects, { make: false }, async (ledger) => {
    const { live } = await ledger.info()
    const engine = await ledger.open()
    try {
      const [damaged] = engine.skipped
      if (damaged) throw new CliError(`the ledger is damaged: ${damaged.message} (demarche ledger verify)`, EXIT.failed)
      const { feeds } = await readFeeds(engine, null, feed)
      return {
        feeds: feeds.map(({ name, shares }) => ({ name, last: lastDelivered(shares, asOf) })),
        batches: live.map(({ manifest }) => manifest.batch),
      }
    } finally {
      await engine.close()
    }
  })
}
