import { parseDay } from '../../world/days.js'
import type { Document } from '../document.js'
import { hashWord, type Words } from './words.js'

/** Words that say nothing of the matter. */
const EMPTY = new Set(
  `about above after again against also although among another around because been before being between both could does down during each even every
  first following from further given have having here however into itself last like made make many more most much must near next only other others over
  people reported report reports said same says several should since some still such than that their them then there these they this those three through
  time told two under until very week were what when where which while will with within without would year years your`
    .split(/\s+/)
    .map(hashWord),
)
/** Terms by which a document is known. */
const KEPT = 80
/** Terms by which documents like it are looked up, and how many of those. */
const LOOKED_UP = 12
const COMPARED = 40

/** What a document is about: its most telling words, their weights scaled to length 1, by hash. */
export type Matter = { hash: Uint32Array; weight: Float64Array; strongest: Uint32Array; day: number | null }

/**
 * The matters of documents: words weighted by how often they stand in a document and in how few (tf–idf; Salton & Buckley 1988, with 1 + ln tf and
 * ln(1 + N/df), which stays above 0 where all documents share a word). Names, words with a capital, count twice.
 */
export function mattersOf(documents: readonly Document[], words: readonly Words[]): Matter[] {
  const df = new Map<number, number>()
  const counts = documents.map(({ text }, i) => {
    const { start, end, hash } = words[i]!
    const count = new Map<number, number>()
    for (let w = 0; w < hash.length; w++) {
      const h = hash[w]!
      if (end[w]! - start[w]! < 4 || EMPTY.has(h)) continue
      const c = text.charCodeAt(start[w]!)
      const isName = c >= 65 && c <= 90
      count.set(h, (count.get(h) ?? 0) + (isName ? 2 : 1))
    }
    for (const h of count.keys()) df.set(h, (df.get(h) ?? 0) + 1)
    return count
  })
  return counts.map((count, i) => {
    const weighted = [...count].map(([h, n]): [number, number] => [
      h,
      (1 + Math.log(n)) * Math.log(1 + documents.length / df.get(h)!),
    ])
    const length = Math.hypot(...weighted.map(([, w]) => w)) || 1
    // a word of this document alone makes it unlike others, and leads to none
    const kept = weighted
      .filter(([h]) => df.get(h)! > 1)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, KEPT)
    const strongest = Uint32Array.from(kept.slice(0, LOOKED_UP).map(([h]) => h))
    kept.sort((a, b) => a[0] - b[0])
    const day = documents[i]!.date
    return {
      hash: Uint32Array.from(kept.map(([h]) => h)),
      weight: Float64Array.from(kept.map(([, w]) => w / length)),
      strongest,
      day: day === null ? null : parseDay(day),
    }
  })
}

/** How much two documents are about the same: the cosine of their words, 0 to 1. */
function likeness(a: Matter, b: Matter): number {
  let sum = 0
  for (let i = 0, j = 0; i < a.hash.length && j < b.hash.length; ) {
    if (a.hash[i]! < b.hash[j]!) i++
    else if (a.hash[i]! > b.hash[j]!) j++
    else sum += a.weight[i++]! * b.weight[j++]!
  }
  return sum
}

/**
 * Puts documents of which each is said to go back to one outlet into matters: each to the most like of those before it that began a matter, where it is like
 * enough and within days of it, else to a matter of its own.
 * @param members places among the matters, those first that are to begin one
 * @param least how like, for each member; above 1 for one that begins a matter whatever there is
 * @param within days
 * @returns for each member the one that began its matter
 */
export function sortByMatter(
  members: readonly number[],
  matters: readonly Matter[],
  least: (member: number) => number,
  within: number,
): Map<number, number> {
  const begins = new Map<number, number>()
  const byTerm = new Map<number, number[]>()
  for (const member of members) {
    if (begins.has(member)) continue
    const own = matters[member]!
    const met = new Map<number, number>()
    const terms = least(member) > 1 ? [] : own.strongest
    for (const term of terms) for (const leader of byTerm.get(term) ?? []) met.set(leader, (met.get(leader) ?? 0) + 1)
    const near = [...met]
      .filter(([leader]) => isNear(matters[leader]!, own, within))
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, COMPARED)
    let best: { leader: number; like: number } | null = null
    for (const [leader] of near) {
      const like = likeness(matters[leader]!, own)
      if (like >= least(member) && like > (best?.like ?? 0)) best = { leader, like }
    }
    begins.set(member, best?.leader ?? member)
    if (best !== null) continue
    for (const term of own.hash) {
      const list = byTerm.get(term) ?? []
      if (list.length < COMPARED) list.push(member)
      byTerm.set(term, list)
    }
  }
  return begins
}

function isNear(a: Matter, b: Matter, within: number): boolean {
  return a.day === null || b.day === null || Math.abs(a.day - b.day) <= within
}
