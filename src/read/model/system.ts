import { setTimeout as wait } from 'node:timers/promises'
import type { Answered, ModelEffects } from './effects.js'

/** The real network and clock. @param now another clock, milliseconds since 1970-01-01 UTC */
export function systemModelEffects(now: () => number): ModelEffects {
  return {
    now,
    random: Math.random,
    sleep: (ms, signal) => wait(ms, undefined, { signal }).catch(() => {}),
    async post(url, headers, body, signal): Promise<Answered> {
      const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal })
      return {
        status: answer.status,
        header: (name) => answer.headers.get(name),
        body: answer.body ?? nothing(),
        discard: () => void answer.body?.cancel().catch(() => {}),
      }
    },
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
