import type { Command } from 'commander'
import type { Effects } from './effects.js'
import { EXIT, type Exit } from './errors.js'

interface Options {
  port: string
  host: string
  open: boolean
  ledger?: string
  feed?: string
}

/** `demarche serve [DIR]`: the workbench in the browser. */
export function addServe(program: Command, effects: Effects, end: (exit: Exit) => void): void {
  program
    .command('serve')
    .description('open the workbench: cases of a folder read, questioned and edited in the browser')
    .argument('[dir]', 'the folder', '.')
    .option('--port <n>', 'port to listen on; 0 takes one that is free', '0')
    .option(
      '--host <address>',
      'address to listen on; others than this machine reach it only if you say so',
      '127.0.0.1',
    )
    .option('--no-open', 'do not open the browser')
    .option('--ledger <place>', 'look indicators and ties up in this ledger (default: $DEMARCHE_LEDGER, else none)')
    .option('--feed <feed>', 'in this feed of the ledger alone')
    .action(async (dir: string, options: Options) => {
      const { serveFolder } = await import('./serving.js')
      await serveFolder(dir, options, effects)
      end(EXIT.done)
    })
}
