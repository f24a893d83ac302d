import type { RecordColumn } from '../record.js'
import { type Check, type Lookup, text } from './layout.js'

/** An event coded in CAMEO: its lookup is `k`. */
export function cameoEvent(code: string): { lookup: Lookup; select: Partial<Record<RecordColumn, string>> } {
  return {
    lookup: { table: 'cameo', as: 'k', key: code },
    select: { code, root: `COALESCE(k.root, SUBSTR(${code}, 1, 2))`, type: 'k.type', mode: 'k.mode', class: 'k.class' },
  }
}

/** Checks that a code is there and has not lost its leading zero, for feeds whose codes have three digits or more. */
export function cameoChecks(code: string, column: string): Check[] {
  return [
    { column, bad: `${code} IS NULL`, reason: 'no code', value: text('') },
    {
      column,
      bad: `k.lost IS NOT NULL OR (LENGTH(${code}) < 3 AND TRY_CAST(${code} AS INTEGER) IS NOT NULL)`,
      reason: 'no code; a leading zero may be lost (010 is not 10)',
      value: code,
    },
  ]
}

/**
 * Who acts, from parts that are SQL: an organisation of ours, else the state with its role, else a country that no table knows (marked with `?`),
 * else the feed's own text.
 */
export function actor(parts: {
  organisation?: string
  state: string
  role?: string
  /** the feed's country, where it is not a state of ours */
  unknown: string
  own: string
}): string {
  const role = parts.role === undefined ? '' : ` || COALESCE('.' || ${parts.role}, '')`
  return `COALESCE(${[parts.organisation, `${parts.state}${role}`, `'?' || ${parts.unknown}`, parts.own].filter(Boolean).join(', ')})`
}
