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
  /** a file that holds other bytes than were written */
  | 'wrong-hash'
  /** a file that can't be read as Parquet, or holds other columns */
  | 'unreadable-file'
  | 'unknown-batch'
  /** the database may not use enough of it */
  | 'out-of-memory'
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
const NO_FOLDER: Record<string, string> = {
  ENOTDIR: 'a part of its path is no folder',
  EEXIST: 'something else is there',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'the system makes no folder there',
}
const REFUSED = /permission denied|EACCES|EPERM|EROFS|read-only file system/i

/**
 * Says why a path can't be a ledger's folder.
 * @returns a LedgerError, or the error itself where it says something else
 */
export function asFolderError(error: unknown, folder: string): unknown {
  const why = NO_FOLDER[String((error as NodeJS.ErrnoException).code)]
  if (error instanceof LedgerError || why === undefined) return asLedgerError(error, folder)
  return new LedgerError('not-a-folder', `${folder} can't be a ledger's folder: ${why}`, { cause: error })
}

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
  if (/^Out of Memory Error/.test(text))
    return new LedgerError('out-of-memory', 'the database has too little memory for it (--memory gives it more)', {
      cause: error,
    })
  return error
}
