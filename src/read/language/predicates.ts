import type { Node } from './parse.js'
import { childrenOf, conjuncts, isPredicate } from './phrases.js'

/** Who does what to whom, by places among the tokens; coordinations are expanded, relative pronouns resolved. */
export interface Predicate {
  at: number
  passive: boolean
  negated: boolean
  /** the subject of an active verb, the `by` of a passive one */
  doers: number[]
  /** the object of an active verb, the subject of a passive one */
  undergoers: number[]
  /** the indirect object */
  recipients: number[]
  /** other nominals, with the lemma of their preposition, '' for none */
  obliques: { preposition: string; at: number }[]
}

type Tree = { nodes: readonly Node[]; children: readonly (readonly number[])[] }

const NEGATIONS = new Set(['not', "n't", 'never', 'no', 'neither', 'nor', 'hardly', 'nt'])
const RELATIVES = new Set(['which', 'who', 'whom', 'that'])

/** The predicates of a sentence, from left to right. */
export function predicates(nodes: readonly Node[]): Predicate[] {
  const tree = { nodes, children: childrenOf(nodes) }
  return nodes.flatMap((_, at) => (isPredicate(nodes, at) ? [predicateAt(tree, at)] : []))
}

function predicateAt(tree: Tree, at: number): Predicate {
  const { nodes, children } = tree
  const passive = isPassive(tree, at)
  const all = (place: number) => conjuncts(nodes, children, resolve(tree, place))
  const under = (label: string) => children[at]!.filter((c) => nodes[c]!.label === label)
  const subjects = subjectsOf(tree, at, 0).flatMap((c) => conjuncts(nodes, children, c))
  const objects = under('obj').flatMap(all)
  const obliques = under('obl').map((c) => ({ preposition: caseOf(tree, c), at: c }))
  const by = passive ? obliques.filter((o) => o.preposition === 'by') : []
  const missing = missingObject(tree, at)
  return {
    at,
    passive,
    negated: children[at]!.some((c) => NEGATIONS.has(nodes[c]!.lemma) && nodes[c]!.label !== 'cc'),
    doers: passive ? by.flatMap((o) => all(o.at)) : subjects,
    undergoers: passive ? [...subjects, ...objects] : missing < 0 ? objects : conjuncts(nodes, children, missing),
    recipients: under('iobj').flatMap(all),
    obliques: obliques
      .filter((o) => !by.includes(o))
      .flatMap((o) => all(o.at).map((place) => ({ preposition: caseOf(tree, place) || o.preposition, at: place }))),
  }
}

/** Whether a verb stands in the passive: a participle with `be` or `get`, or one that modifies a noun by itself. */
export function isPassive({ nodes, children }: Tree, at: number): boolean {
  const { fine, label, head } = nodes[at]!
  if (fine !== 'VBN') return false
  const auxiliaries = children[at]!.filter((c) => nodes[c]!.tag === 'AUX' && c < at).map((c) => nodes[c]!.lemma)
  if (auxiliaries.includes('be') || auxiliaries.includes('get')) return true
  if (auxiliaries.length > 0) return false
  if (label === 'acl') return !children[at]!.some((c) => nodes[c]!.label === 'nsubj')
  return label === 'conj' && head < at && isPassive({ nodes, children }, head)
}

/** The subject's places: its own, or that of the verb it depends on, or the noun it modifies. */
function subjectsOf(tree: Tree, at: number, depth: number): number[] {
  const { nodes, children } = tree
  const own = children[at]!.filter((c) => nodes[c]!.label === 'nsubj')
  if (own.length > 0) return own.map((c) => resolve(tree, c))
  const { label, head, fine } = nodes[at]!
  if (head < 0 || depth > 20) return []
  if (label === 'conj') return subjectsOf(tree, head, depth + 1)
  if (label === 'xcomp') {
    const object = children[head]!.find((c) => nodes[c]!.label === 'obj' && c < at)
    return object === undefined ? subjectsOf(tree, head, depth + 1) : [resolve(tree, object)]
  }
  if (label === 'acl' && (fine === 'VBG' || fine === 'VBN')) return [head]
  if (label === 'advcl' && (fine === 'VBG' || fine === 'VBN')) return subjectsOf(tree, head, depth + 1)
  return []
}

/** The noun a relative pronoun stands for, else the place itself. */
function resolve({ nodes }: Tree, place: number): number {
  if (!RELATIVES.has(nodes[place]!.lemma) || nodes[place]!.tag !== 'PRON') return place
  for (let up = nodes[place]!.head; up >= 0; up = nodes[up]!.head)
    if (nodes[up]!.label === 'acl' && up > nodes[up]!.head) return nodes[up]!.head
  return place
}

/** The noun a relative clause leaves out as its object (`the drones Turkey sold`), −1 where there is none. */
function missingObject({ nodes, children }: Tree, at: number): number {
  const { label, head, tag } = nodes[at]!
  if (label !== 'acl' || tag !== 'VERB' || head > at) return -1
  const labels = children[at]!.map((c) => nodes[c]!.label)
  const bound = children[at]!.some((c) => RELATIVES.has(nodes[c]!.lemma) || nodes[c]!.label === 'mark')
  return labels.includes('nsubj') && !labels.includes('obj') && !labels.includes('ccomp') && !bound ? head : -1
}

/** The preposition of a nominal in lower case, '' for none; of a compound one its first word. */
function caseOf({ nodes, children }: Tree, at: number): string {
  const mark = children[at]!.find((c) => nodes[c]!.label === 'case')
  return mark === undefined ? '' : nodes[mark]!.lemma
}
