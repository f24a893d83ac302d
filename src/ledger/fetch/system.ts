import { createReadStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { FetchEffects, FetchFiles } from './effects.js'
import { openNetwork } from './network.js'

/**
 * The real network, disk and clock.
 * @param options as `openNetwork` takes them: the environment that names proxies, and the name to go by.
 */
export function systemFetchEffects(options: Parameters<typeof openNetwork>[0]): FetchEffects {
  return {
    now: Date.now,
    random: Math.random,
    sleep: (ms, signal) => wait(Math.min(ms, 2 ** 31 - 1), undefined, { signal }).catch(() => {}),
    request: openNetwork(options),
    files: systemFiles,
  }
}

const systemFiles: FetchFiles = {
  size: (path) =>
    stat(path).then(
      (there) => there.size,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      },
    ),
  async open(path, how) {
    const file = await open(path, how === 'append' ? 'a' : 'w')
    return {
      async write(chunk) {
        await file.appendFile(chunk)
      },
      async close() {
        try {
          await file.sync()
        } finally {
          await file.close()
        }
      },
    }
  },
  read: (path) => createReadStream(path, { highWaterMark: 256 * 1024 }),
  rename,
  remove: (path) => rm(path, { force: true }),
}
