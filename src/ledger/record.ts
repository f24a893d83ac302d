/** What every feed's rows become. One record is one row of a feed; `events` says for how many events it stands. */
export const RECORD = {
  /** the feed's own id of the row */
  id: 'VARCHAR',
  /** the day on which it happened, days since 1970-01-01 */
  day: 'INTEGER',
  /** the day on which the feed put it out, where the feed says so */
  filed: 'INTEGER',
  /** the quarter of an hour of `filed`, 0 to 95, of a feed that comes in quarters of an hour */
  slot: 'TINYINT',
  /** who acted: `PAK`, `PAK.MIL`, `NATO`; the feed's own text where it is none of our actors */
  source: 'VARCHAR',
  /** alpha-3, or null */
  source_state: 'VARCHAR',
  target: 'VARCHAR',
  target_state: 'VARCHAR',
  /** the feed's own code of the type, as text: `042`, `SANCTION` */
  code: 'VARCHAR',
  /** CAMEO root (`04`), or the PLOVER type where the feed codes in PLOVER */
  root: 'VARCHAR',
  /** PLOVER type, or null where the crosswalk has none */
  type: 'VARCHAR',
  /** PLOVER mode, or null */
  mode: 'VARCHAR',
  /** the feed's own class, 1 to 4 */
  quad: 'TINYINT',
  quad_scheme: 'VARCHAR',
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict, in the one scheme for all feeds; null where the code has none */
  class: 'TINYINT',
  intensity: 'DOUBLE',
  /** whose numbers `intensity` are: `goldstein-icews`, `goldstein-gdelt`, `plover` */
  scale: 'VARCHAR',
  mentions: 'INTEGER',
  /** 1 for a feed of events; a count in a table of counts; 0 in a table of scores */
  events: 'INTEGER',
  feed: 'VARCHAR',
  url: 'VARCHAR',
  place: 'VARCHAR',
  /** the first 12 hex digits of the input's SHA-256 */
  input: 'VARCHAR',
} as const

export type RecordColumn = keyof typeof RECORD

/**
 * Columns of the rollup: one row for each feed, pair of two different states, root and day. `events` is the greatest of its records' (so 1 in a feed
 * of events: that is what makes it unique), the rest are sums over its records; `filed` is the earliest.
 */
export const ROLLUP = {
  feed: 'VARCHAR',
  source_state: 'VARCHAR',
  target_state: 'VARCHAR',
  root: 'VARCHAR',
  day: 'INTEGER',
  class: 'TINYINT',
  events: 'INTEGER',
  records: 'INTEGER',
  mentions: 'BIGINT',
  /** sum of the intensities of the records that have one, and how many have */
  intensity_sum: 'DOUBLE',
  intensity_n: 'INTEGER',
  filed: 'INTEGER',
} as const

/** The order of rows in every file: what a question about a pair reads lies together. */
export const ORDER = ['source_state', 'target_state', 'day'] as const

/** What rows of a pair and day are sorted by, so that the same rows make the same file; ids as numbers where a feed's are. */
export const WITHIN = ['root', 'id', 'feed', 'input'] as const

/** The SQL that rolls records up; `from` names the table of records. */
export function rollupSql(from: string): string {
  return `SELECT feed, source_state, target_state, COALESCE(root, '') AS root, day, MAX(class) AS class, MAX(events) AS events,
    CAST(COUNT(*) AS INTEGER) AS records, CAST(SUM(COALESCE(mentions, 0)) AS BIGINT) AS mentions,
    SUM(COALESCE(intensity, 0)) AS intensity_sum, CAST(COUNT(intensity) AS INTEGER) AS intensity_n, MIN(filed) AS filed
  FROM ${from}
  WHERE source_state IS NOT NULL AND target_state IS NOT NULL AND source_state <> target_state
  GROUP BY feed, source_state, target_state, COALESCE(root, ''), day`
}
