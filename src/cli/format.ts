import { CliError, EXIT } from './errors.js'

/**
 * The form to write in: by the ending of the file that `-o` names, else JSON where it is asked for, else for the terminal.
 * @throws CliError for an ending that is none of the formats
 */
export function formatOf<F extends string>(
  options: { output?: string; json?: true },
  formats: readonly F[],
): F | 'json' | 'terminal' {
  if (options.output === undefined) return options.json ? 'json' : 'terminal'
  const ending = options.output.split('.').at(-1)
  const format = formats.find((f) => f === ending)
  if (format !== undefined) return format
  throw new CliError(`-o writes ${formats.map((f) => `.${f}`).join(', ')}, not ${options.output}`, EXIT.usage)
}
