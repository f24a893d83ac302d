import { open, stat, truncate } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { nodeEffects } from '../ledger/store/effects.js'
import type { AlertFile, WatchEffects } from './effects.js'

/** A server that says nothing for so long says nothing, milliseconds. */
const PATIENCE = 15_000

/** The real clock, disk and network. @param now another clock, milliseconds since 1970-01-01 UTC */
export function systemWatchEffects(now: () => number): WatchEffects {
  return {
    store: { ...nodeEffects(), now },
    sleep: (ms, signal) => wait(Math.min(ms, 2 ** 31 - 1), undefined, { signal }).catch(() => {}),
    random: Math.random,
    async post(url, headers, body, signal) {
      const either = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)])
      const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal: either })
      await answer.body?.cancel().catch(() => {})
      return { status: answer.status, retryAfter: answer.headers.get('retry-after') }
    },
    file: systemFile,
  }
}

const systemFile: AlertFile = {
  async size(path) {
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    })
    if (found && !found.isFile()) throw new Error('it is no plain file')
    return found?.size ?? null
  },
  async readFrom(path, at) {
    const file = await open(path, 'r')
    try {
      const chunks: Buffer[] = []
      for await (const chunk of file.createReadStream({ start: at, autoClose: false })) chunks.push(chunk as Buffer)
      return Buffer.concat(chunks).toString('utf8')
    } finally {
      await file.close()
    }
  },
  async append(path, text) {
    const file = await open(path, 'a')
    try {
      await file.appendFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
  },
  cut: (path, at) => truncate(path, at),
}
