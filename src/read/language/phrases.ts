import type { Node } from './parse.js'

/** A stretch of tokens, the end exclusive, around its head. */
export interface Phrase {
  head: number
  from: number
  to: number
}

const NOMINAL = new Set<Node['tag']>(['NOUN', 'PROPN', 'PRON', 'NUM', 'X', 'SYM'])
/** What belongs to a noun phrase without its prepositional and clausal parts. */
const WITHIN = new Set(['det', 'amod', 'compound', 'nummod', 'flat', 'fixed', 'goeswith', 'advmod', 'punct'])
const CLAUSAL = new Set(['root', 'ccomp', 'xcomp', 'advcl', 'acl', 'csubj', 'parataxis'])

/** The places of the tokens right under each token, from left to right. */
export function childrenOf(nodes: readonly Node[]): number[][] {
  const children: number[][] = nodes.map(() => [])
  nodes.forEach(({ head }, i) => {
    if (head >= 0) children[head]!.push(i)
  })
  return children
}

/** The stretch of tokens at or under `at`. */
export function subtree(children: readonly (readonly number[])[], at: number): Phrase {
  let from = at
  let to = at + 1
  const open = [at]
  for (let i = open.pop(); i !== undefined; i = open.pop()) {
    from = Math.min(from, i)
    to = Math.max(to, i + 1)
    open.push(...children[i]!)
  }
  return { head: at, from, to }
}

/**
 * The noun phrase of a nominal head: its determiners, adjectives, numbers, compounds, possessor and flat parts, without
 * what follows in a prepositional phrase or a clause.
 */
export function nounPhrase(nodes: readonly Node[], children: readonly (readonly number[])[], head: number): Phrase {
  let from = head
  let to = head + 1
  for (const c of children[head]!) {
    const { label } = nodes[c]!
    const possessor = label === 'nmod' && c < head
    if (!possessor && !WITHIN.has(label)) continue
    if (label === 'punct' && nodes[c]!.fine !== 'HYPH') continue
    const part = subtree(children, c)
    if (c < head) from = Math.min(from, part.from)
    else if (
      label === 'flat' ||
      label === 'fixed' ||
      label === 'goeswith' ||
      label === 'compound' ||
      label === 'nummod'
    )
      to = Math.max(to, part.to)
  }
  return { head, from, to }
}

/** The outermost noun phrases of a sentence, from left to right; parts of names and compounds are no phrase of their own. */
export function nounPhrases(nodes: readonly Node[]): Phrase[] {
  const children = childrenOf(nodes)
  const phrases: Phrase[] = []
  nodes.forEach(({ tag, label }, i) => {
    if (NOMINAL.has(tag) && !WITHIN.has(label)) phrases.push(nounPhrase(nodes, children, i))
  })
  return phrases
}

/** Whether a token heads a clause: a clausal relation, or a verb coordinated with one. */
export function isPredicate(nodes: readonly Node[], at: number): boolean {
  const { label, tag, head } = nodes[at]!
  if (label === 'conj') return (tag === 'VERB' || tag === 'AUX') && isPredicate(nodes, head)
  return CLAUSAL.has(label) || (tag === 'VERB' && label !== 'amod' && label !== 'compound' && label !== 'case')
}

/** The clauses of a sentence: each predicate with the stretch of its subtree, and the predicate of the clause it stands in (−1 for none). */
export function clauses(nodes: readonly Node[]): (Phrase & { within: number })[] {
  const children = childrenOf(nodes)
  const found: (Phrase & { within: number })[] = []
  nodes.forEach((_, i) => {
    if (!isPredicate(nodes, i)) return
    let within = nodes[i]!.head
    while (within >= 0 && !isPredicate(nodes, within)) within = nodes[within]!.head
    found.push({ ...subtree(children, i), within })
  })
  return found
}

/** A nominal with all that is coordinated with it, from left to right. */
export function conjuncts(nodes: readonly Node[], children: readonly (readonly number[])[], at: number): number[] {
  const all = [at]
  for (const c of children[at]!) if (nodes[c]!.label === 'conj') all.push(...conjuncts(nodes, children, c))
  return all
}
