import type { Mention } from '../actors/mention.js'
import type { Sentence, Token } from '../language/analyse.js'
import { datelineEnd } from '../language/dateline.js'
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
  /** the others that the words of a mention name as well: `the two countries` are two */
  twins: ReadonlyMap<Mention, readonly Mention[]>
  /** the acts found so far, by their token */
  acts: Map<number, Act | null>
}

/** Lays out a sentence; `mentions` are those of this sentence, the longest wins where two cover a token. */
export function layOut(sentence: Sentence, mentions: readonly Mention[]): Reading {
  const { tokens } = sentence
  const named: (Mention | undefined)[] = tokens.map(() => undefined)
  const twins = new Map<Mention, Mention[]>()
  // who is named in a dateline is a place and acts in nothing
  const start = datelineEnd(tokens)
  for (const mention of mentions) {
    if (mention.from < start) continue
    for (let i = mention.from; i < mention.to; i++) {
      const other = named[i]
      if (other === undefined || other.to - other.from < mention.to - mention.from) named[i] = mention
    }
    const first = named[mention.from]!
    if (first !== mention && first.from === mention.from && first.to === mention.to)
      twins.set(first, [...(twins.get(first) ?? []), mention])
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
    twins,
    acts: new Map(),
  }
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
