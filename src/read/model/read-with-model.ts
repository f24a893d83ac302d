import type { Article, Document } from '../document.js'
import type { Chat } from './chat.js'
import { ModelFault } from './fault.js'
import { instructions } from './instructions.js'
import { type Page, pagesOf, showPage } from './pages.js'
import { type Reason, reasons, settle } from './settle.js'

/** Pages of one document that a model is asked about: some 600,000 letters. */
const MOST_PAGES = 200

/** A document whose statements are a model's; all else in it is as the rules read it. */
export interface ModelDocument extends Document {
  /** `model NAME`; a document without this key was read by the rules alone */
  reader: string
  model: {
    /** statements that did not hold, by reason */
    dropped: Partial<Record<Reason, number>>
    /** sentences, from 0, of which the model said nothing that can be read */
    unanswered: [from: number, to: number][]
  }
}

/**
 * Asks a model what the sentences of a document say that states did to one another. Only what stands in them word for
 * word, with codes and actors of the tables, becomes a statement; the rest is counted.
 * @param document as the rules read it; one without sentences is handed back with nothing asked
 * @param options `name` of the model; `progress` is told how many pages are done, of how many
 * @throws ModelFault, `no-answer` where no page had an answer that can be read; the signal's reason when aborted
 */
export async function readWithModel(
  document: Document,
  chat: Chat,
  options: { name: string; signal: AbortSignal; progress?: (done: number, of: number) => void },
): Promise<ModelDocument> {
  const { name, signal, progress } = options
  const pages = pagesOf(document.text, document.sentences)
  if (pages.length > MOST_PAGES)
    throw new ModelFault('too-large', `the text is ${pages.length} requests long; up to ${MOST_PAGES} are made of one`)
  const read: ModelDocument = {
    ...document,
    reader: `model ${name}`,
    statements: [],
    model: { dropped: {}, unanswered: [] },
  }
  for (const [i, page] of pages.entries()) {
    progress?.(i, pages.length)
    const list = await chat.ask(instructions(), showPage(page, document), signal)
    if (list === null) read.model.unanswered.push([page.first, page.first + page.sentences.length])
    else take(read, list, page)
  }
  if (pages.length > 0 && read.model.unanswered.length === pages.length)
    throw new ModelFault('no-answer', `none of the answers (${pages.length}) was JSON with a list of statements`)
  read.notes = [...document.notes, ...notesOn(read, document)]
  return read
}

function take(read: ModelDocument, list: readonly unknown[], page: Page): void {
  const { statements, dropped } = settle(list, page)
  read.statements.push(...statements)
  for (const reason of Object.keys(dropped) as Reason[])
    read.model.dropped[reason] = (read.model.dropped[reason] ?? 0) + dropped[reason]!
}

function notesOn({ reader, sentences, model }: ModelDocument, article: Article): string[] {
  if (sentences.length === 0) return article.text === '' ? [] : [`not shown to ${reader}`]
  const notes = [`statements by ${reader}, not by the rules`]
  const dropped = Object.entries(model.dropped) as [Reason, number][]
  const all = dropped.reduce((sum, [, n]) => sum + n, 0)
  if (all > 0)
    notes.push(
      `${all} of the model's statements dropped: ${dropped.map(([reason, n]) => `${n} ${reasons[reason]}`).join(', ')}`,
    )
  if (model.unanswered.length > 0) {
    const where = model.unanswered.map(([from, to]) => `${from + 1}–${to}`).join(', ')
    notes.push(`no answer of the model that can be read for sentences ${where}`)
  }
  return notes
}
