import type { Standing, Word } from '../standing.js'
import type { Atom } from './model.js'
import type { Parameters } from './parameters.js'

/** An origin in the model: its words, and the parameter of its informativeness, that of its surest word. */
export interface ModelOrigin {
  id: string
  words: { word: Word; atom: number; item: number; thinning: number }[]
  parameter: number
}

/**
 * Everything observed, as likelihoods of the item's states that are linear in one parameter each.
 *
 * An origin is informative with probability r, or not at all; a word less sure than its origin's surest one (purported, or carried by a
 * weaker report) is thinned: informative, it still says so anyway with probability 1 − thinning. So each word by itself has exactly
 * the r that the file gives it, and all of them share one hidden node.
 */
export function buildAtoms(
  standings: Standing[],
  itemIndex: Map<string, number>,
  parameters: Parameters,
): { atoms: Atom[]; origins: ModelOrigin[] } {
  const atoms: Atom[] = []
  const words = new Map<string, Word[]>()
  for (const standing of standings) {
    const item = itemIndex.get(standing.item.id)
    if (item === undefined) continue
    for (const word of standing.words) words.set(word.origin, [...(words.get(word.origin) ?? []), word])
    const o = standing.observation
    if (standing.state === 'fact')
      atoms.push({ index: atoms.length, item, origin: null, ifTrue: [1, 0], ifFalse: [0, 0], parameter: null })
    if (o && (o.state === 'seen' || o.state === 'not-seen')) {
      const parameter = parameters.add({
        kind: 'coverage',
        id: standing.item.id,
        hypothesis: null,
        state: null,
        ...o.coverage,
        fixed: false,
        range: standing.item.range,
      })
      const found = (o.state === 'seen') !== (o.negated === true)
      const chance = found ? o.usual : 1 - o.usual
      const change: [number, number] = [chance, (found ? 1 : -1) * (1 - o.usual) * o.elapsed]
      const none: [number, number] = [chance, 0]
      const [ifTrue, ifFalse] = o.negated ? [none, change] : [change, none]
      atoms.push({ index: atoms.length, item, origin: null, parameter, ifTrue, ifFalse })
    }
  }
  const origins = [...words].map(([id, spoken], index) => buildOrigin(id, index, spoken, itemIndex, parameters, atoms))
  return { atoms, origins }
}

function buildOrigin(
  id: string,
  index: number,
  spoken: Word[],
  itemIndex: Map<string, number>,
  parameters: Parameters,
  atoms: Atom[],
): ModelOrigin {
  const surest = spoken.reduce((a, b) => (b.r.point > a.r.point ? b : a))
  const parameter = parameters.add({
    kind: 'reliability',
    id,
    hypothesis: null,
    state: null,
    ...surest.r,
    fixed: surest.r.point === 0,
    range: surest.range,
  })
  const words = spoken.map((word) => {
    const thinning = surest.r.point > 0 ? word.r.point / surest.r.point : 0
    const b = word.anyway
    const match: [number, number] = [b, thinning * (1 - b)]
    const clash: [number, number] = [b, -thinning * b]
    const item = itemIndex.get(word.item)!
    const atom = {
      index: atoms.length,
      item,
      origin: index,
      parameter,
      ifTrue: word.says ? match : clash,
      ifFalse: word.says ? clash : match,
    }
    atoms.push(atom)
    return { word, atom: atom.index, item, thinning }
  })
  return { id, words, parameter }
}
