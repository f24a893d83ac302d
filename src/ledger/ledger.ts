import { folderLedger } from './folder-ledger.js'
import type { Ledger } from './ledger-interface.js'
import { nodeEffects } from './store/effects.js'
import { makeStore, Store } from './store/store.js'

export type { Ledger } from './ledger-interface.js'

/** What opening a ledger may need. */
export interface LedgerAccess {
  /** of the database, where it is one */
  password?: string | undefined
}

/**
 * Opens a ledger.
 * @param place its folder, or `clickhouse://host/database`
 * @throws LedgerError `no-folder`, `not-a-folder`, `no-permission`, `unreachable`; RangeError for an address that is none
 */
export async function openLedger(place: string, access: LedgerAccess = {}): Promise<Ledger> {
  if (isDatabase(place)) return openDatabase(place, access)
  const store = new Store(place, nodeEffects())
  await store.read()
  return folderLedger(store)
}

/**
 * Opens a ledger, and makes it where there is none.
 * @throws LedgerError `not-a-folder`, `no-permission`, `disk-full`, `unreachable`; RangeError for an address that is none
 */
export async function createLedger(place: string, access: LedgerAccess = {}): Promise<Ledger> {
  if (isDatabase(place)) return openDatabase(place, access)
  return folderLedger(await makeStore(place, nodeEffects()))
}

function isDatabase(place: string): boolean {
  if (place.startsWith('clickhouse:')) return true
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(place)?.[1]
  if (scheme !== undefined)
    throw new RangeError(`no ledger can be kept at "${scheme}:": it is a folder, or clickhouse://host/database`)
  return false
}

/** Only here is the database's client needed. */
async function openDatabase(place: string, access: LedgerAccess): Promise<Ledger> {
  const { openClickHouseLedger } = await import('./clickhouse-ledger.js')
  return openClickHouseLedger(place, access)
}
