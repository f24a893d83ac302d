import { type Moment, readMoment } from '../dates.js'
import { addressOf, archivedOf } from './address.js'
import { isDateLine } from './furniture.js'
import { type LinkedArticle, readLinkedData } from './linked-data.js'
import { type PageDocument, type PageElement, textsOf } from './nodes.js'
import type { Scanned } from './scan.js'

/** What a page says of itself. */
export interface PageFacts {
  title: string | null
  author: string | null
  outlet: string | null
  moment: Moment | null
  url: string | null
  lang: string | null
  notes: string[]
}

const TITLES = ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'headline', 'parsely-title', 'sailthru.title']
const AUTHORS = [
  'author',
  'article:author',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'twitter:data1',
]
const OUTLETS = [
  'og:site_name',
  'publisher',
  'dc.publisher',
  'application-name',
  'apple-mobile-web-app-title',
  'twitter:app:name:iphone',
]
const DATES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'article.published',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'published-date',
  'publication_date',
  'citation_publication_date',
  'article_date_original',
  'cxenseparse:recs:publishtime',
  'date',
  'last-modified-by-editor',
]
const CHANGED = ['article:modified_time', 'og:updated_time', 'datemodified', 'lastmod', 'dcterms.modified']

/** Where pages show their date, best first. */
const SHOWN =
  'time[itemprop*=datePublished], [itemprop*=datePublished], time[pubdate], article time[datetime], header time[datetime], time[datetime], time, .dateline, [class*=publish], [class*=posted], [class*=date], [class*=time]'
const BYLINES = '[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], [class*=byline], [class*=author]'

/**
 * Reads what a page says of its report: linked data first, then the meta tags of its head (OpenGraph, Dublin Core and what
 * outlets use beside them), then what it shows.
 * @param fetchedFrom the address it came from, if that is known.
 */
export function readFacts(scanned: Scanned, document: PageDocument, fetchedFrom: string | null): PageFacts {
  const metas = new Map<string, string>()
  for (const { key, content } of scanned.metas) if (!metas.has(key) && content.trim()) metas.set(key, content.trim())
  const first = (keys: readonly string[]): string | null =>
    keys.map((key) => metas.get(key)).find((value) => value) ?? null
  const linked = readLinkedData(scanned.linkedData, metas.get('og:title') ?? null)
  const outlet = clean(linked?.publisher ?? first(OUTLETS))
  const title = titleOf(linked?.headline ?? first(TITLES), document, scanned.title, outlet)
  const notes: string[] = []
  const moment = momentOf(linked, first, document, title, notes)
  const url = urlOf(scanned, linked, metas, fetchedFrom, notes)
  if (linked?.free === false) notes.push('the page says that part of its text is for subscribers: it may be cut short')
  return {
    title,
    author: authorOf(linked, metas, document),
    outlet,
    moment,
    url,
    lang: scanned.lang ?? linked?.lang ?? metas.get('og:locale') ?? null,
    notes,
  }
}

function titleOf(
  stated: string | null,
  document: PageDocument,
  tag: string | null,
  outlet: string | null,
): string | null {
  const heads = [...document.querySelectorAll('h1')].map((h) => clean(h.textContent)).filter((text) => text !== null)
  const whole = clean(stated) ?? (heads.length === 1 ? heads[0]! : clean(tag))
  if (whole === null) return null
  const head = heads.find((text) => text.length > 10 && whole.startsWith(text))
  if (head) return head
  const parts = whole.split(/\s+[|–—·»-]\s+/)
  const last = parts.at(-1)?.toLowerCase()
  return parts.length > 1 && outlet && last === outlet.toLowerCase()
    ? whole.slice(0, -last.length).replace(/\s+[|–—·»-]\s+$/, '')
    : whole
}

function authorOf(
  linked: LinkedArticle | null,
  metas: ReadonlyMap<string, string>,
  document: PageDocument,
): string | null {
  if (linked && linked.authors.length > 0) return clean([...new Set(linked.authors)].join(', '))
  for (const key of AUTHORS) {
    const value = metas.get(key)
    if (value && !/^(?:https?:|@|\d)/.test(value) && !/^(?:admin|editor|webmaster)$/i.test(value)) return nameOf(value)
  }
  for (const element of document.querySelectorAll(BYLINES)) {
    const name = nameOf(element.textContent)
    if (name) return name
  }
  return null
}

/** The names in a line such as `By Jane Doe and John Roe, Staff Writer`, or null where it is too long for one. */
export function nameOf(line: string): string | null {
  const text = clean(line)?.replace(/^(?:written |reported |posted |story )?by[:\s]+/i, '')
  if (!text || text.length > 100 || /[.!?]\s/.test(text.replace(/\b\w\.\s/g, ''))) return null
  const name = text
    .replace(/\s+[|•·–—].*$/, '')
    .replace(
      /,?\s*(?:published|updated|posted|on)?:?\s*(?:\w+day,?\s)?(?:\d{1,2}\s\w+\s\d{4}|\w+\.?\s\d{1,2},?\s\d{4}).*$/i,
      '',
    )
  return /\p{L}{2}/u.test(name) ? name.trim() : null
}

function momentOf(
  linked: LinkedArticle | null,
  first: (keys: readonly string[]) => string | null,
  document: PageDocument,
  title: string | null,
  notes: string[],
): Moment | null {
  const stated = [linked?.published, first(DATES)]
    .map((text) => (text ? readMoment(text) : null))
    .filter((one) => one !== null)
  const moment = stated[0] ?? shownMoment(document) ?? momentBelow(document, title)
  if (!moment) return null
  const other = stated.find((one) => one.date !== moment.date)
  if (other)
    notes.push(`gives two dates of publication, ${moment.published} and ${other.published}: the first is taken`)
  if (!moment.zoned) notes.push('its date has no time zone: taken as it stands')
  const changed = readMoment(linked?.modified ?? first(CHANGED) ?? '')
  if (changed && changed.date > moment.date) notes.push(`changed after publication, on ${changed.date}`)
  return moment
}

function shownMoment(document: PageDocument): Moment | null {
  const shown = [...document.querySelectorAll(SHOWN)]
  const order = (element: PageElement): number =>
    /datePublished/.test(element.getAttribute('itemprop') ?? '')
      ? 0
      : element.hasAttribute('datetime')
        ? 1
        : /^time$/i.test(element.tagName)
          ? 2
          : 3
  for (const element of shown.slice(0, 200).sort((a, b) => order(a) - order(b))) {
    const text = element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent
    const moment = text.length < 300 ? readMoment(text) : null
    if (moment) return moment
  }
  return null
}

/** Pieces of text below the title in which a date of its own line is taken for the report's. */
const BELOW = 12

function momentBelow(document: PageDocument, title: string | null): Moment | null {
  let left = 0
  for (const node of textsOf(document.body)) {
    const text = clean(node.textContent)
    if (text === null) continue
    if (text === title) left = BELOW
    else if (left-- > 0 && isDateLine(text)) return readMoment(text)
  }
  return null
}

function urlOf(
  scanned: Scanned,
  linked: LinkedArticle | null,
  metas: ReadonlyMap<string, string>,
  fetchedFrom: string | null,
  notes: string[],
): string | null {
  const canonical = scanned.links.find(({ rel }) => rel.split(/\s+/).includes('canonical'))?.href
  const named = [canonical, metas.get('og:url'), linked?.url, fetchedFrom]
  const saved = scanned.comments.map((text) => /saved from url=\(\d+\)(\S+)/.exec(text)?.[1]).find((url) => url)
  const archive = [...named, saved].map((href) => (href ? archivedOf(href) : null)).find((one) => one)
  const filed = scanned.comments
    .map((text) => /FILE ARCHIVED ON [\d:]+ (\w+ \d+, \d{4})/.exec(text)?.[1])
    .find((day) => day)
  const day = archive?.day ?? (filed ? readMoment(filed)?.date : null)
  if (archive || filed) notes.push(`an archive's copy${day ? `, made on ${day}` : ''}`)
  for (const href of [...named, saved]) {
    const url = href ? addressOf(href, fetchedFrom) : null
    if (url && !/^https?:\/\/archive\.(?:today|is|ph|md|li|fo|vn)\//.test(url)) return url
  }
  return null
}

function clean(text: string | null | undefined): string | null {
  const tidy = text
    ?.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return tidy ? tidy.slice(0, 500) : null
}
