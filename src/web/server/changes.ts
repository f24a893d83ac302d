import { stat } from 'node:fs/promises'
import { readBounded, versionOf } from './case-file.js'
import { Refusal } from './refusal.js'

/** How long a question whether a file changed is kept open, and how often is looked. */
const PATIENCE = 20_000
const STEP = 250
/** Questions that are open at once. */
const MOST = 64

let waiting = 0

/**
 * Waits until a file is another than a version, up to 20 s.
 * @returns its version then, null where it is gone
 * @throws Refusal where too many wait already
 */
export async function awaitChange(path: string, version: string, signal: AbortSignal): Promise<string | null> {
  if (waiting >= MOST) throw new Refusal(429, 'busy', `${MOST} pages wait for changes already`)
  waiting++
  try {
    const until = Date.now() + PATIENCE
    let seen = ''
    for (;;) {
      const found = await stat(path).catch(() => null)
      if (found === null) return null
      const mark = `${found.ino} ${found.size} ${found.mtimeMs}`
      if (mark !== seen) {
        const now = versionOf(await readBounded(path))
        if (now !== version) return now
        seen = mark
      }
      if (Date.now() >= until || signal.aborted) return version
      await pause(STEP, signal)
    }
  } finally {
    waiting--
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done, { once: true })
    function done(): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
  })
}
