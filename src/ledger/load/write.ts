import { join } from 'node:path'
import { columnsOf } from '../engines/duck.js'
import type { Input, Reject } from '../manifest.js'
import { ORDER, RECORD, rollupSql, WITHIN } from '../record.js'
import { parquet, quote, ROLLUP_COLUMNS, ROLLUP_ORDER } from '../store/write.js'
import { type Covers, coverageOfStaged } from './coverage.js'
import type { Loader } from './database.js'
import type { Opened } from './open.js'
import { type Group, sortedRecordsSql } from './query.js'
import type { Staged } from './staged.js'

/** What files filtered by pair come to that hold no row of the pair. */
const NO_RECORDS = `SELECT ${Object.entries(RECORD)
  .map(([name, type]) => `CAST(NULL AS ${type}) AS ${name}`)
  .join(', ')} WHERE FALSE`

/**
 * Writes the records of groups as one sorted Parquet file, then its rollup, and counts what there is to say of them.
 * @throws the database's errors; where a group was not sifted, also for a bad row
 */
export async function writeStaged(
  loader: Loader,
  groups: Group[],
  opened: Opened[],
  rejected: Map<string, Reject[]>,
  folder: string,
  covers: Covers | undefined,
  onShare: (share: number) => void,
): Promise<Staged> {
  const [events, rollup] = [join(folder, 'events.parquet'), join(folder, 'rollup.parquet')]
  const records = groups.length > 0 ? sortedRecordsSql(groups, [...ORDER, ...WITHIN]) : NO_RECORDS
  const copy = (select: string, to: string): string =>
    `COPY (${select}) TO ${quote(to)} (FORMAT parquet, COMPRESSION snappy)`
  await loader.run(copy(records, events), onShare)
  const from = parquet([events])
  await loader.run(copy(`SELECT ${ROLLUP_COLUMNS} FROM (${rollupSql(from)}) ORDER BY ${ROLLUP_ORDER}`, rollup))
  const files = { events: from, rollup: parquet([rollup]) }
  const layouts = opened.map(({ layout }) => layout)
  const volumes = opened.flatMap(({ volume }) => volume ?? [])
  const coverage = await coverageOfStaged(loader, files, layouts, covers, volumes)
  const inputs = await inputsOf(loader, from, opened, rejected)
  const counted = await columnsOf(loader.connection, `SELECT COUNT(*) AS n FROM ${files.rollup}`)
  return {
    inputs,
    coverage,
    events: { path: events, rows: inputs.reduce((sum, { rows }) => sum + rows, 0) },
    rollup: { path: rollup, rows: Number(counted.n![0]) },
  }
}

async function inputsOf(
  loader: Loader,
  events: string,
  opened: Opened[],
  rejected: Map<string, Reject[]>,
): Promise<Input[]> {
  const { connection } = loader
  const rows = await columnsOf(connection, `SELECT input, COUNT(*) AS n FROM ${events} GROUP BY input`)
  const counts = new Map(rows.input!.map((input, i) => [String(input), Number(rows.n![i])]))
  const codes = await tally(
    loader,
    `SELECT input, code AS text FROM ${events} WHERE class IS NULL AND code IS NOT NULL`,
  )
  const states = await tally(
    loader,
    `SELECT input, SUBSTR(source, 2) AS text FROM ${events} WHERE source_state IS NULL AND source LIKE '?%'
    UNION ALL SELECT input, SUBSTR(target, 2) AS text FROM ${events} WHERE target_state IS NULL AND target LIKE '?%'`,
  )
  const inputs = opened.map(async ({ name, sha256, input, keyed, bytes, layout }): Promise<Input> => {
    return {
      name,
      sha256: await sha256,
      ...(keyed && { key: input }),
      bytes,
      feed: layout.feed,
      format: layout.format,
      rows: counts.get(input) ?? 0,
      rejected: rejected.get(input) ?? [],
      unknown: { codes: codes.get(input) ?? {}, states: states.get(input) ?? {} },
    }
  })
  return Promise.all(inputs)
}

async function tally(loader: Loader, texts: string): Promise<Map<string, Record<string, number>>> {
  const found = await columnsOf(
    loader.connection,
    `SELECT input, text, COUNT(*) AS n FROM (${texts}) GROUP BY input, text ORDER BY n DESC, text`,
  )
  const byInput = new Map<string, Record<string, number>>()
  found.input!.forEach((input, i) => {
    const of = byInput.get(String(input)) ?? {}
    byInput.set(String(input), of)
    of[String(found.text![i])] = Number(found.n![i])
  })
  return byInput
}
