import type { Case } from '../case/case.js'
import type { Observations } from '../case/observations.js'
import { dayOfJudgement } from '../observe/day.js'
import { fittingFor } from '../observe/fitting.js'
import { freeze, readFrozen } from '../observe/frozen.js'
import type { LedgerSource } from '../observe/look-up.js'
import type { LookedUp } from '../observe/looked-up.js'
import { type Day, dayOf, formatDay } from '../world/days.js'
import { groundFor } from './base-rates.js'
import { readText, writeOutput } from './cases.js'
import type { Effects } from './effects.js'
import { CliError, EXIT } from './errors.js'
import { frozenName, readFrozenBeside } from './frozen.js'

/** Options that say where indicators, ties and effects are looked up. */
export interface LookingOptions {
  ledger?: string
  feed?: string
  /** false: what was frozen beside the case is left aside */
  observed?: string | false
  freeze?: true
}

/**
 * What is known of a case's items from outside the file: from a frozen file, from a ledger, or nothing; frozen where that is asked for.
 * Without either, what was frozen beside the case counts, if it is of the day.
 * @throws CliError for a ledger or file that cannot be read
 */
export async function observeCase(
  of: Case,
  name: string,
  options: LookingOptions & { asOf?: Day | undefined },
  effects: Effects,
): Promise<Observations> {
  const day = { today: dayOf(effects.now()), asOf: options.asOf }
  const place = placeOf(options, effects)
  if (typeof options.observed === 'string') {
    if (options.freeze) throw new CliError('--freeze and --observed exclude each other', EXIT.usage)
    return fittingFor(of, await readObserved(options.observed, options.asOf, effects))
  }
  const fresh = options.freeze === true || options.observed === false || place !== null
  const beside = fresh ? null : await frozenOfDay(of, name, day, effects)
  if (beside) return beside
  const { observe } = await import('../observe/observe.js')
  const precedents = await groundFor(of)
  if (options.freeze && place === null && precedents === null)
    throw new CliError('--freeze wants a ledger (--ledger or DEMARCHE_LEDGER)', EXIT.usage)
  const observations =
    place === null
      ? observe(of, { ...day, precedents })
      : await onLedger(place, options, effects, (ledger) => observe(of, { ...day, ledger, precedents }))
  if (options.freeze) await writeOutput(observedPath(name), freeze(observations), effects)
  return observations
}

/** What a ledger shows of a case up to a day, for judging on many days. */
export async function lookOver(of: Case, last: Day, options: LookingOptions, effects: Effects): Promise<LookedUp> {
  if (typeof options.observed === 'string' || options.freeze)
    throw new CliError('--over looks at many days: --observed and --freeze hold one', EXIT.usage)
  const place = placeOf(options, effects)
  const { lookUp } = await import('../observe/look-up.js')
  const ground = await groundFor(of)
  if (place === null) return lookUp(of, null, last, ground)
  return onLedger(place, options, effects, (source) => lookUp(of, source, last, ground))
}

/** What was frozen beside a case, where it is of the day that is judged; it is said that it counts, or that it is left aside. */
async function frozenOfDay(
  of: Case,
  name: string,
  day: { today: Day; asOf: Day | undefined },
  effects: Effects,
): Promise<Observations | null> {
  if (!isFile(name) || !(await effects.exists(frozenName(name)))) return null
  const frozen = await readFrozenBeside(name, effects)
  if (!frozen) return null
  const judged = dayOfJudgement(of, day).day
  const counts = frozen.asOf === judged
  const aside = counts ? '' : `, and is left aside on ${formatDay(judged)}: --ledger looks anew`
  effects.err(`${frozenName(name)} was frozen on ${formatDay(frozen.asOf)}${aside}\n`)
  return counts ? fittingFor(of, frozen) : null
}

/** Where a case's frozen observations stand. @throws CliError where the case is in no file */
function observedPath(name: string): string {
  if (!isFile(name)) throw new CliError('--freeze wants a case in a file', EXIT.usage)
  return frozenName(name)
}

/** Neither standard input nor a git revision. */
function isFile(name: string): boolean {
  return name !== '-' && !/^[^/]+:/.test(name)
}

async function readObserved(path: string, asOf: Day | undefined, effects: Effects): Promise<Observations> {
  const text = await readText(path, effects)
  if (typeof text !== 'string') throw new CliError(`${path}: ${text.diagnostic.message}`, EXIT.failed)
  const read = readFrozen(text)
  if ('faults' in read) throw new CliError(`${path} holds no frozen observations: ${read.faults[0]}`, EXIT.failed)
  if (asOf !== undefined && asOf !== read.observations.asOf)
    throw new CliError(`${path} was frozen for another day than --as-of`, EXIT.usage)
  return read.observations
}

function placeOf(options: LookingOptions, effects: Effects): string | null {
  return options.ledger ?? effects.env.DEMARCHE_LEDGER ?? null
}

async function onLedger<T>(
  place: string,
  { feed }: LookingOptions,
  effects: Effects,
  task: (source: LedgerSource) => Promise<T>,
): Promise<T> {
  const { atPlace } = await import('./ledger/open.js')
  return atPlace({ ledger: place }, effects, { make: false }, async (ledger) => {
    const engine = await ledger.open()
    try {
      return await task(feed === undefined ? { engine } : { engine, feed })
    } finally {
      await engine.close()
    }
  })
}
