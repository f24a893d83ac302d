import type { Command } from 'commander'
import { shellWord } from '../case/display.js'
import type { Effects } from './effects.js'
import { EXIT, type Exit } from './errors.js'
import type { LookingOptions } from './looking.js'
import { withLooking } from './looking-options.js'

interface Options extends LookingOptions {
  asOf?: string
  over?: string
  seed?: string
  draws?: string
  strict?: true
  json?: true
}

/** `demarche assess CASE`: the judgement. */
export function addAssess(program: Command, effects: Effects, end: (exit: Exit) => void): void {
  const command = program
    .command('assess')
    .description('judge a case: posterior, fragility, next-best evidence, matrix')
    .argument('<case>', 'a case file; `-` reads standard input, `REV:PATH` a git revision')
    .option('--as-of <day>', 'judge with what was public on that day (default: the case’s own, else today)')
    .option('--over <from..to>', 'judge on every day of a period on which something came in')
    .option('--seed <n>', 'seed of the draws')
    .option('--draws <n>', 'number of draws for the interval (default 4000)')
  withLooking(command)
    .option('--freeze', 'write what the ledger showed to X.observed.json beside the case')
    .option('--strict', 'end with 1 on warnings too')
    .option('--json', 'the judgement as JSON')
    .action(async (name: string, options: Options) => {
      end(
        options.over === undefined
          ? await assess(name, options, effects)
          : await assessOver(name, options.over, options, effects),
      )
    })
}

async function assess(name: string, options: Options, effects: Effects): Promise<Exit> {
  const { countOf, failsOn } = await import('./cases.js')
  const { judgeFile, refuse } = await import('./judging.js')
  const { renderBrief } = await import('../brief/brief.js')
  const judged = await judgeFile(name, options, effects)
  if (!judged.judgement) return refuse(judged, effects, options.json)
  const { judgement, diagnostics } = judged
  if (options.json) effects.out(renderBrief({ ...judgement, diagnostics }, { format: 'json' }))
  else {
    effects.out(
      renderBrief(
        { ...judgement, diagnostics },
        { format: 'terminal', color: effects.color, width: Math.min(effects.columns, 100) },
      ),
    )
    const count = countOf(judged.read.diagnostics)
    if (count && effects.interactive) effects.err(`${count}: demarche check ${shellWord(name)}\n`)
  }
  return failsOn(diagnostics, options.strict === true) ? EXIT.faults : EXIT.done
}

async function assessOver(name: string, period: string, options: Options, effects: Effects): Promise<Exit> {
  const { printJson } = await import('./cases.js')
  const { dayOption, readWithSettings, refuse } = await import('./judging.js')
  const { tryJudging } = await import('../judge/refused.js')
  const { judgeOver } = await import('../history/over.js')
  const { renderOver } = await import('./over.js')
  const { lookOver } = await import('./looking.js')
  const [from, to, ...rest] = period.split('..')
  const { CliError } = await import('./errors.js')
  if (!from || !to || rest.length > 0)
    throw new CliError(`--over wants a period such as 2022-08-05..2023-12-31, not "${period}"`, EXIT.usage)
  const [first, last] = [dayOption(from, '--over'), dayOption(to, '--over')]
  if (last < first) throw new CliError(`--over ends before it begins: ${period}`, EXIT.usage)
  const read = await readWithSettings(name, options, effects)
  if (!read.case) return refuse({ read, judgement: null, diagnostics: read.diagnostics }, effects, options.json)
  const of = read.case
  const looked = await lookOver(of, last, options, effects)
  const tried = tryJudging(() => judgeOver(of, first, last, looked))
  if ('refused' in tried) {
    const diagnostics = [...read.diagnostics, ...tried.refused]
    return refuse({ read, judgement: null, diagnostics }, effects, options.json)
  }
  const steps = tried.value
  if (options.json) printJson({ case: of.title, steps }, effects)
  else effects.out(renderOver(of, steps))
  return EXIT.done
}
