import { RECORD, type RecordColumn, ROLLUP } from '../../record.js'
import type { Address } from './address.js'

/** Columns of the tables of data, by kind: what the Parquet files hold, and `load`, the attempt that wrote the row. */
export const COLUMNS = {
  events: Object.keys(RECORD) as RecordColumn[],
  rollup: Object.keys(ROLLUP),
  coverage: ['feed', 'day', 'records', 'interstate', 'events', 'slots', 'stated', 'batch'],
} as const

export type Kind = keyof typeof COLUMNS
export const KINDS = ['events', 'rollup', 'coverage'] as const

/** Columns that are never null: sorting keys, for which an empty text stands in. */
const KEYS: Record<Kind, readonly string[]> = {
  events: ['source_state', 'target_state', 'feed', 'day'],
  rollup: ['source_state', 'target_state', 'feed', 'day', 'root'],
  coverage: ['feed', 'day', 'batch'],
}

/** The columns of text that are never null; an empty one stands for null. */
export function textKeys(kind: Kind): string[] {
  return KEYS[kind].filter((name) => name !== 'day')
}

const TYPES: Record<string, string> = {
  VARCHAR: 'String',
  INTEGER: 'Int32',
  BIGINT: 'Int64',
  TINYINT: 'Int8',
  DOUBLE: 'Float64',
}

const COVERAGE = {
  feed: 'VARCHAR',
  day: 'INTEGER',
  records: 'INTEGER',
  interstate: 'INTEGER',
  events: 'INTEGER',
  slots: 'INTEGER',
  stated: 'TINYINT',
  batch: 'VARCHAR',
}

const ORDER: Record<Kind, string> = {
  events: 'source_state, target_state, day',
  rollup: 'source_state, target_state, day, root, feed',
  coverage: 'feed, day',
}

const PAIR =
  'if(source_state < target_state, cityHash64(source_state, target_state), cityHash64(target_state, source_state))'

/**
 * Rows of a pair of states lie on one shard, whichever of the two acted. Records within a state or without one, which no question about a pair
 * asks for and which are most of some feeds, are spread by their days.
 */
const SHARD: Record<Kind, string> = {
  events: `if(source_state = target_state OR source_state = '' OR target_state = '', cityHash64(source_state, target_state, day), ${PAIR})`,
  rollup: PAIR,
  coverage: 'cityHash64(feed)',
}

/**
 * What is to be run on every host: the tables that hold rows, and the list of batches (which only the first host's is asked for).
 * A load's rows count once its row stands in `batches`; of two loads of one batch the first by name counts.
 */
export function hostTables({ database }: Address): string[] {
  return [
    `CREATE DATABASE IF NOT EXISTS ${database}`,
    ...KINDS.map(
      (kind) =>
        `CREATE TABLE IF NOT EXISTS ${database}.${kind}_rows (${columnsOf(kind)}, load String) ENGINE = MergeTree ORDER BY (${ORDER[kind]})`,
    ),
    `CREATE TABLE IF NOT EXISTS ${database}.batches (batch String, load String, manifest String, replaces Array(String), made Int64) ENGINE = MergeTree ORDER BY batch`,
  ]
}

/** What is to be run on the first host, after `hostTables`: tables over all shards, and the views that questions are asked of. */
export function questionTables({ database, cluster }: Address): string[] {
  return KINDS.flatMap((kind) => [
    ...(cluster === null
      ? []
      : [
          `CREATE TABLE IF NOT EXISTS ${database}.${kind}_all AS ${database}.${kind}_rows ENGINE = Distributed(${cluster}, ${database}, ${kind}_rows, ${SHARD[kind]})`,
        ]),
    `CREATE VIEW IF NOT EXISTS ${database}.${kind} AS SELECT ${COLUMNS[kind].join(', ')} FROM ${rowsTable({ database, cluster }, kind)} WHERE load GLOBAL IN (${liveLoads(database)})`,
  ])
}

/** The table that rows of a kind are inserted into. */
export function rowsTable({ database, cluster }: Pick<Address, 'database' | 'cluster'>, kind: Kind): string {
  return `${database}.${kind}_${cluster === null ? 'rows' : 'all'}`
}

/** The loads whose rows count. */
function liveLoads(database: string): string {
  return `SELECT min(load) FROM ${database}.batches WHERE batch NOT IN (SELECT arrayJoin(replaces) FROM ${database}.batches) GROUP BY batch`
}

function columnsOf(kind: Kind): string {
  const types: Record<string, string> = { events: RECORD, rollup: ROLLUP, coverage: COVERAGE }[kind]
  return COLUMNS[kind]
    .map((name) => `${name} ${KEYS[kind].includes(name) ? TYPES[types[name]!] : `Nullable(${TYPES[types[name]!]})`}`)
    .join(', ')
}
