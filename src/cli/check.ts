import type { Command } from 'commander'
import type { Effects } from './effects.js'
import { EXIT, type Exit } from './errors.js'

/** `demarche check CASE…`: faults and lints. */
export function addCheck(program: Command, effects: Effects, end: (exit: Exit) => void): void {
  program
    .command('check')
    .description('tell faults and lints of case files')
    .argument('<case...>', 'case files; `-` reads standard input, `REV:PATH` a git revision')
    .option('--strict', 'end with 1 on warnings too')
    .option('--json', 'diagnostics as JSON')
    .action(async (names: string[], options: { strict?: true; json?: true }) => {
      const { countOf, failsOn, readCase, tell } = await import('./cases.js')
      const files = []
      for (const name of names) {
        const { text, diagnostics } = await readCase(name, effects)
        files.push({ file: name, diagnostics })
        if (!options.json) {
          tell(diagnostics, text, effects)
          effects.out(`${name}: ${countOf(diagnostics) || 'nothing to mend'}\n`)
        }
      }
      if (options.json) effects.out(`${JSON.stringify({ schema: 1, files }, null, 2)}\n`)
      end(files.some((f) => failsOn(f.diagnostics, options.strict === true)) ? EXIT.faults : EXIT.done)
    })
}
