import { basename, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { shellWord } from '../case/display.js'
import type { Effects } from './effects.js'
import { CliError, EXIT, type Exit } from './errors.js'

/** Where this program keeps the schema; editors look for it from the folder of the case. */
const SCHEMA = fileURLToPath(new URL('../../schema/case.schema.json', import.meta.url))

/** `demarche new DIR`: a case to start from. */
export function addNew(program: Command, effects: Effects, end: (exit: Exit) => void): void {
  program
    .command('new')
    .description('write a commented case to start from, into a folder that is made if need be')
    .argument('<dir>', 'the folder; its name becomes the name of the case')
    .option('--title <text>', 'title of the case')
    .option('--dyad <a,b>', 'the two actors, such as PAK,RUS')
    .option('--from <reports...>', 'draft it from files or addresses of reports: everything in it a proposal')
    .option('--json', 'tell what was written as JSON')
    .action(async (dir: string, options: { title?: string; dyad?: string; from?: string[]; json?: true }) => {
      const { printJson } = await import('./cases.js')
      const { reason } = await import('./errors.js')
      const { dyadOption } = await import('./dyad.js')
      const { newCase } = await import('../case/new/new.js')
      const { dayOf } = await import('../world/days.js')
      if (dir === '') throw new CliError('the name of the folder is empty', EXIT.usage)
      const folder = dir.replace(/(\.case)?\.ya?ml$/i, '')
      if (folder !== dir)
        throw new CliError(
          `new wants a folder, not a file; nothing was written (demarche new ${shellWord(folder || '.')})`,
          EXIT.usage,
        )
      const name = basename(resolve(dir))
      const path = join(dir, `${name}.case.yaml`)
      if (await effects.exists(path)) throw new CliError(`${path} is there already; nothing was written`, EXIT.failed)
      const schema = relative(resolve(dir), SCHEMA).replaceAll('\\', '/')
      const drafted = options.from === undefined ? null : await draftFrom(options.from, schema, options, effects)
      const text =
        drafted ??
        newCase({
          asOf: dayOf(effects.now()),
          schema,
          ...(options.title === undefined ? {} : { title: options.title }),
          ...(options.dyad === undefined ? {} : { dyad: dyadOption(options.dyad) }),
        })
      await effects
        .makeFolder(dir)
        .then(() => effects.writeFile(path, text))
        .catch((error: unknown) => {
          throw new CliError(`cannot write ${path}: ${reason(error)}`, EXIT.failed)
        })
      if (options.json) printJson({ wrote: path }, effects)
      else {
        const file = shellWord(path)
        effects.out(`wrote ${path}\nnext: demarche check ${file}, then demarche assess ${file}\n`)
      }
      end(EXIT.done)
    })
}

async function draftFrom(
  names: string[],
  schema: string,
  options: { title?: string; dyad?: string },
  effects: Effects,
): Promise<string> {
  if (options.title !== undefined || options.dyad !== undefined)
    throw new CliError('--from proposes title and dyad itself', EXIT.usage)
  const { draftOf, readReports } = await import('./reading.js')
  return draftOf(await readReports(names, {}, effects), effects, schema)
}
