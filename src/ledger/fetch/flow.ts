import type { FetchEffects } from './effects.js'

/** Bytes that must come within the time. */
const TRICKLE = 1024

/** Watches how much comes. */
interface Flow {
  /** bytes came */
  came(count: number): void
  /** it was aborted because too little came */
  readonly stalled: boolean
}

/**
 * Aborts a connection on which less than 1 kB comes in some time.
 * @param stall milliseconds
 * @param connection aborted when it stalls; its abortion ends the watch
 */
export function watchFlow(
  stall: number,
  effects: Pick<FetchEffects, 'now' | 'sleep'>,
  connection: AbortController,
): Flow {
  let since = effects.now()
  let count = 0
  let stalled = false
  const watch = async (): Promise<void> => {
    while (!connection.signal.aborted) {
      await effects.sleep(Math.max(1, since + stall - effects.now()), connection.signal)
      if (connection.signal.aborted || effects.now() < since + stall) continue
      stalled = true
      connection.abort(new Error('stalled'))
    }
  }
  void watch()
  return {
    came(n) {
      count += n
      if (count < TRICKLE) return
      count = 0
      since = effects.now()
    },
    get stalled() {
      return stalled
    },
  }
}
