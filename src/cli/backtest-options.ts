import type { LedgerOptions } from './ledger/place.js'

/** Options of `demarche backtest`, as typed. */
export interface BacktestOptions extends LedgerOptions {
  outcome: string
  within: string
  feed?: string
  registers?: string[]
  from?: string
  to?: string
}
