import { createHash } from 'node:crypto'
import { type Alert, alertsOf } from './alert.js'
import { changesSince } from './changes.js'
import { deliver, type Sinks } from './deliver.js'
import type { WatchEffects } from './effects.js'
import { causesOf, faultsOf, type Look, takeSnapshot } from './snapshot.js'
import { newState, readState, type State, writeState } from './state.js'
import { type WeakIndicator, weakIndicators } from './weak.js'

/** A case that is watched. */
export interface Watched {
  /** its file, as it is told */
  file: string
  /** where the watch keeps its state */
  state: string
}

/** What a look at a watched case came to. */
export interface Watching {
  /** nothing was known before */
  first: boolean
  /** alerts delivered to the terminal, those left from before an interruption among them */
  alerts: Alert[]
  /** indicators that hardly tell the hypotheses apart and were not told before */
  weak: WeakIndicator[]
  /** what could not be delivered, and why */
  failed: string[]
  state: State
}

/**
 * Looks at a case once and delivers what is otherwise than at the look before. Alerts are written down as pending before any is delivered
 * and struck off afterwards, so that a process killed at any moment neither loses one nor writes one twice into the file; a webhook may
 * get one again, under the same key.
 * @param look judges the case; what it throws is thrown, with the state left as it was but for older alerts that were delivered
 * @throws WatchError where the state cannot be used
 */
export async function watchOnce(
  watched: Watched,
  look: () => Promise<Look>,
  options: { sinks: Sinks; step: number; signal: AbortSignal },
  effects: WatchEffects,
): Promise<Watching> {
  const { sinks, signal } = options
  const before = await readState(watched.state, effects.store)
  let state = before ?? newState(nameOf(watched, effects), momentOf(effects))
  const write = (next: State): Promise<void> => writeState(watched.state, next, effects.store)
  const send = async (to: Sinks): Promise<{ told: Alert[]; failed: string[] }> => {
    if (state.pending.length === 0) return { told: [], failed: [] }
    const delivery = await deliver(state, to, effects, signal)
    state = { ...state, pending: delivery.pending, out: delivery.pending.some((p) => p.file) ? state.out : null }
    await write(state)
    return delivery
  }
  const left = await send(sinks)
  const looked = await look()
  const first = state.snapshot === null
  const decided = await decide(state, watched, looked, options, effects)
  state = decided.state
  await write(state)
  if (first && state.snapshot) sinks.terminal.begins(state.snapshot)
  if (decided.weak.length > 0) sinks.terminal.weak(decided.weak)
  const reachable = left.failed.length === 0 ? sinks : { ...sinks, webhook: null }
  const fresh = decided.fresh ? await send(reachable) : { told: [], failed: [] }
  const [alerts, failed] = [
    [...left.told, ...fresh.told],
    [...left.failed, ...fresh.failed],
  ]
  return { first: first && state.snapshot !== null, alerts, weak: decided.weak, failed, state }
}

interface Decided {
  state: State
  /** there are alerts that were not there before */
  fresh: boolean
  weak: WeakIndicator[]
}

/** The state after a look, with its alerts pending. */
async function decide(
  state: State,
  { file }: Watched,
  look: Look,
  { sinks, step }: { sinks: Sinks; step: number },
  effects: WatchEffects,
): Promise<Decided> {
  const taken = takeSnapshot(look)
  const faults = faultsOf(look)
  const changes = changesSince(state, taken, faults, step)
  const at = momentOf(effects)
  const snapshot = taken?.snapshot ?? state.snapshot
  const context = {
    case: look.title,
    file,
    at,
    asOf: snapshot?.asOf ?? at.slice(0, 10),
    because: taken ? causesOf(state.snapshot, taken.snapshot) : [],
    leaders: taken?.snapshot.leaders ?? [],
    posterior: taken?.snapshot.posterior ?? {},
  }
  const alerts = alertsOf(changes, context, { id: state.watch, look: state.looks })
  const out =
    sinks.file === null || alerts.length === 0 ? null : { path: sinks.file, at: await sizeOf(sinks.file, effects) }
  const fresh = alerts.map((alert) => ({
    alert,
    file: sinks.file !== null,
    terminal: true,
    webhook: sinks.webhook !== null,
  }))
  const retold = !state.snapshot || changes.some(({ kind }) => kind === 'leader' || kind === 'posterior')
  const weak = taken ? weakIndicators(taken.judgement.of).filter(({ id }) => !state.weak.includes(id)) : []
  const next: State = {
    ...state,
    looks: state.looks + (alerts.length > 0 ? 1 : 0),
    at,
    snapshot,
    told: taken && retold ? taken.snapshot.posterior : state.told,
    faults,
    weak: [...state.weak, ...weak.map(({ id }) => id)],
    out: state.out ?? out,
    pending: [...state.pending, ...fresh],
  }
  return { state: next, fresh: fresh.length > 0, weak }
}

/** What cannot be asked for its size is read from its beginning, or fails when it is written. */
function sizeOf(path: string, { file }: WatchEffects): Promise<number> {
  return file
    .size(path)
    .then((size) => size ?? 0)
    .catch(() => 0)
}

function momentOf({ store }: WatchEffects): string {
  return new Date(store.now()).toISOString()
}

/** A name for a watch that begins: no other of the same file began at that moment in that process. */
function nameOf({ state }: Watched, { store }: WatchEffects): string {
  const { pid, start, host } = store.self
  return createHash('sha256')
    .update(JSON.stringify([state, store.now(), pid, start, host]))
    .digest('hex')
    .slice(0, 12)
}
