import { type Spec, some } from '../case/write/yaml.js'
import type { Document } from '../read/document.js'
import type { Origin, OriginEdge, Origins } from '../read/origins/origin.js'
import { type Day, formatDay, parseDay } from '../world/days.js'
import type { Comments } from './comments.js'
import type { Ids } from './ids.js'
import type { Said } from './items.js'
import { proposalsOf } from './proposals.js'
import { Sources } from './sources.js'
import { plainOf } from './text-quote.js'
import { actorName, textOf } from './wording.js'

/** Sources, origins and reports of a draft, as they come to be needed. */
export class Witnesses {
  readonly sources: Sources
  readonly origins = new Map<string, Spec>()
  readonly #documents: readonly Document[]
  readonly #found: Origins
  readonly #ids: Ids
  readonly #comments: Comments
  readonly #today: Day
  readonly #references = new Map<Origin, string>()
  readonly #primary = new Map<number, Origin>()
  readonly #edges = new Map<number, { origin: Origin; edge: OriginEdge }[]>()
  readonly #reports: { id: string; source: string; origins: Set<string> }[]

  constructor(documents: readonly Document[], found: Origins, ids: Ids, comments: Comments, today: Day) {
    this.#documents = documents
    this.#found = found
    this.#ids = ids
    this.#comments = comments
    this.#today = today
    this.sources = new Sources(ids, comments, today)
    for (const origin of this.#found.origins) {
      for (const i of origin.documents) this.#primary.set(i, origin)
      for (const edge of origin.edges) {
        const list = this.#edges.get(edge.document)
        if (list === undefined) this.#edges.set(edge.document, [{ origin, edge }])
        else list.push({ origin, edge })
      }
    }
    const of = documents.map((document) => this.sources.publisher(document))
    this.#reports = of.map((source) => ({ id: ids.numbered(source), source, origins: new Set() }))
    documents.forEach((_, i) => {
      const primary = this.#primary.get(i)
      if (primary) this.#reports[i]!.origins.add(this.#reference(primary))
    })
  }

  /** The id of a document's report. */
  report(document: number): string {
    return this.#reports[document]!.id
  }

  /** The origin on whose word a statement stands: an outlet or a speaker that its sentence names, else that of the document. */
  originOf({ document, statement }: Said): string {
    const sentence = this.#documents[document]!.sentences[statement.sentence]
    const by = statement.attributedTo?.span
    const edges = this.#edges.get(document) ?? []
    const named =
      edges.find(
        ({ origin, edge }) => origin.kind === 'statement' && edge.span?.[0] === by?.[0] && edge.span !== null,
      ) ??
      edges.find(
        ({ origin, edge: { reason, span } }) =>
          origin.kind === 'reporting' &&
          (reason === 'attribution' || reason === 'interview' || reason === 'first-report') &&
          sentence !== undefined &&
          span !== null &&
          sentence.start <= span[0] &&
          span[1] <= sentence.end,
      )
    const origin = named?.origin ?? this.#primary.get(document)
    const reference = origin === undefined ? `${this.#reports[document]!.source}:own` : this.#reference(origin)
    this.#reports[document]!.origins.add(reference)
    return reference
  }

  /** An origin as it is written on a report. */
  written(document: number, reference: string): string {
    return reference === `${this.#reports[document]!.source}:own` ? 'own' : reference
  }

  /** Whether a report goes back to one origin alone, so that it need not be named again. */
  hasOne(document: number): boolean {
    return this.#reports[document]!.origins.size === 1
  }

  /** The reports as they are written. Ask when all origins are known. */
  reports(sha256: ReadonlyMap<string, string>): Map<string, Spec> {
    return new Map(
      this.#reports.map(({ id, source, origins }, i) => {
        const { date, lang, title, url, file } = this.#documents[i]!
        const day = date === null ? null : parseDay(date)
        const place = `reports.${id}`
        if (day === null) this.#comments.add(place, 'unrated: no date was found; the day of reading stands here')
        const proposals = proposalsOf(this.#edges.get(i) ?? [], this.#documents[i]!.text, (of) => this.report(of))
        for (const line of proposals) this.#comments.add(place, line)
        const hash = sha256.get(file)
        const spec: Spec = {
          source,
          date: formatDay(day ?? this.#today),
          origins: some([...origins].map((reference) => this.written(i, reference))),
          via: this.#via(i),
          lang: textOf(lang),
          title: textOf(title),
          url: url !== null && /^https?:\/\/\S+$/i.test(url) ? plainOf(url).text : undefined,
          sha256: hash !== undefined && /^[0-9a-f]{64}$/i.test(hash) ? hash : undefined,
        }
        return [id, spec]
      }),
    )
  }

  /** How the case names an origin: `SOURCE:own` for the own reporting of an outlet at hand, else an origin of its own. */
  #reference(origin: Origin): string {
    const known = this.#references.get(origin)
    if (known !== undefined) return known
    const own = origin.edges.find((e) => e.reason === 'own')
    const reference = own === undefined ? this.#named(origin) : `${this.#reports[own.document]!.source}:own`
    this.#references.set(origin, reference)
    return reference
  }

  #named(origin: Origin): string {
    const source = this.sources.speaker(origin)
    const id = this.#ids.of(origin.kind === 'statement' ? `${origin.actor ?? origin.name} statement` : origin.name)
    const name = textOf(origin.actor === null ? origin.name : actorName(origin.actor)) ?? 'somebody'
    const says = {
      reporting: `Reporting of: ${name}`,
      statement: `Said by: ${name}`,
      document: `What stands at: ${name}`,
    }
    this.origins.set(id, {
      says: says[origin.kind],
      source,
      kind: origin.kind === 'reporting' ? undefined : origin.kind,
    })
    const count = new Set(origin.edges.map((e) => e.document)).size
    const why = [...new Set(origin.edges.map((e) => e.reason))].join(', ')
    this.#comments.add(
      `origins.${id}`,
      `proposed: one origin of ${count === 1 ? '1 report' : `${count} reports`}, by ${why}; confirm or divide`,
    )
    return id
  }

  /** The report that a document was taken from, where it is no later and does not lead back. */
  #via(i: number): string | undefined {
    const onward = (j: number): number | null => {
      const through = (this.#edges.get(j) ?? []).filter(({ edge }) => edge.scope === 'document' && edge.of !== null)
      const best = through.sort((a, b) => b.edge.strength - a.edge.strength)[0]?.edge.of ?? null
      return best === null || this.#day(best) > this.#day(j) ? null : best
    }
    const first = onward(i)
    const seen = new Set([i])
    for (let at = first; at !== null; at = onward(at)) {
      if (seen.has(at)) return undefined
      seen.add(at)
    }
    return first === null ? undefined : this.#reports[first]!.id
  }

  #day(i: number): Day {
    const { date } = this.#documents[i]!
    return (date === null ? null : parseDay(date)) ?? this.#today
  }
}
