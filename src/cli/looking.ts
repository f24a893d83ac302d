import type { Case } from '../case/case.js'
import type { Observations } from '../case/observations.js'
import { freeze } from '../observe/frozen.js'
import { type LookedUp, lookUp, unconnected } from '../observe/look-up.js'
import { observe } from '../observe/observe.js'
import { type Day, dayOf } from '../world/days.js'
import { readText, writeOutput } from './cases.js'
import type { Effects } from './effects.js'
import { CliError, EXIT } from './errors.js'
import { frozenName, readFrozenText } from './frozen.js'

/** Options that say where indicators, ties and effects are looked up. */
export interface LookingOptions {
  ledger?: string
  feed?: string
  observed?: string
  freeze?: true
}

/**
 * What is known of a case's items from outside the file: from a frozen file, from a ledger, or nothing; frozen where that is asked for.
 * @throws CliError for a ledger or file that cannot be read
 */
export async function observeCase(
  of: Case,
  name: string,
  options: LookingOptions & { asOf?: Day | undefined },
  effects: Effects,
): Promise<Observations> {
  const day = { today: dayOf(effects.now()), asOf: options.asOf }
  if (options.observed !== undefined) {
    if (options.freeze) throw new CliError('--freeze and --observed exclude each other', EXIT.usage)
    return readObserved(options.observed, options.asOf, effects)
  }
  const place = placeOf(options, effects)
  const observations =
    place === null
      ? observe(of, day)
      : await onLedger(place, options, effects, (source) => observe(of, { ...day, ledger: source }))
  if (options.freeze) {
    if (place === null) throw new CliError('--freeze wants a ledger (--ledger or DEMARCHE_LEDGER)', EXIT.usage)
    await writeOutput(observedPath(name), freeze(observations), effects)
  }
  return observations
}

/** What a ledger shows of a case up to a day, for judging on many days. */
export async function lookOver(of: Case, last: Day, options: LookingOptions, effects: Effects): Promise<LookedUp> {
  if (options.observed !== undefined || options.freeze)
    throw new CliError('--over looks at many days: --observed and --freeze hold one', EXIT.usage)
  const place = placeOf(options, effects)
  return place === null ? unconnected(of) : onLedger(place, options, effects, (source) => lookUp(of, source, last))
}

/** Where a case's frozen observations stand. @throws CliError where the case is in no file */
function observedPath(name: string): string {
  if (name === '-' || /^[^/]+:/.test(name)) throw new CliError('--freeze wants a case in a file', EXIT.usage)
  return frozenName(name)
}

async function readObserved(path: string, asOf: Day | undefined, effects: Effects): Promise<Observations> {
  const text = await readText(path, effects)
  if (typeof text !== 'string') throw new CliError(`cannot use ${path}: ${text.diagnostic.message}`, EXIT.failed)
  const observations = readFrozenText(text, path)
  if (asOf !== undefined && asOf !== observations.asOf)
    throw new CliError(`${path} was frozen for another day than --as-of`, EXIT.usage)
  return observations
}

function placeOf(options: LookingOptions, effects: Effects): string | null {
  return options.ledger ?? effects.env.DEMARCHE_LEDGER ?? null
}

async function onLedger<T>(
  place: string,
  { feed }: LookingOptions,
  effects: Effects,
  task: (source: Parameters<typeof lookUp>[1] & object) => Promise<T>,
): Promise<T> {
  const { askPlace } = await import('./ledger/open.js')
  return askPlace({ ledger: place }, effects, (engine) => task(feed === undefined ? { engine } : { engine, feed }))
}
