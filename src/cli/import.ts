import type { Command } from 'commander'
import type { Diagnostic } from '../case/diagnostics.js'
import type { Effects } from './effects.js'
import { EXIT, type Exit } from './errors.js'

interface Options {
  output?: string
  dyad?: string
  date?: string
  title?: string
  json?: true
}

/** Stands for the two actors where a table does not name them. */
const PLACEHOLDERS = 'ISL,FJI'

/** `demarche import FILE`: an ACH table as a case. */
export function addImport(program: Command, effects: Effects, end: (exit: Exit) => void): void {
  program
    .command('import')
    .description('turn a table of competing hypotheses (CSV, TSV or JSON) into a case')
    .argument('<file>', 'the table: evidence down, hypotheses across; `-` reads standard input')
    .option('-o, --output <file>', 'where to write the case (default: standard output)')
    .option('--dyad <a,b>', 'the two actors, such as PAK,RUS (default: two placeholders)')
    .option('--date <day>', 'the day from which its rows count as known (default: today)')
    .option('--title <text>', 'title of the case')
    .option('--json', 'the case (or where it was written) and the diagnostics as JSON')
    .action(async (file: string, options: Options) => {
      const { printJson, readText, tell, writeAsJson, writeOutput } = await import('./cases.js')
      const { dayOption } = await import('./judging.js')
      const { dyadOption } = await import('./dyad.js')
      const { importMatrix } = await import('../case/import/import.js')
      const { dayOf } = await import('../world/days.js')
      const dyad = dyadOption(options.dyad ?? PLACEHOLDERS)
      const day = options.date === undefined ? dayOf(effects.now()) : dayOption(options.date, '--date')
      const text = await readText(file, effects)
      const refuse = (diagnostics: Diagnostic[], of: string): void => {
        if (options.json) printJson({ diagnostics }, effects)
        tell(diagnostics, of, effects)
        end(EXIT.faults)
      }
      if (typeof text !== 'string') return refuse([text.diagnostic], '')
      const format = /^\s*[{[]/.test(text) ? 'json' : 'csv'
      const imported = importMatrix(text, {
        format,
        file,
        day,
        dyad,
        ...(options.title === undefined ? {} : { title: options.title }),
      })
      const { diagnostics } = imported
      if (imported.text === null) return refuse(diagnostics, text)
      tell(diagnostics, text, effects)
      if (options.dyad === undefined)
        effects.err(`the table names no states: ${PLACEHOLDERS} stand in for them (--dyad)\n`)
      if (options.json) await writeAsJson(options.output, imported.text, effects, { diagnostics })
      else await writeOutput(options.output, imported.text, effects)
      end(EXIT.done)
    })
}
