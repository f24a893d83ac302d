import type { Mention } from '../actors/mention.js'
import type { Sentence, Token } from '../language/analyse.js'
import { childrenOf } from '../language/phrases.js'
import { type Predicate, predicates } from '../language/predicates.js'
import type { Act } from './act.js'
import { verbFrames } from './lexicon.js'
import { mendPredicates } from './mending.js'
import { stemsOf } from './stems.js'

/** A sentence laid out for coding: what hangs where, which tokens are predicates, and who is named at a token. */
export interface Reading {
  tokens: readonly Token[]
  /** lemmas in lower case */
  lemmas: readonly string[]
  /** the lemmas as a set */
  words: ReadonlySet<string>
  children: readonly (readonly number[])[]
  predicates: ReadonlyMap<number, Predicate>
  /** at each token the mention that covers it */
  named: readonly (Mention | undefined)[]
  /** the acts found so far, by their token */
  acts: Map<number, Act | null>
}

/** Lays out a sentence; `mentions` are those of this sentence, the longest wins where two cover a token. */
export function layOut(sentence: Sentence, mentions: readonly Mention[]): Reading {
  const { tokens } = sentence
  const named: (Mention | undefined)[] = tokens.map(() => undefined)
  const start = datelineEnd(tokens)
  for (const mention of mentions) {
    if (mention.from < start) continue
    for (let i = mention.from; i < mention.to; i++) {
      const other = named[i]
      if (other === undefined || other.to - other.from < mention.to - mention.from) named[i] = mention
    }
  }
  const children = childrenOf(tokens)
  const found = new Map(predicates(tokens).map((predicate) => [predicate.at, predicate]))
  mendPredicates(found, tokens, children)
  const lemmas = tokens.map((token, at) => joinedLemma(tokens, at) ?? nationals(token, named[at]) ?? lemmaOf(token))
  return {
    tokens,
    lemmas,
    words: new Set(lemmas),
    children,
    predicates: found,
    named,
    acts: new Map(),
  }
}

/** How far into a sentence a dateline may reach. */
const DATELINE = 14

/** Where a dateline ends ("KHARTOUM, March 16 (Xinhua) -- "), 0 for none: who is named in it is a place and acts in nothing. */
function datelineEnd(tokens: readonly Token[]): number {
  if (!/^\p{Lu}/u.test(tokens[0]!.form)) return 0
  const shouted = /^[\p{Lu}.'-]{3,}$/u.test(tokens[0]!.form)
  let closed = false
  for (let i = 1; i < Math.min(tokens.length - 1, DATELINE); i++) {
    const { form, tag } = tokens[i]!
    if (form === ')') closed = true
    else if (/^(-+|[\u2013\u2014]|:)$/.test(form)) return shouted || closed ? i + 1 : 0
    else if (tag === 'VERB' || tag === 'AUX') return 0
    else if (closed) return i
  }
  return 0
}

/** The lemma of a verb written with a hyphen that the lexicon has as one word ("test-fired"). */
function joinedLemma(tokens: readonly Token[], at: number): string | undefined {
  if (tokens[at - 1]?.fine !== 'HYPH' || tokens[at - 2] === undefined) return undefined
  const joined = `${tokens[at - 2]!.form.toLowerCase()}-${lemmaOf(tokens[at]!)}`
  return verbFrames.has(joined) ? joined : undefined
}

/** People named by their state ("two Germans") are its nationals. */
function nationals({ fine }: Token, mention: Mention | undefined): string | undefined {
  return mention?.kind === 'demonym' && (fine === 'NNPS' || fine === 'NNS') ? 'national' : undefined
}

/** The lemma in lower case; a verb that was cut too short or not at all is mended where the lexicon knows it. */
function lemmaOf({ lemma, form, tag }: Token): string {
  const low = lemma.toLowerCase()
  if (tag !== 'VERB' || verbFrames.has(low)) return low
  const word = form.toLowerCase()
  const bare = word.replace(/ing$/, '')
  const stems = [`${low}e`, word, ...stemsOf(word), bare, `${bare}e`, bare.replace(/(.)\1$/, '$1')]
  return stems.find((stem) => verbFrames.has(stem)) ?? low
}

/** The lemma of the preposition or marker of a token's phrase or clause, '' for none. */
export function markerOf({ tokens, children, lemmas }: Reading, at: number): string {
  const mark = children[at]!.find((c) => tokens[c]!.label === 'case' || tokens[c]!.label === 'mark')
  return mark === undefined ? '' : lemmas[mark]!
}

/** Whether `at` stands at or under `top`. */
export function isUnder({ tokens }: Reading, at: number, top: number): boolean {
  for (let up = at; up >= 0; up = tokens[up]!.head) if (up === top) return true
  return false
}
