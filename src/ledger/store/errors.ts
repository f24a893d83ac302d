/** Why a ledger will not do what it was asked; a closed set. */
export type LedgerFault =
  /** there is nothing at the path */
  | 'no-folder'
  /** something else than a folder is at the path */
  | 'not-a-folder'
  /** the folder can't be written to, or not be read */
  | 'no-permission'
  | 'disk-full'
  /** someone else who is alive works on it */
  | 'busy'
  /** two files of one feed and one name, with different content, in one load */
  | 'same-name'
  /** a manifest that is no JSON or lacks what a manifest has */
  | 'bad-manifest'
  /** a manifest of a later version */
  | 'newer-layout'
  /** a file that its manifest names is not there, or is shorter or longer than it says */
  | 'missing-file'
  | 'wrong-size'
  /** a file that can't be read as Parquet, or holds other columns */
  | 'unreadable-file'
  | 'unknown-batch'
  /** no connection to the database that holds it */
  | 'unreachable'
  /** not done for a ledger of this kind */
  | 'not-here'

/** What stands in the way, in words for a person; `batch` where it is one batch. */
export class LedgerError extends Error {
  override name = 'LedgerError'
  readonly code: LedgerFault
  readonly batch: string | null

  constructor(code: LedgerFault, message: string, options: { batch?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause })
    this.code = code
    this.batch = options.batch ?? null
  }
}

const FULL = /no space left|ENOSPC|EDQUOT|disk quota|no free space/i
const REFUSED = /permission denied|EACCES|EPERM|EROFS|read-only file system/i

/**
 * Says what the file system or the database meant, where it is one of the things that happen to folders.
 * @returns a LedgerError, or the error itself where it is none of them
 */
export function asLedgerError(error: unknown, folder: string): unknown {
  if (error instanceof LedgerError || !(error instanceof Error)) return error
  const text = error.message
  if (FULL.test(text))
    return new LedgerError('disk-full', `the disk is full: ${folder}; nothing was changed`, { cause: error })
  if (REFUSED.test(text))
    return new LedgerError('no-permission', `no permission to write in ${folder}; nothing was changed`, {
      cause: error,
    })
  if (/ENOTDIR/.test(text)) return new LedgerError('not-a-folder', `${folder} is not a folder`, { cause: error })
  return error
}
