import type { Command } from 'commander'

/** Options that every command about a ledger takes. */
export interface LedgerOptions {
  ledger?: string
  memory?: string
  threads?: string
  json?: true
}

/** Adds the option that says where the ledger is. */
export function withLedger(command: Command): Command {
  return command.option(
    '--ledger <place>',
    'folder of the ledger, or clickhouse://host/database (default: $DEMARCHE_LEDGER, else ./ledger)',
  )
}

/** Adds the options that bound what the database may use. */
export function withLimits(command: Command): Command {
  return command
    .option('--memory <MB>', 'memory for the database (default 768); what does not fit goes to the disk')
    .option('--threads <n>', 'threads for the database (default: as many as there are cores)')
}

/** Where the ledger is. */
export function placeOf(options: LedgerOptions, env: Record<string, string | undefined>): string {
  return options.ledger || env.DEMARCHE_LEDGER || 'ledger'
}
