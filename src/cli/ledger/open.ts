import { showText } from '../../case/display.js'
import type { Engine } from '../../ledger/engines/engine.js'
import { createLedger, type Ledger, openLedger } from '../../ledger/ledger.js'
import { asLedgerError, LedgerError } from '../../ledger/store/errors.js'
import type { Effects } from '../effects.js'
import { CliError, EXIT } from '../errors.js'
import { limitsOf } from './options.js'
import { type LedgerOptions, placeOf } from './place.js'
import { type ProgressLine, progressLine } from './progress.js'

/**
 * Does something with the ledger that a command is about.
 * @param how.make makes it where there is none
 * @throws CliError for whatever the ledger says, and for an interrupt
 */
export async function atPlace<T>(
  options: LedgerOptions,
  effects: Pick<Effects, 'env'>,
  how: { make: boolean },
  task: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  const place = placeOf(options, effects.env)
  try {
    const open = how.make ? createLedger : openLedger
    const ledger = await open(place, { password: effects.env.DEMARCHE_CLICKHOUSE_PASSWORD })
    try {
      return await task(ledger)
    } finally {
      await ledger.close()
    }
  } catch (error) {
    throw asCliError(error, place)
  }
}

/**
 * Asks the ledger that a command is about; the progress line is taken away and the engine closed whatever happens.
 * @throws CliError as `atPlace`
 */
export function askPlace<T>(
  options: LedgerOptions,
  effects: Effects,
  task: (engine: Engine, line: ProgressLine) => Promise<T>,
): Promise<T> {
  const line = progressLine(effects)
  const limits = limitsOf(options)
  return atPlace(options, effects, { make: false }, async (ledger) => {
    const engine = await ledger.open(limits)
    try {
      return await task(engine, line)
    } finally {
      line.end()
      await engine.close()
    }
  })
}

/** What a ledger said, as one line for a person; anything else is a bug and stays one. */
function asCliError(error: unknown, place: string): unknown {
  if (error instanceof RangeError) return new CliError(error.message, EXIT.usage)
  if (error instanceof Error && error.name === 'AbortError')
    return new CliError(
      place.includes('://') ? 'stopped; files loaded before it are in the ledger' : 'stopped; nothing was changed',
      EXIT.failed,
    )
  const told = asLedgerError(error, place)
  if (!(told instanceof LedgerError)) return told
  if (told.code !== 'no-folder') return new CliError(showText(told.message.split('\n')[0]!), EXIT.failed)
  return new CliError(
    `no ledger at ${place} (demarche ledger add FILES… makes one; --ledger or DEMARCHE_LEDGER names another)`,
    EXIT.failed,
  )
}
