import { loadFiles } from '../ledger/load-files.js'
import { readFeeds } from '../observe/reading.js'
import type { WatchEffects } from '../watch/effects.js'
import { type Dealt, markDealt, readInbox } from '../watch/inbox.js'
import { lastDelivered } from '../watch/resolution.js'
import { type Day, dayOf, formatDay } from '../world/days.js'
import type { Effects } from './effects.js'
import { CliError, EXIT, reason } from './errors.js'
import { fetchFeed } from './ledger/fetching.js'
import { mappingOption } from './ledger/load-options.js'
import { atPlace } from './ledger/open.js'
import { tellLoad } from './ledger/tell-load.js'
import type { WatchSettings } from './watch-options.js'

/** Days that are fetched at once, at most, and before the first day when the ledger has none. */
const MOST_DAYS = 31

/** What brings events before a look. */
export interface Bringing {
  settings: WatchSettings & { ledger: string }
  effects: Effects
  world: WatchEffects
  /** files of the inbox that were dealt with */
  dealt: Dealt
  signal: AbortSignal
}

/**
 * Brings new events into the ledger, from the inbox and from the feed that is to be fetched.
 * @returns what failed, in sentences; what was loaded is told on standard error, on a terminal or where something of it was refused
 */
export async function bringEvents(bringing: Bringing): Promise<string[]> {
  const { inbox, fetch } = bringing.settings
  const failed: string[] = []
  if (inbox !== undefined) failed.push(...(await orReason(() => loadInbox(inbox, bringing))))
  if (fetch !== undefined && !bringing.signal.aborted) failed.push(...(await orReason(() => fetchNew(fetch, bringing))))
  return failed
}

async function orReason(task: () => Promise<string[]>): Promise<string[]> {
  try {
    return await task()
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return ['stopped']
    if (!(error instanceof CliError)) throw error
    return [error.message]
  }
}

async function loadInbox(folder: string, { settings, effects, world, dealt, signal }: Bringing): Promise<string[]> {
  const mapping = settings.mapping === undefined ? {} : { mapping: await mappingOption(settings.mapping, effects) }
  return atPlace({ ledger: settings.ledger }, effects, { make: true }, async (ledger) => {
    const { live, replaced } = await ledger.info()
    const inputs = [...live, ...replaced].flatMap(({ manifest }) => manifest.inputs)
    const known = new Set(inputs.map((input) => input.sha256))
    const { ready, growing } = await readInbox(folder, known, dealt, world, signal).catch((error: unknown) => {
      throw new CliError(`cannot read the inbox ${folder}: ${reason(error)}`, EXIT.failed)
    })
    for (const path of growing) effects.err(`${path} still grows, and is left until it does not\n`)
    if (ready.length === 0 || signal.aborted) return []
    const loaded = await loadFiles(ledger, ready, { ...mapping, signal })
    await markDealt(ready, dealt, world)
    const spoilt = loaded.refused.length > 0 || loaded.inputs.some(({ rejected }) => rejected.length > 0)
    if (effects.interactive || spoilt) effects.err(tellLoad(loaded, ledger.place))
    return loaded.refused.map(({ name, reason }) => `${name} was not loaded: ${reason}`)
  })
}

async function fetchNew(feed: 'gdelt1' | 'gdelt2', { settings, effects, signal }: Bringing): Promise<string[]> {
  const today = dayOf(effects.now())
  const last = await lastDay(settings.ledger, feed, effects)
  const from = Math.max(last ?? today - 1, today - MOST_DAYS + 1)
  const days = `${formatDay(Math.min(from, today))}..${formatDay(today)}`
  const more = settings.fetchFrom === undefined ? {} : { from: settings.fetchFrom }
  const said: string[] = []
  const say = effects.interactive ? effects.err : (text: string) => void said.push(text)
  const quiet = { ...effects, out: say, err: say, interrupted: () => signal }
  const exit = await fetchFeed(feed, { ledger: settings.ledger, parallel: '4', days, ...more }, quiet)
  if (exit === EXIT.done) return []
  effects.err(said.join(''))
  return [`not all of ${feed} could be fetched for ${days}`]
}

/** The last day that a feed has delivered to the ledger; null where it has delivered none. */
function lastDay(place: string, feed: string, effects: Effects): Promise<Day | null> {
  return atPlace({ ledger: place }, effects, { make: true }, async (ledger) => {
    const engine = await ledger.open()
    try {
      const { feeds } = await readFeeds(engine, null, feed)
      return lastDelivered(feeds[0]?.shares ?? new Map(), dayOf(effects.now()))
    } finally {
      await engine.close()
    }
  })
}
