import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { addAssess } from './assess.js'
import { addBacktest } from './backtest.js'
import { addBrief } from './brief.js'
import { addCheck } from './check.js'
import { addDemo } from './demo.js'
import { addDiff } from './diff.js'
import { addEffect } from './effect.js'
import type { Effects } from './effects.js'
import { CliError, EXIT, type Exit } from './errors.js'
import { addExport } from './export.js'
import { addImport } from './import.js'
import { addLedger } from './ledger/ledger.js'
import { addNew } from './new.js'
import { addPrecedents } from './precedents.js'
import { addRead } from './read.js'
import { addScore } from './score.js'
import { addServe } from './serve.js'
import { addTies } from './ties.js'
import { addWatch } from './watch.js'

/**
 * Runs one command line.
 * @param argv the words after the program's name
 * @returns the exit code: 0 done, 1 the case has faults, 2 wrong usage, 3 a file failed. A bug keeps its stack and is thrown.
 */
export async function run(argv: string[], effects: Effects): Promise<Exit> {
  let exit: Exit = EXIT.done
  const end = (code: Exit): void => {
    exit = code
  }
  const program = new Command('demarche')
    .description('What reports about two states do, and do not, imply.')
    .version(version(), '-V, --version')
    .exitOverride()
    .configureOutput({
      writeOut: effects.out,
      writeErr: effects.err,
      getOutHelpWidth: () => Math.min(effects.columns, 100),
    })
    .showHelpAfterError('(demarche --help lists the commands)')
  for (const add of [
    addNew,
    addDemo,
    addRead,
    addCheck,
    addAssess,
    addBrief,
    addDiff,
    addImport,
    addExport,
    addLedger,
    addTies,
    addScore,
    addBacktest,
    addEffect,
    addPrecedents,
    addWatch,
    addServe,
  ])
    add(program, effects, end)
  program.addHelpText('after', '\nExit codes: 0 done, 1 the case has faults, 2 wrong usage, 3 a file failed.')
  for (const command of program.commands) command.exitOverride().copyInheritedSettings(program)
  try {
    await program.parseAsync(argv, { from: 'user' })
    return exit
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
    if (!(error instanceof CliError)) throw error
    effects.err(`demarche: ${error.message}\n`)
    return error.exit
  }
}

function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
