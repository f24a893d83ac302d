import { realpath } from 'node:fs/promises'
import type { Columns, Engine } from '../../ledger/engines/engine.js'
import { type Ledger, openLedger } from '../../ledger/ledger.js'
import { asLedgerError, LedgerError } from '../../ledger/store/errors.js'
import { Refusal } from './refusal.js'

/** Where the workbench's ledger is. */
export interface LedgerAt {
  /** its folder, or `clickhouse://host/database` */
  place: string
  /** named by whoever started the server; else it is where one may lie, and need not */
  named: boolean
  /** of the database, where it is one */
  password?: string | undefined
  /** that is asked where a question names none */
  feed?: string | undefined
}

/** MB that the database may use. */
const MEMORY = 512
const THREADS = 2
/** Questions that are worked on at once, those waiting among them. */
const MOST = 12
/** Milliseconds: that a question may take; after which the folder is looked at again; after which an engine that nobody asks is closed. */
const [PATIENCE, STALE, IDLE] = [120_000, 2_000, 60_000]
const ANSWERS = 60

/** One state of the ledger, with what was answered of it. */
interface Held {
  mark: string
  /** null while nobody asks */
  engine: Opened | null
  answers: Map<string, Promise<unknown>>
}

interface Opened {
  engine: Promise<Engine>
  users: number
  /** to be closed once nobody asks it any more */
  retired: boolean
}

/** The one way from the page to the ledger: fixed questions, an engine that opens no other file, answers kept until the ledger is another. */
export class LedgerDoor {
  readonly #at: LedgerAt
  #ledger: Ledger | null = null
  #held: Held | null = null
  #looking: Promise<Held> | null = null
  #looked = 0
  #busy = 0
  #idle: ReturnType<typeof setTimeout> | undefined

  constructor(at: LedgerAt) {
    this.#at = at
  }

  /** The feed that is asked where a question names none. */
  get feed(): string | undefined {
    return this.#at.feed
  }

  /**
   * Answers a question, or tells what was answered before.
   * @param key tells the question from all others
   * @param question asks an engine; RangeErrors of it are what is wrong with the question
   * @throws Refusal where there is no ledger, it cannot be read, too many ask, or it takes too long
   */
  async ask<T>(key: string, question: (engine: Engine) => Promise<T>): Promise<T> {
    const held = await this.#now()
    const known = held.answers.get(key)
    if (known) return known as Promise<T>
    if (this.#busy >= MOST) throw new Refusal(429, 'busy', `${MOST} questions to the ledger are under way already`)
    const answer = this.#answer(held, question)
    held.answers.set(key, answer)
    for (const old of [...held.answers.keys()].slice(0, -ANSWERS)) held.answers.delete(old)
    answer.catch(() => held.answers.delete(key))
    return answer
  }

  async #answer<T>(held: Held, question: (engine: Engine) => Promise<T>): Promise<T> {
    clearTimeout(this.#idle)
    this.#busy++
    const signal = AbortSignal.timeout(PATIENCE)
    held.engine ??= { engine: this.#open(), users: 0, retired: false }
    const opened = held.engine
    opened.users++
    try {
      return await question(within(await opened.engine, signal))
    } catch (error) {
      if (signal.aborted)
        throw new Refusal(503, 'too-long', `the ledger had no answer within ${PATIENCE / 1000} s: ask for fewer days`)
      throw refusalOf(error, this.#at)
    } finally {
      this.#busy--
      opened.users--
      letGo(opened)
      if (this.#busy === 0) this.#idle = setTimeout(() => this.#rest(), IDLE).unref()
    }
  }

  async #open(): Promise<Engine> {
    const ledger = await this.#opened()
    return ledger.open({ closed: true, memory: MEMORY, threads: THREADS })
  }

  async #opened(): Promise<Ledger> {
    const { place, named } = this.#at
    // a link in the folder may lead out of it
    if (!named && (await realpath(place).catch(() => null)) !== place) throw noLedger(this.#at)
    this.#ledger ??= await openLedger(place, { password: this.#at.password })
    return this.#ledger
  }

  /** Closes the engine; what was answered is kept. */
  #rest(): void {
    const held = this.#held
    if (held?.engine) retire(held.engine)
    if (held) held.engine = null
  }

  /** The ledger as it is now, looked at no more often than every two seconds. */
  async #now(): Promise<Held> {
    if (this.#held && performance.now() - this.#looked < STALE) return this.#held
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null
    })
    return this.#looking
  }

  async #look(): Promise<Held> {
    try {
      const { live } = await (await this.#opened()).info()
      if (live.length === 0) throw noLedger(this.#at)
      const mark = JSON.stringify(live.map((l) => [l.manifest.batch, l.masked]))
      this.#looked = performance.now()
      if (this.#held?.mark === mark) return this.#held
      this.#rest()
      this.#held = { mark, engine: null, answers: new Map() }
      return this.#held
    } catch (error) {
      throw refusalOf(error, this.#at)
    }
  }
}

function retire(opened: Opened): void {
  opened.retired = true
  letGo(opened)
}

function letGo(opened: Opened): void {
  if (!opened.retired || opened.users > 0) return
  opened.retired = false
  opened.engine.then((engine) => engine.close()).catch(() => {})
}

/** The same engine, every question to it ended by a signal. */
function within(engine: Engine, signal: AbortSignal): Engine {
  return {
    dialect: engine.dialect,
    query: (sql: string): Promise<Columns> => engine.query(sql, { signal }),
    close: async () => {},
  }
}

function noLedger({ place, named }: LedgerAt): Refusal {
  const message = named
    ? `the ledger at ${place} is empty or not there (demarche ledger add FILES…)`
    : 'no ledger is connected: put one into the folder as `ledger`, or name one with --ledger'
  return new Refusal(404, 'no-ledger', message)
}

/** What stands in the way, for the page; a bug stays one. */
function refusalOf(error: unknown, at: LedgerAt): unknown {
  if (error instanceof Refusal) return error
  if (error instanceof RangeError) return new Refusal(422, 'no-answer', error.message)
  const told = asLedgerError(error, at.place)
  if (!(told instanceof LedgerError)) return told
  if (told.code === 'no-folder' || (told.code === 'not-a-folder' && !at.named)) return noLedger(at)
  return new Refusal(503, 'ledger', told.message.split('\n')[0]!)
}
