import type { Article } from '../document.js'
import { type Plain, plainOf } from './words.js'

/** UTF-16 units and sentences of one page, unless a single sentence is longer. */
const MOST_UNITS = 3_000
const MOST_SENTENCES = 20

/** Sentences that a model is asked about at once. */
export interface Page {
  /** place of the first among the document's sentences */
  first: number
  sentences: Plain[]
  /** the sentence before them, to tell who "they" are; null at the beginning */
  before: string | null
}

/** Cuts a document into pages. */
export function pagesOf(text: string, sentences: readonly { start: number; end: number }[]): Page[] {
  const pages: Page[] = []
  let units = 0
  for (const [i, sentence] of sentences.entries()) {
    const plain = plainOf(text, sentence)
    const page = pages.at(-1)
    units += plain.text.length
    if (page === undefined || page.sentences.length >= MOST_SENTENCES || units > MOST_UNITS) {
      const before = page?.sentences.at(-1)?.text ?? null
      pages.push({ first: i, sentences: [plain], before })
      units = plain.text.length
    } else page.sentences.push(plain)
  }
  return pages
}

/** A page as it is shown to a model: JSON, in which nothing that a sentence says can pass for what surrounds it. */
export function showPage({ first, sentences, before }: Page, { title, date }: Pick<Article, 'title' | 'date'>): string {
  const numbered = sentences.map(({ text }, i) => ({ n: first + i + 1, text }))
  return JSON.stringify({ title: title?.slice(0, 500) ?? null, published: date, before, sentences: numbered })
}
