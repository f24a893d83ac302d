import type { LedgerOptions } from './ledger/place.js'

/** Options of `demarche ties`, as typed. */
export interface TiesOptions extends LedgerOptions {
  feed?: string
  by: 'day' | 'week' | 'month' | 'year'
  days?: string
  third?: string
  beside?: string
  votes?: string
  output?: string
  calendar?: true
  csv?: true
  ascii?: true
}
