import { createHash } from 'node:crypto'
import { draftCase } from '../draft/draft.js'
import { openNetwork } from '../ledger/fetch/network.js'
import type { Article, Document } from '../read/document.js'
import { extract } from '../read/extract/extract.js'
import { ReadFault } from '../read/extract/fault.js'
import { fetchReport } from '../read/extract/fetch-article.js'
import { findOrigins } from '../read/origins/find.js'
import { readArticle } from '../read/read.js'
import { dayOf, parseDay } from '../world/days.js'
import { printJson, writeOutput } from './cases.js'
import type { Effects } from './effects.js'
import { CliError, EXIT, type Exit, reason } from './errors.js'
import { progressLine } from './ledger/progress.js'
import type { ReadOptions } from './read-options.js'
import { addStatements } from './reading-ledger.js'
import { readLines } from './reading-lines.js'
import { renderReading } from './reading-text.js'

/** What was read, and what could not be. */
export interface Reports {
  documents: Document[]
  sha256: Map<string, string>
  failed: ReadFault[]
}

/** Shows what reports say, drafts a case of it, or loads it. @throws CliError */
export async function showReports(names: string[], options: ReadOptions, effects: Effects): Promise<Exit> {
  if (options.date !== undefined && parseDay(options.date) === null)
    throw new CliError(`--date wants a day such as 2022-08-31, not "${options.date}"`, EXIT.usage)
  if (options.input !== undefined && options.input !== 'jsonl')
    throw new CliError(`--input takes jsonl, not "${options.input}"`, EXIT.usage)
  if (names.indexOf('-') !== names.lastIndexOf('-'))
    throw new CliError('standard input can be read once only', EXIT.usage)
  const model = asksModel(options) ? (await import('./reading-model.js')).openModel(options, effects) : null
  if (options.input) return readLines(names, options, effects)
  const reports = await readReports(names, options, effects, model?.read)
  const { documents, failed } = reports
  const exit = failed.length > 0 ? EXIT.failed : EXIT.done
  if (options.add) await addStatements(documents, options, effects)
  else if (options.draft) {
    const draft = draftOf(reports, effects)
    await writeOutput(options.output, model?.mark(draft) ?? draft, effects)
  } else if (options.json) {
    const { origins: found, ...rest } = findOrigins(documents)
    const read = documents.map((document) => ({ reader: 'rules', ...document }))
    const differs = model?.comparison()
    const answer = { documents: read, origins: found, ...rest, ...differs, failed: failed.map(({ data }) => data) }
    if (options.output === undefined) printJson(answer, effects)
    else await writeOutput(options.output, `${JSON.stringify({ schema: 1, ...answer }, null, 2)}\n`, effects)
  } else {
    const look = { color: effects.color && options.output === undefined, width: Math.min(effects.columns, 100) }
    const compared = model?.renderComparison(documents, look) ?? ''
    await writeOutput(options.output, renderReading(documents, findOrigins(documents), look) + compared, effects)
  }
  return exit
}

/**
 * A draft case of reports, with notes on standard error.
 * @param schema where editors find the JSON Schema, from the folder of the case
 * @throws CliError where nothing was read
 */
export function draftOf({ documents, sha256 }: Reports, effects: Effects, schema?: string): string {
  if (documents.length === 0) throw new CliError('nothing was read that a case could be drafted from', EXIT.failed)
  const today = dayOf(effects.now())
  const draft = draftCase(documents, findOrigins(documents), { today, sha256, ...(schema ? { schema } : {}) })
  for (const note of draft.notes) effects.err(`${note}\n`)
  return draft.yaml
}

/** Reads reports one after the other; one that cannot be read is told and left out. @throws CliError on an interrupt */
export async function readReports(
  names: string[],
  options: Pick<ReadOptions, 'date'>,
  effects: Effects,
  read: (article: Article, signal: AbortSignal) => Document | Promise<Document> = (article) => readArticle(article),
): Promise<Reports> {
  const reports: Reports = { documents: [], sha256: new Map(), failed: [] }
  const line = progressLine(effects)
  const signal = effects.interrupted()
  for (const [i, name] of names.entries()) {
    if (signal.aborted) throw new CliError('stopped; nothing was written', EXIT.failed)
    if (names.length > 1) line.show(`reading ${i + 1} of ${names.length}: ${name}`)
    try {
      for (const article of await articlesOf(name, reports.sha256, effects, signal))
        reports.documents.push(await read(dated(article, options.date), signal))
    } catch (error) {
      if (!(error instanceof ReadFault)) throw error
      line.end()
      reports.failed.push(error)
      const { file, place, message, hint } = error
      effects.err(`demarche: ${file}${place ? `, ${place}` : ''}: ${message}${hint ? ` (${hint})` : ''}\n`)
    }
  }
  line.end()
  return reports
}

function asksModel({ model, modelName, modelInsecure, compare }: ReadOptions): boolean {
  return [model, modelName, modelInsecure, compare].some((option) => option !== undefined)
}

async function articlesOf(
  name: string,
  sha256: Map<string, string>,
  effects: Effects,
  signal: AbortSignal,
): Promise<Article[]> {
  if (/^https?:\/\//i.test(name)) {
    const { bytes, hint } = await fetchReport(
      name,
      { request: openNetwork({ env: effects.env, userAgent: 'demarche' }) },
      { signal },
    )
    sha256.set(name, digest(bytes))
    return extract(bytes, { file: name, hint })
  }
  const bytes = await (name === '-' ? effects.readStdin() : effects.readFile(name)).catch((error: unknown) => {
    throw new CliError(`cannot read ${name === '-' ? 'standard input' : name}: ${reason(error)}`, EXIT.failed)
  })
  sha256.set(name, digest(bytes))
  return extract(bytes, { file: name })
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A report's own day counts before the one that was given. */
function dated(article: Article, date: string | undefined): Article {
  return article.date === null && date !== undefined ? { ...article, date } : article
}
