import { createLedger, type Ledger, openLedger } from '../../ledger/ledger.js'
import { LedgerError } from '../../ledger/store/errors.js'
import type { Effects } from '../effects.js'
import { CliError, EXIT } from '../errors.js'
import { type LedgerOptions, placeOf } from './place.js'

/**
 * Opens the ledger that a command is about.
 * @param how.make makes it where there is none
 * @throws CliError
 */
export async function openPlace(
  options: LedgerOptions,
  effects: Pick<Effects, 'env'>,
  how: { make: boolean },
): Promise<Ledger> {
  const place = placeOf(options, effects.env)
  try {
    const open = how.make ? createLedger : openLedger
    return await open(place, { password: effects.env.DEMARCHE_CLICKHOUSE_PASSWORD })
  } catch (error) {
    throw asCliError(error, place)
  }
}

/** What a ledger said, as one line for a person; anything else is a bug and stays one. */
export function asCliError(error: unknown, place: string): unknown {
  if (error instanceof RangeError) return new CliError(error.message, EXIT.usage)
  if (!(error instanceof LedgerError)) return error
  if (error.code !== 'no-folder') return new CliError(error.message, EXIT.failed)
  return new CliError(
    `no ledger at ${place} (demarche ledger add FILES… makes one; --ledger or DEMARCHE_LEDGER names another)`,
    EXIT.failed,
  )
}
