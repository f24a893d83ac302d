import { ReadFault } from '../fault.js'
import { type Facts, type LocatedArticle, locatedArticle } from '../located.js'
import type { Woven } from '../weave.js'
import { addressOf } from './address.js'
import { chooseBody } from './body.js'
import { nameOf, readFacts } from './metadata.js'
import { buildPage } from './nodes.js'
import { scanPage } from './scan.js'
import { weaveBody } from './words.js'

/** A page's report as words, and what the page says of it. */
export interface PageRead {
  facts: Facts
  woven: Woven
}

/**
 * Reads a page: nothing in it runs, nothing is fetched.
 * @param source its markup, decoded.
 * @param from the address it came from, if that is known.
 * @throws TooMuch where it is larger than is read.
 */
export function readPage(source: string, from: string | null): PageRead {
  const scanned = scanPage(source)
  const page = buildPage(scanned.html, scanned.words, scanned.title)
  const { notes, ...facts } = readFacts(scanned, page.document, from)
  const body = chooseBody(scanned, page)
  const author = facts.author ?? (body.byline === null ? null : nameOf(body.byline))
  const known = { title: facts.title, names: namesOf(author, facts.outlet) }
  const woven = weaveBody(source, scanned, body, known, (href) => addressOf(href, facts.url ?? from))
  const more = [
    ...(body.chosen ? [] : ['the report could not be told from the rest of the page: all of it was taken']),
    ...(scanned.flattened ? ['tags are nested too deep: the innermost were flattened'] : []),
  ]
  return { facts: { format: 'html', ...facts, author, notes: [...notes, ...more] }, woven }
}

/** The names in a page's lines about itself, in lower case. */
function namesOf(author: string | null, outlet: string | null): string[] {
  const names = [...(author?.split(/,\s|\sand\s/) ?? []), outlet ?? '']
  return names.map((name) => name.trim().toLowerCase()).filter((name) => name.length > 3)
}

/** A page as an article of its own. */
export function readHtml(
  source: string,
  file: string,
  from: string | null,
  notes: readonly string[],
): LocatedArticle[] {
  const { facts, woven } = readPage(source, from)
  if (woven.text === '')
    throw new ReadFault('empty', file, 'the page holds no text', {
      hint: 'pages that scripts write are read as a browser saves them, once they show',
    })
  const all = { ...facts, notes: [...notes, ...(facts.notes ?? [])] }
  return [locatedArticle(file, all, woven, { original: source, originalIs: 'file' })]
}
