import type { Document } from '../document.js'
import { claimsOf, MOST_TEXT } from './claims.js'
import { edge, Found, scopeOf } from './found.js'
import { mattersOf } from './matters.js'
import { orderOf } from './order.js'
import type { Origin, Origins } from './origin.js'
import { findOverlaps } from './overlaps.js'
import { longestShared } from './shingles.js'
import { trace } from './trace.js'
import { findSayings } from './utterances.js'
import { MOST_WORDS, wordsOf } from './words.js'

/** An outlet's own reporting, with words that show it and without. */
const OWN = { shown: 0.8, silent: 0.3 }

/**
 * Proposes first-hand origins of documents: copies and syndicated texts, agencies and outlets that are named as where something comes from, speakers whose words
 * or statements several have, links. Each proposal has its reason, the words that show it, and a strength; a person confirms them in the case. An outlet's own
 * work within days on one matter is one origin. The answer does not depend on the order of the documents, save for their places in it.
 * @returns origins with the documents that go back to them; the redundancy counts only what documents go back to as a whole
 */
export function findOrigins(documents: readonly Document[]): Origins {
  const order = orderOf(documents)
  const sorted = order.map((i) => documents[i]!)
  const words = sorted.map(({ text }) => wordsOf(text))
  const claims = claimsOf(sorted)
  const { overlaps, shingles } = findOverlaps(words)
  const traced = trace(sorted, claims, overlaps, mattersOf(sorted, words))
  const found = new Found(sorted, claims)
  sorted.forEach((_, i) => {
    const origin = found.of(traced.primary[i]!)
    const before = origin.edges.length
    origin.documents.push(i)
    found.claimed(i, traced)
    const copy = traced.copies.get(i)
    const shownBy = (from: number) => longestShared(words[i]!, shingles[from]!)
    if (copy) origin.edges.push(edge(i, 'copy', 'document', shownBy(copy.from), copy.from, copy.share))
    for (const { from, share } of traced.passages.get(i) ?? [])
      found
        .of(traced.primary[from]!)
        .edges.push(edge(i, 'passage', scopeOf(traced, i, traced.primary[from]!), shownBy(from), from, share))
    if (origin.edges.length > before) return
    const { own } = claims[i]!
    const taken = traced.isOwn(i) ? undefined : traced.copied.get(i)
    if (taken) origin.edges.push(edge(i, 'copy', 'document', shownBy(taken.from), taken.from, taken.share))
    else origin.edges.push(edge(i, 'own', 'document', own, null, own === null ? OWN.silent : OWN.shown))
  })
  found.linked(traced)
  for (const { name, actor, edges } of findSayings(sorted, claims))
    found.add({
      kind: 'statement',
      name,
      actor,
      documents: [],
      edges: edges.map((e) => ({ ...e, of: null, scope: 'passage' })),
    })
  const origins = found.named().map((origin) => backTo(order, origin))
  const whole = origins.filter((o) => o.documents.length > 0)
  const redundancy = documents.length === 0 ? 0 : 1 - whole.length / documents.length
  return { origins, redundancy, notes: notesOn(documents, words.filter((w) => w.cut).length, whole.length) }
}

/** An origin with places in the list as it was given. */
function backTo(order: readonly number[], origin: Origin): Origin {
  const edges = origin.edges.map((e) => ({
    ...e,
    document: order[e.document]!,
    of: e.of === null ? null : order[e.of]!,
  }))
  return { ...origin, documents: origin.documents.map((i) => order[i]!), edges }
}

function notesOn(documents: readonly Document[], cut: number, whole: number): string[] {
  const notes: string[] = []
  if (documents.length === 1) notes.push('one document: nothing to compare')
  else if (documents.length > 0 && whole === documents.length)
    notes.push('nothing collapsed: no two documents go back to one origin, as far as can be seen')
  if (cut > 0) notes.push(`${cut} longer than ${MOST_WORDS} words: compared by the beginning`)
  const long = documents.filter(({ text }) => text.length > MOST_TEXT).length
  if (long > 0) notes.push(`${long} longer than ${MOST_TEXT} characters: attributions looked for in the beginning`)
  return notes
}
