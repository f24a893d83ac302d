import type { Role } from './pattern.js'

/** Which state stands in which role. */
export type Binding = Readonly<Record<Role, string>>

/** A record that meets a condition: which register or feed, where in it, and what it says. */
export interface Trace {
  from: string
  /** the line of the register's file, or null for acts of the ledger */
  line: number | null
  says: string
  /** it was still on when its register ended, and is taken to have lasted */
  carried?: true
}

/** States in roles for which a condition is met, with the records that meet it. */
export interface Match {
  binding: Binding
  records: Trace[]
}

/** Matches; with none, `unknown` says why it can't be told, or null where the condition is not met. */
export interface Verdict {
  matches: Match[]
  unknown: string | null
}

export const NOT_MET: Verdict = { matches: [], unknown: null }

/** Records that are shown of many. */
const SHOWN = 3

/** The first few of many records, and how many there are. */
export function shorten(records: readonly Trace[]): Trace[] {
  if (records.length <= SHOWN) return [...records]
  const last = records[SHOWN - 1]!
  return [...records.slice(0, SHOWN - 1), { ...last, says: `${last.says}; and ${records.length - SHOWN} more` }]
}
