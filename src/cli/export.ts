import type { Command } from 'commander'
import type { Case } from '../case/case.js'
import type { Effects } from './effects.js'
import { CliError, EXIT, type Exit } from './errors.js'

const FORMATS = ['csv', 'json', 'bif', 'argdown'] as const
type Format = (typeof FORMATS)[number]

interface Options {
  to: string
  output?: string
  asOf?: string
  json?: true
}

/** `demarche export CASE --to FORMAT`: for other programs. */
export function addExport(program: Command, effects: Effects, end: (exit: Exit) => void): void {
  program
    .command('export')
    .description(
      'write a case for other programs: its matrix as CSV, the whole as JSON, its network as BIF, its structure as Argdown',
    )
    .argument('<case>', 'a case file; `-` reads standard input, `REV:PATH` a git revision')
    .requiredOption('--to <format>', FORMATS.join(', '))
    .option('-o, --output <file>', 'where to write it (default: standard output)')
    .option('--as-of <day>', 'the network as of that day (BIF only)')
    .option('--json', 'the text (or where it was written) as JSON')
    .action(async (name: string, options: Options) => {
      const format = FORMATS.find((f) => f === options.to)
      if (!format) throw new CliError(`--to wants one of ${FORMATS.join(', ')}, not "${options.to}"`, EXIT.usage)
      const { readCase, writeAsJson, writeOutput } = await import('./cases.js')
      const { refuse } = await import('./judging.js')
      const read = await readCase(name, effects)
      if (!read.case)
        return end(refuse({ read, judgement: null, diagnostics: read.diagnostics }, effects, options.json === true))
      if (format === 'csv' && !read.case.evidence.some((e) => e.matrix))
        effects.err(`${name}: no item has ratings under \`matrix\`; the table is empty\n`)
      const text = await written(read.case, format, options, effects)
      if (options.json) await writeAsJson(options.output, text, effects, { format })
      else await writeOutput(options.output, text, effects)
      end(EXIT.done)
    })
}

async function written(of: Case, format: Format, options: Options, effects: Effects): Promise<string> {
  if (format === 'csv') return (await import('../case/export/csv.js')).exportMatrixCsv(of)
  if (format === 'json') return (await import('../case/export/json.js')).exportCaseJson(of)
  if (format === 'argdown') return (await import('../case/export/argdown.js')).exportArgdown(of)
  const { dayOption } = await import('./judging.js')
  const { networkOf } = await import('../judge/network.js')
  const { standings } = await import('../judge/standing.js')
  const { observe } = await import('../observe/observe.js')
  const { writeBif } = await import('../stats/inference/bif.js')
  const { dayOf } = await import('../world/days.js')
  const asOf = options.asOf === undefined ? undefined : dayOption(options.asOf, '--as-of')
  const { network, evidence } = networkOf(of, standings(of, observe(of, { today: dayOf(effects.now()), asOf })))
  const bif = writeBif(network, of.title)
  const words = namesIn(bif)
  const observed = Object.entries(evidence).map(([name, state]) => {
    const at = network.variables.findIndex((v) => v.name === name)
    return `// observed: ${words[at]!.name} = ${words[at]!.states[network.variables[at]!.states.indexOf(state)]}\n`
  })
  return `${observed.join('')}${bif}`
}

/** The names of variables and states as a BIF text spells them, in their order. */
function namesIn(bif: string): { name: string; states: string[] }[] {
  const blocks = bif.matchAll(/^variable (\S+) \{\n {2}type discrete \[ \d+ \] \{ (.*) \};$/gm)
  return [...blocks].map(([, name, states]) => ({ name: name!, states: states!.split(', ') }))
}
