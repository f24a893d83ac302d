/** One column of an answer; whole numbers are numbers (no BigInt leaves an engine), an empty sum is 0. */
export type Column = (number | string | null)[]

/** An answer, by column name; all columns have the same length. */
export type Columns = Record<string, Column>

/** What must be written differently for one engine. Everything else is SQL that all share. */
export interface Dialect {
  name: 'duckdb' | 'clickhouse'
  /** a literal of text */
  text(value: string): string
  /** the number of the period that a day (days since 1970-01-01) falls into: the day itself, the week (Monday, counted from that of 1969-12-29), year*12+month-1, or the year */
  period(day: string, unit: Unit): string
  /** whole-number division, rounding down */
  floorDivide(a: string, b: string): string
}

export type Unit = 'day' | 'week' | 'month' | 'year'

/** A store that answers questions about events. Tables: `events` (RECORD), `rollup` (ROLLUP), `coverage` (feed, day, records, interstate, events, slots, stated, batch). */
export interface Engine {
  readonly dialect: Dialect
  /** @throws Error with the engine's message, the SQL as its cause; AbortError when the signal fires */
  query(sql: string, options?: { signal?: AbortSignal }): Promise<Columns>
  close(): Promise<void>
}
