import { signal } from '@preact/signals'
import type { Article, Document } from '../../../read/document.js'
import type { Origins } from '../../../read/origins/origin.js'
import { findOrigins, readText } from './read-api.js'
import type { Session } from './session.js'

/** A text that was given to be read. */
export interface Reading {
  article: Article
  /** null while it is read, or where that failed */
  document: Document | null
  /** of its text, as it is kept; empty as long as it is not read */
  sha256: string
  failure: string | null
}

/** A text that was read, with the article that it was read from. */
export interface Text {
  article: Article
  document: Document
  /** of the text, as it is kept */
  sha256: string
}

/** What was taken of the texts into the case, by names of the reader's things; the file may have lost it since. */
export interface Taken {
  /** report ids by text */
  reports: Map<Article, string>
  /** item ids by statement */
  items: Map<string, string>
  /** references to origins by proposal, as written in the file */
  origins: Map<string, string>
  /** ids of origins by the reader's name of them */
  named: Map<string, string>
}

/** The texts that are read for a case while the page is open, and what became of them. */
export class Readings {
  readonly texts = signal<readonly Reading[]>([])
  readonly origins = signal<Origins | null>(null)
  /** proposals that were refused */
  readonly refused = signal<ReadonlySet<string>>(new Set())
  /** counts what was taken, since a map tells nobody */
  readonly changed = signal(0)
  readonly taken: Taken = { reports: new Map(), items: new Map(), origins: new Map(), named: new Map() }

  /** Reads texts one after the other, then looks where all of them come from. */
  async add(articles: readonly Article[]): Promise<void> {
    const fresh = articles.filter((a) => !this.texts.value.some((t) => t.article.text === a.text))
    this.texts.value = [
      ...this.texts.value,
      ...fresh.map((article) => ({ article, document: null, sha256: '', failure: null })),
    ]
    for (const article of fresh) await this.read(article)
    await this.trace()
  }

  /** Another day, outlet or title of a text; it is read again, for "yesterday" goes back from the day. */
  async correct(old: Article, article: Article): Promise<void> {
    const report = this.taken.reports.get(old)
    if (report !== undefined) this.taken.reports.set(article, report)
    const unread: Reading = { article, document: null, sha256: '', failure: null }
    this.texts.value = this.texts.value.map((t) => (t.article === old ? unread : t))
    await this.read(article)
    await this.trace()
  }

  /** Puts a text away; what was taken of it stays in the case. */
  async drop(article: Article): Promise<void> {
    this.texts.value = this.texts.value.filter((t) => t.article !== article)
    await this.trace()
  }

  refuse(proposal: string): void {
    this.refused.value = new Set([...this.refused.value, proposal])
  }

  private async read(article: Article): Promise<void> {
    const read = await readText(article).then(
      ({ document, sha256 }): Reading => ({ article, document, sha256, failure: null }),
      (error: Error): Reading => ({ article, document: null, sha256: '', failure: error.message }),
    )
    this.texts.value = this.texts.value.map((t) => (t.article === article ? read : t))
  }

  private async trace(): Promise<void> {
    const read = documentsOf(this.texts.value)
    this.origins.value = null
    if (read.length === 0) return
    const articles = this.texts.value.flatMap((t) => (t.document ? [t.article] : []))
    const origins = await findOrigins(articles).catch(() => null)
    // a text may have come meanwhile
    if (documentsOf(this.texts.value).length === read.length) this.origins.value = origins
  }
}

/** The texts that were read, in the order in which origins count them. */
export function textsOf(texts: readonly Reading[]): Text[] {
  return texts.flatMap(({ article, document, sha256 }) => (document ? [{ article, document, sha256 }] : []))
}

/** The documents that were read, in the order in which origins count them. */
export function documentsOf(texts: readonly Reading[]): Document[] {
  return texts.flatMap((t) => (t.document ? [t.document] : []))
}

/** What a text is called where it stands among others. */
export function nameOf({ article: { title, outlet, date, file, text } }: Reading): string {
  const name = title?.trim() || (file === 'pasted' ? text.trim().slice(0, 40) : file)
  return [outlet, name, date].filter((part) => part !== null && part !== '').join(', ')
}

const known = new WeakMap<Session, Readings>()

/** The texts of an open case. */
export function readingsOf(session: Session): Readings {
  const readings = known.get(session) ?? new Readings()
  known.set(session, readings)
  return readings
}
