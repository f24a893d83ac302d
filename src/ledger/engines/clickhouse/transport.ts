import { createReadStream } from 'node:fs'
import { type ClickHouseClient, ClickHouseLogLevel, createClient } from '@clickhouse/client'
import type { Address } from './address.js'

/** An answer as ClickHouse's format JSONCompact gives it. */
export interface Answer {
  meta: { name: string; type: string }[]
  data: unknown[][]
}

/** The ways in which a ClickHouse is spoken to. */
export interface Transport {
  select(sql: string, signal?: AbortSignal): Promise<Answer>
  /** runs a statement on the first host, or on every host */
  command(sql: string, where: 'first' | 'every'): Promise<void>
  /** sends a file of CSV with \N for null */
  insert(table: string, columns: readonly string[], path: string, signal?: AbortSignal): Promise<void>
  close(): Promise<void>
}

/** What every question and load runs with; servers back to 18.16 know all of it. */
const SETTINGS = {
  enable_optimize_predicate_expression: 1,
  output_format_json_quote_64bit_integers: 0,
  insert_distributed_sync: 1,
} as const

/** Speaks HTTP(S) to the hosts of an address through ClickHouse's own client. */
export function httpTransport(address: Address): Transport {
  const clients = address.hosts.map((url) =>
    createClient({
      url,
      username: address.user,
      password: address.password,
      application: 'demarche',
      request_timeout: 600_000,
      log: { level: ClickHouseLogLevel.OFF },
      clickhouse_settings: SETTINGS,
    }),
  )
  const first = clients[0] as ClickHouseClient
  return {
    async select(sql, signal) {
      const result = await first.query({ query: sql, format: 'JSONCompact', ...(signal && { abort_signal: signal }) })
      return (await result.json()) as unknown as Answer
    },
    async command(sql, where) {
      for (const client of where === 'every' ? clients : [first]) await client.command({ query: sql })
    },
    async insert(table, columns, path, signal) {
      const [head, ...rest] = columns as [string, ...string[]]
      await first.insert({
        table,
        columns: [head, ...rest],
        values: createReadStream(path),
        format: 'CSV',
        ...(signal && { abort_signal: signal }),
      })
    },
    async close() {
      await Promise.all(clients.map((client) => client.close()))
    },
  }
}
