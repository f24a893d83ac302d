import type { Token } from '../language/analyse.js'
import { chainOf, isAway, isModifying } from './chain.js'
import type { PartEntry, Unit } from './entry.js'
import type { Words } from './trie.js'

const JOINTS = new Set(['and', ',', 'or', '&', '/'])

/** The place among the units of the state that follows in `of Ukraine`, `from the Russian army`, `in Kabul`. */
export function stateBehind(
  tokens: readonly Token[],
  words: Words,
  units: readonly Unit[],
  at: number,
  from: number,
  { abroad, generic }: PartEntry,
): number | undefined {
  let p = from
  const skipped = units[at + 1] !== undefined && isAway(words, units[at + 1]!.to) ? 1 : 0
  const next = units[at + 1 + skipped]
  if (next === undefined || next.from > p + 7) return undefined
  const word = words.keys[p]
  if (
    word !== 'of' &&
    word !== 'from' &&
    !(word === 'for' && generic) &&
    ((abroad && !generic) || (word !== 'in' && word !== 'at'))
  )
    return undefined
  p++
  while (p < next.from && (/^(?:the|of|both|all)$/.test(words.keys[p]!) || isModifying(tokens[p]!, tokens[p + 1]))) p++
  if (p !== next.from || next.entry.type === 'part') return undefined
  if (word === 'in' && next.entry.type === 'person') return undefined
  return at + 1 + skipped
}

/** Whether a unit goes on a list of states that the one before it stands on: `from Poland, Germany and Sweden`. */
export function isListed({ keys }: Words, units: readonly Unit[], at: number): boolean {
  const [last, next] = [units[at - 1], units[at]]
  if (last?.entry.type !== 'actor' || next?.entry.type !== 'actor' || next.entry.kind !== last.entry.kind) return false
  if (next.entry.kind !== 'name') return false
  for (let p = last.to; p < next.from; p++) if (!JOINTS.has(keys[p]!) && keys[p] !== 'the') return false
  const after = keys[next.to]
  return next.from > last.to && next.from - last.to < 4 && after !== "'s" && after !== '-'
}

/** Whether an adjective of a state is one of several that share a noun: `Russian` in `Russian and Chinese officials`. */
export function joins(tokens: readonly Token[], words: Words, units: readonly Unit[], at: number): boolean {
  const { to, entry } = units[at]!
  const next = units[at + 1]
  if (entry.type !== 'actor' || next === undefined || next.entry.type !== 'actor') return false
  if (entry.kind !== 'demonym' && !/^(?:us|uk|un|eu|nato|uae)$/.test(words.keys[to - 1]!)) return false
  if (next.entry.kind !== 'demonym' && !/^(?:us|uk|un|eu|nato|uae)$/.test(words.keys[next.to - 1]!)) return false
  let p = to
  while (p < next.from && (JOINTS.has(words.keys[p]!) || words.keys[p] === 'both')) p++
  if (p !== next.from || p === to) return false
  return chainOf(tokens, words, units, at + 1).part !== undefined || joins(tokens, words, units, at + 1)
}
