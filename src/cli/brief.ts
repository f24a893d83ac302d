import { extname } from 'node:path'
import type { Command } from 'commander'
import type { BriefFormat } from '../brief/brief.js'
import type { Effects } from './effects.js'
import { CliError, EXIT, type Exit } from './errors.js'
import type { LookingOptions } from './looking.js'
import { withLooking } from './looking-options.js'

const FORMATS: Record<string, BriefFormat> = { '.html': 'html', '.md': 'md', '.json': 'json' }

interface Options extends LookingOptions {
  output?: string
  asOf?: string
  seed?: string
  draws?: string
  quiet?: true
  json?: true
}

/** `demarche brief CASE -o FILE`: the judgement written for a reader. */
export function addBrief(program: Command, effects: Effects, end: (exit: Exit) => void): void {
  const command = program
    .command('brief')
    .description('write the brief of a case, and print its summary')
    .argument('<case>', 'a case file; `-` reads standard input, `REV:PATH` a git revision')
    .option('-o, --output <file>', 'where to write it: .html, .md or .json (default: Markdown to standard output)')
    .option('--as-of <day>', 'judge with what was public on that day (default: the case’s own, else today)')
    .option('--seed <n>', 'seed of the draws')
    .option('--draws <n>', 'number of draws for the interval (default 4000)')
  withLooking(command)
    .option('-q, --quiet', 'no summary')
    .option('--json', 'the judgement as JSON in place of the summary')
    .action(async (name: string, options: Options) => {
      const format = options.json && options.output === undefined ? 'json' : formatOf(options.output)
      const { writeOutput } = await import('./cases.js')
      const { judgeFile, refuse } = await import('./judging.js')
      const { renderBrief } = await import('../brief/brief.js')
      const judged = await judgeFile(name, options, effects)
      if (!judged.judgement) return end(refuse(judged, effects, options.json === true))
      const judgement = { ...judged.judgement, diagnostics: judged.diagnostics }
      const text = renderBrief(judgement, { format })
      const summary = options.output !== undefined && !options.quiet
      if (summary)
        effects.out(
          options.json
            ? renderBrief(judgement, { format: 'json' })
            : renderBrief(judgement, {
                format: 'terminal',
                color: effects.color,
                width: Math.min(effects.columns, 100),
              }),
        )
      await writeOutput(options.output, text, effects)
      end(EXIT.done)
    })
}

function formatOf(output: string | undefined): BriefFormat {
  if (output === undefined) return 'md'
  const format = FORMATS[extname(output).toLowerCase()]
  if (!format) throw new CliError(`cannot tell the format of ${output}: end it with .html, .md or .json`, EXIT.usage)
  return format
}
