import type { Token } from '../language/analyse.js'
import { conjuncts } from '../language/phrases.js'
import type { Predicate } from '../language/predicates.js'
import { nounFrames } from './lexicon.js'
import { TIMES } from './times.js'

type Children = readonly (readonly number[])[]

/**
 * Sets right, in place, what the parser often mistakes in news: who the subject of a verb is, and which of `have` and its
 * participle is the verb.
 */
export function mendPredicates(found: Map<number, Predicate>, tokens: readonly Token[], children: Children): void {
  mendPerfect(found, tokens, children)
  mendRoot(found, tokens, children)
  mendSubject(found, tokens, children)
  mendObjects(found, tokens, children)
  mendCases(found, tokens, children)
  mendParticles(found, tokens, children)
  mendAgents(found, tokens, children)
  mendTold(found, tokens, children)
  mendPurpose(found, tokens, children)
  mendCopulas(found, tokens, children)
}

/**
 * "had released prisoners" may have been read as having prisoners who are released: where a participle stands right after
 * `have` and before its object, the participle is the predicate.
 */
function mendPerfect(found: Map<number, Predicate>, tokens: readonly Token[], children: Children): void {
  for (const predicate of [...found.values()]) {
    const { at } = predicate
    if (tokens[at]!.lemma !== 'have' || tokens[at + 1]?.fine !== 'VBN' || tokens[at + 1]!.label !== 'amod') continue
    const object = tokens[at + 1]!.head
    if (!children[at]!.includes(object)) continue
    found.delete(at)
    found.set(at + 1, { ...predicate, at: at + 1 })
  }
  tokens.forEach(({ fine, label, head }, at) => {
    if (fine !== 'VBN' || label !== 'amod' || head < at) return
    const own = children[at]!
    if (!own.some((c) => tokens[c]!.lemma === 'have' && tokens[c]!.tag === 'AUX')) return
    const above = found.get(tokens[head]!.head)
    if (above !== undefined && above.doers.length > 1)
      found.set(above.at, { ...above, doers: above.doers.filter((place) => place !== head) })
    const obliques = children[head]!.flatMap((c) => (c > head && tokens[c]!.label === 'nmod' ? [c] : []))
    found.set(at, {
      at,
      passive: own.some((c) => tokens[c]!.lemma === 'be'),
      negated: own.some((c) => tokens[c]!.lemma === 'not'),
      doers: own.filter((c) => tokens[c]!.label === 'nsubj'),
      undergoers: [head],
      recipients: [],
      obliques: obliques.map((c) => ({ preposition: prepositionOf(tokens, children, c), at: c })),
    })
  })
}

function prepositionOf(tokens: readonly Token[], children: Children, at: number): string {
  const mark = children[at]!.find((c) => tokens[c]!.label === 'case')
  return mark === undefined ? '' : tokens[mark]!.lemma
}

/** The subject of a sentence's verb may have been read as a call or an aside ("France, which …, criticised …"). */
function mendSubject(found: Map<number, Predicate>, tokens: readonly Token[], children: Children): void {
  const root = tokens.findIndex(({ head }) => head < 0)
  const predicate = found.get(root)
  if (predicate === undefined || predicate.passive || predicate.doers.length > 0) return
  // "In recent months X and Y have …": the subject was hung on the time before it
  const times = children[root]!.filter((c) => c < root && TIMES.has(tokens[c]!.lemma.toLowerCase()))
  const hung = times.flatMap((c) => children[c]!.filter((d) => d > c && tokens[d]!.label === 'appos'))
  if (hung.length > 0 && tokens[root]!.fine !== 'VB') {
    found.set(root, { ...predicate, doers: hung.flatMap((c) => conjuncts(tokens, children, c)) })
    return
  }
  const doer = children[root]!.find((c) => {
    const { label, tag } = tokens[c]!
    if (c > root || (tag !== 'NOUN' && tag !== 'PROPN')) return false
    if (label !== 'vocative' && label !== 'dislocated' && label !== 'obl') return false
    return !children[c]!.some((d) => tokens[d]!.label === 'case')
  })
  if (doer === undefined || tokens[root]!.fine === 'VB') return
  found.set(root, { ...predicate, doers: [doer], obliques: predicate.obliques.filter(({ at }) => at !== doer) })
}

/**
 * "A tycoon called for sanctions" may have been read as a noun with a participle: where the root of a sentence is a noun,
 * its participle that has an object or stands before `for` or `to` is the predicate and the noun its subject.
 */
function mendRoot(found: Map<number, Predicate>, tokens: readonly Token[], children: Children): void {
  const root = tokens.findIndex(({ head }) => head < 0)
  if (root < 0 || (tokens[root]!.tag !== 'NOUN' && tokens[root]!.tag !== 'PROPN')) return
  if (children[root]!.some((c) => tokens[c]!.tag === 'AUX' || tokens[c]!.label === 'nsubj')) return
  const heads = [root, ...children[root]!.filter((c) => tokens[c]!.label === 'appos')]
  const at = tokens.findIndex(({ head, label, fine }) => heads.includes(head) && label === 'acl' && fine === 'VBN')
  const predicate = found.get(at)
  if (predicate === undefined || at < root) return
  const transitive = children[at]!.some((c) => tokens[c]!.label === 'obj')
  if (!transitive && !['for', 'to'].includes(tokens[at + 1]?.lemma ?? '')) return
  const undergoers = predicate.undergoers.filter((place) => !heads.includes(place))
  found.set(at, { ...predicate, passive: false, doers: [root], undergoers })
}

/** In "summoned the ambassador Monday" the object may have been read as part of the day. */
function mendObjects(found: Map<number, Predicate>, tokens: readonly Token[], children: Children): void {
  for (const predicate of found.values()) {
    for (const c of children[predicate.at]!) {
      const { label, lemma } = tokens[c]!
      if (c < predicate.at || (label !== 'obl' && label !== 'obj') || !TIMES.has(lemma.toLowerCase())) continue
      if (children[c]!.some((d) => tokens[d]!.label === 'case')) continue
      const object = children[c]!.findLast((d) => tokens[d]!.label === 'compound' && tokens[d]!.tag === 'NOUN')
      if (object === undefined || TIMES.has(tokens[object]!.lemma.toLowerCase())) continue
      const undergoers = predicate.undergoers.filter((place) => place !== c)
      found.set(predicate.at, { ...predicate, undergoers: [...undergoers, object] })
      break
    }
  }
}

/** What stands behind a preposition is no object, whatever the parse calls it. */
function mendCases(found: Map<number, Predicate>, tokens: readonly Token[], children: Children): void {
  for (const predicate of found.values()) {
    const { at } = predicate
    const isBehind = (c: number) =>
      c > at &&
      tokens[c]!.label === 'obj' &&
      tokens[c]!.head === at &&
      !['', "'s"].includes(prepositionOf(tokens, children, c))
    const behind = predicate.undergoers.filter(isBehind)
    if (behind.length === 0) continue
    const obliques = behind.map((c) => ({ preposition: prepositionOf(tokens, children, c), at: c }))
    found.set(at, {
      ...predicate,
      undergoers: predicate.undergoers.filter((c) => !isBehind(c)),
      obliques: [...predicate.obliques, ...obliques],
    })
  }
}

/** A phrase may have been hung on the adverb before it ("walked away from the accord"). */
function mendParticles(found: Map<number, Predicate>, tokens: readonly Token[], children: Children): void {
  for (const predicate of found.values()) {
    const { at, obliques } = predicate
    const hung: number[] = []
    for (const c of children[at]!) {
      if (c < at || tokens[c]!.tag !== 'ADV' || tokens[c]!.label !== 'advmod') continue
      for (const d of children[c]!)
        if (d > c && (tokens[d]!.label === 'obl' || tokens[d]!.label === 'nmod')) hung.push(d)
    }
    if (hung.length === 0) continue
    const more = hung.map((c) => ({ preposition: prepositionOf(tokens, children, c), at: c }))
    found.set(at, { ...predicate, obliques: [...obliques, ...more] })
  }
}

/** The doer of a passive may have been hung on the noun before it ("denied visas by the ministry"), unless that is an act itself. */
function mendAgents(found: Map<number, Predicate>, tokens: readonly Token[], children: Children): void {
  for (const predicate of found.values()) {
    const { at, passive, doers } = predicate
    if (!passive || doers.length > 0) continue
    const isAgent = (c: number) =>
      tokens[c]!.label === 'nmod' &&
      prepositionOf(tokens, children, c) === 'by' &&
      !TIMES.has(tokens[c]!.lemma.toLowerCase())
    const agents = children[at]!.flatMap((c) => {
      const { label, lemma } = tokens[c]!
      const isHolder = c > at && (label === 'obj' || label === 'obl') && !nounFrames.has(lemma.toLowerCase())
      return isHolder ? children[c]!.filter(isAgent) : []
    })
    if (agents.length > 0) found.set(at, { ...predicate, doers: agents.flatMap((c) => conjuncts(tokens, children, c)) })
  }
}

/** In "told Germany it would change" the one who is told may have been read as a second subject of what he is told. */
function mendTold(found: Map<number, Predicate>, tokens: readonly Token[], children: Children): void {
  for (const predicate of found.values()) {
    const { at } = predicate
    for (const clause of children[at]!) {
      if (tokens[clause]!.label !== 'ccomp' || !TELLING.has(tokens[at]!.lemma)) continue
      const [told, subject] = children[clause]!.filter((c) => tokens[c]!.label === 'nsubj')
      const inner = found.get(clause)
      if (told === undefined || subject === undefined || inner === undefined) continue
      found.set(clause, { ...inner, doers: [subject] })
      found.set(at, { ...predicate, recipients: [...predicate.recipients, told] })
    }
  }
}

const TELLING = new Set(['tell', 'inform', 'assure', 'promise', 'warn', 'remind', 'notify', 'advise'])

/** In "wants Y to attack" the attack may have been read as the subject of the wanting; Y is its doer. */
function mendPurpose(found: Map<number, Predicate>, tokens: readonly Token[], children: Children): void {
  for (const predicate of found.values()) {
    for (const c of children[predicate.at]!) {
      const inner = found.get(c)
      if (c < predicate.at || inner === undefined || tokens[c]!.label !== 'csubj' || inner.doers.length > 0) continue
      const doers = predicate.undergoers.length > 0 ? predicate.undergoers : predicate.doers
      found.set(c, { ...inner, doers })
    }
  }
}

/** What somebody is or remains is a predicate with what hangs on the noun ("remains the largest donor to Y"). */
function mendCopulas(found: Map<number, Predicate>, tokens: readonly Token[], children: Children): void {
  const hung = (at: number) =>
    children[at]!.filter((c) => tokens[c]!.label === 'nmod').map((c) => ({
      preposition: prepositionOf(tokens, children, c),
      at: c,
    }))
  for (const predicate of [...found.values()]) {
    const { at } = predicate
    const { tag, lemma } = tokens[at]!
    if (tag === 'NOUN' && children[at]!.some((c) => tokens[c]!.label === 'cop'))
      found.set(at, { ...predicate, obliques: [...predicate.obliques, ...hung(at)] })
    if (lemma !== 'remain' && lemma !== 'become') continue
    const what = children[at]!.find((c) => c > at && (tokens[c]!.label === 'obj' || tokens[c]!.label === 'xcomp'))
    if (what === undefined || tokens[what]!.tag !== 'NOUN') continue
    found.set(what, {
      ...predicate,
      at: what,
      passive: false,
      undergoers: [],
      obliques: [...predicate.obliques, ...hung(what)],
    })
  }
}
