import type { LedgerOptions } from './ledger/place.js'

/** Options of `demarche precedents`, as typed. */
export interface PrecedentsOptions extends LedgerOptions {
  outcome: string
  within: string
  registers?: string[]
  library?: string
  feed?: string
  like?: string
  leaveOut?: string
  on?: string
  named?: string
  since?: string
  list?: true
  episodes?: true
  output?: string
}
