import type { DuckDBConnection } from '@duckdb/node-api'
import { ORDER, RECORD, ROLLUP, rollupSql, WITHIN } from '../record.js'

/**
 * Rows that lie together in a file and are read together, and how they are packed. A question about one pair looks at the range of every group and
 * reads one or two of them: with small groups the looking takes longest, with large ones the reading. Measured with bench/ledger.ts.
 */
const PACKING = {
  events: 'COMPRESSION zstd, ROW_GROUP_SIZE 122880',
  rollup: 'COMPRESSION snappy, ROW_GROUP_SIZE 491520',
}

/** The columns of records, in their order. */
export const RECORD_COLUMNS = Object.keys(RECORD).join(', ')
/** The columns of the rollup, in their order. */
export const ROLLUP_COLUMNS = Object.keys(ROLLUP).join(', ')
/** The order of a rollup's rows. */
export const ROLLUP_ORDER = 'source_state, target_state, day, root, feed'

/** A list of Parquet files as a relation; their columns by name, whatever their order, and none told from folders named `feed=x`. */
export function parquet(paths: string[]): string {
  return `read_parquet([${paths.map(quote).join(', ')}], union_by_name = false, hive_partitioning = false)`
}

/** A literal of text. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** The records of files without those of some inputs. */
export function recordsWithout(paths: string[], without: string[]): string {
  const where = without.length === 0 ? '' : ` WHERE COALESCE(input, '') NOT IN (${without.map(quote).join(', ')})`
  return `(SELECT ${RECORD_COLUMNS} FROM ${parquet(paths)}${where})`
}

/**
 * Writes records, and their rollup, as the two sorted Parquet files of a batch.
 * @param connection one that keeps the order of rows
 * @param records relation of the records
 */
export async function writeFiles(
  connection: DuckDBConnection,
  records: string,
  paths: { events: string; rollup: string },
): Promise<void> {
  const order = [...ORDER, ...WITHIN].map((column) => `${column} NULLS LAST`).join(', ')
  await connection.run(copy(`SELECT ${RECORD_COLUMNS} FROM ${records} ORDER BY ${order}`, paths.events, PACKING.events))
  const rollup = `SELECT ${ROLLUP_COLUMNS} FROM (${rollupSql(parquet([paths.events]))}) ORDER BY ${ROLLUP_ORDER}`
  await connection.run(copy(rollup, paths.rollup, PACKING.rollup))
}

function copy(select: string, path: string, layout: string): string {
  return `COPY (${select}) TO ${quote(path)} (FORMAT parquet, ${layout}, USE_TMP_FILE false)`
}
