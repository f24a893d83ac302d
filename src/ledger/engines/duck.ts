import { availableParallelism } from 'node:os'
import { type DuckDBConnection, DuckDBInstance, type DuckDBResultReader, type DuckDBValue } from '@duckdb/node-api'
import type { Columns } from './engine.js'

/** How much of the machine an embedded database may use. */
export interface DuckOptions {
  /** MB, 768 unless told; sorting beyond it goes to `spill` */
  memory?: number
  /** as many as there are processors unless told, but no more than the memory is enough for */
  threads?: number
  /** folder for what does not fit in memory; without one, nothing is written */
  spill?: string
  /** keep rows in the order of their file */
  ordered?: boolean
}

const DEFAULT_MEMORY = 768
/** MB that a thread may need while it sorts and writes; DuckDB's own advice is 125 at the least. */
const MEMORY_OF_THREAD = 125

/** An embedded database that is open. */
export interface Duck {
  connection: DuckDBConnection
  /** a further connection; whoever asks for one closes it */
  connect: () => Promise<DuckDBConnection>
  close: () => void
}

/**
 * An embedded DuckDB in memory. Extensions are neither installed nor loaded by themselves.
 * @returns a connection and how to let go of it
 */
export async function openDuck(options: DuckOptions = {}): Promise<Duck> {
  const memory = options.memory ?? DEFAULT_MEMORY
  const threads =
    options.threads ?? Math.min(availableParallelism(), Math.max(1, Math.floor(memory / MEMORY_OF_THREAD)))
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: `${memory}MB`,
    threads: String(threads),
    temp_directory: options.spill ?? '',
    preserve_insertion_order: String(options.ordered ?? false),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
  })
  const connection = await instance.connect()
  return {
    connection,
    connect: () => instance.connect(),
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** Runs SQL and fetches the answer by column; numbers of any width become JavaScript numbers. */
export async function columnsOf(connection: DuckDBConnection, sql: string): Promise<Columns> {
  return readColumns(await connection.runAndReadAll(sql))
}

/** The columns of an answer that was read to its end. */
export function readColumns(reader: DuckDBResultReader): Columns {
  const columns = reader.getColumns()
  return Object.fromEntries(reader.deduplicatedColumnNames().map((name, i) => [name, (columns[i] ?? []).map(cellOf)]))
}

function cellOf(value: DuckDBValue): number | string | null {
  if (value === null || typeof value === 'number' || typeof value === 'string') return value
  if (typeof value === 'bigint' || typeof value === 'boolean') return Number(value)
  return String(value)
}
