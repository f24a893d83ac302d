import type { Token } from '../language/analyse.js'

/** Days stand before a noun or behind a whole phrase: `met the ambassador Tuesday`. */
const TIMES = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:yesterday|today|tomorrow|tonight|week|month|year)$/i
/** What may stand between a modifier and its noun. */
const WITHIN = new Set<Token['tag']>(['ADJ', 'NOUN', 'PROPN', 'NUM', 'PUNCT', 'VERB', 'X', 'SYM'])

/** The token of a stretch that the parse hangs outside it, sought upwards from `at`. */
export function headOf(tokens: readonly Token[], from: number, to: number, at: number): number {
  let head = at
  for (let steps = 0; steps < to - from; steps++) {
    const up = tokens[head]!.head
    if (up < from || up >= to) break
    head = up
  }
  return head
}

/** Whether the head hangs from a noun to the right that is no part of the actor: `Supreme Court | decision`. */
export function isModifier(tokens: readonly Token[], head: number, to: number): boolean {
  const { label, head: up } = tokens[head]!
  if ((label !== 'compound' && label !== 'amod') || up < to || isPossessive(tokens, to)) return false
  if (TIMES.test(tokens[up]!.form)) return false
  for (let i = to; i < up; i++) if (!WITHIN.has(tokens[i]!.tag) && !isPossessive(tokens, i)) return false
  return true
}

/** Whether a noun stands in the singular. */
export function isSingle(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.fine === 'NN' || tokens[at]!.fine === 'NNP'
}

/** Whether the token at a place is a possessive's ending. */
export function isPossessive(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.fine === 'POS' || /^['’]s$/.test(tokens[at]?.form ?? '')
}

/** `a Palestinian`, `two Israelis`: people of a state, not the state. */
export function isOneOfPeople(tokens: readonly Token[], from: number, head: number): boolean {
  const before = tokens[from - 1]
  if (before === undefined || head !== from || tokens[head]!.label === 'amod' || tokens[head]!.label === 'compound')
    return false
  return before.tag === 'NUM' || (before.tag === 'DET' && /^(?:an?|another)$/i.test(before.form))
}
