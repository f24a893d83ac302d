import { type Moment, readMoment } from './dates.js'
import { isDateLine } from './page/furniture.js'
import { eachLine, type Line } from './plain.js'

/** What a plain text says of itself at its head. */
export interface PlainHead {
  title: string | null
  author: string | null
  outlet: string | null
  url: string | null
  moment: Moment | null
  /** where its text begins: behind lines such as `Title: …` */
  begins: number
}

const LABELLED =
  /^\s{0,3}(title|headline|date|published|author|by|source|outlet|publisher|url|link)\s?:\s{1,20}(\S.{0,500})$/i
/** One of these alone is a head; `Source: Russia to leave` is a headline. */
const SURE = ['title', 'headline', 'date', 'published', 'url', 'link']
/** Lines among which one may hold the date alone. */
const NEAR = 6
/** Lines that are looked at: one for each label, and those. */
const MOST = 11 + NEAR
/** A place in capitals and what goes before the dash that ends a dateline. */
const DATELINE = /^\s{0,3}\p{Lu}{3}[^\n]{0,110}?\s(?:-{1,2}|–|—)\s/u

/** Reads the head of a plain text: labelled lines, a date in a line of its own, a dateline with its year. */
export function readPlainHead(source: string): PlainHead {
  const lines = firstLines(source)
  const labels = labelsOf(source, lines)
  const told = (...names: string[]): string | null =>
    names.map((name) => labels.get(name)).find((t) => t !== undefined) ?? null
  const rest = lines.slice(labels.size)
  return {
    title: told('title', 'headline'),
    author: told('author', 'by'),
    outlet: told('outlet', 'publisher', 'source'),
    url: told('url', 'link'),
    moment: readMoment(told('date', 'published') ?? '') ?? momentIn(source, rest.slice(0, NEAR)),
    begins: labels.size === 0 ? 0 : (rest[0]?.from ?? source.length),
  }
}

/** The first lines that hold more than blanks. */
function firstLines(source: string): Line[] {
  const lines: Line[] = []
  for (const line of eachLine(source)) {
    if (source.slice(line.from, line.to).trim() !== '') lines.push(line)
    if (lines.length === MOST) break
  }
  return lines
}

/** The labelled lines that come before any other; none where they could be the text itself. */
function labelsOf(source: string, lines: readonly Line[]): Map<string, string> {
  const labels = new Map<string, string>()
  for (const { from, to } of lines) {
    const [, name, value] = LABELLED.exec(source.slice(from, to)) ?? []
    if (name === undefined || labels.has(name.toLowerCase())) break
    labels.set(name.toLowerCase(), value!.trim())
  }
  return labels.size > 1 || SURE.some((name) => labels.has(name)) ? labels : new Map()
}

function momentIn(source: string, lines: readonly Line[]): Moment | null {
  for (const { from, to } of lines) {
    const line = source.slice(from, Math.min(to, from + 400)).trim()
    const said = isDateLine(line) ? line : DATELINE.exec(line)?.[0]
    const moment = said === undefined ? null : readMoment(said)
    if (moment !== null) return moment
  }
  return null
}
