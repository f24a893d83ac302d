import { parseDay } from '../world/days.js'
import { findLoaded } from '../world/loaded.js'
import { findMentions } from './actors/find.js'
import { certaintyOf } from './certainty/certainty.js'
import { findInferences } from './certainty/inferences.js'
import { openReading, type Reading } from './certainty/reading.js'
import { type Coded, codeEvents } from './coding/code-events.js'
import type { Article, Document, Statement } from './document.js'
import { languageNotes, languageOf } from './extract/language.js'
import { analyse } from './language/analyse.js'
import { loadModel, type Model } from './language/model.js'
import { findQuotes } from './voice/quotes.js'

/**
 * Reads a text: what it says that states did to one another, on whose word and how surely. Offsets are UTF-16 units of `text`.
 * @param options `date`: the day on which it was published, ISO, from which "yesterday" goes back
 */
export function readText(
  text: string,
  options: { date?: string | null; file?: string; title?: string | null } = {},
): Document {
  const { date = null, file = '', title = null } = options
  const lang = languageOf(text, null)
  const unknown = { author: null, outlet: null, published: null, url: null, links: [] }
  return readArticle({ ...unknown, file, format: 'text', title, date, lang, text, notes: languageNotes(lang) })
}

/** Reads what was taken out of a file, acts of every scope. A text in another language than English keeps its notes and is not coded. */
export function readArticle(article: Article, model: Model = loadModel()): Document {
  const { text, date, lang } = article
  if (lang !== null && lang !== 'en')
    return { ...article, sentences: [], statements: [], inferences: [], loaded: [], quotes: [] }
  const sentences = analyse(text, model)
  const day = date === null ? null : parseDay(date)
  const mentions = findMentions(sentences, day === null ? {} : { date: day })
  const reading = openReading(text, sentences, mentions)
  return {
    ...article,
    sentences: sentences.map(({ start, end }) => ({ start, end })),
    statements: codeEvents(sentences, mentions, { date }).map((coded) => stated(coded, reading)),
    inferences: findInferences(reading),
    loaded: findLoaded(text).map(({ word, neutral, start, end }) => ({ word, span: [start, end], neutral })),
    quotes: findQuotes(text, sentences, mentions),
  }
}

function stated({ at, negated, ...coded }: Coded, reading: Reading): Statement {
  const found = certaintyOf(reading, coded.sentence, at)
  if (!negated || found.certainty !== 'denied') return { ...coded, ...found }
  const certainty = found.attributedTo === null ? 'asserted' : 'attributed'
  return { ...coded, ...found, certainty, cue: null }
}
