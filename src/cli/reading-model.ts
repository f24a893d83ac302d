import type { Article, Document } from '../read/document.js'
import { ReadFault } from '../read/extract/fault.js'
import { openChat } from '../read/model/chat.js'
import { type Comparison, compareReadings, sumComparisons } from '../read/model/compare.js'
import { type Endpoint, endpointOf } from '../read/model/endpoint.js'
import { ModelFault } from '../read/model/fault.js'
import { PATIENCE } from '../read/model/post.js'
import { readWithModel } from '../read/model/read-with-model.js'
import { systemModelEffects } from '../read/model/system.js'
import { readArticle } from '../read/read.js'
import type { Effects } from './effects.js'
import { CliError, EXIT } from './errors.js'
import { progressLine } from './ledger/progress.js'
import type { ReadOptions } from './read-options.js'
import { renderComparisons } from './reading-compare.js'

/** Reading with a model, in place of the rules or beside them. */
export interface ModelReading {
  /** @throws ReadFault where the model gave nothing; CliError on an interrupt */
  read(article: Article, signal: AbortSignal): Promise<Document>
  /** says in a draft case who read */
  mark(draft: string): string
  /** where model and rules differ, as JSON; nothing unless asked for */
  comparison(): object
  /** the same for the terminal */
  renderComparison(documents: readonly Document[], look: { width: number }): string
}

/** @throws CliError for options that do not go together */
export function openModel(options: ReadOptions, effects: Effects): ModelReading {
  const endpoint = endpointAsked(options, effects)
  const chat = openChat(endpoint, PATIENCE, systemModelEffects(effects.now))
  const compared = new Map<Document, Comparison>()
  let given: ModelFault | null = null
  return {
    async read(article, signal) {
      const line = progressLine(effects)
      try {
        if (given !== null) throw given
        const rules = readArticle(article)
        const progress = (done: number, of: number) =>
          line.show(`${endpoint.name}: ${done} of ${of} pages of ${article.file}`)
        const document = await readWithModel(rules, chat, { name: endpoint.name, signal, progress })
        if (options.compare) compared.set(document, compareReadings(rules, document))
        return document
      } catch (error) {
        if (signal.aborted) throw new CliError('stopped; nothing was written', EXIT.failed)
        if (!(error instanceof ModelFault)) throw error
        if (error.final) given = error
        throw new ReadFault('fetch', article.file, `not read by model ${endpoint.name}: ${error.message}`)
      } finally {
        line.end()
      }
    },
    mark: (draft) => draft.replace('\n', `\n# statements read by model ${endpoint.name}, not by the rules\n`),
    comparison() {
      if (!options.compare) return {}
      const documents = [...compared].map(([{ file, title }, { sentences, ...counts }]) => ({
        file,
        title,
        ...counts,
        sentences,
      }))
      return { comparison: { ...sumComparisons([...compared.values()]), documents } }
    },
    renderComparison: (documents, look) =>
      options.compare
        ? renderComparisons(
            documents.flatMap((document) => {
              const comparison = compared.get(document)
              return comparison === undefined ? [] : [{ document, comparison }]
            }),
            look,
          )
        : '',
  }
}

function endpointAsked(options: ReadOptions, { env }: Effects): Endpoint {
  const { model, modelName, modelInsecure = false, compare } = options
  const wrong = (message: string) => new CliError(message, EXIT.usage)
  if (model === undefined)
    throw wrong(`${compare ? '--compare' : 'the name of a model'} wants --model, where the model answers`)
  if (modelName === undefined) throw wrong('--model wants --model-name, the model as its server calls it')
  if (options.add) throw wrong('--add loads what the rules read; leave out --model')
  if (options.input !== undefined) throw wrong('--input jsonl is read by the rules alone; leave out --model')
  if (options.draft && compare) throw wrong('--compare shows statements; leave out --draft')
  try {
    return endpointOf(model, { name: modelName, key: env.DEMARCHE_MODEL_KEY, insecure: modelInsecure })
  } catch (error) {
    if (error instanceof ModelFault) throw wrong(`--model: ${error.message}`)
    throw error
  }
}
