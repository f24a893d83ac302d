import type { Command } from 'commander'
import type { Diagnostic } from '../case/diagnostics.js'
import type { Effects } from './effects.js'
import { CliError, EXIT, type Exit } from './errors.js'

interface Checked {
  file: string
  diagnostics: Diagnostic[]
  /** why it could not be read */
  failed?: string
}

/** `demarche check CASE…`: faults and lints. */
export function addCheck(program: Command, effects: Effects, end: (exit: Exit) => void): void {
  program
    .command('check')
    .description('tell faults and lints of case files')
    .argument('<case...>', 'case files; `-` reads standard input, `REV:PATH` a git revision')
    .option('--strict', 'end with 1 on warnings too')
    .option('--json', 'diagnostics as JSON')
    .action(async (names: string[], options: { strict?: true; json?: true }) => {
      const { countOf, failsOn, printJson, readCase, tell } = await import('./cases.js')
      const { withKept } = await import('./kept.js')
      if (names.indexOf('-') !== names.lastIndexOf('-'))
        throw new CliError('standard input can be read once only', EXIT.usage)
      const files: Checked[] = []
      for (const name of names) {
        const read = await readCase(name, effects).catch((error: unknown) => {
          if (error instanceof CliError) return error
          throw error
        })
        if (read instanceof CliError) {
          files.push({ file: name, diagnostics: [], failed: read.message })
          effects.err(`demarche: ${read.message}\n`)
          continue
        }
        const diagnostics = await withKept(read, effects)
        files.push({ file: name, diagnostics })
        if (!options.json) {
          tell(diagnostics, read.text, effects)
          effects.out(`${name}: ${countOf(diagnostics) || 'nothing to mend'}\n`)
        }
      }
      if (options.json) printJson({ files }, effects)
      if (files.some((f) => f.failed !== undefined)) end(EXIT.failed)
      else end(files.some((f) => failsOn(f.diagnostics, options.strict === true)) ? EXIT.faults : EXIT.done)
    })
}
