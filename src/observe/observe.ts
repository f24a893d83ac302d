import type { Case } from '../case/case.js'
import type { Observations } from '../case/observations.js'
import type { Engine } from '../ledger/engines/engine.js'
import { type DayOptions, dayOfJudgement } from './day.js'
import type { RateGround } from './ground.js'
import type { LedgerSource } from './look-up.js'
import { unconnected } from './looked-up.js'

/** A ledger that is not open yet, as `openLedger` gives it. */
interface Openable {
  open(): Promise<Engine>
}

/** Where to look: an engine, with the one feed to read if only one is to be, or a ledger to open. */
export type ObservedLedger = LedgerSource | Openable

/** The day to observe, and what precedents are counted in. */
export interface ObserveOptions extends DayOptions {
  precedents?: RateGround | null | undefined
}

/**
 * What was and was not seen of a case's indicators, ties, effects and precedents, with what decided each (`trace`). Without a ledger each
 * of them is `no-data`, which changes nothing and is said; so are precedents where `precedents` gives nothing to count them in. An earlier day than the file's own (or today) is marked as a replay.
 * To observe many days of one case, `lookUp` once.
 * @returns the observations; with a ledger a promise of them
 * @throws RangeError where neither the case nor the call names a day; what the ledger's engine throws
 */
export function observe(of: Case, options: ObserveOptions & { ledger?: undefined }): Observations
export function observe(of: Case, options: ObserveOptions & { ledger: ObservedLedger }): Promise<Observations>
export function observe(
  of: Case,
  { ledger, ...options }: ObserveOptions & { ledger?: ObservedLedger | undefined },
): Observations | Promise<Observations> {
  return ledger ? observeOn(of, ledger, options) : unconnected(of, options.precedents ?? null).on(options)
}

async function observeOn(of: Case, ledger: ObservedLedger, options: ObserveOptions): Promise<Observations> {
  const { lookUp } = await import('./look-up.js')
  const { day } = dayOfJudgement(of, options)
  const opened = 'open' in ledger ? await ledger.open() : null
  try {
    const source = opened ? { engine: opened } : (ledger as LedgerSource)
    const looked = await lookUp(of, source, day, options.precedents ?? null)
    return await looked.cited(options)
  } finally {
    await opened?.close()
  }
}
