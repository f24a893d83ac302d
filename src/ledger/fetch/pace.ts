import type { FetchEffects } from './effects.js'
import { FetchError } from './fault.js'

/** How long to try. */
export interface Patience {
  /** tries in a row without progress before a file is given up */
  tries: number
  /** milliseconds in which at least 1 kB has to come, or the connection is given up */
  stall: number
  /** milliseconds before the second try; doubled with each further one */
  wait: number
  /** milliseconds of a single wait, also where the server asks for more */
  mostWait: number
}

export const PATIENCE: Patience = { tries: 6, stall: 30_000, wait: 1_000, mostWait: 300_000 }

/** What all connections to one host share: when the host may be asked again. */
export interface Pace {
  notBefore: number
}

/**
 * Waits before another try: what the server asked for, of all connections alike, else an exponential wait with jitter
 * (half of it fixed, half drawn).
 * @param tried tries made without progress, from 1
 * @throws FetchError `busy` where the server asks for more than `mostWait`.
 */
export async function waitAgain(
  fault: FetchError,
  tried: number,
  patience: Patience,
  pace: Pace,
  effects: Pick<FetchEffects, 'now' | 'random' | 'sleep'>,
  signal: AbortSignal,
): Promise<void> {
  if (fault.wait !== null) {
    if (fault.wait > patience.mostWait)
      throw new FetchError('busy', `${fault.message}; the server asks to wait ${Math.ceil(fault.wait / 1000)} s`)
    pace.notBefore = Math.max(pace.notBefore, effects.now() + fault.wait)
  }
  const longest = Math.min(patience.mostWait, patience.wait * 2 ** (tried - 1))
  await effects.sleep(longest * (0.5 + effects.random() / 2), signal)
}

/** Waits until the host may be asked. */
export async function waitTurn(
  pace: Pace,
  effects: Pick<FetchEffects, 'now' | 'sleep'>,
  signal: AbortSignal,
): Promise<void> {
  for (let left = pace.notBefore - effects.now(); left > 0 && !signal.aborted; left = pace.notBefore - effects.now())
    await effects.sleep(left, signal)
}

/**
 * Reads `Retry-After` (RFC 9110, section 10.2.3): seconds, or a date.
 * @returns milliseconds from now, 0 or more; null where there is none that can be read.
 */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000
  const at = Date.parse(header)
  return Number.isNaN(at) ? null : Math.max(0, at - now)
}
