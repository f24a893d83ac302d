import type { Column, Columns, Engine } from '../engines/engine.js'

/** A question's answer: columns of one length, and the SQL that it was told by, in the order in which it was asked. */
export interface Answer<T> {
  rows: number
  columns: T
  sql: string[]
}

export interface AskOptions {
  signal?: AbortSignal
}

/** The days of a question, both ends within it; an end that is not given is open. */
export interface Days {
  /** days since 1970-01-01 */
  from?: number
  to?: number
}

/** Asks an engine, and keeps what was asked. */
export class Asking {
  readonly sql: string[] = []
  readonly #engine: Engine
  readonly #options: AskOptions

  constructor(engine: Engine, options: AskOptions) {
    this.#engine = engine
    this.#options = options
  }

  async ask(sql: string): Promise<Columns> {
    const plain = sql.replace(/\s+/g, ' ').trim()
    this.sql.push(plain)
    return this.#engine.query(plain, this.#options)
  }
}

/** A column of numbers; what is null or absent is 0. */
export function numbers(column: Column | undefined): number[] {
  return (column ?? []).map(Number)
}

/** A column of numbers in which null is kept. */
export function maybeNumbers(column: Column | undefined): (number | null)[] {
  return (column ?? []).map((value) => (value === null ? null : Number(value)))
}

/** A column of text; null is the empty text. */
export function texts(column: Column | undefined): string[] {
  return (column ?? []).map((value) => (value === null ? '' : String(value)))
}

/** A column of text in which null is kept. */
export function maybeTexts(column: Column | undefined): (string | null)[] {
  return (column ?? []).map((value) => (value === null ? null : String(value)))
}
