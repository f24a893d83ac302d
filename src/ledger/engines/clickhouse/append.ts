import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Manifest } from '../../manifest.js'
import { quote } from '../../store/write.js'
import { openDuck } from '../duck.js'
import type { Address } from './address.js'
import { COLUMNS, type Kind, rowsTable, textKeys } from './tables.js'
import type { Transport } from './transport.js'

/**
 * Sends a batch's rows; they count from the moment its row stands in `batches`, which is the last thing sent. What a killed load left behind
 * bears another load's name and never counts; a batch that is there already is not sent again.
 * @param files Parquet files of RECORD and ROLLUP rows, and a folder for what is sent (a temporary one unless given)
 * @returns whether the batch was sent
 */
export async function appendBatch(
  address: Address,
  transport: Transport,
  manifest: Manifest,
  files: { events: string; rollup: string },
): Promise<boolean> {
  const { database } = address
  const known = await transport.select(`SELECT batch FROM ${database}.batches WHERE batch = '${manifest.batch}'`)
  if (known.data.length > 0) return false
  const load = `${manifest.batch}-${randomUUID()}`
  const folder = await mkdtemp(join(tmpdir(), 'demarche-load-'))
  try {
    for (const kind of ['events', 'rollup'] as const) {
      const csv = join(folder, `${kind}.csv`)
      await writeCsv(kind, files[kind], csv, load)
      await transport.insert(rowsTable(address, kind), [...COLUMNS[kind], 'load'], csv)
      await rm(csv)
    }
    const csv = join(folder, 'coverage.csv')
    await writeFile(csv, manifest.coverage.map((day) => coverageLine(day, manifest.batch, load)).join(''))
    await transport.insert(rowsTable(address, 'coverage'), [...COLUMNS.coverage, 'load'], csv)
    const row = join(folder, 'batch.csv')
    const replaces = `[${manifest.replaces.map((r) => `'${r.batch}'`).join(',')}]`
    const made = Math.floor(Date.parse(manifest.made) / 1000)
    await writeFile(row, `${[manifest.batch, load, JSON.stringify(manifest), replaces, made].map(quoted).join(',')}\n`)
    await transport.insert(`${database}.batches`, ['batch', 'load', 'manifest', 'replaces', 'made'], row)
    return true
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The manifests of all batches, those that were replaced among them. */
export async function manifestsOf({ database }: Address, transport: Transport): Promise<unknown[]> {
  const { data } = await transport.select(
    `SELECT manifest FROM ${database}.batches WHERE load IN (SELECT min(load) FROM ${database}.batches GROUP BY batch) ORDER BY batch`,
  )
  return data.map(([text]) => JSON.parse(String(text)))
}

async function writeCsv(kind: Kind, from: string, to: string, load: string): Promise<void> {
  const { connection, close } = await openDuck({ ordered: true })
  try {
    const keys = textKeys(kind)
    const columns = COLUMNS[kind].map((name) => (keys.includes(name) ? `COALESCE(${name}, '') AS ${name}` : name))
    await connection.run(
      `COPY (SELECT ${columns.join(', ')}, '${load}' AS load FROM read_parquet(${quote(from)})) TO ${quote(to)}
      (FORMAT csv, HEADER false, NULLSTR '\\N', FORCE_QUOTE (${keys.join(', ')}))`,
    )
  } finally {
    close()
  }
}

function coverageLine(day: Manifest['coverage'][number], batch: string, load: string): string {
  const cells = [day.feed, day.day, day.records, day.interstate, day.events, day.slots, Number(day.stated), batch, load]
  return `${cells.map(quoted).join(',')}\n`
}

function quoted(cell: string | number | null): string {
  if (cell === null) return '\\N'
  return typeof cell === 'number' ? String(cell) : `"${cell.replaceAll('"', '""')}"`
}
