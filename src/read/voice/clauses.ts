import type { Token } from '../language/analyse.js'
import { childrenOf } from '../language/phrases.js'
import { predicates } from '../language/predicates.js'
import { asidesOf } from './asides.js'
import { mend } from './mend.js'
import type { Clauses } from './speakers.js'

/** Prepares a sentence: mends its parse and finds who speaks beside it. */
export function openClauses(parsed: readonly Token[]): Clauses {
  const tokens = mend(parsed)
  const children = childrenOf(tokens)
  const found = new Map(predicates(tokens).map((predicate) => [predicate.at, predicate]))
  const base = { tokens, children, predicates: found }
  return { ...base, asides: asidesOf(base) }
}
