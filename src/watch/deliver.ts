import type { Alert } from './alert.js'
import type { WatchEffects } from './effects.js'
import type { Snapshot } from './snapshot.js'
import type { Pending, State } from './state.js'
import { appendAlerts } from './to-file.js'
import { postAlert } from './to-webhook.js'
import type { WeakIndicator } from './weak.js'

/** What is told to a person at once. */
export interface Terminal {
  /** where the watch of a case begins */
  begins(snapshot: Snapshot): void
  weak(indicators: readonly WeakIndicator[]): void
  alert(alert: Alert): void
}

/** Where alerts go. */
export interface Sinks {
  terminal: Terminal
  /** a file of JSON Lines */
  file: string | null
  webhook: URL | null
}

/** What a delivery came to: the pending alerts with what is still due, those told to the terminal, and what went wrong. */
export interface Delivery {
  pending: Pending[]
  told: Alert[]
  failed: string[]
}

/**
 * Delivers pending alerts in their order: to the file (once), to the terminal, to the webhook (at least once). What is due to a file or a
 * webhook that is not named this time stays due.
 */
export async function deliver(
  { pending, out }: Pick<State, 'pending' | 'out'>,
  sinks: Sinks,
  effects: WatchEffects,
  signal: AbortSignal,
): Promise<Delivery> {
  const left = pending.map((p) => ({ ...p }))
  const failed: string[] = []
  const due = left.filter((p) => p.file)
  if (sinks.file !== null && due.length > 0) {
    const from = out?.path === sinks.file ? out.at : 0
    try {
      await appendAlerts(
        sinks.file,
        due.map((p) => p.alert),
        from,
        effects.file,
      )
      for (const p of due) p.file = false
    } catch (error) {
      failed.push(`cannot write ${sinks.file}: ${error instanceof Error ? error.message : error}`)
    }
  }
  const told: Alert[] = []
  for (const p of left.filter((p) => p.terminal)) {
    sinks.terminal.alert(p.alert)
    told.push(p.alert)
    p.terminal = false
  }
  if (sinks.webhook) failed.push(...(await postAll(sinks.webhook, left, effects, signal)))
  return { pending: left.filter((p) => p.file || p.terminal || p.webhook), told, failed }
}

/** Posts what is due; where the server is out of reach the rest waits, so that the order is kept. */
async function postAll(url: URL, left: Pending[], effects: WatchEffects, signal: AbortSignal): Promise<string[]> {
  const failed: string[] = []
  for (const p of left.filter((p) => p.webhook)) {
    if (signal.aborted) break
    const posted = await postAlert(url, p.alert, effects, signal)
    if (posted.done) p.webhook = false
    else {
      failed.push(`alert ${p.alert.id} is not delivered, and will be tried again: ${posted.why}`)
      if (!posted.reachable) break
    }
  }
  return failed
}
