import type { Case } from '../../case/case.js'
import type { Observations } from '../../case/observations.js'
import type { Judgement } from '../../judge/judgement.js'
import { LedgerError } from '../../ledger/store/errors.js'
import { fittingFor } from '../../observe/fitting.js'
import { observe } from '../../observe/observe.js'
import { type Day, dayOf } from '../../world/days.js'
import { frozenBeside } from './observed.js'
import { Refusal } from './refusal.js'
import type { Workspace } from './workspace.js'

/** Where a case's indicators, ties and forecasts are looked up. */
export interface Looking {
  /** milliseconds since 1970-01-01 UTC */
  now(): number
  /** what a ledger shows of a case on a day; null where none is connected */
  onLedger: ((of: Case, asOf: Day | undefined) => Promise<Observations>) | null
  /** the judgement with the base rates of its forecasts */
  withRates(of: Case, judgement: Judgement): Promise<Judgement>
}

/**
 * What the ledger shows of a case.
 * @throws Refusal for what a person can mend: a fault of the ledger, or of the command that serves (which has an exit code)
 */
export async function askLedger(
  onLedger: NonNullable<Looking['onLedger']>,
  of: Case,
  asOf: Day | undefined,
): Promise<Observations> {
  try {
    return await onLedger(of, asOf)
  } catch (error) {
    if (error instanceof LedgerError || (error instanceof Error && 'exit' in error))
      throw new Refusal(503, 'ledger', error.message.split('\n')[0]!)
    throw error
  }
}

/**
 * What was and was not seen of a case on a day: from a ledger where one is connected, else as frozen beside the file if that is of the
 * day, else nothing.
 */
export async function lookAt(
  workspace: Workspace,
  { now, onLedger }: Looking,
  { of, path, asOf }: { of: Case; path: string; asOf: Day | undefined },
): Promise<Observations> {
  if (onLedger) return askLedger(onLedger, of, asOf)
  const options = { today: dayOf(now()), asOf }
  const { observations } = await frozenBeside(workspace, path)
  const wanted = asOf ?? of.asOf ?? options.today
  return observations?.asOf === wanted ? fittingFor(of, observations) : observe(of, options)
}
