import type { Article } from '../document.js'
import { languageNotes, languageOf } from './language.js'
import { hiddenNotes, mixedNotes } from './marks.js'
import type { OffsetMap } from './offsets.js'
import type { Woven } from './weave.js'

/** A report's text with the original that it was taken from. */
export interface LocatedArticle {
  article: Article
  /** the decoded original that `offsets` lead into */
  original: string
  /**
   * What `original` is: the whole `file`; a decoded `part` of it (a mail's body, a feed's entry, an office file's text);
   * or its `pages` (lines as PDF gives them, a form feed between pages).
   */
  originalIs: 'file' | 'part' | 'pages'
  offsets: OffsetMap
}

/** What is known of an article before its text is looked at. */
export interface Facts {
  format: string
  title?: string | null
  author?: string | null
  outlet?: string | null
  moment?: { date: string; published: string } | null
  url?: string | null
  /** the language that the document names */
  lang?: string | null
  notes?: readonly string[]
}

/** Puts an article together: its language is told, and what was left out is said. */
export function locatedArticle(
  file: string,
  facts: Facts,
  woven: Woven,
  original: { original: string; originalIs: LocatedArticle['originalIs'] },
): LocatedArticle {
  const { format, title = null, author = null, outlet = null, moment = null, url = null } = facts
  const lang = languageOf(woven.text, facts.lang ?? null)
  const notes = [
    ...(facts.notes ?? []),
    ...hiddenNotes(woven.hidden),
    ...mixedNotes(woven.text),
    ...languageNotes(lang),
  ]
  const date = moment?.date ?? null
  const published = moment?.published ?? null
  const { text, links } = woven
  const article: Article = { file, format, title, author, outlet, date, published, url, lang, text, links, notes }
  return { article, ...original, offsets: woven.map }
}
