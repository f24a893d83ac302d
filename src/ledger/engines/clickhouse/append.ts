import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Manifest } from '../../manifest.js'
import type { Address } from './address.js'
import { type PieceSize, piecesOf } from './pieces.js'
import { COLUMNS, rowsTable } from './tables.js'
import type { Transport } from './transport.js'

export interface AppendOptions {
  /** fires between two pieces or breaks one off; then nothing of the load counts */
  signal?: AbortSignal
  /** told after each piece: the share of the batch's rows that is sent, 0 to 1 */
  onProgress?: (share: number) => void
  /** how much is sent at once, PIECE unless told */
  piece?: PieceSize
}

/**
 * Sends a batch's rows, piece by piece; they count from the moment its row stands in `batches`, which is the last thing sent. What a killed load
 * left behind bears another load's name and never counts; a batch that is there already is not sent again. No piece is sent twice: where one
 * fails, the load does.
 * @param files Parquet files of RECORD and ROLLUP rows
 * @returns whether the batch was sent
 * @throws the server's error; the signal's reason
 */
export async function appendBatch(
  address: Address,
  transport: Transport,
  manifest: Manifest,
  files: Record<'events' | 'rollup', string>,
  options: AppendOptions = {},
): Promise<boolean> {
  const { database } = address
  const { signal } = options
  const known = await transport.select(`SELECT batch FROM ${database}.batches WHERE batch = '${manifest.batch}'`)
  if (known.data.length > 0) return false
  const load = `${manifest.batch}-${randomUUID()}`
  const folder = await mkdtemp(join(tmpdir(), 'demarche-load-'))
  try {
    const rows = manifest.files.events.rows + manifest.files.rollup.rows
    let sent = 0
    for (const kind of ['events', 'rollup'] as const) {
      for await (const piece of piecesOf({ kind, path: files[kind], load }, folder, options.piece)) {
        for (const csv of piece.paths) {
          signal?.throwIfAborted()
          await transport.insert(rowsTable(address, kind), [...COLUMNS[kind], 'load'], csv, signal)
        }
        sent += piece.rows
        options.onProgress?.(sent / rows)
      }
    }
    signal?.throwIfAborted()
    const csv = join(folder, 'coverage.csv')
    await writeFile(csv, manifest.coverage.map((day) => coverageLine(day, manifest.batch, load)).join(''))
    await transport.insert(rowsTable(address, 'coverage'), [...COLUMNS.coverage, 'load'], csv)
    const row = join(folder, 'batch.csv')
    const replaces = `[${manifest.replaces.map((r) => `'${r.batch}'`).join(',')}]`
    const made = Math.floor(Date.parse(manifest.made) / 1000)
    await writeFile(row, `${[manifest.batch, load, JSON.stringify(manifest), replaces, made].map(quoted).join(',')}\n`)
    signal?.throwIfAborted()
    await transport.insert(`${database}.batches`, ['batch', 'load', 'manifest', 'replaces', 'made'], row)
    return true
  } catch (error) {
    signal?.throwIfAborted()
    throw error
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

function coverageLine(day: Manifest['coverage'][number], batch: string, load: string): string {
  const cells = [day.feed, day.day, day.records, day.interstate, day.events, day.slots, Number(day.stated), batch, load]
  return `${cells.map(quoted).join(',')}\n`
}

function quoted(cell: string | number | null): string {
  if (cell === null) return '\\N'
  return typeof cell === 'number' ? String(cell) : `"${cell.replaceAll('"', '""')}"`
}
