import { parseFeed } from 'feedsmith'
import { readMoment } from './dates.js'
import { ReadFault } from './fault.js'
import { MOST_ENTRIES, MOST_FEED_DEPTH } from './limits.js'
import { type LocatedArticle, locatedArticle } from './located.js'
import { addressOf } from './page/address.js'
import { readFragment } from './page/read-fragment.js'
import { weavePlain } from './plain.js'

/** An entry, whatever feed it is from. */
interface Entry {
  title: string | null
  author: string | null
  date: string | null
  url: string | null
  lang: string | null
  /** its text, as markup or plain, best first */
  body: { source: string; markup: boolean; summary: boolean } | null
}

type Parsed = ReturnType<typeof parseFeed>

/**
 * Reads the entries of a feed: RSS 0.9 to 2.0, RDF, Atom, JSON Feed. Nothing that it links to is fetched.
 * @param source the feed, decoded.
 * @param from the address it came from, if that is known.
 * @throws ReadFault where it is no feed, declares entities, or is larger than is read.
 */
export function readFeed(
  source: string,
  file: string,
  from: string | null,
  notes: readonly string[],
): LocatedArticle[] {
  if (/<!ENTITY/i.test(source.slice(0, 1_000_000)))
    throw new ReadFault('entities', file, 'the feed declares entities of its own', {
      hint: 'take the DOCTYPE out of it',
    })
  if (!source.trimStart().startsWith('{')) refuseDepth(source, file)
  const { outlet, entries } = entriesOf(parse(source, file))
  if (entries.length === 0) throw new ReadFault('empty', file, 'the feed has no entries')
  if (entries.length > MOST_ENTRIES)
    throw new ReadFault('too-large', file, `the feed has ${entries.length} entries; ${MOST_ENTRIES} are read`)
  return entries.map((entry) => articleOf(entry, outlet, file, from, notes))
}

function articleOf(
  entry: Entry,
  outlet: string | null,
  file: string,
  from: string | null,
  notes: readonly string[],
): LocatedArticle {
  const url = entry.url === null ? null : addressOf(entry.url, from)
  const moment = entry.date === null ? null : readMoment(entry.date)
  const title = entry.title === null ? null : plainTitle(entry.title)
  const { body } = entry
  const more = [
    ...notes,
    ...(body ? (body.summary ? ['the feed gives a summary alone'] : []) : ['the feed gives a headline alone']),
    ...(moment && !moment.zoned ? ['its date has no time zone: taken as it stands'] : []),
  ]
  const { woven, original } = body?.markup
    ? readFragment(body.source, url ?? from)
    : { woven: weavePlain(body?.source ?? title ?? ''), original: body?.source ?? title ?? '' }
  const { author, lang } = entry
  const facts = { format: 'feed', title, author, outlet, moment, url, lang, notes: more }
  return locatedArticle(file, facts, woven, { original, originalIs: 'part' })
}

function plainTitle(title: string): string | null {
  return readFragment(title, null).woven.text.replaceAll(/\s+/g, ' ') || null
}

function parse(source: string, file: string): Parsed {
  try {
    return parseFeed(source)
  } catch (error) {
    throw new ReadFault('damaged', file, `the feed cannot be read: ${(error as Error).message.toLowerCase()}`)
  }
}

function entriesOf(parsed: Parsed): { outlet: string | null; entries: Entry[] } {
  const { format, feed } = parsed
  if (format === 'json')
    return {
      outlet: feed.title ?? null,
      entries: (feed.items ?? []).map((item) => ({
        title: item.title ?? null,
        author: (item.authors ?? feed.authors ?? []).flatMap(({ name }) => name ?? []).join(', ') || null,
        date: dateOf(item.date_published),
        url: item.url ?? item.external_url ?? null,
        lang: item.language ?? feed.language ?? null,
        body: bodyOf([item.content_html, true, false], [item.content_text, false, false], [item.summary, false, true]),
      })),
    }
  if (format === 'atom')
    return {
      outlet: feed.title?.value ? plainTitle(feed.title.value) : null,
      entries: (feed.entries ?? []).map((entry) => ({
        title: entry.title?.value ?? null,
        author: (entry.authors ?? feed.authors ?? []).flatMap(({ name }) => name ?? []).join(', ') || null,
        date: dateOf(entry.published ?? entry.updated),
        url: (entry.links?.find(({ rel }) => !rel || rel === 'alternate') ?? entry.links?.[0])?.href ?? null,
        lang: feed.xml?.lang ?? null,
        body: bodyOf(
          [entry.content?.value, isMarkup(entry.content?.type), false],
          [entry.summary?.value, isMarkup(entry.summary?.type), true],
        ),
      })),
    }
  const lang = format === 'rss' ? (feed.language ?? null) : (feed.dc?.languages?.[0] ?? null)
  return {
    outlet: feed.title ? plainTitle(feed.title) : null,
    entries: (feed.items ?? []).map((item) => ({
      title: item.title ?? null,
      author: item.dc?.creators?.join(', ') || ('authors' in item && authorsOf(item.authors)) || null,
      date: dateOf(('pubDate' in item ? item.pubDate : undefined) ?? item.dc?.dates?.[0]),
      url: item.link ?? null,
      lang,
      body: bodyOf([item.content?.encoded, true, false], [item.description, true, true]),
    })),
  }
}

type Offer = [source: string | undefined, markup: boolean, summary: boolean]

function bodyOf(...offers: Offer[]): Entry['body'] {
  const [source, markup, summary] = offers.find(([text]) => text?.trim()) ?? []
  return source === undefined ? null : { source, markup: markup!, summary: summary! }
}

function dateOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function isMarkup(type: string | undefined): boolean {
  return type === 'html' || type === 'xhtml' || type === 'text/html' || type === 'application/xhtml+xml'
}

/** RSS writes authors as `jane@example.org (Jane Doe)`. */
function authorsOf(authors: unknown): string | null {
  const names = (Array.isArray(authors) ? authors : []).flatMap((one: unknown) => {
    const text = typeof one === 'string' ? one : typeof one === 'object' && one && 'name' in one ? String(one.name) : ''
    return /\(([^()]{2,100})\)/.exec(text)?.[1] ?? (text && !text.includes('@') ? text : [])
  })
  return names.join(', ') || null
}

/** Refuses a feed that nests deeper than any feed does, before it is parsed. */
function refuseDepth(source: string, file: string): void {
  let depth = 0
  for (let at = source.indexOf('<'); at >= 0; ) {
    const jump = source.startsWith('<![CDATA[', at) ? ']]>' : source.startsWith('<!--', at) ? '-->' : '>'
    const end = source.indexOf(jump, at + 1)
    if (end < 0) return
    const next = source[at + 1]
    if (next === '/') depth--
    else if (jump === '>' && next !== '?' && next !== '!' && source[end - 1] !== '/') depth++
    if (depth > MOST_FEED_DEPTH)
      throw new ReadFault('too-deep', file, `the feed nests its elements more than ${MOST_FEED_DEPTH} deep`)
    at = source.indexOf('<', end + jump.length)
  }
}
