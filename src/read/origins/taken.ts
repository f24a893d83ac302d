import type { Document } from '../document.js'
import type { Claims } from './claims.js'
import { Groups } from './groups.js'
import type { Overlap } from './overlaps.js'

/** The share of a document's words that make it a copy of where they stand. */
const COPY = 0.5
/** Documents of which a document is said to have passages, those of which it has most. */
const PASSAGES = 3

/** A document that has words of another. */
export interface Copy {
  from: number
  /** the share of its words that stand there */
  share: number
}

/** What documents took from each other. */
export interface Taken {
  /** what most of a document's words were taken from */
  copies: Map<number, Copy>
  /** what some of them were */
  passages: Map<number, Copy[]>
  /** the first that took most of its words from a document, and the share of the document's that it took */
  copied: Map<number, Copy>
}

/** Which of two takes from the other: the later; of one day, or where no day is known, the one that is contained. */
export function sortOverlaps(
  documents: readonly Document[],
  claims: readonly Claims[],
  overlaps: readonly Overlap[],
): Taken {
  const copies: Taken['copies'] = new Map()
  const passages: Taken['passages'] = new Map()
  const copied: Taken['copied'] = new Map()
  const parents = new Groups()
  for (const { a, b, ofA, ofB } of overlaps) {
    const mayTurn =
      documents[a]!.date === documents[b]!.date || documents[a]!.date === null || documents[b]!.date === null
    const [copy, from, share] = ofB < COPY && ofA >= COPY && mayTurn ? [a, b, ofA] : [b, a, ofB]
    if (share < COPY) {
      if (claims[a]!.outlet !== null && claims[a]!.outlet?.key === claims[b]!.outlet?.key) continue
      const list = passages.get(copy)
      if (list === undefined) passages.set(copy, [{ from, share }])
      else list.push({ from, share })
      continue
    }
    const known = copies.get(copy)
    const inCircle = known === undefined && parents.find(copy) === parents.find(from)
    if (inCircle || (known !== undefined && known.share >= share)) continue
    copies.set(copy, { from, share })
    if (!copied.has(from)) copied.set(from, { from: copy, share: from === a ? ofA : ofB })
    parents.join(copy, from)
  }
  for (const list of passages.values()) list.sort((a, b) => b.share - a.share || a.from - b.from).splice(PASSAGES)
  return { copies, passages, copied }
}
