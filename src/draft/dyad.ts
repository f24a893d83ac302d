import { states } from '../world/actors/states.js'
import type { Item } from './items.js'

/** Two states with little between them: plainly placeholders, where no pair of states is spoken of. */
const PLACEHOLDERS = ['ISL', 'FJI'] as const
const MOST_PARTIES = 12

export interface Pair {
  dyad: readonly [string, string]
  /** statements about the pair, in how many documents; none for placeholders */
  statements: number
  documents: number
  /** the other actors, those first that are spoken of most */
  parties: string[]
}

/**
 * Proposes the pair of states of which most documents speak, the one that acts more often first; then that of most statements, then that
 * whose states most statements are about, then by code.
 */
export function proposePair(items: readonly Item[]): Pair {
  const pairs = new Map<string, { statements: number; documents: Set<number>; forward: number }>()
  const actors = new Map<string, number>()
  for (const { from, to, said } of items) {
    for (const actor of [from, to]) actors.set(actor, (actors.get(actor) ?? 0) + said.length)
    if (!states.has(from) || !states.has(to)) continue
    const key = [from, to].sort().join(' ')
    const pair = pairs.get(key) ?? { statements: 0, documents: new Set<number>(), forward: 0 }
    pairs.set(key, pair)
    pair.statements += said.length
    if (from < to) pair.forward += said.length
    for (const { document } of said) pair.documents.add(document)
  }
  const about = (key: string): number => key.split(' ').reduce((sum, state) => sum + actors.get(state)!, 0)
  const [most] = [...pairs].sort(
    ([a, x], [b, y]) =>
      y.documents.size - x.documents.size || y.statements - x.statements || about(b) - about(a) || (a < b ? -1 : 1),
  )
  const sorted = (most?.[0].split(' ') ?? [...PLACEHOLDERS]) as [string, string]
  const isForward = most === undefined || most[1].forward * 2 >= most[1].statements
  const dyad: Pair['dyad'] = isForward ? sorted : [sorted[1], sorted[0]]
  const parties = [...actors]
    .filter(([actor]) => !dyad.includes(actor))
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, MOST_PARTIES)
    .map(([actor]) => actor)
  return { dyad, statements: most?.[1].statements ?? 0, documents: most?.[1].documents.size ?? 0, parties }
}
