import type { Command } from 'commander'

/** Adds the options that say where indicators, ties and effects are looked up. */
export function withLooking(command: Command): Command {
  return command
    .option('--ledger <place>', 'look indicators and ties up in this ledger (default: $DEMARCHE_LEDGER, else none)')
    .option('--feed <feed>', 'in this feed of the ledger alone')
    .option(
      '--observed <file>',
      'judge by what was frozen there (default without a ledger: beside the case, if of the day)',
    )
    .option('--no-observed', 'leave aside what was frozen beside the case')
}
