import type { Engine } from './engines/engine.js'
import type { DuckEngineOptions } from './engines/opened.js'
import type { Staged } from './load/staged.js'
import type { Manifest } from './manifest.js'
import type { Added, AddOptions } from './store/add.js'
import type { Compacted, CompactOptions } from './store/compact.js'
import type { LedgerError } from './store/errors.js'
import type { Verification } from './store/verify.js'

/** What is in a ledger, told from its manifests. */
export interface LedgerInfo {
  /** batches that count, oldest first; `masked`: files of it that a later release elsewhere takes the place of */
  live: { manifest: Manifest; masked: string[] }[]
  /** batches that no longer count, and what took their place; the earlier releases of files */
  replaced: { manifest: Manifest; by: string; because: 'revised' | 'compacted' }[]
  /** manifests that can't be read */
  faults: LedgerError[]
}

/** A ledger, in a folder or in a database of several machines. */
export interface Ledger {
  /** where it is: its folder, or `clickhouse://host/database` */
  readonly place: string
  /** every file has to be a batch of its own */
  readonly perFile: boolean
  /** a folder for files that outlast a process and are no part of the ledger: what was fetched and is not loaded yet; made by whoever needs it */
  readonly scratch: string
  /** a folder for a load to work in; gone, with all in it, when the task is done or its process dead */
  aside<T>(task: (folder: string) => Promise<T>): Promise<T>
  /** what was staged becomes one batch; the staged files are used up */
  add(staged: Staged, options?: AddOptions): Promise<Added>
  compact(options?: CompactOptions): Promise<Compacted>
  verify(options?: { memory?: number; threads?: number }): Promise<Verification>
  info(): Promise<LedgerInfo>
  /** an engine for questions; whoever opens one closes it. `skipped`: what is wrong with what its answers leave out */
  open(options?: DuckEngineOptions): Promise<Engine & { readonly skipped: LedgerError[] }>
  close(): Promise<void>
}
