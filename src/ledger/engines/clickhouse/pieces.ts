import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { countRows } from '../../store/add.js'
import { quote } from '../../store/write.js'
import { openDuck } from '../duck.js'
import { COLUMNS, textKeys } from './tables.js'

/** How much is sent at once, and so how much of a load a server and this machine's disk have to hold at a time. */
export interface PieceSize {
  /** at most */
  rows: number
  /** a piece with more than this of text is sent as several files of about as much */
  bytes: number
}

/** A server takes some 0.3 GB for as many rows of the feeds known; docs/scale.md has what was measured. */
export const PIECE: PieceSize = { rows: 200_000, bytes: 64_000_000 }

/** A piece of a table, as files to send. */
export interface Piece {
  rows: number
  /** CSV without a header, \N for null; gone when the next piece is asked for */
  paths: string[]
}

/**
 * Writes a file of rows as pieces, one after the other, each only when it is asked for.
 * @param table a Parquet file of RECORD or ROLLUP rows, and the load whose name every row is given
 * @param folder where they are written
 */
export async function* piecesOf(
  table: { kind: 'events' | 'rollup'; path: string; load: string },
  folder: string,
  size: PieceSize = PIECE,
): AsyncGenerator<Piece> {
  const keys = textKeys(table.kind)
  const columns = COLUMNS[table.kind].map((name) => (keys.includes(name) ? `COALESCE(${name}, '') AS ${name}` : name))
  const from = `read_parquet(${quote(table.path)}, file_row_number = true)`
  const to = join(folder, 'piece')
  const { connection, close } = await openDuck({ ordered: true })
  try {
    const rows = await countRows(connection, table.path)
    for (let at = 0; at < rows; at += size.rows) {
      const end = Math.min(rows, at + size.rows)
      await connection.run(
        `COPY (SELECT ${columns.join(', ')}, '${table.load}' AS load FROM ${from} WHERE file_row_number >= ${at} AND file_row_number < ${end})
        TO ${quote(to)} (FORMAT csv, HEADER false, NULLSTR '\\N', FORCE_QUOTE (${keys.join(', ')}), FILE_SIZE_BYTES ${size.bytes})`,
      )
      yield { rows: end - at, paths: (await readdir(to)).map((name) => join(to, name)) }
      await rm(to, { recursive: true })
    }
  } finally {
    close()
    await rm(to, { recursive: true, force: true })
  }
}
