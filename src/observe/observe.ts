import type { Case } from '../case/case.js'
import type { Observations } from '../case/observations.js'
import type { Engine } from '../ledger/engines/engine.js'
import { type DayOptions, dayOfJudgement, type LedgerSource, lookUp, unconnected } from './look-up.js'

/** A ledger that is not open yet, as `openLedger` gives it. */
interface Openable {
  open(): Promise<Engine>
}

/** Where to look: an engine, with the one feed to read if only one is to be, or a ledger to open. */
export type ObservedLedger = LedgerSource | Openable

/**
 * What was and was not seen of a case's indicators, ties, effects and precedents, with what decided each (`trace`). Without a ledger each
 * of them is `no-data`, which changes nothing and is said. An earlier day than the file's own (or today) is marked as a replay.
 * To observe many days of one case, `lookUp` once.
 * @returns the observations; with a ledger a promise of them
 * @throws RangeError where neither the case nor the call names a day; what the ledger's engine throws
 */
export function observe(of: Case, options: DayOptions & { ledger?: undefined }): Observations
export function observe(of: Case, options: DayOptions & { ledger: ObservedLedger }): Promise<Observations>
export function observe(
  of: Case,
  { ledger, ...day }: DayOptions & { ledger?: ObservedLedger | undefined },
): Observations | Promise<Observations> {
  return ledger ? observeOn(of, ledger, day) : unconnected(of).on(day)
}

async function observeOn(of: Case, ledger: ObservedLedger, options: DayOptions): Promise<Observations> {
  const { day } = dayOfJudgement(of, options)
  const opened = 'open' in ledger ? await ledger.open() : null
  try {
    const looked = await lookUp(of, opened ? { engine: opened } : (ledger as LedgerSource), day)
    return await looked.cited(options)
  } finally {
    await opened?.close()
  }
}
