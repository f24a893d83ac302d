import type { Spec } from '../case/write/yaml.js'
import type { Document } from '../read/document.js'
import type { Origin } from '../read/origins/origin.js'
import { isWire, outletOf } from '../read/origins/outlets.js'
import { findActor } from '../world/actors/find.js'
import { roles } from '../world/actors/roles.js'
import type { Day } from '../world/days.js'
import type { Comments } from './comments.js'
import type { Ids } from './ids.js'
import { actorName, textOf } from './wording.js'

/** Who speaks in a draft, as it comes to be needed. Nothing is said of how reliable anybody is. */
export class Sources {
  readonly specs = new Map<string, Spec>()
  readonly #ids: Ids
  readonly #comments: Comments
  readonly #today: Day
  /** by the outlet's key; a document that names none has a source of its own */
  readonly #outlets = new Map<string, string>()
  readonly #speakers = new Map<string, string>()

  constructor(ids: Ids, comments: Comments, today: Day) {
    this.#ids = ids
    this.#comments = comments
    this.#today = today
  }

  /** The outlet that a document came out with. */
  publisher(document: Document): string {
    const outlet = outletOf(document)
    const known = outlet === null ? undefined : this.#outlets.get(outlet.key)
    if (known !== undefined) return known
    const name = textOf(document.outlet) ?? textOf(outlet?.name ?? null)
    const id = this.#ids.of(name ?? 'unnamed')
    if (outlet !== null) this.#outlets.set(outlet.key, id)
    if (name === undefined)
      this.#comments.add(`sources.${id}`, 'unrated: the document does not name its outlet; name it here')
    this.specs.set(id, {
      name: name ?? `publisher of ${textOf(document.title) ?? textOf(document.file) ?? 'a document'}`,
      kind: name === undefined ? undefined : isWire(name) ? 'wire' : 'outlet',
    })
    return id
  }

  /** Whose observation or statement an origin is. */
  speaker({ kind, name, actor }: Origin): string {
    const outlet = kind === 'reporting' ? outletOf({ outlet: name, url: null }) : null
    const key = outlet?.key ?? `${kind} ${actor ?? name.toLowerCase()}`
    const known = (outlet === null ? undefined : this.#outlets.get(outlet.key)) ?? this.#speakers.get(key)
    if (known !== undefined) return known
    const shown = textOf(actor === null ? name : actorName(actor)) ?? 'somebody'
    const id = this.#ids.of(actor ?? shown)
    this.#speakers.set(key, id)
    if (kind === 'statement' && actor === null)
      this.#comments.add(`sources.${id}`, 'unrated: named so in the text; say who it is')
    const isKnown = actor !== null && 'ok' in findActor(actor, { on: this.#today })
    this.specs.set(id, {
      name: shown,
      kind: kindOf(kind, shown, isKnown && isOfficial(actor)),
      actor: isKnown ? actor : undefined,
    })
    return id
  }
}

function kindOf(kind: Origin['kind'], name: string, isOfficial: boolean): string | undefined {
  if (kind === 'reporting') return isWire(name) ? 'wire' : 'outlet'
  if (kind === 'document') return 'document'
  return isOfficial ? 'official' : undefined
}

/** A state as such, or a part of its government. */
function isOfficial(actor: string): boolean {
  const [, role] = actor.split('.')
  return role === undefined || (roles.get(role)?.ofGovernment ?? false)
}
