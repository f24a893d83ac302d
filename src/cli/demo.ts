import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { shellWord } from '../case/display.js'
import type { Effects } from './effects.js'
import { CliError, EXIT, type Exit, reason } from './errors.js'

const NAME = 'pakistan-russia-2022'
/** The first example as it came with the program, and what of it is laid out for a person to try. */
const EXAMPLE = fileURLToPath(new URL(`../../examples/${NAME}`, import.meta.url))
const SCHEMA = fileURLToPath(new URL('../../schema/case.schema.json', import.meta.url))
const CASE = `${NAME}.case.yaml`
const OBSERVED = `${NAME}.observed.json`
const FILES = [
  CASE,
  OBSERVED,
  'README.md',
  ...['README.md', 'chronicle.csv', 'chronicle.mapping.yaml'].map((f) => `ledger/${f}`),
]

/** `demarche demo [DIR]`: the first example, laid out in a folder, judged, its brief written. */
export function addDemo(program: Command, effects: Effects, end: (exit: Exit) => void): void {
  program
    .command('demo')
    .description('lay the first example out in a folder, judge it and write its brief; needs no network')
    .argument('[dir]', 'the folder; made if need be', 'demarche-demo')
    .action(async (dir: string) => {
      if (dir === '') throw new CliError('the name of the folder is empty', EXIT.usage)
      const path = join(dir, CASE)
      if (await effects.exists(path))
        throw new CliError(
          `${path} is there already; nothing was written (name another folder: demarche demo FOLDER)`,
          EXIT.failed,
        )
      await layOut(dir, effects)
      const brief = join(dir, `${NAME}.html`)
      effects.out(`${await judgeInto(dir, brief, effects)}\n`)
      effects.out(
        `wrote ${brief}: open it in a browser\nnext: change ${path}, then demarche assess ${shellWord(path)}\n`,
      )
      end(EXIT.done)
    })
}

/** Copies the example; its first line names the schema where this program keeps it. */
async function layOut(dir: string, effects: Effects): Promise<void> {
  try {
    await effects.makeFolder(join(dir, 'ledger'))
    for (const file of FILES) {
      const text = new TextDecoder().decode(await effects.readFile(join(EXAMPLE, file)))
      const schema = relative(resolve(dir), SCHEMA).replaceAll('\\', '/')
      await effects.writeFile(join(dir, file), file === CASE ? text.replace(/\$schema=\S+/, `$schema=${schema}`) : text)
    }
  } catch (error) {
    throw new CliError(`cannot lay the example out in ${dir}: ${reason(error)}`, EXIT.failed)
  }
}

/** Judges the case by what was frozen beside it, whatever ledger the environment names, and writes the brief. @returns the judgement for the terminal */
async function judgeInto(dir: string, brief: string, effects: Effects): Promise<string> {
  const { writeOutput } = await import('./cases.js')
  const { judgeFile } = await import('./judging.js')
  const { renderBrief } = await import('../brief/brief.js')
  const { judgement, diagnostics } = await judgeFile(join(dir, CASE), { observed: join(dir, OBSERVED) }, effects)
  if (!judgement) throw new Error(`the example that comes with the program could not be judged: ${EXAMPLE}`)
  const judged = { ...judgement, diagnostics }
  await writeOutput(brief, renderBrief(judged, { format: 'html' }), { ...effects, err: () => {} })
  return renderBrief(judged, { format: 'terminal', color: effects.color, width: Math.min(effects.columns, 100) })
}
