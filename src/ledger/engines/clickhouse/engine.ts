import type { Column, Columns, Engine } from '../engine.js'
import type { Address } from './address.js'
import { clickhouse } from './dialect.js'
import { hostTables, questionTables } from './tables.js'
import type { Answer, Transport } from './transport.js'

/** Makes a ledger's tables where there are none. @throws Error with the server's message, the SQL as its cause */
export async function makeTables(address: Address, transport: Transport): Promise<void> {
  for (const sql of hostTables(address)) await run(() => transport.command(sql, 'every'), sql)
  for (const sql of questionTables(address)) await run(() => transport.command(sql, 'first'), sql)
}

/** Questions to a ClickHouse whose tables stand; closing it leaves the connection to its owner. */
export function engineOver({ database }: Address, transport: Transport): Engine {
  return {
    dialect: clickhouse,
    async query(sql, options = {}) {
      const { signal } = options
      signal?.throwIfAborted()
      return columnsOf(await run(() => transport.select(inDatabase(sql, database), signal), sql, signal))
    },
    close: async () => {},
  }
}

/** The tables that questions name, put into the address's database: a connection has no database of its own until its tables stand. */
function inDatabase(sql: string, database: string): string {
  return sql.replace(/\b(FROM|JOIN) (events|rollup|coverage)\b/g, `$1 ${database}.$2`)
}

async function run<T>(action: () => Promise<T>, sql: string, signal?: AbortSignal): Promise<T> {
  try {
    return await action()
  } catch (error) {
    signal?.throwIfAborted()
    throw new Error(error instanceof Error ? error.message.trim() : String(error), { cause: sql })
  }
}

function columnsOf({ meta, data }: Answer): Columns {
  return Object.fromEntries(
    meta.map(({ name }, i) => [name, data.map((row) => cellOf(row[i], name))] as [string, Column]),
  )
}

function cellOf(value: unknown, name: string): number | string | null {
  if (value === '' && (name === 'source_state' || name === 'target_state')) return null
  if (typeof value === 'number' || typeof value === 'string' || value === null) return value
  return Number(value)
}
