import type { DuckDBConnection } from '@duckdb/node-api'
import { columnsOf, openDuck } from '../engines/duck.js'
import { lookupSql, typesSql } from '../formats/lookups.js'
import { type Group, MENTIONED, ownTable, sharedTables, textsSql } from './query.js'

/** An embedded database that loads: it can be interrupted, and tells how far it is. */
export interface Loader {
  connection: DuckDBConnection
  /** @throws AbortError when the signal fires */
  run(sql: string, onShare?: (share: number) => void): Promise<void>
  close(): void
}

/**
 * @param spill folder for what does not fit in memory
 * @param told somebody wants to be told how far it is
 */
export async function openLoader(
  options: { memory?: number; threads?: number; spill: string },
  told: boolean,
  signal?: AbortSignal,
): Promise<Loader> {
  const duck = await openDuck(options)
  const { connection } = duck
  // tables of what texts mean are small and the files are not, whatever the optimizer makes of a file's size
  await connection.run(`SET disabled_optimizers = 'join_order,build_side_probe_side'`)
  // memory that one step gives back the next one takes again; handing it to the system in between costs a tenth of a load
  await connection.run(`SET allocator_flush_threshold = '4GB'`)
  await connection.run(`SET allocator_bulk_deallocation_flush_threshold = '4GB'`)
  if (told) {
    await connection.run('SET enable_progress_bar = true')
    await connection.run('SET enable_progress_bar_print = false')
  }
  const stop = (): void => connection.interrupt()
  signal?.addEventListener('abort', stop)
  return {
    connection,
    async run(sql, onShare) {
      signal?.throwIfAborted()
      const timer = setInterval(() => {
        const { percentage } = connection.progress
        if (percentage > 0) onShare?.(Math.min(1, percentage / 100))
      }, 250)
      try {
        await connection.run(sql)
      } finally {
        clearInterval(timer)
        signal?.throwIfAborted()
      }
    },
    close() {
      signal?.removeEventListener('abort', stop)
      duck.close()
    },
  }
}

/** Makes the tables of known texts that groups need, and an empty one of mentions. */
export async function makeSharedTables(loader: Loader, groups: Group[]): Promise<void> {
  for (const sql of typesSql()) await loader.run(sql)
  for (const table of sharedTables(groups.map(({ layout }) => layout))) await loader.run(lookupSql(table))
  await loader.run(`CREATE TEMP TABLE ${MENTIONED} (text VARCHAR, n BIGINT)`)
}

/** Makes the tables of a group's own texts: its files are read for them once, one column each. */
export async function makeOwnTables(loader: Loader, group: Group): Promise<void> {
  for (const lookup of group.layout.lookups) {
    const { table } = lookup
    if (typeof table === 'string') continue
    const name = ownTable(group, lookup)
    const { text } = await columnsOf(loader.connection, textsSql(group, table.of))
    const columns = ['text', ...table.columns]
    await loader.run(`CREATE OR REPLACE TEMP TABLE ${name} (${columns.map((c) => `${c} VARCHAR`).join(', ')})`)
    const appender = await loader.connection.createAppender(name)
    for (const cell of text!) {
      for (const value of [String(cell), ...table.read(String(cell))]) {
        if (value === null) appender.appendNull()
        else appender.appendVarchar(value)
      }
      appender.endRow()
    }
    appender.closeSync()
  }
}
