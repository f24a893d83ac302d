import { basename, dirname } from 'node:path'
import { z } from 'zod'
import type { StoreEffects } from '../ledger/store/effects.js'
import { sweepTemporary, temporaryPath } from '../ledger/store/temporary.js'
import { alertForm } from './alert.js'
import { WatchError } from './fault.js'
import { snapshotForm } from './snapshot.js'

/** The layout that this version writes. */
const SCHEMA = 1

/** An alert that was decided on, and where it has still to be delivered. */
const pendingForm = z.object({ alert: alertForm, file: z.boolean(), terminal: z.boolean(), webhook: z.boolean() })

export type Pending = z.infer<typeof pendingForm>

const stateForm = z.object({
  schema: z.literal(SCHEMA),
  /** tells this watch from one that began anew */
  watch: z.string(),
  /** looks that have brought alerts */
  looks: z.number().int(),
  /** the moment of the last look */
  at: z.string(),
  snapshot: snapshotForm.nullable(),
  /** the posterior that was told last */
  told: z.record(z.string(), z.number()),
  faults: z.array(z.string()),
  /** weak indicators that were told */
  weak: z.array(z.string()),
  /** the file of alerts, and its size when the first pending alert was decided on */
  out: z.object({ path: z.string(), at: z.number() }).nullable(),
  pending: z.array(pendingForm),
})

/** What a watch remembers of a case between two looks. */
export type State = z.infer<typeof stateForm>

/** A watch that has not looked yet. @param watch its name */
export function newState(watch: string, at: string): State {
  const none = { snapshot: null, told: {}, faults: [], weak: [], out: null, pending: [] }
  return { schema: SCHEMA, watch, looks: 0, at, ...none }
}

/**
 * Reads the state of a watch; null where there is none yet.
 * @throws WatchError where the file holds none, or one of a later version
 */
export async function readState(path: string, { files }: StoreEffects): Promise<State | null> {
  const text = await files.read(path)
  if (text === null) return null
  const refuse = (why: string): never => {
    throw new WatchError(`cannot use ${path}: ${why} (without it the watch begins anew)`)
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse('it is not JSON')
  }
  const schema = (value as { schema?: unknown } | null)?.schema
  if (typeof schema === 'number' && schema > SCHEMA)
    return refuse(`its schema ${schema} is newer than ${SCHEMA}, the newest that this version reads`)
  const read = stateForm.safeParse(value)
  if (read.success) return read.data
  const { path: at, message } = read.error.issues[0]!
  return refuse(`${at.length > 0 ? `${at.join('.')}: ` : ''}${message}`)
}

/** Writes the state whole or not at all: to a temporary name, onto the disk, and only then under its own. */
export async function writeState(path: string, state: State, effects: StoreEffects): Promise<void> {
  const { files, self } = effects
  const folder = dirname(path)
  const temporary = temporaryPath(folder, basename(path), self)
  try {
    await files.write(temporary, `${JSON.stringify(state, null, 2)}\n`)
    await files.rename(temporary, path)
  } catch (error) {
    await files.remove(temporary)
    throw error
  }
  await files.sync(folder)
}

/** Clears away what killed watches left beside the state. */
export async function sweepBeside(path: string, effects: StoreEffects): Promise<void> {
  await sweepTemporary(dirname(path), effects)
}
