import type { Token } from '../language/analyse.js'
import { nounEffect } from './words/nouns.js'
import { effectOf, isSpeech } from './words/verbs.js'

type Nodes = Token[]

const NOMINAL = /^(NOUN|PROPN|PRON|NUM)$/

/**
 * A sentence's tokens with a few readings put right that the parser often misses in reports, all around verbs of speech:
 * a verb tagged as a plural (`the paper writes that`), `that` after a claim or a verb of speech taken for a relative
 * pronoun, a past tense after its subject taken for a participle (`the parties called on`), `neither` taken for a verb.
 * The tokens given stay as they are.
 */
export function mend(tokens: readonly Token[]): Nodes {
  const nodes = tokens.map((token) => ({ ...token }))
  mendNeither(nodes)
  mendPlurals(nodes)
  mendParticiples(nodes)
  mendThat(nodes)
  return nodes
}

/** Puts `at` where `old` hung and hangs from it whatever hung from there. */
function promote(nodes: Nodes, at: number, old: number): void {
  const { head, label } = nodes[old]!
  for (const node of nodes) if (node.head === old) node.head = at
  nodes[at]!.head = head
  nodes[at]!.label = label
  nodes[old]!.head = at
}

function mendNeither(nodes: Nodes): void {
  nodes.forEach((node, i) => {
    if (
      /^(nor|or)$/.test(node.lemma) &&
      node.label === 'cc' &&
      /^(xcomp|ccomp|advcl)$/.test(nodes[node.head]?.label ?? '')
    )
      nodes[node.head]!.label = 'conj'
    if (node.lemma !== 'neither' || node.tag !== 'VERB') return
    const verb = nodes.findIndex(({ head, tag }, k) => head === i && k > i && tag === 'VERB')
    if (verb < 0) return
    promote(nodes, verb, i)
    Object.assign(node, { tag: 'ADV', fine: 'RB', label: 'advmod' })
  })
}

/** `… filing reveals that`, `resolution calls on X to`: what is tagged a plural and followed like a verb of speech is one. */
function mendPlurals(nodes: Nodes): void {
  nodes.forEach((node, i) => {
    if (node.fine !== 'NNS' || i === 0 || i + 1 === nodes.length || !NOMINAL.test(nodes[i - 1]!.tag)) return
    const next = nodes[i + 1]!.lemma
    const says =
      isSpeech(node.lemma) &&
      (next === 'that' || ((next === ',' || next === '.') && !NOMINAL.test(nodes[i + 1]!.tag) && startsPart(nodes, i)))
    const calls = node.lemma === 'call' && (next === 'on' || next === 'for')
    const denies =
      next === 'that' && effectOf(node.lemma, 'clause', []) !== null && nounEffect(node.lemma, 'that') !== 'doubt'
    const form = nodes[i + 1]!.fine === 'VBG' ? 'gerund' : nodes[i + 1]!.fine === 'TO' ? 'infinitive' : null
    const governs = form !== null && effectOf(node.lemma, form, []) !== null && nounEffect(node.lemma, 'to') === null
    if (!says && !calls && !denies && !governs) return
    const top = topBefore(nodes, i)
    if (node.head === top) promote(nodes, i, top)
    else if (node.head >= 0 && nodes[top]!.head !== i && node.head < i && node.head > top) promote(nodes, i, top)
    Object.assign(node, { tag: 'VERB', fine: 'VBZ' })
    nodes[top]!.head = i
    nodes[top]!.label = 'nsubj'
    for (const other of nodes) if (other.head === i && other.label === 'det') other.head = top
  })
}

/** Whether the words before a place up to the last mark are few: `…, the ministry notes,`. */
function startsPart(nodes: Nodes, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 9; i--) {
    if (nodes[i]!.tag === 'PUNCT') return true
    if (nodes[i]!.tag === 'VERB' || nodes[i]!.tag === 'AUX') return false
  }
  return false
}

/** The top of the nominal that ends right before a place. */
function topBefore(nodes: Nodes, at: number): number {
  let top = at - 1
  for (
    let up = nodes[top]!.head, steps = 0;
    up >= 0 && up < at && NOMINAL.test(nodes[up]!.tag) && steps < 10;
    steps++
  ) {
    top = up
    up = nodes[top]!.head
  }
  return top
}

/** A sentence whose root is a noun and whose participle has what only a finite verb has: the participle is its verb. */
function mendParticiples(nodes: Nodes): void {
  const root = nodes.findIndex(({ head }) => head < 0)
  if (root < 0 || !NOMINAL.test(nodes[root]!.tag) || nodes.some(({ head, label }) => head === root && label === 'cop'))
    return
  const at = nodes.findIndex(
    ({ fine, label, head, tag }, i) =>
      i > root &&
      tag === 'VERB' &&
      /^VB[ND]$/.test(fine) &&
      ((label === 'acl' && head === root) || (label === 'amod' && /^,$/.test(nodes[i - 1]!.form))) &&
      !nodes.some(
        (node) => node.head === i && (node.label === 'aux' || (node.label === 'obl' && nodes[i + 1]?.lemma === 'by')),
      ),
  )
  if (
    at < 0 ||
    (effectOf(nodes[at]!.lemma, 'clause', []) === null && effectOf(nodes[at]!.lemma, 'infinitive', []) === null)
  )
    return
  const object = nodes[at]!.label === 'amod' ? nodes[at]!.head : -1
  nodes[at]!.head = -1
  nodes[at]!.label = 'root'
  nodes[at]!.fine = 'VBD'
  nodes[root]!.head = at
  nodes[root]!.label = 'nsubj'
  if (object >= 0) {
    nodes[object]!.head = at
    nodes[object]!.label = 'obj'
  }
}

/** `that` before a clause with a subject of its own, after a claim or a verb of speech, joins the clause to it. */
function mendThat(nodes: Nodes): void {
  nodes.forEach((node, i) => {
    if (node.lemma !== 'that' || i === 0 || i + 1 === nodes.length) return
    const verb = node.head
    if (verb <= i || !/^(acl|ccomp|advcl|root|conj)$/.test(nodes[verb]!.label)) return
    if (!nodes.some(({ head, label }, k) => head === verb && label === 'nsubj' && k > i)) return
    const before = nodes[i - 1]!
    const above = speechAbove(nodes, i)
    const claim = before.tag === 'NOUN' && nounEffect(before.lemma, 'that') !== null
    if (!claim && above < 0) return
    if (node.label === 'obj' || node.label === 'nsubj' || node.label === 'det')
      Object.assign(node, { tag: 'SCONJ', fine: 'IN', label: 'mark' })
    if (nodes[verb]!.label === 'root' || isAbove(nodes, verb, claim ? i - 1 : above)) return
    nodes[verb]!.head = claim ? i - 1 : above
    nodes[verb]!.label = claim ? 'acl' : 'ccomp'
  })
}

/** The verb of speech right before `that`, or the one whose addressee or agent stands there; −1 for none. */
function speechAbove(nodes: Nodes, that: number): number {
  let at = that - 1
  for (let steps = 0; steps < 6 && at >= 0; steps++) {
    const { tag, lemma, head } = nodes[at]!
    if (!NOMINAL.test(tag) && tag !== 'VERB' && tag !== 'ADV' && tag !== 'PUNCT') return -1
    if (tag === 'VERB') return effectOf(lemma, 'clause', ['that']) === null ? -1 : at
    if (head >= that || head < 0) return -1
    at = head
  }
  return -1
}

function isAbove(nodes: Nodes, above: number, at: number): boolean {
  for (let up = at, steps = 0; up >= 0 && steps <= nodes.length; steps++, up = nodes[up]!.head)
    if (up === above) return true
  return false
}
