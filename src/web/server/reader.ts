import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Article, Document } from '../../read/document.js'
import type { Origins } from '../../read/origins/origin.js'
import { type Read, readHere, type Wish } from './read-wish.js'
import { Refusal } from './refusal.js'

/** Milliseconds after which a thread that nobody asks is ended. */
const IDLE = 60_000
const MOST_WAITING = 60
const KNOWN = 100

/** How texts are read in a thread of their own. */
interface Threads {
  /** what such a thread runs; null to read in the thread that calls */
  thread: URL | null
  /** milliseconds that a text may take */
  patience: number
}

/** The built thread; sources that run unbuilt, as in tests, have none. */
const BUILT = new URL('./reader-thread.js', import.meta.url)
const THREADS: Threads = { thread: existsSync(fileURLToPath(BUILT)) ? BUILT : null, patience: 60_000 }

interface Waiting {
  wish: Wish
  resolve(read: Read): void
  reject(error: unknown): void
}

/** Reads texts in a thread of its own, one after the other, so that the server goes on meanwhile; remembers the last hundred. */
export class Reader {
  readonly #threads: Threads
  readonly #documents = new Map<string, Document>()
  readonly #queue: Waiting[] = []
  #thread: Worker | null = null
  #busy = false
  #idle: ReturnType<typeof setTimeout> | undefined

  constructor(threads: Threads = THREADS) {
    this.#threads = threads
  }

  /**
   * Reads a text.
   * @param key the same for the same article
   * @throws Refusal where too many wait, or it takes too long
   */
  async read(key: string, article: Article): Promise<Document> {
    const known = this.#documents.get(key)
    if (known) return known
    const { document } = await this.#ask<'read'>({ what: 'read', article })
    this.#documents.set(key, document)
    for (const old of [...this.#documents.keys()].slice(0, -KNOWN)) this.#documents.delete(old)
    return document
  }

  /** Where texts come from, as far as one can tell; those not read yet are read. @throws Refusal as `read` */
  async origins(of: readonly { key: string; article: Article }[]): Promise<Origins> {
    const documents: Document[] = []
    for (const { key, article } of of) documents.push(await this.read(key, article))
    return (await this.#ask<'origins'>({ what: 'origins', documents })).origins
  }

  #ask<K extends Wish['what']>(wish: Extract<Wish, { what: K }>): Promise<Extract<Read, { what: K }>> {
    if (this.#queue.length >= MOST_WAITING)
      throw new Refusal(429, 'busy', `${MOST_WAITING} texts wait to be read already`)
    const read = new Promise<Read>((resolve, reject) => this.#queue.push({ wish, resolve, reject }))
    void this.#next()
    return read as Promise<Extract<Read, { what: K }>>
  }

  async #next(): Promise<void> {
    if (this.#busy) return
    clearTimeout(this.#idle)
    const waiting = this.#queue.shift()
    if (!waiting) {
      this.#idle = setTimeout(() => this.#end(), IDLE).unref()
      return
    }
    this.#busy = true
    try {
      waiting.resolve(await this.#done(waiting.wish))
    } catch (error) {
      waiting.reject(error)
    }
    this.#busy = false
    void this.#next()
  }

  #done(wish: Wish): Promise<Read> {
    const { thread: run, patience } = this.#threads
    if (run === null) return readHere(wish)
    if (this.#thread === null) {
      this.#thread = new Worker(run, { resourceLimits: { maxOldGenerationSizeMb: 768, stackSizeMb: 8 } })
      this.#thread.unref()
    }
    const thread = this.#thread
    return new Promise((resolve, reject) => {
      const settle = (done: () => void): void => {
        clearTimeout(late)
        thread.off('message', answered).off('error', fail).off('exit', ended)
        done()
      }
      const answered = (read: Read): void => settle(() => resolve(read))
      const fail = (error: unknown): void =>
        settle(() => {
          this.#end()
          reject(error)
        })
      const ended = (): void => fail(new Error('the reading thread ended without an answer'))
      const late = setTimeout(
        () => fail(new Refusal(503, 'too-long', `it was not read within ${patience / 1000} s`)),
        patience,
      )
      thread.on('message', answered).on('error', fail).on('exit', ended)
      thread.postMessage(wish)
    })
  }

  #end(): void {
    void this.#thread?.terminate()
    this.#thread = null
  }
}
