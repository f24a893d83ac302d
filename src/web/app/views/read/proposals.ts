import type { Case, Link } from '../../../../case/case.js'
import type { Article, Document, Statement } from '../../../../read/document.js'
import type { Origin, OriginEdge, Origins } from '../../../../read/origins/origin.js'
import { findActor } from '../../../../world/actors/find.js'
import type { Edit } from '../../edit/edit.js'
import type { Taken, Text } from '../../state/readings.js'
import { Making, reportFor, reportOf } from './report-edits.js'

/** One proposal of the reader: this text, or a passage of it, goes back to that origin. */
export interface Proposal {
  key: string
  text: number
  origin: Origin
  edge: OriginEdge
}

/** Texts as the reader had them. */
export type Texts = readonly Text[]

/** Why, in words. */
export const REASONS: Record<OriginEdge['reason'], string> = {
  own: 'its outlet’s own reporting, as far as can be seen',
  copy: 'most of its words stand in',
  passage: 'some of its words stand in',
  credit: 'it credits',
  'first-report': 'it says that it was first reported by',
  attribution: 'it attributes to',
  interview: 'it was said to',
  link: 'it links to',
  quotation: 'it quotes the same words of',
  statement: 'it attributes a statement to',
}

/** All proposals: of whole texts first, the firmest before others. */
export function proposalsOf({ origins }: Origins, texts: Texts): Proposal[] {
  const all = origins.flatMap((origin) =>
    origin.edges.flatMap((edge): Proposal[] => {
      const text = texts[edge.document]
      if (!text) return []
      const key = `${text.article.file} ${text.article.text.length} ${origin.id} ${edge.reason} ${edge.span?.join('-') ?? ''}`
      return [{ key, text: edge.document, origin, edge }]
    }),
  )
  const whole = ({ edge }: Proposal): number => Number(edge.scope === 'document')
  return all.sort((p, q) => whole(q) - whole(p) || p.text - q.text || q.edge.strength - p.edge.strength)
}

/** What an origin is called. */
export function originName({ name, actor }: Origin): string {
  const found = actor === null ? null : findActor(actor)
  if (found && 'ok' in found) return found.ok.name
  return name.trim() === '' ? 'an unnamed origin' : name.trim()
}

/** The reference by which a passage's confirmed origin stands in the file; undefined where none is confirmed. */
export function passageOrigin(article: Article, statement: Statement, taken: Taken): string | undefined {
  const by = statement.attributedTo?.span[0]
  return by === undefined ? undefined : taken.origins.get(`passage ${article.file} ${article.text.length} ${by}`)
}

/** Whether the case already says what is proposed. */
export function isConfirmed(of: Case, { key, text }: Proposal, texts: Texts, taken: Taken): boolean {
  const reference = taken.origins.get(key)
  const report = reportOf(of, texts[text]!.article, taken.reports)
  const found = of.reports.find((r) => r.id === report)
  if (reference === undefined || !found) return false
  return found.origins.includes(resolved(reference, found.source))
}

/** What confirming changes, and what is to be remembered of it. */
export interface Confirming {
  edit: Edit
  what: string
  report: string
  reference: string
  /** of an origin that the case gets a name for */
  named: string | null
}

/**
 * Confirms a proposal: the report names the origin. Of a passage the items taken from it name it; what else the report says keeps the origins
 * that it had, so that these must be known first.
 */
export function confirm(of: Case, proposal: Proposal, texts: Texts, taken: Taken): Confirming | { wrong: string } {
  const { origin, edge, text } = proposal
  const making = new Making(of)
  const report = reportFor(making, texts[text]!, taken.reports)
  if (typeof report !== 'string') return report
  const written = of.reports.find((r) => r.id === report)
  const before = written?.origins ?? []
  const links = linksIn(of, report)
  const passage =
    edge.scope === 'passage'
      ? links.filter((l) => l.link.quote !== null && stands(l.link, edge, texts[text]!.document))
      : []
  if (edge.scope === 'passage' && passage.length === 0)
    return { wrong: 'take a statement of this passage into the case first' }
  if (edge.scope === 'passage' && before.length === 0)
    return { wrong: 'confirm first where the text as a whole comes from' }
  const named = reference(making, origin, text, texts, taken)
  if ('wrong' in named) return named
  if (before.includes(resolved(named.reference, written?.source ?? ''))) return { wrong: `${report} names it already` }
  making.edits.push({ kind: 'put', path: ['reports', report, 'origins'], key: null, value: named.reference })
  if (edge.scope === 'passage') {
    for (const { path, link } of links) {
      const own = passage.some((l) => l.link === link)
      const list = own ? [named.reference] : before
      if (link.origins.length > 0) {
        if (own) making.edits.push({ kind: 'put', path: [...path, 'origins'], key: null, value: named.reference })
      } else making.edits.push(originsOn(of, path, link, list))
    }
  }
  const what = `${report} goes back to ${named.reference}`
  return { edit: { kind: 'all', edits: making.edits }, what, report, reference: named.reference, named: named.id }
}

/** How the file names an origin: own reporting by its outlet, else an origin of its own. */
function reference(
  making: Making,
  origin: Origin,
  text: number,
  texts: Texts,
  taken: Taken,
): { reference: string; id: string | null } | { wrong: string } {
  const own = origin.edges.find((e) => e.reason === 'own')
  if (own) {
    if (own.document === text) return { reference: 'own', id: null }
    const outlet = texts[own.document]!.article.outlet?.trim() ?? ''
    if (outlet === '') return { wrong: 'say first which outlet the other text is from' }
    return { reference: `${making.source(outlet, { kind: 'outlet' })}:own`, id: null }
  }
  const known = taken.named.get(origin.id)
  if (known !== undefined && making.of.origins.some((o) => o.id === known)) return { reference: known, id: known }
  const name = originName(origin)
  const kind = origin.kind === 'reporting' ? 'outlet' : origin.kind === 'document' ? 'document' : undefined
  const source = making.source(name, { kind, actor: origin.actor ?? undefined })
  const id = making.fresh(origin.kind === 'statement' ? `${name} statement` : name)
  const says = { reporting: `Reporting of ${name}`, statement: `Said by ${name}`, document: `What stands at ${name}` }
  making.put('origins', id, {
    says: says[origin.kind],
    source,
    kind: origin.kind === 'reporting' ? undefined : origin.kind,
  })
  return { reference: id, id }
}

/** The origins of a link, which may be written as the bare id of its report. */
function originsOn(of: Case, path: (string | number)[], link: Link, list: readonly string[]): Edit {
  const source = of.text.slice(link.range.start, link.range.end).trim()
  if (source.replace(/^(["'])(.*)\1$/, '$2') !== link.report) return { kind: 'put', path, key: 'origins', value: list }
  return { kind: 'set', path, source: `{ id: ${link.report}, origins: [${list.join(', ')}] }`, was: null }
}

/** Remembers what was confirmed, so that later takings name the right origin. */
export function remember(taken: Taken, { key, origin, edge, text }: Proposal, texts: Texts, done: Confirming): void {
  const { article } = texts[text]!
  taken.reports.set(article, done.report)
  taken.origins.set(key, done.reference)
  if (done.named !== null) taken.named.set(origin.id, done.named)
  if (edge.scope === 'document') taken.origins.set(`whole ${done.report}`, done.reference)
  else if (edge.span)
    taken.origins.set(`passage ${article.file} ${article.text.length} ${edge.span[0]}`, done.reference)
}

/** Where a report is linked to items, and the paths of these links in the file. */
function linksIn(of: Case, report: string): { path: (string | number)[]; link: Link }[] {
  return of.evidence.flatMap(({ id, known }) => {
    if (known.by !== 'reports') return []
    const at = (key: string, links: readonly Link[]): { path: (string | number)[]; link: Link }[] =>
      links.map((link, i) => ({ path: ['evidence', id, key, i], link }))
    return [...at('reports', known.supports), ...at('denied-by', known.denials)].filter((l) => l.link.report === report)
  })
}

/** Whether the words of a link are those in which a passage names its origin. */
function stands({ quote }: Link, { span }: OriginEdge, { text, sentences }: Document): boolean {
  const sentence = sentences.find(({ start, end }) => span !== null && start <= span[0] && span[0] < end)
  if (!sentence || quote === null) return false
  const words = text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').trim()
  return words.includes(quote.exact) || quote.exact.includes(words)
}

function resolved(reference: string, source: string): string {
  return reference === 'own' ? `${source}:own` : reference
}
