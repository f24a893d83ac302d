import type { LedgerOptions } from './ledger/place.js'

/** Options of `demarche read`, as typed. */
export interface ReadOptions extends LedgerOptions {
  date?: string
  draft?: true
  output?: string
  input?: string
  add?: true
  model?: string
  modelName?: string
  modelInsecure?: true
  compare?: true
}
