import type { Case, Quotation } from '../../../../case/case.js'
import type { Spec } from '../../../../case/write/yaml.js'
import { locateQuote } from '../../../../draft/text-quote.js'
import type { Article } from '../../../../read/document.js'
import { formatDay, parseDay } from '../../../../world/days.js'
import type { Edit } from '../../edit/edit.js'
import { idOf } from '../../parts/field.js'
import type { Text } from '../../state/readings.js'

/** Edits of the case as they come together, and the ids that they take. */
export class Making {
  readonly edits: Edit[] = []
  readonly #ids: Set<string>

  constructor(readonly of: Case) {
    const named = [of.sources, of.origins, of.reports, of.evidence, of.hypotheses, of.questions, of.assumptions]
    const others = [of.forecasts, of.tripwires]
    this.#ids = new Set(['own', ...[...named, ...others].flatMap((list) => list.map(({ id }) => id))])
  }

  /** An id made of words that nothing has yet. */
  fresh(words: string): string {
    const wanted = idOf(words) || 'new'
    let id = wanted
    for (let n = 2; this.#ids.has(id); n++) id = `${wanted}-${n}`
    this.#ids.add(id)
    return id
  }

  put(section: string, key: string, value: Spec): void {
    this.edits.push({ kind: 'put', path: [section], key, value: dense(value) })
  }

  /** The source of that name; a new one says nothing of how reliable it is. */
  source(name: string, more: Spec = {}): string {
    const known = this.of.sources.find((s) => s.name.toLowerCase() === name.toLowerCase() || s.id === name)
    const pending = this.edits.find(
      (e) => e.kind === 'put' && e.path[0] === 'sources' && (e.value as { name: string }).name === name,
    )
    if (known) return known.id
    if (pending?.kind === 'put') return pending.key!
    const id = this.fresh(name)
    this.put('sources', id, { name, ...more })
    return id
  }
}

/** Without what is undefined. */
function dense(value: Spec): Spec {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined))
}

/**
 * The report that a text has in the case: the one it was taken as, or one of the same address, or of the same outlet, day and headline; where
 * neither has a headline, one that is quoted with words of the text.
 */
export function reportOf(of: Case, article: Article, taken: ReadonlyMap<Article, string>): string | null {
  const known = taken.get(article)
  if (known !== undefined && of.reports.some((r) => r.id === known)) return known
  const same = of.reports.find((r) => {
    if (article.url !== null && r.url === article.url) return true
    const outlet = of.sources.find((s) => s.id === r.source)?.name
    if (outlet !== article.outlet || formatDay(r.date) !== article.date || r.title !== (article.title?.trim() || null))
      return false
    return r.title !== null || quotesOf(of, r.id).some((quote) => locateQuote(article.text, quote) !== null)
  })
  return same?.id ?? null
}

/** What the case quotes of a report. */
function quotesOf(of: Case, report: string): Quotation[] {
  return of.evidence.flatMap(({ known }) =>
    known.by === 'reports'
      ? [...known.supports, ...known.denials].flatMap((l) => (l.report === report && l.quote ? [l.quote] : []))
      : [],
  )
}

/**
 * The report of a text, which is made where the case has none.
 * @returns its id, or what the text lacks
 */
export function reportFor(
  making: Making,
  { article, sha256 }: Text,
  taken: ReadonlyMap<Article, string>,
): string | { wrong: string } {
  const known = reportOf(making.of, article, taken)
  if (known !== null) return known
  const { date, title, url, lang } = article
  const outlet = article.outlet?.trim() ?? ''
  if (outlet === '') return { wrong: 'say first which outlet the text is from' }
  if (date === null || parseDay(date) === null) return { wrong: 'say first on which day the text came out' }
  const source = making.source(outlet, { kind: 'outlet' })
  const id = making.fresh(`${source}-${date.slice(5)}`)
  making.put('reports', id, {
    source,
    date,
    lang: lang !== null && /^[a-z]{2,3}$/.test(lang) ? lang : undefined,
    title: title?.trim() || undefined,
    url: url !== null && /^https?:\/\/\S+$/i.test(url) ? url : undefined,
    sha256,
  })
  return id
}
