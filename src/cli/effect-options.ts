import type { LedgerOptions } from './ledger/place.js'

/** Options of `demarche effect`, as typed. */
export interface EffectOptions extends LedgerOptions {
  on: string
  event?: string
  before?: string
  after?: string
  by?: 'week' | 'month'
  feed?: string
  registers?: string[]
  output?: string
  ascii?: true
}
