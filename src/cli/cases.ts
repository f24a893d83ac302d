import type { Case } from '../case/case.js'
import { decodeCase } from '../case/decode.js'
import type { Diagnostic } from '../case/diagnostics.js'
import { parseCase } from '../case/parse.js'
import { renderDiagnostic } from '../case/render.js'
import type { Effects } from './effects.js'
import { CliError, EXIT, gitReason, reason } from './errors.js'

/** A case as read from a file, from standard input (`-`), or from a git revision (`REV:PATH`). */
export interface ReadCase {
  name: string
  text: string
  case: Case | null
  diagnostics: Diagnostic[]
}

/**
 * Reads and checks a case.
 * @throws CliError where the file or the revision cannot be read
 */
export async function readCase(name: string, effects: Effects): Promise<ReadCase> {
  const text = await readText(name, effects)
  if (typeof text !== 'string') return { name, text: '', case: null, diagnostics: [text.diagnostic] }
  return { name, text, ...parseCase(text, { file: name }) }
}

/** The text of a file; or a fault where it is no UTF-8. */
export async function readText(name: string, effects: Effects): Promise<string | { diagnostic: Diagnostic }> {
  const decoded = decodeCase(await readBytes(name, effects), { file: name })
  return 'diagnostic' in decoded ? decoded : decoded.text
}

/**
 * Writes to a file, whole or not at all, and says so on standard error; without a path to standard output.
 * @throws CliError where the file cannot be written, is an input of the command, or a case that is there already
 */
export async function writeOutput(path: string | undefined, text: string, effects: Effects): Promise<void> {
  if (path === undefined) return effects.out(text)
  if (effects.isInput(path)) throw new CliError(`${path} is what is read; nothing was written`, EXIT.usage)
  if (/\.ya?ml$/i.test(path) && (await effects.exists(path)))
    throw new CliError(`${path} is there already; nothing was written (a case is never replaced)`, EXIT.usage)
  await effects.writeFile(path, text).catch((error: unknown) => {
    throw new CliError(`cannot write ${path}: ${reason(error)}`, EXIT.failed)
  })
  effects.err(`wrote ${path}\n`)
}

/** Prints a command's answer as JSON, with the version of its form. */
export function printJson(answer: object, effects: Effects): void {
  effects.out(`${JSON.stringify({ schema: 1, ...answer }, null, 2)}\n`)
}

/**
 * Writes to a file and tells in JSON that it did; without a path the text itself stands in the JSON.
 * @throws CliError where the file cannot be written
 */
export async function writeAsJson(
  path: string | undefined,
  text: string,
  effects: Effects,
  more: object = {},
): Promise<void> {
  if (path !== undefined) await writeOutput(path, text, effects)
  printJson({ ...more, ...(path === undefined ? { text } : { wrote: path }) }, effects)
}

async function readBytes(name: string, effects: Effects): Promise<Uint8Array> {
  if (name === '-') {
    return effects.readStdin().catch((error: unknown) => {
      throw new CliError(`cannot read standard input: ${reason(error)}`, EXIT.failed)
    })
  }
  const colon = name.indexOf(':')
  if (colon > 0 && !name.startsWith('-') && !(await effects.exists(name))) {
    return effects.git(['show', '--end-of-options', name]).catch((error: unknown) => {
      throw new CliError(`no file ${name}, and cannot read it from git: ${gitReason(error)}`, EXIT.failed)
    })
  }
  return effects.readFile(name).catch((error: unknown) => {
    throw new CliError(`cannot read ${name}: ${reason(error)}`, EXIT.failed)
  })
}

/** Writes diagnostics to standard error, worst in their place, and a line that counts them. */
export function tell(
  diagnostics: Diagnostic[],
  text: string,
  effects: Effects,
  show: (d: Diagnostic) => boolean = () => true,
): void {
  for (const d of diagnostics.filter(show)) effects.err(`${renderDiagnostic(d, text, { color: effects.colorErr })}\n\n`)
}

/** `1 fault, 2 warnings, 3 notes`; empty where there are none. */
export function countOf(diagnostics: Diagnostic[]): string {
  const count = (severity: Diagnostic['severity']): number => diagnostics.filter((d) => d.severity === severity).length
  const parts = (['fault', 'warning', 'note'] as const).flatMap((s) => {
    const n = count(s)
    return n > 0 ? [`${n} ${s}${n > 1 ? 's' : ''}`] : []
  })
  return parts.join(', ')
}

/** Whether diagnostics make a command fail: faults do, with `--strict` warnings too. */
export function failsOn(diagnostics: Diagnostic[], strict: boolean): boolean {
  return diagnostics.some((d) => d.severity === 'fault' || (strict && d.severity === 'warning'))
}
