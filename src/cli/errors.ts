/** Exit codes of every command; `changed` and `tripped` of `watch --once` alone. */
export const EXIT = { done: 0, faults: 1, usage: 2, failed: 3, changed: 10, tripped: 11 } as const

export type Exit = (typeof EXIT)[keyof typeof EXIT]

/** Something a person can mend that is no fault in a case: a file that cannot be read, a wrong option. Shown as one line, without a stack. */
export class CliError extends Error {
  constructor(
    message: string,
    readonly exit: Exit,
  ) {
    super(message)
  }
}

/** Why a file could not be read or written, in plain words. */
export function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known: Record<string, string> = {
    ENOENT: 'no such file or folder',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EEXIST: 'a file of that name is there already',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of the path is no folder',
    EROFS: 'the file system is read-only',
    ENOSPC: 'the disk is full',
  }
  return known[code] ?? firstLine(error)
}

/** Why git could not show a file: its first line, and what it proposes. */
export function gitReason(error: unknown): string {
  const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr) : ''
  const hint = /^hint: (.+)$/m.exec(stderr)?.[1]
  return firstLine(error) + (hint === undefined ? '' : ` (${hint})`)
}

function firstLine(error: unknown): string {
  const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr) : ''
  const text = stderr.trim() || (error instanceof Error ? error.message : String(error))
  return text.split('\n')[0]!
}
