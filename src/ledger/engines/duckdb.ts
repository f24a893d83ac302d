import { StatementType } from '@duckdb/node-api'
import type { Manifest } from '../manifest.js'
import { nodeEffects } from '../store/effects.js'
import type { LedgerError } from '../store/errors.js'
import { Store } from '../store/store.js'
import { type Duck, readColumns } from './duck.js'
import { duckdb } from './duckdb-dialect.js'
import type { Columns, Engine } from './engine.js'
import { type DuckEngineOptions, faultOf, type Opened, openTruth } from './opened.js'

/**
 * An engine over a ledger's folder: an embedded DuckDB in memory, with views over the files of the batches that count when it is opened or
 * refreshed. It writes nothing and takes no lock.
 * @throws LedgerError `no-folder`, and without `skipDamaged` the first damage that can be told without reading all: manifests, sizes of files
 */
export async function openDuckEngine(folder: string, options: DuckEngineOptions = {}): Promise<DuckEngine> {
  const store = new Store(folder, options.effects ?? nodeEffects())
  return new DuckEngine(store, options, await openTruth(store, options, new Set()))
}

/** Questions about the ledger of a folder. */
export class DuckEngine implements Engine {
  readonly dialect = duckdb
  readonly #store: Store
  readonly #options: DuckEngineOptions
  readonly #unreadable = new Set<string>()
  #opened: Opened

  constructor(store: Store, options: DuckEngineOptions, opened: Opened) {
    this.#store = store
    this.#options = options
    this.#opened = opened
  }

  /** The batches that answers come from. */
  get batches(): Manifest[] {
    return this.#opened.live.map((l) => l.manifest)
  }

  /** What is wrong with batches that answers leave out. */
  get skipped(): LedgerError[] {
    return this.#opened.skipped
  }

  /** Looks at the folder again. @returns whether the answers may be others now */
  async refresh(): Promise<boolean> {
    const opened = await openTruth(this.#store, this.#options, this.#unreadable, this.#opened.mark)
    if (!opened) return false
    const before = this.#opened
    this.#opened = opened
    before.retired = true
    letGo(before)
    return true
  }

  /**
   * Answers one SELECT. A file that has gone since (merged away) is looked for in the folder once more.
   * @throws LedgerError `unreadable-file` with the batch; Error with the engine's message, the SQL as its cause; AbortError
   */
  async query(sql: string, options: { signal?: AbortSignal } = {}): Promise<Columns> {
    for (let tries = 0; ; tries++) {
      const opened = this.#opened
      opened.users++
      try {
        return await ask(opened.duck, sql, options.signal)
      } catch (error) {
        const fault = await faultOf(error, this.#store, opened.live)
        if (!fault) throw error
        if (tries === 0 && (await this.refresh())) continue
        if (!this.#options.skipDamaged || this.#unreadable.has(fault.batch!)) throw fault
        this.#unreadable.add(fault.batch!)
        await this.refresh()
      } finally {
        opened.users--
        letGo(opened)
      }
    }
  }

  async close(): Promise<void> {
    this.#opened.retired = true
    letGo(this.#opened)
  }
}

async function ask(duck: Duck, sql: string, signal: AbortSignal | undefined): Promise<Columns> {
  signal?.throwIfAborted()
  const connection = await duck.connect()
  const stop = (): void => connection.interrupt()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    const statements = await connection.extractStatements(sql)
    if (statements.count !== 1) throw new Error('one SELECT at a time')
    const statement = await statements.prepare(0)
    if (statement.statementType !== StatementType.SELECT) throw new Error('nothing but SELECT is answered')
    return readColumns(await statement.runAndReadAll())
  } catch (error) {
    signal?.throwIfAborted()
    throw new Error(error instanceof Error ? error.message : String(error), { cause: sql })
  } finally {
    signal?.removeEventListener('abort', stop)
    connection.closeSync()
  }
}

function letGo(opened: Opened): void {
  if (!opened.retired || opened.users > 0) return
  opened.retired = false
  opened.duck.close()
}
