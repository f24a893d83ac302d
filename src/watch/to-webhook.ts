import type { Alert } from './alert.js'
import type { WatchEffects } from './effects.js'

/** Tries of one alert at one look; a later look tries again. */
const TRIES = 4
const FIRST_WAIT = 1000
/** The longest wait that a server may ask for at one look, milliseconds. */
const LONGEST_WAIT = 60_000
/** Answers after which trying again may help: timeouts, too early, too many, and faults of the server. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504])

/** What became of a POST: delivered; refused, so that the next alert may still be tried; or out of reach for now. */
export type Posted = { done: true } | { done: false; why: string; reachable: boolean }

/**
 * Posts an alert as JSON to one address, and follows no redirect to another. Waits double from one try to the next, with jitter, unless the
 * server says how long to wait. The alert's id goes along as `Idempotency-Key`, so that the receiver can tell a repeated delivery.
 */
export async function postAlert(
  url: URL,
  alert: Alert,
  effects: Pick<WatchEffects, 'post' | 'sleep' | 'random'>,
  signal: AbortSignal,
): Promise<Posted> {
  const headers = { 'Content-Type': 'application/json', 'User-Agent': 'demarche', 'Idempotency-Key': alert.id }
  let why = 'interrupted'
  for (let tried = 0; tried < TRIES && !signal.aborted; tried++) {
    let wait = FIRST_WAIT * 2 ** tried * (0.75 + effects.random() / 2)
    try {
      const { status, retryAfter } = await effects.post(url, headers, JSON.stringify(alert), signal)
      if (status >= 200 && status < 300) return { done: true }
      why = `${url.host} answered ${status}`
      if (!PASSING.has(status)) return { done: false, why, reachable: true }
      wait = Math.max(wait, secondsIn(retryAfter) * 1000)
    } catch (error) {
      why = `${url.host} cannot be reached: ${reasonOf(error)}`
    }
    if (wait > LONGEST_WAIT) break
    if (tried < TRIES - 1) await effects.sleep(wait, signal)
  }
  return { done: false, why, reachable: false }
}

function secondsIn(retryAfter: string | null): number {
  return retryAfter !== null && /^\d{1,9}$/.test(retryAfter.trim()) ? Number(retryAfter) : 0
}

/** What lies beneath "fetch failed". */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return 'it does not answer'
  const { cause } = error
  return cause instanceof Error && cause.message ? cause.message : error.message
}
