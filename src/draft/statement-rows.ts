import { createHash } from 'node:crypto'
import type { Certainty, Document, Statement } from '../read/document.js'
import { parseDay } from '../world/days.js'
import { findCameo } from '../world/events/cameo.js'

/** A statement as a row for the ledger. */
export interface StatementRow {
  /** the same for the same place of the same document */
  id: string
  /** the day it is said to have happened on, else that of the report, ISO */
  day: string
  /** the day of the report, ISO */
  filed: string | null
  source: string
  target: string
  /** CAMEO */
  code: string
  mode: string | null
  quad: string
  quad_scheme: string
  intensity: string | null
  scale: string | null
  url: string
}

/** Statements of one certainty: a feed of their own. */
export interface StatementFeed {
  /** `reports-asserted` and so on: one that was not asked for by its name is not counted beside another */
  feed: `reports-${Certainty}`
  rows: StatementRow[]
}

const CERTAINTIES: readonly Certainty[] = ['asserted', 'attributed', 'purported', 'denied', 'hypothetical']

/**
 * Makes rows for the ledger of what documents say. Certainty is kept in the name of the feed, so that what is denied or feared can't be counted as what happened,
 * nor any of it beside a counted feed unasked. Statements without a day, without two actors or with a code that the tables lack are left out.
 * @returns feeds with rows, in the order of certainty; how many statements were left out
 */
export function statementsToRows(documents: readonly Document[]): { feeds: StatementFeed[]; left: number } {
  const rows = new Map<Certainty, StatementRow[]>(CERTAINTIES.map((certainty) => [certainty, []]))
  let left = 0
  for (const document of documents) {
    for (const statement of document.statements) {
      const row = rowOf(document, statement)
      if (row === null) left++
      else rows.get(statement.certainty)!.push(row)
    }
  }
  const feeds = [...rows].map(([certainty, of]): StatementFeed => ({ feed: `reports-${certainty}`, rows: of }))
  return { feeds: feeds.filter((f) => f.rows.length > 0), left }
}

/** Rows as lines of JSON, as `statementLayout` reads them. */
export function statementLines(rows: readonly StatementRow[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}

function rowOf(document: Document, statement: Statement): StatementRow | null {
  const { source, target, code, span, intensity, scale } = statement
  const filed = isDay(document.date) ? document.date : null
  const day = isDay(statement.date) ? statement.date : filed
  if (source === null || target === null || day === null || !('ok' in findCameo(code))) return null
  const url = document.url ?? document.file
  const key = [url, document.title, ...span, source.actor, target.actor, code].join('\n')
  return {
    id: createHash('sha256').update(key).digest('hex').slice(0, 24),
    day,
    filed,
    source: source.actor,
    target: target.actor,
    code: withKind(code),
    mode: statement.mode,
    quad: String(statement.quad),
    quad_scheme: statement.quadScheme,
    intensity: intensity === null ? null : String(intensity),
    scale: intensity === null ? null : scale,
    url,
  }
}

/** A bare root is written `040`: two digits could be a code that lost its zero, and are refused. */
function withKind(code: string): string {
  return code.length === 2 && 'ok' in findCameo(`${code}0`) ? `${code}0` : code
}

function isDay(date: string | null): date is string {
  return date !== null && parseDay(date) !== null
}
