/** What a page's linked data say of its report (schema.org `NewsArticle` and its kin). */
export interface LinkedArticle {
  headline: string | null
  authors: string[]
  publisher: string | null
  published: string | null
  modified: string | null
  url: string | null
  lang: string | null
  /** false where the page says that part of its text is for subscribers */
  free: boolean | null
}

const ARTICLE =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*Article|\w*BlogPosting|Report|\w*Posting|Statement|OpinionNews\w*|AnalysisNews\w*)$/
/** Nodes of linked data that are looked at. */
const MOST_NODES = 20_000

/**
 * Reads the article in a page's linked data (JSON-LD, as search engines ask for it).
 * @param scripts contents of the `application/ld+json` scripts; what is no JSON is skipped.
 * @param title by which the article is chosen where there are several.
 */
export function readLinkedData(scripts: readonly string[], title: string | null): LinkedArticle | null {
  const articles: Record<string, unknown>[] = []
  const byId = new Map<string, Record<string, unknown>>()
  const queue: unknown[] = scripts.map(parse)
  for (let i = 0; i < queue.length && i < MOST_NODES; i++) {
    const node = queue[i]
    if (Array.isArray(node)) for (const one of node.slice(0, 1_000)) queue.push(one)
    if (!isRecord(node)) continue
    if (typeof node['@id'] === 'string' && Object.keys(node).length > 1) byId.set(node['@id'], node)
    if (listOf(node['@type']).some((type) => typeof type === 'string' && ARTICLE.test(type))) articles.push(node)
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'publisher', 'author'])
      if (typeof node[key] === 'object') queue.push(node[key])
  }
  const one = articles.find((a) => title !== null && textOf(a.headline) === title) ?? articles[0]
  if (!one) return null
  const named = (value: unknown): string[] =>
    listOf(value).flatMap((who) => {
      if (typeof who === 'string') return [who.trim()]
      if (!isRecord(who)) return []
      const known = typeof who['@id'] === 'string' ? byId.get(who['@id']) : undefined
      return textOf(who.name) ?? textOf(known?.name) ?? []
    })
  const page = isRecord(one.mainEntityOfPage) ? textOf(one.mainEntityOfPage['@id']) : textOf(one.mainEntityOfPage)
  const free = one.isAccessibleForFree
  return {
    headline: textOf(one.headline) ?? textOf(one.name),
    authors: named(one.author).filter((name) => !/^https?:/i.test(name)),
    publisher: named(one.publisher)[0] ?? null,
    published: textOf(one.datePublished) ?? textOf(one.dateCreated),
    modified: textOf(one.dateModified),
    url: textOf(one.url) ?? page,
    lang: textOf(one.inLanguage),
    free: free === undefined ? null : !/^(?:false|no)$/i.test(String(free)),
  }
}

function parse(script: string): unknown {
  const json = script.replace(/^\s*(?:<!--|<!\[CDATA\[|\/\/<!\[CDATA\[)|(?:-->|(?:\/\/)?\]\]>)\s*$/g, '')
  try {
    return JSON.parse(json)
  } catch {
    // line ends within strings are common and no JSON
    try {
      return JSON.parse(json.replace(/[\n\r\t]/g, ' '))
    } catch {
      return null
    }
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, 50) : value === undefined || value === null ? [] : [value]
}

function textOf(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value
  return typeof one === 'string' && one.trim() !== '' ? one.trim().slice(0, 2_000) : null
}
