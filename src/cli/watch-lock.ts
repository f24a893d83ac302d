import { basename, dirname } from 'node:path'
import { LedgerError } from '../ledger/store/errors.js'
import { whileLocked } from '../ledger/store/lock.js'
import type { WatchEffects } from '../watch/effects.js'
import { sweepBeside } from '../watch/state.js'
import type { Watched } from '../watch/watch.js'
import { CliError, EXIT, reason } from './errors.js'

/** A lock of another machine's process counts as dead after a day. */
const PATIENCE = { wait: 0, stale: 86_400_000 }

/** Does something while no other watch holds one of the states. @throws CliError with owner and age */
export async function whileAllLocked<T>(
  cases: readonly Watched[],
  world: WatchEffects,
  task: (confirm: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const [first, ...rest] = cases
  if (!first) return task(async () => {})
  const { store } = world
  try {
    return await whileLocked(dirname(first.state), `${basename(first.state)}.lock`, PATIENCE, store, async (held) => {
      await sweepBeside(first.state, store)
      return whileAllLocked(rest, world, (confirm) =>
        task(async () => {
          await held.confirm()
          await confirm()
        }),
      )
    })
  } catch (error) {
    if (error instanceof LedgerError && error.code === 'busy')
      throw new CliError(`${first.file} is watched already: ${error.message}`, EXIT.failed)
    if (error instanceof Error && 'syscall' in error)
      throw new CliError(`cannot keep the state ${first.state}: ${reason(error)}`, EXIT.failed)
    throw error
  }
}
