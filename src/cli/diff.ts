import type { Command } from 'commander'
import type { Effects } from './effects.js'
import { CliError, EXIT, type Exit } from './errors.js'

interface Options {
  asOf?: string
  json?: true
}

/** `demarche diff A B`: what changed the judgement. */
export function addDiff(program: Command, effects: Effects, end: (exit: Exit) => void): void {
  program
    .command('diff')
    .description('what changed between two versions of a case, and what that did to the judgement')
    .argument('<a>', 'a case file, or `REV:PATH` of a git revision')
    .argument('<b>', 'the version to compare it with')
    .option('--as-of <day>', 'judge both as of that day (default: each file’s own, else today)')
    .option('--json', 'the comparison as JSON')
    .action(async (a: string, b: string, options: Options) => {
      const { printJson, readCase } = await import('./cases.js')
      const { dayOption, refuse } = await import('./judging.js')
      const { diffCases } = await import('../history/diff.js')
      const { renderDiff } = await import('./diff-text.js')
      const { readFrozenPair } = await import('./frozen.js')
      const { dayOf } = await import('../world/days.js')
      if (a === '-' && b === '-') throw new CliError('standard input can be read once only', EXIT.usage)
      const asOf = options.asOf === undefined ? undefined : dayOption(options.asOf, '--as-of')
      const reads = [await readCase(a, effects), await readCase(b, effects)] as const
      for (const read of reads) {
        if (!read.case)
          return end(refuse({ read, judgement: null, diagnostics: read.diagnostics }, effects, options.json))
      }
      const frozen = await readFrozenPair([a, b], asOf, effects)
      const { groundFor } = await import('./base-rates.js')
      const precedents = frozen ? null : ((await groundFor(reads[0].case!)) ?? (await groundFor(reads[1].case!)))
      const diff = diffCases(reads[0].text, reads[1].text, { today: dayOf(effects.now()), asOf, frozen, precedents })
      if (options.json) printJson(diff, effects)
      else effects.out(renderDiff(diff, [a, b]))
      end(EXIT.done)
    })
}
