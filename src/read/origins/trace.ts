import type { Document } from '../document.js'
import type { Claims } from './claims.js'
import { Groups } from './groups.js'
import { type Matter, sortByMatter } from './matters.js'
import type { Overlap } from './overlaps.js'
import { sortOverlaps, type Taken } from './taken.js'

/**
 * How like documents must be for one to have been written from the other's outlet, and for two of one outlet to be one piece of work. Of pairs of unrelated English
 * texts 1 % are more like than 0.06 to 0.09, of the two halves of one text (every other sentence) 95 % are more than 0.12, half more than 0.21.
 */
const LIKE = { claim: 0.1, own: 0.2 }
const DAYS = { claim: 10, own: 5 }

/** Where documents lead, by their places in an order of their own. */
export interface Trace extends Taken {
  /** for a document the origin that it goes back to as a whole, as a name that two documents share where it is one */
  primary: string[]
  /** whether a document stands for its origin: the outlet's own, of which others may be copies */
  isOwn: (document: number) => boolean
  /** the origin that a document means by an outlet, and the document of that outlet where there is one */
  meant: (document: number, outlet: string) => { origin: string; of: number | null }
}

/**
 * Follows documents to first-hand origins: copies to what they were copied from, documents that name an outlet to that outlet's own document on the matter where
 * it is at hand, and from there on, as far as it goes. Circles end at their earliest document.
 * @param documents in an order of their own
 */
export function trace(
  documents: readonly Document[],
  claims: readonly Claims[],
  overlaps: readonly Overlap[],
  matters: readonly Matter[],
): Trace {
  const taken = sortOverlaps(documents, claims, overlaps)
  const families = new Groups()
  for (const [copy, { from }] of taken.copies) families.join(copy, from)
  const meantBy = outletsMeant(documents, claims, matters)
  const heads = headsOf(documents, claims, families, namedAs(claims, meantBy))
  const onward = (family: number): number | null => {
    const { by, target } = heads.get(family)!
    const meant = target === null ? null : meantBy.get(target)!.get(by)!
    return meant === null || claims[meant]!.outlet?.key !== target ? null : families.find(meant)
  }
  const ends = new Map<number, number>()
  for (const family of heads.keys()) ends.set(family, endOf(family, onward))
  const isOwn = (family: number) =>
    ends.get(family) === family && (heads.get(family)!.target === null || onward(family) !== null)
  const own = ownGroups(claims, matters, heads, isOwn)
  const originOf = (family: number): string => {
    const end = ends.get(family)!
    const { by, target } = heads.get(end)!
    if (target === null || onward(end) !== null) return `own ${own.get(by) ?? by}`
    return `${target} ${meantBy.get(target)!.get(by)!}`
  }
  return {
    ...taken,
    primary: documents.map((_, i) => originOf(families.find(i))),
    isOwn: (document) => isOwn(families.find(document)) && heads.get(families.find(document))!.by === document,
    meant: (document, outlet) => {
      const leader = meantBy.get(outlet)!.get(document)!
      const isItsOwn = claims[leader]!.outlet?.key === outlet
      return isItsOwn
        ? { origin: originOf(families.find(leader)), of: leader }
        : { origin: `${outlet} ${leader}`, of: null }
    },
  }
}

/** For each outlet, which document stands for what a document means by naming it: the outlet's own on the matter, else the first that named it. */
function outletsMeant(documents: readonly Document[], claims: readonly Claims[], matters: readonly Matter[]) {
  const own = new Map<string, number[]>()
  const naming = new Map<string, number[]>()
  const add = (to: Map<string, number[]>, key: string, i: number): void => {
    const list = to.get(key)
    if (list === undefined) to.set(key, [i])
    else if (list.at(-1) !== i) list.push(i)
  }
  documents.forEach((_, i) => {
    if (claims[i]!.outlet !== null) add(own, claims[i]!.outlet!.key, i)
    for (const key of [...new Set(claims[i]!.mentions.map((m) => m.outlet.key))].sort()) add(naming, key, i)
  })
  const meant = new Map<string, Map<number, number>>()
  for (const [key, members] of naming) {
    const theirs = new Set(own.get(key) ?? [])
    // its own documents are all there to be led to; those that name it are sorted among them
    const least = (member: number): number => (theirs.has(member) ? 1.1 : LIKE.claim)
    meant.set(key, sortByMatter([...theirs, ...members], matters, least, DAYS.claim))
  }
  return meant
}

/** Of a family of copies, the document that speaks for it, and the outlet that it goes back to; null where it is that of one of them. */
type Head = { by: number; target: string | null }

/** How many documents mean a document by the outlet that they name. */
function namedAs(
  claims: readonly Claims[],
  meantBy: ReadonlyMap<string, ReadonlyMap<number, number>>,
): Map<number, number> {
  const named = new Map<number, number>()
  for (const [outlet, meant] of meantBy)
    for (const [document, leader] of meant)
      if (document !== leader && claims[leader]!.outlet?.key === outlet) named.set(leader, (named.get(leader) ?? 0) + 1)
  return named
}

function headsOf(
  documents: readonly Document[],
  claims: readonly Claims[],
  families: Groups,
  named: ReadonlyMap<number, number>,
): Map<number, Head> {
  const members = new Map<number, number[]>()
  documents.forEach((_, i) => {
    const family = families.find(i)
    const list = members.get(family)
    if (list === undefined) members.set(family, [i])
    else list.push(i)
  })
  const heads = new Map<number, Head>()
  for (const [family, list] of members) {
    let best: { by: number; target: string; strength: number } | null = null
    for (const i of list)
      for (const [target, strength] of claims[i]!.whole)
        if (strength > (best?.strength ?? 0)) best = { by: i, target, strength }
    const theirs = best === null ? undefined : list.find((i) => claims[i]!.outlet?.key === best.target)
    if (best === null || theirs !== undefined) heads.set(family, { by: theirs ?? mostNamed(list, named), target: null })
    else heads.set(family, { by: best.by, target: best.target })
  }
  return heads
}

/** Of copies that credit nobody, the one that others outside name; else the earliest. */
function mostNamed(family: readonly number[], named: ReadonlyMap<number, number>): number {
  return family.reduce((best, i) => ((named.get(i) ?? 0) > (named.get(best) ?? 0) ? i : best))
}

/** The last family on the way; of a circle its first. */
function endOf(family: number, onward: (family: number) => number | null): number {
  const path = [family]
  for (;;) {
    const next = onward(path.at(-1)!)
    if (next === null) return path.at(-1)!
    const again = path.indexOf(next)
    if (again >= 0) return Math.min(...path.slice(again))
    path.push(next)
  }
}

/** Documents of an outlet's own work on one matter within days are one piece of work. */
function ownGroups(
  claims: readonly Claims[],
  matters: readonly Matter[],
  heads: ReadonlyMap<number, Head>,
  isOwn: (family: number) => boolean,
): Map<number, number> {
  const byOutlet = new Map<string, number[]>()
  for (const [family, { by }] of [...heads].sort((x, y) => x[1].by - y[1].by)) {
    const key = claims[by]!.outlet?.key
    if (key === undefined || !isOwn(family)) continue
    const list = byOutlet.get(key)
    if (list === undefined) byOutlet.set(key, [by])
    else list.push(by)
  }
  const groups = new Map<number, number>()
  for (const list of byOutlet.values())
    for (const [member, leader] of sortByMatter(list, matters, () => LIKE.own, DAYS.own)) groups.set(member, leader)
  return groups
}
