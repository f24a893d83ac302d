import type { Command } from 'commander'

/** Adds `--registers`, which may be given again for a further folder or file. */
export function withRegisters(command: Command, why: string): Command {
  return command.option(
    '--registers <folder>',
    `registers in their native files, a folder or a file, may be given again: ${why} (docs/precedents.md)`,
    (folder: string, before: string[] = []) => [...before, folder],
  )
}
