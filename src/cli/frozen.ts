import type { Observations } from '../case/observations.js'
import { readFrozen } from '../observe/frozen.js'
import { type Day, formatDay } from '../world/days.js'
import { readText } from './cases.js'
import type { Effects } from './effects.js'
import { CliError, EXIT } from './errors.js'

/** Where observations are frozen beside a case: `X.case.yaml` → `X.observed.json`, in a git revision as in a folder. */
export function frozenName(name: string): string {
  return `${name.replace(/(\.case)?\.ya?ml$/, '')}.observed.json`
}

/**
 * The observations frozen beside a case; null where there are none.
 * @throws CliError where the file is there and cannot be read
 */
export async function readFrozenBeside(name: string, effects: Effects): Promise<Observations | null> {
  if (name === '-') return null
  const beside = frozenName(name)
  const text = await readText(beside, effects).catch((error: unknown) => {
    if (error instanceof CliError) return null
    throw error
  })
  if (text === null) return null
  if (typeof text !== 'string') throw new CliError(`cannot use ${beside}: ${text.diagnostic.message}`, EXIT.failed)
  return readFrozenText(text, beside)
}

/** @throws CliError where the text holds no frozen observations */
export function readFrozenText(text: string, name: string): Observations {
  const read = readFrozen(text)
  if ('faults' in read) throw new CliError(`cannot use ${name}: ${read.faults[0]}`, EXIT.failed)
  return read.observations
}

/**
 * The observations frozen beside both of two versions, where both have them and, if a day is asked for, they are of that day; else says
 * on standard error what is left aside.
 */
export async function readFrozenPair(
  names: readonly [string, string],
  asOf: Day | undefined,
  effects: Effects,
): Promise<[Observations, Observations] | undefined> {
  const [a, b] = [await readFrozenBeside(names[0], effects), await readFrozenBeside(names[1], effects)]
  if (!a && !b) return undefined
  if (!a || !b) {
    const [has, lacks] = (a ? names : names.toReversed()).map((name) => frozenName(name)) as [string, string]
    effects.err(`${has} is left aside, for there is no ${lacks}: indicators and ties count as no data on both sides\n`)
    return undefined
  }
  const other = [a, b].find((o) => asOf !== undefined && o.asOf !== asOf)
  if (other) {
    effects.err(`frozen observations are left aside: they are of ${formatDay(other.asOf)}, not of the day asked for\n`)
    return undefined
  }
  return [a, b]
}
