import type { Document } from '../document.js'
import { plainAddress } from './addresses.js'
import { type Claims, LINK } from './claims.js'
import { compare } from './order.js'
import type { Origin, OriginEdge } from './origin.js'
import type { Trace } from './trace.js'

/** An address that several documents link to, none of which is it. */
const COMMON = 0.3

/** An origin that is still being found. */
type Draft = Omit<Origin, 'id' | 'date'>

/** An edge, its strength to two digits. */
export function edge(
  document: number,
  reason: OriginEdge['reason'],
  scope: OriginEdge['scope'],
  span: OriginEdge['span'],
  of: number | null,
  strength: number,
): OriginEdge {
  return { document, reason, scope, span, of, strength: Math.round(strength * 100) / 100 }
}

/** Whether a document as a whole goes back to an origin, or something in it. */
export function scopeOf({ primary }: Trace, document: number, origin: string): OriginEdge['scope'] {
  return primary[document] === origin ? 'document' : 'passage'
}

/** Origins as they are found, by the names that the trace gives them. */
export class Found {
  readonly #documents: readonly Document[]
  readonly #claims: readonly Claims[]
  readonly #byName = new Map<string, Draft>()
  readonly #others: Draft[] = []

  constructor(documents: readonly Document[], claims: readonly Claims[]) {
    this.#documents = documents
    this.#claims = claims
  }

  of(traced: string): Draft {
    const known = this.#byName.get(traced)
    if (known) return known
    const [key, place] = traced.split(' ') as [string, string]
    const of = Number(place)
    const outlet =
      key === 'own' ? this.#claims[of]!.outlet : this.#claims[of]!.mentions.find((m) => m.outlet.key === key)!.outlet
    const { title, file } = this.#documents[of]!
    const draft: Draft = {
      kind: 'reporting',
      name: outlet?.name ?? title ?? file,
      actor: null,
      documents: [],
      edges: [],
    }
    this.#byName.set(traced, draft)
    return draft
  }

  add(draft: Draft): void {
    this.#others.push(draft)
  }

  /** What a document says of outlets that it has something from. */
  claimed(document: number, traced: Trace): void {
    for (const { outlet, reason, span, strength } of this.#claims[document]!.mentions) {
      const { origin, of } = traced.meant(document, outlet.key)
      if (of === document) continue
      this.of(origin).edges.push(edge(document, reason, scopeOf(traced, document, origin), span, of, strength))
    }
  }

  /** Links to documents at hand, and to addresses that several have in common. */
  linked(traced: Trace): void {
    const at = new Map<string, number>()
    this.#documents.forEach(({ url }, i) => {
      const address = url === null ? null : plainAddress(url)
      if (address !== null && !at.has(address)) at.set(address, i)
    })
    const common = new Map<string, { document: number; span: OriginEdge['span'] }[]>()
    this.#claims.forEach(({ links }, document) => {
      const seen = new Set<string>()
      for (const { address, span } of links) {
        if (seen.has(address)) continue
        seen.add(address)
        const of = at.get(address)
        if (of === undefined) common.set(address, [...(common.get(address) ?? []), { document, span }])
        else if (of !== document) {
          const origin = traced.primary[of]!
          this.of(origin).edges.push(edge(document, 'link', scopeOf(traced, document, origin), span, of, LINK))
        }
      }
    })
    for (const [address, linking] of common) {
      const outlets = new Set(linking.map(({ document }) => this.#claims[document]!.outlet?.key ?? document))
      if (outlets.size < 2) continue
      const edges = linking.map(({ document, span }) => edge(document, 'link', 'passage', span, null, COMMON))
      this.add({ kind: 'document', name: address, actor: null, documents: [], edges })
    }
  }

  /** All of them with ids, in the order of their documents. */
  named(): Origin[] {
    const whole = [...this.#byName.values()]
    const first = ({ documents, edges }: Draft): number =>
      documents[0] ?? this.#documents.length + Math.min(...edges.map((e) => e.document))
    const all = [...whole, ...this.#others].sort(
      (a, b) => first(a) - first(b) || compare(a.kind, b.kind) || compare(a.name, b.name),
    )
    const used = new Set<string>()
    return all.map((draft) => {
      const slug = slugOf(draft.kind === 'statement' ? `${draft.actor ?? draft.name} statement` : draft.name)
      let id = slug
      for (let n = 2; used.has(id); n++) id = `${slug}-${n}`
      used.add(id)
      const of = draft.documents.length > 0 ? draft.documents : draft.edges.map((e) => e.document)
      const days = of.flatMap((i) => this.#documents[i]!.date ?? []).sort()
      return { id, ...draft, date: days[0] ?? null }
    })
  }
}

function slugOf(name: string): string {
  const slug = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 40)
    .replace(/-+$/, '')
  return slug || 'origin'
}
