/** Exit codes of every command (CASE.md, "Commands"). */
export const EXIT = { done: 0, faults: 1, usage: 2, failed: 3 } as const

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
