import type { LedgerOptions } from './place.js'

/** Options of `demarche ledger fetch`, as typed. */
export interface FetchOptions extends LedgerOptions {
  days?: string
  last?: true
  pair?: string
  mentions?: true
  translation?: true
  dryRun?: true
  parallel: string
  from?: string
  keep?: string
}
