import type { Mention } from '../actors/mention.js'
import type { Sentence } from '../language/analyse.js'
import { openClauses } from '../voice/clauses.js'
import { mentionsBySentence, type Quoted, readQuotes } from '../voice/quotes.js'
import type { Clauses } from '../voice/speakers.js'

/** A text made ready for questions about the certainty of what it says. */
export interface Reading {
  sentences: readonly Sentence[]
  /** the actors named, by sentence */
  mentions: readonly (readonly Mention[])[]
  clauses: readonly Clauses[]
  /** by sentence, the quotations that reach into it */
  quotes: readonly (readonly Quoted[])[]
}

/**
 * Prepares a text once, in time linear in its length.
 * @param sentences as `analyse(text)` gives them
 * @param mentions the actors named, by which speakers get their actor; without them it is null
 */
export function openReading(text: string, sentences: readonly Sentence[], mentions: readonly Mention[] = []): Reading {
  const clauses = sentences.map(({ tokens }) => openClauses(tokens))
  const quotes: Quoted[][] = sentences.map(() => [])
  let first = 0
  for (const quoted of readQuotes(text, sentences, clauses)) {
    while (first < sentences.length && sentences[first]!.end <= quoted.span[0]) first++
    for (let s = first; s < sentences.length && sentences[s]!.start < quoted.span[1]; s++) quotes[s]!.push(quoted)
  }
  return { sentences, mentions: mentionsBySentence(mentions, sentences.length), clauses, quotes }
}
