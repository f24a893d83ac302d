import type { Case } from '../case/case.js'
import type { Diagnostic } from '../case/diagnostics.js'
import type { Observations } from '../case/observations.js'
import { judge } from '../judge/judge.js'
import type { Judgement } from '../judge/judgement.js'
import { tryJudging } from '../judge/refused.js'
import { type Day, parseDay } from '../world/days.js'
import { countOf, printJson, type ReadCase, readCase, tell } from './cases.js'
import type { Effects } from './effects.js'
import { CliError, EXIT } from './errors.js'
import { type LookingOptions, observeCase } from './looking.js'

/** Options shared by the commands that judge. */
export interface JudgingOptions extends LookingOptions {
  asOf?: string
  seed?: string
  draws?: string
}

/** A case judged, with every diagnostic of file and judgement. */
export type Judged =
  | { read: ReadCase; judgement: Judgement; diagnostics: Diagnostic[] }
  | { read: ReadCase; judgement: null; diagnostics: Diagnostic[] }

/**
 * Reads a case and judges it.
 * @throws CliError for a file that can't be read or an option that is no day or number
 */
export async function judgeFile(name: string, options: JudgingOptions, effects: Effects): Promise<Judged> {
  const asOf = options.asOf === undefined ? undefined : dayOption(options.asOf, '--as-of')
  const read = await readWithSettings(name, options, effects)
  const { case: of, diagnostics } = read
  if (!of) return { read, judgement: null, diagnostics }
  const observations = await observeCase(of, name, { ...options, asOf }, effects)
  const tried = tryJudging(() => judgeCase(of, observations, effects))
  if ('refused' in tried) return { read, judgement: null, diagnostics: [...diagnostics, ...tried.refused] }
  const judgement = tried.value
  return { read, judgement, diagnostics: [...diagnostics, ...judgement.diagnostics] }
}

/**
 * Reads a case, the seed and the draws of the command line in place of the file's.
 * @throws CliError for a file that can't be read or an option that is no number
 */
export async function readWithSettings(name: string, options: JudgingOptions, effects: Effects): Promise<ReadCase> {
  const seed = options.seed === undefined ? undefined : countOption(options.seed, '--seed', 0, 2 ** 31 - 1)
  const draws = options.draws === undefined ? undefined : countOption(options.draws, '--draws', 1, 100_000)
  const read = await readCase(name, effects)
  if (!read.case) return read
  const { settings } = read.case
  const changed = { ...settings, seed: seed ?? settings.seed, draws: draws ?? settings.draws }
  return { ...read, case: { ...read.case, settings: changed } }
}

/** Judges. A large case takes seconds: that is said first. */
function judgeCase(of: Case, observations: Observations, effects: Effects): Judgement {
  if (effects.interactive && of.evidence.length * of.hypotheses.length > 1000) {
    effects.err(`judging ${of.evidence.length} items, ${of.settings.draws} draws …\n`)
  }
  return judge(of, observations)
}

/**
 * Tells why a case could not be judged, as JSON on standard output as well where that is asked for; the exit code to end with.
 */
export function refuse({ read, diagnostics }: Judged, effects: Effects, json = false): 1 {
  if (json) printJson({ diagnostics }, effects)
  tell(diagnostics, read.text, effects, (d) => d.severity === 'fault')
  effects.err(`${read.name}: not judged: ${countOf(diagnostics.filter((d) => d.severity === 'fault'))}\n`)
  return EXIT.faults
}

/** Reads an option that is an ISO day. */
export function dayOption(text: string, option: string): Day {
  const day = parseDay(text)
  if (day === null) throw new CliError(`${option} wants a day such as 2022-09-03, not "${text}"`, EXIT.usage)
  return day
}

function countOption(text: string, option: string, least: number, most: number): number {
  const n = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (!(n >= least && n <= most))
    throw new CliError(`${option} wants a whole number from ${least} to ${most}, not "${text}"`, EXIT.usage)
  return n
}
