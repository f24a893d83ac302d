import type { Token } from '../language/analyse.js'
import { nounPhrase, type Phrase, subtree } from '../language/phrases.js'
import type { Predicate } from '../language/predicates.js'
import { DAYS, HEARSAY, VAGUE } from './words/marks.js'
import { UNOWNED } from './words/nouns.js'

/** A sentence with what is asked of its parse again and again. */
export interface Clauses {
  tokens: readonly Token[]
  children: readonly (readonly number[])[]
  /** the predicates by their token */
  predicates: ReadonlyMap<number, Predicate>
  /** those who speak beside the clause, not above it in the tree: `…, officials said`, `according to …`, `N: …` */
  asides: readonly Aside[]
}

/** Words that give a whole sentence, or what of it stands outside them, to a speaker. */
export interface Aside {
  /** null where it is nobody: `word has it` */
  speaker: Phrase | null
  /** the words that say so and the speaker, as tokens, the end exclusive */
  from: number
  to: number
  /** the part of the sentence that is spoken, the aside itself left out */
  over: [from: number, to: number]
}

/** A sentence before it is known who speaks beside it. */
export type Base = Omit<Clauses, 'asides'>

/** A nominal's phrase with the prepositional phrases that follow it up to a mark or a verb. */
export function speakerPhrase({ tokens, children }: Base, head: number): Phrase {
  const phrase = nounPhrase(tokens, children, head)
  let { to } = phrase
  for (const c of children[head]!) {
    if (c !== to && !(tokens[c]!.label === 'nmod' && children[c]!.includes(to))) continue
    const { label } = tokens[c]!
    if (label !== 'nmod' && label !== 'conj' && label !== 'flat' && label !== 'appos') continue
    if (DAYS.has(tokens[c]!.lemma.toLowerCase())) continue
    const part = subtree(children, c)
    if (part.from !== to) continue
    if (tokens.slice(part.from, part.to).some((t) => t.tag === 'PUNCT' || t.tag === 'VERB')) continue
    to = part.to
  }
  let { from } = phrase
  for (let i = head - 1; i > from; i--) if (/^[,;:–—]$|^--$/.test(tokens[i]!.form)) from = i + 1
  return { head, from, to }
}

/** Whether a speaker is nobody in particular: `reports`, `some reports`, `rumours`, `they`. */
export function isUnowned({ tokens, children }: Pick<Clauses, 'tokens' | 'children'>, head: number): boolean {
  const { lemma, fine } = tokens[head]!
  if (!UNOWNED.has(lemma)) return false
  const described = children[head]!.some((c) => {
    const { label, lemma: word } = tokens[c]!
    if (c > head) return label === 'nmod' && children[c]!.some((k) => /^(by|from|in)$/.test(tokens[k]!.lemma))
    return (label === 'nmod' || label === 'compound' || label === 'amod') && !VAGUE.has(word)
  })
  if (described) return false
  return fine === 'NNS' || HEARSAY.has(lemma) || children[head]!.some((c) => VAGUE.has(tokens[c]!.lemma))
}
