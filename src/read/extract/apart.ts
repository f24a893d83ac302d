import { Worker } from 'node:worker_threads'
import { ReadFault, type ReadFaultData } from './fault.js'
import { MOST_GROWTH, MOST_HEAP_MB, MOST_TIME } from './limits.js'
import type { LocatedArticle } from './located.js'
import type { ExtractOptions } from './read-bytes.js'

/** How a file is read in a thread of its own. */
export interface Threads {
  /** the file that such a thread runs; null to read in the thread that calls, without its limits */
  worker: URL | null
  /** milliseconds that it may run */
  mostTime: number
  /** bytes by which the process may grow meanwhile; buffers are not bounded by the heap's limit */
  mostGrowth: number
}

/** The built thread beside this file. Sources that run unbuilt, as in tests, have none. */
export const THREADS: Threads = {
  worker: import.meta.url.endsWith('.ts') ? null : new URL('./extract-worker.js', import.meta.url),
  mostTime: MOST_TIME,
  mostGrowth: MOST_GROWTH,
}

type Sent = { articles: LocatedArticle[] } | { fault: ReadFaultData }

const WATCHED_EVERY = 50

/**
 * Reads a file in a thread of its own, which is ended when it takes too long or too much memory.
 * @throws ReadFault `too-costly`, and what reading throws.
 */
export function readApart(
  bytes: Uint8Array,
  options: ExtractOptions,
  threads: Threads & { worker: URL },
): Promise<LocatedArticle[]> {
  const { file } = options
  const costly = (message: string): ReadFault =>
    new ReadFault('too-costly', file, message, { hint: 'save its text in another form' })
  return new Promise((resolve, reject) => {
    const worker = new Worker(threads.worker, {
      workerData: { bytes, options },
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB, stackSizeMb: 4 },
      // a parser's own messages are not the command's
      stdout: true,
      stderr: true,
    })
    const before = process.memoryUsage.rss()
    const began = performance.now()
    const settle = (done: () => void): void => {
      clearInterval(watch)
      done()
      void worker.terminate()
    }
    const watch = setInterval(() => {
      if (performance.now() - began > threads.mostTime)
        settle(() => reject(costly(`not read within ${threads.mostTime / 1000} s`)))
      else if (process.memoryUsage.rss() - before > threads.mostGrowth)
        settle(() => reject(costly(`takes more than ${Math.round(threads.mostGrowth / 1024 ** 2)} MB to read`)))
    }, WATCHED_EVERY)
    worker.once('message', (sent: Sent) =>
      settle(() => ('articles' in sent ? resolve(sent.articles) : reject(revive(sent.fault)))),
    )
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      settle(() => reject(outOfMemory ? costly(`takes more than ${MOST_HEAP_MB} MB to read`) : error))
    })
    worker.once('exit', () => settle(() => reject(new Error(`reading ${file} ended without an answer`))))
  })
}

function revive({ code, file, message, place, hint }: ReadFaultData): ReadFault {
  return new ReadFault(code, file, message, { place, hint })
}
